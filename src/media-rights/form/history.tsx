import { __ } from '@wordpress/i18n';
import type { MediaRights } from '../types';
import { changeLabel, dateLine } from '../wording';

/** What became of the record, the newest first. */
export function History( {
	history,
}: {
	readonly history: MediaRights[ 'history' ];
} ) {
	return history.length === 0 ? null : (
		<details className="julkaisuvahti-rights__more">
			<summary>{ __( 'History', 'julkaisuvahti' ) }</summary>
			<ul className="julkaisuvahti-rights__history">
				{ history.map( ( { at, why, name }, n ) => (
					<li key={ n }>
						{ [ dateLine( at ), changeLabel( why ), name ]
							.filter( ( part ) => part !== '' )
							.join( ' · ' ) }
					</li>
				) ) }
			</ul>
		</details>
	);
}
