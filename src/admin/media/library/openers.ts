/** Every link and button that opens the form for one file, also those that are drawn later. */
export function listenToOpeners(): void {
	document.addEventListener( 'click', ( event ) => {
		const opener =
			event.target instanceof Element
				? event.target.closest< HTMLElement >(
						'[data-julkaisuvahti-open]'
				  )
				: null;
		const id = Number( opener?.dataset[ 'julkaisuvahtiOpen' ] );
		const rights = window.julkaisuvahtiMediaRights;
		// Another tab shows the file's own screen.
		if (
			rights === undefined ||
			! ( id > 0 ) ||
			event.ctrlKey ||
			event.metaKey ||
			event.shiftKey
		) {
			return;
		}
		event.preventDefault();
		void rights.open( { ids: [ id ] } );
	} );
}
