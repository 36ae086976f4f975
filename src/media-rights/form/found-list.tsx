import { __ } from '@wordpress/i18n';
import { licenceName } from '../licences';
import type { FieldName, Prefill } from '../prefill';
import type { RightsFields } from '../types';
import {
	aiLabel,
	dateLine,
	fieldLabel,
	peopleLabel,
	labelOfUse,
} from '../wording';

/** What the file says of itself, in its own words. */
export function FoundList( { found }: { readonly found: Prefill } ) {
	const rows = rowsOf( found.fields );
	if ( rows.length === 0 && ! found.hasPlace ) {
		return null;
	}
	return (
		<div className="julkaisuvahti-rights__found">
			<p>{ __( 'Found in the file:', 'julkaisuvahti' ) }</p>
			<Rows
				rows={ [
					...rows,
					...( found.hasPlace
						? [
								{
									name: __( 'Location', 'julkaisuvahti' ),
									value: __(
										'The file tells where it was taken',
										'julkaisuvahti'
									),
								},
						  ]
						: [] ),
				] }
			/>
		</div>
	);
}

interface Row {
	readonly name: string;
	readonly value: string;
}

export function Rows( { rows }: { readonly rows: readonly Row[] } ) {
	return (
		<dl className="julkaisuvahti-rights__rows">
			{ rows.map( ( { name, value } ) => (
				<div key={ name }>
					<dt>{ name }</dt>
					<dd>{ value }</dd>
				</div>
			) ) }
		</dl>
	);
}

/** The fields that say something, in words. */
export function rowsOf( fields: Partial< RightsFields > ): readonly Row[] {
	return ( Object.keys( fields ) as FieldName[] ).flatMap( ( name ) => {
		const value = valueOf( name, fields );
		return value === '' ? [] : { name: fieldLabel( name ), value };
	} );
}

function valueOf( name: FieldName, fields: Partial< RightsFields > ): string {
	switch ( name ) {
		case 'creator':
		case 'creditLine':
		case 'source':
		case 'permissionReference':
			return fields[ name ] ?? '';
		case 'licence':
			return fields.licence ? licenceName( fields.licence ) : '';
		case 'uses':
			return ( fields.uses ?? [] ).map( labelOfUse ).join( ' · ' );
		case 'validUntil':
			return fields.validUntil ? dateLine( fields.validUntil ) : '';
		case 'people':
			return fields.people && fields.people !== 'unanswered'
				? peopleLabel( fields.people )
				: '';
		case 'ai':
			return fields.ai && fields.ai !== 'none'
				? aiLabel( fields.ai )
				: '';
		case 'basis':
		case 'documentRead':
		case 'standingRecord':
			return '';
	}
}
