import { __, sprintf } from '@wordpress/i18n';
import { standingLabel } from '../../media-rights/wording';
import type { MediaState } from './items';

export function stateLabel( state: MediaState ): string {
	switch ( state ) {
		case 'withdrawn':
		case 'replaced':
		case 'baseline':
			return standingLabel( state );
		case 'unconfirmed':
			return standingLabel( 'none' );
		case 'expired':
			return __( 'The right has ended', 'julkaisuvahti' );
		case 'expiring':
			return __( 'Ends soon', 'julkaisuvahti' );
		case 'wrong-use':
			return __( 'Not for the web', 'julkaisuvahti' );
		case 'people':
			return __( 'Who is in it?', 'julkaisuvahti' );
		case 'unread':
			return __( 'Not looked through', 'julkaisuvahti' );
		case 'fine':
			return __( 'In order', 'julkaisuvahti' );
	}
}

/** What the button that opens the form says. */
export function actionLabel( count: number ): string {
	return count > 1
		? sprintf(
				/* translators: %d: number of files. */
				__( 'Confirm the rights (%d)', 'julkaisuvahti' ),
				count
		  )
		: __( 'Confirm the rights', 'julkaisuvahti' );
}
