/**
 * Calls back when the person comes back, to the tab or to the window beside another: others may
 * have decided something meanwhile. A return often comes with both events, and counts once.
 */
export function onReturn( callback: () => void ): void {
	let isAway = document.visibilityState === 'hidden';
	const leave = () => {
		isAway = true;
	};
	const comeBack = () => {
		if ( isAway ) {
			isAway = false;
			callback();
		}
	};
	document.addEventListener( 'visibilitychange', () => {
		if ( document.visibilityState === 'visible' ) {
			comeBack();
		} else {
			leave();
		}
	} );
	window.addEventListener( 'blur', () => {
		// The window also loses the focus to the frame that the text is written in.
		setTimeout( () => {
			if ( ! document.hasFocus() ) {
				leave();
			}
		} );
	} );
	window.addEventListener( 'focus', comeBack );
}
