/** Calls back when the person comes back to the tab: others may have decided something meanwhile. */
export function onReturn( callback: () => void ): void {
	document.addEventListener( 'visibilitychange', () => {
		if ( document.visibilityState === 'visible' ) {
			callback();
		}
	} );
}
