import { Button, RadioControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Answer, Language } from '../../engine';

interface Props {
	readonly question: string;
	/** None where a site's settings turned another kind of finding into a question: then a reviewer can be asked. */
	readonly answers: readonly Answer[];
	/** The id of the answer that holds now; empty where there is none. */
	readonly current: string;
	/** The answer that is likely: chosen already, but given by the author alone. */
	readonly proposal: Answer | null;
	readonly language: Language;
	readonly onAnswer: ( answer: Answer ) => void;
	readonly onAsk: () => void;
	/** Leaves everything as it was; none where there is nothing to go back to. */
	readonly onCancel?: () => void;
}

/** A question with a closed list of answers. What an answer leads to stands on the button. */
export function AnswerForm( {
	question,
	answers,
	current,
	proposal,
	language,
	onAnswer,
	onAsk,
	onCancel,
}: Props ) {
	const [ picked, setPicked ] = useState( current );
	const [ isMissing, setMissing ] = useState( false );
	const chosen = picked || ( proposal?.id ?? '' );
	const answer = answers.find( ( { id } ) => id === chosen );
	const canAskByAnswer = answers.some(
		( { outcome } ) => outcome === 'ask-reviewer'
	);

	return (
		<form
			className="julkaisuvahti-answer"
			onSubmit={ ( event ) => {
				event.preventDefault();
				if ( answer ) {
					onAnswer( answer );
				} else {
					setMissing( true );
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
					setMissing( false );
				} }
			/>
			{ isMissing && (
				<p role="alert" className="julkaisuvahti-answer__missing">
					{ __( 'Choose an answer first.', 'julkaisuvahti' ) }
				</p>
			) }
			<div className="julkaisuvahti-answer__buttons">
				{ answers.length > 0 && (
					<Button type="submit" variant="secondary" size="compact">
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
