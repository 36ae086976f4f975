import {
	CheckboxControl,
	SelectControl,
	TextControl,
} from '@wordpress/components';
import { useInstanceId } from '@wordpress/compose';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { LONGEST_REFERENCE } from '../../engine/reference';
import { COMMON_LICENCES, licenceName, NO_LICENCE } from '../licences';
import { pageData } from '../page-data';
import { withLicence } from '../paths';
import type { FieldName } from '../prefill';
import type { RightsFields } from '../types';
import { aiLabel, fieldLabel, labelOfUse } from '../wording';
import { Choices } from './choices';
import { Problem } from './problem';

export interface DetailProps {
	readonly name: FieldName;
	readonly fields: RightsFields;
	/** Whether its value was found in the file, and is as it was found. */
	readonly isFound: boolean;
	readonly problem: string | undefined;
	readonly onChange: ( fields: RightsFields ) => void;
}

/** One field of the record. */
export function Detail( props: DetailProps ) {
	switch ( props.name ) {
		case 'creator':
		case 'creditLine':
		case 'source':
		case 'permissionReference':
		case 'validUntil':
			return <Line { ...props } name={ props.name } />;
		case 'licence':
			return <LicenceDetail { ...props } />;
		case 'uses':
			return <Uses { ...props } />;
		case 'ai':
			return (
				<Choices
					name="ai"
					look="chips"
					legend={ label( 'ai', props.isFound ) }
					selected={ props.fields.ai }
					options={ (
						[ 'none', 'edited', 'generated' ] as const
					 ).map( ( value ) => ( {
						value,
						label: aiLabel( value ),
					} ) ) }
					problem={ props.problem }
					onChange={ ( ai ) => {
						props.onChange( { ...props.fields, ai } );
					} }
				/>
			);
		case 'basis':
		case 'people':
		case 'documentRead':
		case 'standingRecord':
			return null;
	}
}

type LineName =
	| 'creator'
	| 'creditLine'
	| 'source'
	| 'permissionReference'
	| 'validUntil';

function Line( {
	name,
	fields,
	isFound,
	problem,
	onChange,
}: DetailProps & { readonly name: LineName } ) {
	const id = useInstanceId( Line, 'julkaisuvahti-rights-line' );
	const { creators } = pageData();
	const described = [
		`${ id }__help`,
		...( problem ? [ `${ id }-problem` ] : [] ),
	].join( ' ' );
	return (
		<div className="julkaisuvahti-rights__field" data-field={ name }>
			<TextControl
				id={ id }
				label={ label( name, isFound ) }
				help={ helpOf( name ) }
				type={ typeOf( name ) }
				value={ fields[ name ] ?? '' }
				maxLength={ longestOf( name ) }
				autoComplete="off"
				list={ name === 'creator' ? `${ id }-list` : undefined }
				aria-invalid={ Boolean( problem ) }
				aria-describedby={ described }
				onChange={ ( value ) => {
					onChange( {
						...fields,
						[ name ]:
							name === 'validUntil' && value === ''
								? null
								: value,
					} );
				} }
				__next40pxDefaultSize
			/>
			<Problem id={ `${ id }-problem` } text={ problem } />
			{ name === 'creator' && (
				<datalist id={ `${ id }-list` }>
					{ creators.map( ( creator ) => (
						<option key={ creator } value={ creator } />
					) ) }
				</datalist>
			) }
		</div>
	);
}

