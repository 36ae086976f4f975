import { speak } from '@wordpress/a11y';
import { useSelect } from '@wordpress/data';
import { useEffect, useRef } from '@wordpress/element';
import { verdictLines } from '../findings/wording';
import { store } from '../store';

/** An author who has not typed for so many milliseconds listens. */
const QUIET = 1500;

/**
 * Tells screen readers what has changed: when the author pauses, and only if
 * the verdict or the number of findings is another than at the last pause.
 */
export function useAnnouncement(): void {
	const { outlook, isEmpty } = useSelect( ( select ) => {
		const guard = select( store );
		return {
			outlook: guard.getOutlook(),
			isEmpty: guard.getReading()?.isEmpty ?? true,
		};
	}, [] );
	const told = useRef< string | null >( null );

	useEffect( () => {
		if ( ! outlook ) {
			return;
		}
		const line = verdictLines( outlook, isEmpty ).join( ' ' );
		const timer = setTimeout( () => {
			// What the page opens with is in the sidebar, for who wants to know.
			if ( told.current !== null && told.current !== line ) {
				speak( line, 'polite' );
			}
			told.current = line;
		}, QUIET );
		return () => {
			clearTimeout( timer );
		};
	}, [ outlook, isEmpty ] );
}
