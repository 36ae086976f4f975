import { useSelect } from '@wordpress/data';
import type {
	Answer,
	Finding,
	FindingState,
	Language,
	ResolutionOutcome,
} from '../../engine';
import { store } from '../store';
import type { StoredResolution } from '../store';
import { AnswerForm } from './answer-form';
import { Dispute } from './dispute';
import { InReview } from './in-review';
import { KeepForSite } from './keep-for-site';
import type { ReviewDesk } from './review-desk';
import { Settled } from './settled';
import { outcomeLine, signature } from './wording';

/** What is asked of a person: a finding, or several with one fingerprint. */
export type Subject = Pick< Finding, 'rule' | 'severity' | 'fingerprint' > & {
	readonly state: FindingState;
	readonly answers: readonly Answer[];
	readonly proposal: Answer | null;
	/** What was found, and what is asked. */
	readonly question: string;
	/** The words found, where there are some. */
	readonly name: string;
	/** What looks like a person's name, in its basic form; null where that cannot be told, or it is something else. */
	readonly word: string | null;
};

export interface AnsweringProps {
	readonly subject: Subject;
	readonly language: Language;
	readonly desk: Pick<
		ReviewDesk,
		'decide' | 'takeBack' | 'keepForSite' | 'objectionTo'
	>;
	/** Takes the author to what must be removed. */
	readonly onRemove: () => void;
	/** The author has opened an answered question again. */
	readonly isChanging: boolean;
	readonly onChanging: ( isChanging: boolean ) => void;
}

/** Answers that do not say who it is: none, or that nobody is named. */
const UNDECIDED: ReadonlySet< string > = new Set( [
	'',
	'ask-reviewer',
	'no-person',
] );

/** The controls that end a finding, as far as the person at the keyboard can end it. */
export function Answering( props: AnsweringProps ) {
	const { subject, language, desk, onRemove, isChanging, onChanging } = props;
	const { rule, fingerprint, severity, state, answers, name } = subject;
	const { resolution, canReview, selfCheck } = useSelect(
		( select ) => {
			const guard = select( store );
			const review = guard.getReview();
			return {
				resolution: guard.getResolution( fingerprint ),
				canReview: review.canReview,
				selfCheck: review.selfCheck,
			};
		},
		[ fingerprint ]
	);
	const decide = (
		outcome: ResolutionOutcome,
		answer = '',
		reference = ''
	) => {
		onChanging( false );
		void desk.decide( {
			rule,
			fingerprint,
			outcome,
			answer,
			...( reference !== '' && { reference } ),
		} );
	};
	const takeBack = () => {
		onChanging( false );
		void desk.takeBack( fingerprint );
	};
	const change = () => {
		onChanging( true );
	};
	const canChange = severity === 'confirm';

	if ( canChange && ( state === 'open' || isChanging ) ) {
		return (
			<AnswerForm
				question={ subject.question }
				answers={ answers }
				current={ resolution?.answer ?? '' }
				currentReference={ resolution?.reference ?? '' }
				proposal={ subject.proposal }
				language={ language }
				objectionTo={ ( reference ) => desk.objectionTo( reference ) }
				onAnswer={ ( { id, outcome }, reference ) => {
					if ( outcome !== 'remove' ) {
						decide( outcome, id, reference );
						return;
					}
					if ( resolution ) {
						takeBack();
					}
					onRemove();
				} }
				onAsk={ () => {
					decide( 'ask-reviewer' );
				} }
				{ ...( isChanging && {
					onCancel: () => {
						onChanging( false );
					},
				} ) }
			/>
		);
	}

	if ( state === 'open' && severity === 'block' ) {
		return (
			<Dispute
				name={ name }
				onDispute={ () => {
					decide( 'disputed' );
				} }
			/>
		);
	}

	const keep = canReview &&
		subject.word !== null &&
		UNDECIDED.has( resolution?.answer ?? '' ) && (
			<KeepForSite
				word={ subject.word }
				onKeep={ ( word ) => {
					void desk.keepForSite( word );
				} }
			/>
		);

	switch ( state ) {
		case 'shown':
			return null;
		case 'answered': {
			const isWaived = resolution?.outcome === 'waived';
			return (
				<>
					<Settled
						name={ name }
						said={ saidOf( resolution, answers, language ) ?? '' }
						signature={
							isWaived ? signature( resolution, language ) : null
						}
						onChange={ ! isWaived && canChange ? change : null }
						onTakeBack={ isWaived && canReview ? takeBack : null }
					/>
					{ keep }
				</>
			);
		}
		// What only a reviewer can end waits for one from the beginning.
		case 'open':
		case 'in-review':
			return (
				<>
					<InReview
						name={ name }
						said={ saidOf( resolution, answers, language ) }
						isOwn={ selfCheck }
						onWaive={
							canReview
								? () => {
										decide( 'waived' );
								  }
								: null
						}
						onChange={ resolution && canChange ? change : null }
						onTakeBack={ resolution ? takeBack : null }
					/>
					{ keep }
				</>
			);
	}
}

function saidOf(
	resolution: StoredResolution | null,
	answers: readonly Answer[],
	language: Language
): string | null {
	if ( ! resolution ) {
		return null;
	}
	const answer = answers.find( ( { id } ) => id === resolution.answer );
	const said = answer?.label[ language ] ?? outcomeLine( resolution.outcome );
	return resolution.reference
		? `${ said } (${ resolution.reference })`
		: said;
}
