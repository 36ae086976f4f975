import type { ReviewDesk } from './review-desk';

/** Fetches what others have decided when a person comes back to the tab: a reviewer may have waived meanwhile. */
export function refreshOnReturn( desk: Pick< ReviewDesk, 'load' > ): void {
	document.addEventListener( 'visibilitychange', () => {
		if ( document.visibilityState === 'visible' ) {
			void desk.load();
		}
	} );
}
