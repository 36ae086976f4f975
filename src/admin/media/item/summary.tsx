import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { licenceName } from '../../../media-rights/licences';
import type { MediaRights, RightsFields } from '../../../media-rights/types';
import {
	aiLabel,
	dateLine,
	fieldLabel,
	labelOfUse,
	peopleLabel,
} from '../../../media-rights/wording';
import { basisLabel, originLabel } from '../wording';

/** What is known of the file; what nobody has said is left out. */
export function Summary( { rights }: { readonly rights: MediaRights } ) {
	const rows = rowsOf( rights.fields ).filter(
		( [ , value ] ) => value !== ''
	);
	return rows.length === 0 ? null : (
		<dl className="julkaisuvahti-item__summary">
			{ rows.map( ( [ name, value ] ) => (
				<div key={ name }>
					<dt>{ name }</dt>
					<dd>{ value }</dd>
				</div>
			) ) }
		</dl>
	);
}

function rowsOf( fields: RightsFields ): Array< [ string, ReactNode ] > {
	const { basis, licence, source, uses, validUntil, people, ai } = fields;
	return [
		[ originLabel(), basis === 'unknown' ? '' : basisLabel( basis ) ],
		[ fieldLabel( 'creator' ), fields.creator ],
		[ fieldLabel( 'creditLine' ), fields.creditLine ],
		[
			fieldLabel( 'licence' ),
			linked( licenceName( licence ), licence.url ),
		],
		[ fieldLabel( 'source' ), linked( hostOf( source ), source ) ],
		[ fieldLabel( 'uses' ), uses.map( labelOfUse ).join( ', ' ) ],
		[
			fieldLabel( 'validUntil' ),
			validUntil ? dateLine( validUntil ) : '',
		],
		[
			fieldLabel( 'people' ),
			people === 'unanswered' ? '' : peopleLabel( people ),
		],
		[ fieldLabel( 'permissionReference' ), fields.permissionReference ],
		[ fieldLabel( 'ai' ), ai === 'none' ? '' : aiLabel( ai ) ],
	];
}

/** An address from a record, which the server has let through as http or https only. */
function linked( text: string, address: string ): ReactNode {
	return text !== '' && /^https?:\/\//.test( address ) ? (
		<a href={ address } target="_blank" rel="noreferrer">
			{ text }
			<span className="screen-reader-text">
				{ ' ' }
				{ __( '(opens in a new tab)', 'julkaisuvahti' ) }
			</span>
		</a>
	) : (
		text
	);
}

function hostOf( address: string ): string {
	try {
		return new URL( address ).host;
	} catch {
		return address;
	}
}
