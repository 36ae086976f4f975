import { Button } from '@wordpress/components';
import { isOpen, stateOf } from './items';
import type { PostMedium } from './items';
import { canOpenRights, openRights } from './open-rights';
import { StateBadge } from './state-badge';
import { actionLabel } from './wording';
import { __ } from '@wordpress/i18n';

/** How the rights to one file, or to a gallery's, stand, and the way to the form. */
export function RightsLine( {
	media,
}: {
	readonly media: readonly PostMedium[];
} ) {
	const open = media.filter( isOpen );
	const [ first ] = open.length > 0 ? open : media;
	if ( ! first ) {
		return null;
	}
	const ids = ( open.length > 0 ? open : media ).map( ( { id } ) => id );
	return (
		<div className="julkaisuvahti-media__line">
			<StateBadge state={ stateOf( first.facts ) } />
			{ canOpenRights() && (
				<Button
					variant={ open.length > 0 ? 'primary' : 'secondary' }
					size="compact"
					onClick={ () => {
						openRights( ids );
					} }
				>
					{ open.length > 0
						? actionLabel( open.length )
						: __( 'See or change', 'julkaisuvahti' ) }
				</Button>
			) }
		</div>
	);
}
