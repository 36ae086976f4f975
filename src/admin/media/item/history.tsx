import { __, sprintf } from '@wordpress/i18n';
import type { MediaRights } from '../../../media-rights/types';
import { changeLabel, dateLine } from '../../../media-rights/wording';

type Row = MediaRights[ 'history' ][ number ];

/** The newest, which answer most questions, at once. */
const SHOWN = 3;

/** Who has said what and when; the newest first. */
export function History( { rows }: { readonly rows: readonly Row[] } ) {
	return (
		<section>
			<h3>{ __( 'History', 'julkaisuvahti' ) }</h3>
			{ rows.length === 0 ? (
				<p className="julkaisuvahti-media__empty">
					{ __(
						'Nobody has said anything of this file yet.',
						'julkaisuvahti'
					) }
				</p>
			) : (
				<Rows rows={ rows.slice( 0, SHOWN ) } />
			) }
			{ rows.length > SHOWN && (
				<details>
					<summary>
						{ sprintf(
							/* translators: %d: number of changes. */
							__( 'Earlier changes (%d)', 'julkaisuvahti' ),
							rows.length - SHOWN
						) }
					</summary>
					<Rows rows={ rows.slice( SHOWN ) } />
				</details>
			) }
		</section>
	);
}

function Rows( { rows }: { readonly rows: readonly Row[] } ) {
	return (
		<ol className="julkaisuvahti-item__history">
			{ rows.map( ( { at, why, name }, place ) => (
				<li key={ `${ at } ${ place }` }>
					<time dateTime={ at }>{ dateLine( at ) }</time>
					<span>
						{ changeLabel( why ) }
						{ name !== '' && <> · { name }</> }
					</span>
				</li>
			) ) }
		</ol>
	);
}
