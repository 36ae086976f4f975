import { CheckboxControl, SelectControl } from '@wordpress/components';
import { useInstanceId } from '@wordpress/compose';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { ModelRelease } from '../../media-files';
import { pageData } from '../page-data';
import { DETAILS, fieldsOf, pathOf, PATHS, take, type Ground } from '../paths';
import type { FieldName, Prefill } from '../prefill';
import { follow, withoutStrayRecord } from '../standing';
import type { RightsFields } from '../types';
import {
	fieldLabel,
	originQuestion,
	pathLabel,
	PEOPLE_ANSWERS,
	peopleLabel,
	peopleQuestion,
	type Subject,
} from '../wording';
import { Choices } from './choices';
import { Detail } from './detail';
import { Problem } from './problem';
import { Quick, type Asks } from './quick';
import type { Problems } from './use-problems';

interface Props {
	readonly subject: Subject;
	readonly asks: Asks;
	readonly fields: RightsFields;
	readonly ground: Ground;
	readonly found: Prefill;
	/** The fields whose values are as they were found in the file. */
	readonly from: readonly FieldName[];
	readonly problems: Problems;
	readonly onChange: ( fields: RightsFields ) => void;
	/** Answered in one press: there is nothing left but to confirm. */
	readonly onQuick: ( fields: RightsFields ) => void;
}

/** The questions, of one file or of many alike. */
export function Questions( {
	subject,
	asks,
	fields,
	ground,
	found,
	from,
	problems,
	onChange: onAnyChange,
	onQuick,
}: Props ) {
	const id = useInstanceId( Questions, 'julkaisuvahti-rights-questions' );
	const { standing } = pageData();
	const onChange = ( changed: RightsFields ) => {
		onAnyChange( withoutStrayRecord( changed, standing ) );
	};
	const path = pathOf( fields );
	// Where the file says that it is somebody else's, it would be a trap. It does not go away under the hand.
	const [ hasQuick ] = useState( () =>
		[ null, 'own' ].includes( pathOf( ground.before ) )
	);
	const shown = fieldsOf( path );
	const rest = DETAILS.filter( ( name ) => ! shown.includes( name ) );
	const detail = ( name: FieldName ) => (
		<Detail
			key={ name }
			name={ name }
			fields={ fields }
			isFound={ from.includes( name ) }
			problem={ problems[ name ] }
			onChange={ onChange }
		/>
	);
	return (
		<>
			{ hasQuick && (
				<Quick
					subject={ subject }
					asks={ asks }
					fields={ fields }
					ground={ ground }
					onPick={ onQuick }
				/>
			) }
			{ standing.length > 0 && (
				<div
					className="julkaisuvahti-rights__field"
					data-field="standingRecord"
				>
					<SelectControl
						label={ fieldLabel( 'standingRecord' ) }
						help={ __(
							'Fills in everything as your site has agreed.',
							'julkaisuvahti'
						) }
						value={ fields.standingRecord }
						options={ [
							{
								value: '',
								label: __( 'None', 'julkaisuvahti' ),
							},
							...standing.map( ( record ) => ( {
								value: record.id,
								label: record.label,
							} ) ),
						] }
						onChange={ ( chosen ) => {
							onChange(
								follow(
									standing.find(
										( { id: one } ) => one === chosen
									) ?? null,
									fields
								)
							);
						} }
						// eslint-disable-next-line @typescript-eslint/no-deprecated -- WordPress 6.8 wants it.
						__next40pxDefaultSize
					/>
				</div>
			) }
			<Choices
				name="basis"
				look="chips"
				legend={ originQuestion( subject ) }
				selected={ path ?? '' }
				options={ PATHS.filter(
					// There are no banks of documents.
					( value ) =>
						value !== 'stock' ||
						subject !== 'document' ||
						path === 'stock'
				).map( ( value ) => ( {
					value,
					label: pathLabel( value, subject ),
				} ) ) }
				problem={ problems.basis }
				onChange={ ( chosen ) => {
					onChange( take( chosen, fields, ground ) );
				} }
			/>
			{ shown.length > 0 && (
				<div className="julkaisuvahti-rights__columns">
					{ shown.map( detail ) }
				</div>
			) }
			{ asks.people && (
				<Choices
					name="people"
					look="list"
					legend={ peopleQuestion( subject ) }
					help={ peopleHelp( found ) }
					selected={
						fields.people === 'unanswered' ? '' : fields.people
					}
					options={ PEOPLE_ANSWERS.map( ( value ) => ( {
						value,
						label: peopleLabel( value ),
						hint: peopleHint( value, found.release ),
					} ) ) }
					problem={ problems.people }
					onChange={ ( people ) => {
						onChange( { ...fields, people } );
					} }
				/>
			) }
			{ ( fields.people === 'permission' ||
				fields.people === 'guardian' ) &&
				! shown.includes( 'permissionReference' ) &&
				detail( 'permissionReference' ) }
			{ asks.reading && (
				<div
					className="julkaisuvahti-rights__field"
					data-field="documentRead"
				>
					<CheckboxControl
						label={ __(
							'I have looked the document through: there is nothing in it that must not be published',
							'julkaisuvahti'
						) }
						checked={ fields.documentRead !== 'unread' }
						aria-describedby={
							problems.documentRead
								? `${ id }-document`
								: undefined
						}
						onChange={ ( isRead ) => {
							onChange( {
								...fields,
								documentRead: isRead ? 'answered' : 'unread',
							} );
						} }
					/>
					<Problem
						id={ `${ id }-document` }
						text={ problems.documentRead }
					/>
				</div>
			) }
			<details className="julkaisuvahti-rights__more">
				<summary>{ __( 'More details', 'julkaisuvahti' ) }</summary>
				<div className="julkaisuvahti-rights__columns">
					{ rest
						.filter(
							( name ) =>
								name !== 'permissionReference' ||
								( fields.people !== 'permission' &&
									fields.people !== 'guardian' )
						)
						.map( detail ) }
				</div>
			</details>
		</>
	);
}

function peopleHelp( { named }: Prefill ): string {
	return named === 0
		? ''
		: sprintf(
				/* translators: %d: how many. */
				_n(
					'The file has the name of %d person who is in it.',
					'The file has the names of %d people who are in it.',
					named,
					'julkaisuvahti'
				),
				named
		  );
}

/** What the file says of permissions, beside the answer that it speaks for. Nobody's answer yet. */
function peopleHint(
	answer: RightsFields[ 'people' ],
	release: ModelRelease | null
): string {
	switch ( `${ release ?? '' } ${ answer }` ) {
		case 'MR-NAP none':
			return __(
				'The file says that no permissions are needed.',
				'julkaisuvahti'
			);
		case 'MR-UMR permission':
			return __(
				'The file says that there are permissions.',
				'julkaisuvahti'
			);
		case 'MR-LMR permission':
			return __(
				'The file says that there are permissions, with limits.',
				'julkaisuvahti'
			);
		case 'MR-NON ask':
			return __(
				'The file says that there are no permissions.',
				'julkaisuvahti'
			);
		default:
			return '';
	}
}
