import {
	Button,
	Modal,
	SelectControl,
	TextControl,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { Detail } from '../../../../media-rights/form/detail';
import {
	fieldLabel,
	PEOPLE_ANSWERS,
	peopleLabel,
} from '../../../../media-rights/wording';
import { originLabel, basisLabel, BASES } from '../../wording';
import { fieldsOf, partOf } from './record-fields';
import type { StandingRecord } from './draft';

interface Props {
	readonly record: StandingRecord;
	readonly isNew: boolean;
	readonly onClose: () => void;
	readonly onDone: ( record: StandingRecord ) => void;
}

const DETAILS = [
	'creator',
	'creditLine',
	'licence',
	'uses',
	'validUntil',
	'ai',
] as const;

/** One record that recurs. What is left empty is asked of each file. */
export function RecordDialog( { record, isNew, onClose, onDone }: Props ) {
	const [ label, setLabel ] = useState( record.label );
	const [ fields, setFields ] = useState( fieldsOf( record.fields ) );
	const [ wasTried, setTried ] = useState( false );
	const lacksName = label.trim() === '';
	return (
		<Modal
			title={
				isNew
					? __( 'New recurring material', 'julkaisuvahti' )
					: __( 'Recurring material', 'julkaisuvahti' )
			}
			className="julkaisuvahti-record"
			size="medium"
			shouldCloseOnClickOutside={ false }
			onRequestClose={ onClose }
		>
			<form
				noValidate
				onSubmit={ ( event ) => {
					event.preventDefault();
					// The page's own form is its parent to React, and is not meant.
					event.stopPropagation();
					setTried( true );
					if ( lacksName ) {
						event.currentTarget
							.querySelector< HTMLElement >( 'input' )
							?.focus();
					} else {
						onDone( {
							id: record.id,
							label: label.trim(),
							fields: partOf( fields ),
						} );
					}
				} }
			>
				<p>
					{ __(
						'Whoever adds such a file chooses this name, and these details are filled in. What you leave empty is asked each time.',
						'julkaisuvahti'
					) }
				</p>
				<TextControl
					label={ __( 'Name', 'julkaisuvahti' ) }
					help={
						wasTried && lacksName
							? __( 'Give it a name first.', 'julkaisuvahti' )
							: __(
									'For example: the logo of a funder, our own maps, a photographer under contract.',
									'julkaisuvahti'
							  )
					}
					aria-invalid={ wasTried && lacksName }
					value={ label }
					maxLength={ 200 }
					autoComplete="off"
					onChange={ setLabel }
					__next40pxDefaultSize
				/>
				<SelectControl
					label={ originLabel() }
					value={ fields.basis }
					options={ [
						{
							value: 'unknown' as const,
							label: __( 'Asked each time', 'julkaisuvahti' ),
						},
						...BASES.map( ( basis ) => ( {
							value: basis,
							label: basisLabel( basis ),
						} ) ),
					] }
					onChange={ ( basis ) => {
						setFields( { ...fields, basis } );
					} }
				/>
				{ DETAILS.map( ( name ) => (
					<Detail
						key={ name }
						name={ name }
						fields={ fields }
						isFound={ false }
						problem={ undefined }
						onChange={ setFields }
					/>
				) ) }
				<SelectControl
					label={ fieldLabel( 'people' ) }
					value={ fields.people }
					options={ [
						{
							value: 'unanswered',
							label: __( 'Asked each time', 'julkaisuvahti' ),
						},
						...PEOPLE_ANSWERS.map( ( people ) => ( {
							value: people,
							label: peopleLabel( people ),
						} ) ),
					] }
					onChange={ ( people ) => {
						setFields( { ...fields, people } );
					} }
				/>
				<div className="julkaisuvahti-media__buttons">
					<Button
						type="submit"
						variant="primary"
						__next40pxDefaultSize
					>
						{ __( 'Done', 'julkaisuvahti' ) }
					</Button>
					<Button
						variant="tertiary"
						onClick={ onClose }
						__next40pxDefaultSize
					>
						{ __( 'Cancel', 'julkaisuvahti' ) }
					</Button>
				</div>
			</form>
		</Modal>
	);
}