/** The common licences, the site's own, and any other in its own words. */
function LicenceDetail( { fields, isFound, problem, onChange }: DetailProps ) {
	const id = useInstanceId( LicenceDetail, 'julkaisuvahti-rights-licence' );
	const { licence } = fields;
	const { licences } = pageData();
	const own = licences.findIndex(
		( { text, url } ) => text === licence.text && url === licence.url
	);
	const isOther =
		licence.id === '' &&
		own === -1 &&
		( licence.text !== '' || licence.url !== '' );
	const [ isWriting, setWriting ] = useState( false );
	const chosen =
		licence.id ||
		( own === -1 ? '' : `own-${ own }` ) ||
		( isOther || isWriting ? 'other' : '' );
	const set = ( changed: RightsFields[ 'licence' ] ) => {
		onChange( withLicence( fields, changed ) );
	};
	const isKnown =
		licence.id === '' ||
		COMMON_LICENCES.some( ( common ) => common.id === licence.id );
	return (
		<div className="julkaisuvahti-rights__field" data-field="licence">
			<SelectControl
				id={ id }
				label={ label( 'licence', isFound ) }
				value={ chosen }
				aria-invalid={ Boolean( problem ) }
				aria-describedby={ problem ? `${ id }-problem` : undefined }
				options={ [
					{ value: '', label: __( 'Choose …', 'julkaisuvahti' ) },
					...( isKnown
						? []
						: [
								{
									value: licence.id,
									label: licenceName( licence ),
								},
						  ] ),
					...COMMON_LICENCES.map( ( common ) => ( {
						value: common.id,
						label: common.name,
					} ) ),
					...licences.map( ( { text }, n ) => ( {
						value: `own-${ n }`,
						label: text,
					} ) ),
					{
						value: 'other',
						label: __(
							'Another licence or terms in words',
							'julkaisuvahti'
						),
					},
				] }
				onChange={ ( value ) => {
					const common = COMMON_LICENCES.find(
						( one ) => one.id === value
					);
					const site = value.startsWith( 'own-' )
						? licences[ Number( value.slice( 4 ) ) ]
						: undefined;
					setWriting( value === 'other' );
					if ( common ) {
						set( { id: common.id, url: common.url, text: '' } );
					} else if ( site ) {
						set( { id: '', url: site.url, text: site.text } );
					} else if ( value !== licence.id || value === '' ) {
						set( NO_LICENCE );
					}
				} }
				// eslint-disable-next-line @typescript-eslint/no-deprecated -- WordPress 6.8 wants it.
				__next40pxDefaultSize
			/>
			<Problem id={ `${ id }-problem` } text={ problem } />
			{ licence.url !== '' && chosen !== 'other' && (
				<p className="julkaisuvahti-rights__help">
					<a href={ licence.url } target="_blank" rel="noreferrer">
						{ sprintf(
							/* translators: %s: the name of a licence. */
							__(
								'Read %s (opens in a new tab)',
								'julkaisuvahti'
							),
							licenceName( licence )
						) }
					</a>
				</p>
			) }
			{ chosen === 'other' && (
				<div className="julkaisuvahti-rights__columns">
					<TextControl
						label={ __( 'Terms in words', 'julkaisuvahti' ) }
						value={ licence.text }
						maxLength={ 2000 }
						autoComplete="off"
						onChange={ ( text ) => {
							set( { ...licence, text } );
						} }
						__next40pxDefaultSize
					/>
					<TextControl
						label={ __( 'Link to the terms', 'julkaisuvahti' ) }
						type="url"
						value={ licence.url }
						maxLength={ 2000 }
						autoComplete="off"
						onChange={ ( url ) => {
							set( { ...licence, url } );
						} }
						__next40pxDefaultSize
					/>
				</div>
			) }
		</div>
	);
}

function Uses( { fields, problem, onChange }: DetailProps ) {
	const id = useInstanceId( Uses, 'julkaisuvahti-rights-uses' );
	return (
		<fieldset
			className="julkaisuvahti-rights__choices is-chips"
			data-field="uses"
			aria-describedby={ problem ? `${ id }-problem` : undefined }
		>
			<legend>{ fieldLabel( 'uses' ) }</legend>
			<Problem id={ `${ id }-problem` } text={ problem } />
			<div className="julkaisuvahti-rights__options">
				{ ( [ 'web', 'social', 'print' ] as const ).map( ( use ) => (
					<CheckboxControl
						key={ use }
						label={ labelOfUse( use ) }
						checked={ fields.uses.includes( use ) }
						onChange={ ( isChecked ) => {
							onChange( {
								...fields,
								uses: (
									[ 'web', 'social', 'print' ] as const
								 ).filter( ( one ) =>
									one === use
										? isChecked
										: fields.uses.includes( one )
								),
							} );
						} }
					/>
				) ) }
			</div>
		</fieldset>
	);
}

function label( name: FieldName, isFound: boolean ): string {
	return isFound
		? sprintf(
				/* translators: %s: the name of a field, such as Creator. */
				__( '%s (from the file)', 'julkaisuvahti' ),
				fieldLabel( name )
		  )
		: fieldLabel( name );
}

function helpOf( name: LineName ): string {
	switch ( name ) {
		case 'creator':
			return __( 'The photographer, author or agency.', 'julkaisuvahti' );
		case 'creditLine':
			return __(
				'If readers are to be told something else than the creator’s name.',
				'julkaisuvahti'
			);
		case 'source':
			return __( 'The page where you got the file.', 'julkaisuvahti' );
		case 'permissionReference':
			return __(
				'Where the permission is found, such as a case number. Do not write names.',
				'julkaisuvahti'
			);
		case 'validUntil':
			return __(
				'The last day on which it may be used. Leave it empty if there is none.',
				'julkaisuvahti'
			);
	}
}

function typeOf( name: LineName ): 'text' | 'url' | 'date' {
	switch ( name ) {
		case 'source':
			return 'url';
		case 'validUntil':
			return 'date';
		default:
			return 'text';
	}
}

function longestOf( name: LineName ): number {
	switch ( name ) {
		case 'permissionReference':
			return LONGEST_REFERENCE;
		case 'source':
			return 2000;
		default:
			return 500;
	}
}
