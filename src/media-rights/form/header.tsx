import { __, sprintf } from '@wordpress/i18n';
import { caution, check, Icon, trash } from '@wordpress/icons';
import type { MediaItem } from '../rest';
import type { MediaRights } from '../types';
import { confirmedLine, standingLabel } from '../wording';

interface Props {
	readonly item: MediaItem;
	readonly rights: MediaRights;
}

/** Which file it is, and how it stands. */
export function Header( { item, rights }: Props ) {
	const confirmed = confirmedLine( rights );
	return (
		<div className="julkaisuvahti-rights__header">
			{ item.thumbnail !== '' && (
				<img
					className="julkaisuvahti-rights__picture"
					src={ item.thumbnail }
					alt=""
				/>
			) }
			<div>
				<p className="julkaisuvahti-rights__name">{ item.name }</p>
				<p
					className={ `julkaisuvahti-rights__standing is-${ rights.standing }` }
				>
					<Icon icon={ iconOf( rights.standing ) } size={ 20 } />
					{ standingLabel( rights.standing ) }
				</p>
				{ rights.reason !== '' && <p>{ rights.reason }</p> }
				{ confirmed !== '' && (
					<p className="julkaisuvahti-rights__quiet">
						{ sprintf(
							/* translators: %s: who and when. */
							__( 'Confirmed by: %s', 'julkaisuvahti' ),
							confirmed
						) }
					</p>
				) }
			</div>
		</div>
	);
}

function iconOf( standing: MediaRights[ 'standing' ] ) {
	switch ( standing ) {
		case 'confirmed':
			return check;
		case 'withdrawn':
			return trash;
		default:
			return caution;
	}
}
