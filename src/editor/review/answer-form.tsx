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
	language,
	onAnswer,
	onAsk,
	onCancel,
}: Props ) {
	const [ chosen, setChosen ] = useState( current );
	const [ isMissing, setMissing ] = useState( false );
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
				options={ answers.map( ( { id, label, outcome } ) => ( {
					value: id,
					label: label[ language ],
					...( outcome === 'ask-reviewer' && {
						description: __(
							'A reviewer is asked',
							'julkaisuvahti'
						),
					} ),
				} ) ) }
				onChange={ ( id ) => {
					setChosen( id );
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
