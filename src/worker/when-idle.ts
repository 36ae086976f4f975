export interface IdleDeadline {
	/** Milliseconds left before the page should get its turn. */
	timeRemaining: () => number;
}

/** A hidden or busy tab may never be idle; the work is due all the same. */
const LATEST = 100;

/** What a slice may take where the browser cannot say (Safari). */
const SLICE = 8;

/** Ends when the page has nothing better to do, or soon after. */
export function whenIdle(): Promise< IdleDeadline > {
	return new Promise( ( resolve ) => {
		if ( typeof requestIdleCallback === 'function' ) {
			requestIdleCallback( resolve, { timeout: LATEST } );
			return;
		}
		setTimeout( () => {
			const end = performance.now() + SLICE;
			resolve( { timeRemaining: () => end - performance.now() } );
		}, 0 );
	} );
}
