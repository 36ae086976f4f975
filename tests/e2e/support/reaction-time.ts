import { test, type Page } from '@playwright/test';

/**
 * How long after the last key a finding stands in the sidebar, in milliseconds.
 *
 * Measured in the page, since Playwright's own waiting adds to it. It is told, not asserted: a busy machine is slow at
 * everything.
 */
export async function reactionTime(
	page: Page,
	message: string,
	type: () => Promise< void >
): Promise< number > {
	await page.evaluate( watchFor, message );
	await type();
	const milliseconds = await page.evaluate(
		() => ( window as unknown as WatchWindow ).julkaisuvahtiShown
	);
	const report = `“${ message }” ${ Math.round(
		milliseconds
	) } ms after the last key`;
	test.info().annotations.push( { type: 'reaction', description: report } );
	process.stdout.write( `    ${ report }\n` );
	return milliseconds;
}

interface WatchWindow {
	julkaisuvahtiShown: Promise< number >;
}

/** Runs in the page. */
function watchFor( message: string ): void {
	const canvas = document.querySelector< HTMLIFrameElement >(
		'iframe[name="editor-canvas"]'
	);
	let lastKey = 0;
	const onKey = () => {
		lastKey = performance.now();
	};
	for ( const place of [ document, canvas?.contentDocument ] ) {
		place?.addEventListener( 'keydown', onKey, true );
	}
	const isShown = () =>
		[ ...document.querySelectorAll( '.julkaisuvahti-card__message' ) ].some(
			( { textContent } ) => textContent === message
		);
	( window as unknown as WatchWindow ).julkaisuvahtiShown = new Promise(
		( resolve ) => {
			const observer = new MutationObserver( () => {
				if ( isShown() ) {
					observer.disconnect();
					performance.measure( 'julkaisuvahti: finding shown', {
						start: lastKey,
						end: performance.now(),
					} );
					resolve( performance.now() - lastKey );
				}
			} );
			observer.observe( document.body, {
				childList: true,
				characterData: true,
				subtree: true,
			} );
		}
	);
}
