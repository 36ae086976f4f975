import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ResolutionOutcome, StandingIncomplete } from '../../engine';
import type { ReviewDesk } from './review-desk';
import type { Review } from '../store';
import { isOfNames } from './outlook';
import { Waits } from './waits';
import { useKeptFocus } from './use-kept-focus';

interface Props {
	readonly standing: readonly StandingIncomplete[];
	/** What the person at the keyboard may do. */
	readonly right: Pick< Review, 'canReview' | 'selfCheck' >;
	readonly desk: Pick< ReviewDesk, 'decide' | 'takeBack' >;
}

/** For what the engine could not look at: a person looks, the author or a reviewer. */
export function Unchecked( { standing, right, desk }: Props ) {
	const open = standing.filter( ( { state } ) => state !== 'answered' );
	const phase = phaseOf( open );
	const keptFocus = useKeptFocus< HTMLDivElement >( phase );
	const decide = (
		all: readonly StandingIncomplete[],
		outcome: ResolutionOutcome
	) => {
		for ( const { incomplete } of all ) {
			void desk.decide( { ...incomplete, outcome, answer: '' } );
		}
	};
	if ( standing.length === 0 ) {
		return null;
	}

	return (
		<div { ...keptFocus } className="julkaisuvahti-answer">
			{ phase === 'author' && (
				<Button
					variant="secondary"
					size="compact"
					onClick={ () => {
						decide( open, 'fine' );
					} }
				>
					{ open.every( isOfNames )
						? __( 'I checked the names myself', 'julkaisuvahti' )
						: __( 'I checked it myself', 'julkaisuvahti' ) }
				</Button>
			) }
			{ phase === 'reviewer' && (
				<>
					<Waits isOwn={ right.selfCheck } />
					{ right.canReview && (
						<Button
							variant="secondary"
							size="compact"
							onClick={ () => {
								decide( open, 'waived' );
							} }
						>
							{ __( 'Waive', 'julkaisuvahti' ) }
						</Button>
					) }
				</>
			) }
			{ phase === 'looked' && (
				<>
					<p>
						{ __(
							'This has been looked through.',
							'julkaisuvahti'
						) }
					</p>
					{ ( right.canReview ||
						standing.every(
							( { severity } ) => severity === 'confirm'
						) ) && (
						<Button
							variant="link"
							onClick={ () => {
								for ( const { incomplete } of standing ) {
									void desk.takeBack(
										incomplete.fingerprint
									);
								}
							} }
						>
							{ __( 'Undo', 'julkaisuvahti' ) }
						</Button>
					) }
				</>
			) }
		</div>
	);
}

/** A reviewer looks at everything: where one is needed, the author is not asked besides. */
function phaseOf(
	open: readonly StandingIncomplete[]
): 'looked' | 'author' | 'reviewer' {
	if ( open.length === 0 ) {
		return 'looked';
	}
	return open.every( ( { severity } ) => severity === 'confirm' )
		? 'author'
		: 'reviewer';
}
