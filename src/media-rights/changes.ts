type Listener = ( ids: readonly number[] ) => void;

const listeners = new Set< Listener >();

/** Calls back for every change that is stored from this page; what it returns ends that. */
export function onChange( listener: Listener ): () => void {
	listeners.add( listener );
	return () => {
		listeners.delete( listener );
	};
}

export function tellOfChange( ids: readonly number[] ): void {
	if ( ids.length > 0 ) {
		[ ...listeners ].forEach( ( listener ) => {
			listener( ids );
		} );
	}
}
