import { Button, RadioControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Answer, Language } from '../../engine';
import { plainReference } from '../../engine/reference';
import { ReferenceField } from './reference-field';
import { referenceLine } from './wording';

interface Props {
	readonly question: string;
	/** None where a site's settings turned another kind of finding into a question: then a reviewer can be asked. */
	readonly answers: readonly Answer[];
	/** The id of the answer that holds now; empty where there is none. */
	readonly current: string;
	/** Where that says that it stands. */
	readonly currentReference: string;
	/** The answer that is likely: chosen already, but given by the author alone. */
	readonly proposal: Answer | null;
	readonly language: Language;
	readonly onAnswer: ( answer: Answer, reference: string ) => void;
	/** Why a reference cannot be stored; null where it can. */
	readonly objectionTo: ( reference: string ) => Promise< string | null >;
	readonly onAsk: () => void;
	/** Leaves everything as it was; none where there is nothing to go back to. */
	readonly onCancel?: () => void;
}

/** A question with a closed list of answers. What an answer leads to stands on the button. */
export function AnswerForm( {
	question,
	answers,
	current,
	currentReference,
	proposal,
	language,
	onAnswer,
	objectionTo,
	onAsk,
	onCancel,
}: Props ) {
	const [ picked, setPicked ] = useState( current );
	const [ reference, setReference ] = useState( currentReference );
	const [ problem, setProblem ] = useState( '' );
	const [ isChecking, setChecking ] = useState( false );
	const chosen = picked || ( proposal?.id ?? '' );
	const answer = answers.find( ( { id } ) => id === chosen );
	const canAskByAnswer = answers.some(
		( { outcome } ) => outcome === 'ask-reviewer'
	);

	const give = async ( chosenAnswer: Answer ) => {
		const where = chosenAnswer.reference ? plainReference( reference ) : '';
		if ( where === '' && chosenAnswer.reference === 'required' ) {
			setProblem( referenceLine( 'needed' ) );
			return;
		}
		if ( where !== '' ) {
			setChecking( true );
			const objection = await objectionTo( where );
			setChecking( false );
			if ( objection !== null ) {
				setProblem( objection );
				return;
			}
		}
		onAnswer( chosenAnswer, where );
	};

	return (
		<form
			className="julkaisuvahti-answer"
			// What is missing is told here, in the sidebar's words.
			noValidate
			onSubmit={ ( event ) => {
				event.preventDefault();
				if ( isChecking ) {
					return;
				}
				if ( answer ) {
					void give( answer );
				} else {
					setProblem(
						__( 'Choose an answer first.', 'julkaisuvahti' )
					);
				}
			} }
		>
			<RadioControl
				label={ question }
				hideLabelFromVision
				selected={ chosen }
				options={ answers.map( ( one ) => ( {
					value: one.id,
					label: one.label[ language ],
					description: descriptionOf( one, proposal ),
				} ) ) }
				onChange={ ( id ) => {
					setPicked( id );
					setProblem( '' );
				} }
			/>
			{ answer?.reference && (
				<ReferenceField
					key={ answer.id }
					label={ answer.hint?.[ language ] ?? '' }
					isRequired={ answer.reference === 'required' }
					value={ reference }
					problem={ problem }
					onChange={ ( text ) => {
						setReference( text );
						setProblem( '' );
					} }
				/>
			) }
			{ problem !== '' && ! answer?.reference && (
				<p role="alert" className="julkaisuvahti-answer__missing">
					{ problem }
				</p>
			) }
			<div className="julkaisuvahti-answer__buttons">
				{ answers.length > 0 && (
					<Button
						type="submit"
						variant="secondary"
						size="compact"
						isBusy={ isChecking }
						aria-disabled={ isChecking }
					>
						{ submitLabel( answer ) }
					</Button>
				) }
				{ ! canAskByAnswer && (
					<Button variant="tertiary" size="compact" onClick={ onAsk }>
						{ __( 'Ask a reviewer', 'julkaisuvahti' ) }
					</Button>
				) }
				{ onCancel && (
					<Button
						variant="tertiary"
						size="compact"
						onClick={ onCancel }
					>
						{ __( 'Cancel', 'julkaisuvahti' ) }
					</Button>
				) }
			</div>
		</form>
	);
}

/** What is to be said of an answer beside its own words. */
function descriptionOf(
	{ id, outcome }: Answer,
	proposal: Answer | null
): string {
	return [
		...( id === proposal?.id ? [ __( 'Proposal', 'julkaisuvahti' ) ] : [] ),
		...( outcome === 'ask-reviewer'
			? [ __( 'A reviewer is asked', 'julkaisuvahti' ) ]
			: [] ),
	].join( ' · ' );
}

function submitLabel( answer: Answer | undefined ): string {
	switch ( answer?.outcome ) {
		case 'remove':
			return __( 'Show what to remove', 'julkaisuvahti' );
		case 'ask-reviewer':
			return __( 'Ask a reviewer', 'julkaisuvahti' );
		default:
			return __( 'Answer', 'julkaisuvahti' );
	}
}
