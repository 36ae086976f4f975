import { __ } from '@wordpress/i18n';
import type { MediaRights } from '../../media-rights/types';

/** How a file's rights stand, in one word: the server's `LibraryState`. */
export type State =
	| 'unconfirmed'
	| 'confirmed'
	| 'ending'
	| 'ended'
	| 'replaced'
	| 'withdrawn'
	| 'baseline';

export function stateOf( { standing, facts }: MediaRights ): State {
	switch ( standing ) {
		case 'none':
			return 'unconfirmed';
		case 'confirmed':
			if ( facts.expired ) {
				return 'ended';
			}
			return facts.expiring ? 'ending' : 'confirmed';
		default:
			return standing;
	}
}

/** In words with a sign: never by its colour alone. */
export function StateLine( { state }: { readonly state: State } ) {
	return (
		<p className={ `julkaisuvahti-state__state is-${ state }` }>
			<span
				className={ `dashicons dashicons-${ ICONS[ state ] }` }
				aria-hidden="true"
			/>
			{ stateLabel( state ) }
		</p>
	);
}

const ICONS: Readonly< Record< State, string > > = {
	unconfirmed: 'editor-help',
	confirmed: 'yes-alt',
	ending: 'clock',
	ended: 'warning',
	replaced: 'warning',
	withdrawn: 'hidden',
	baseline: 'archive',
};

function stateLabel( state: State ): string {
	switch ( state ) {
		case 'unconfirmed':
			return __( 'Not confirmed', 'julkaisuvahti' );
		case 'confirmed':
			return __( 'Confirmed', 'julkaisuvahti' );
		case 'ending':
			return __( 'Ends soon', 'julkaisuvahti' );
		case 'ended':
			return __( 'The right has ended', 'julkaisuvahti' );
		case 'replaced':
			return __( 'The file has been replaced', 'julkaisuvahti' );
		case 'withdrawn':
			return __( 'Taken out of use', 'julkaisuvahti' );
		case 'baseline':
			return __( 'Earlier library', 'julkaisuvahti' );
	}
}
