import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ResolutionOutcome, StandingIncomplete } from '../../engine';
import type { ReviewDesk } from './review-desk';
import { useKeptFocus } from './use-kept-focus';

interface Props {
	readonly standing: readonly StandingIncomplete[];
	readonly canReview: boolean;
	readonly desk: Pick< ReviewDesk, 'decide' | 'takeBack' >;
}

/** For what the engine could not look at: a person looks, the author or a reviewer. */
export function Unchecked( { standing, canReview, desk }: Props ) {
	const open = standing.filter( ( { state } ) => state !== 'answered' );
	const own = open.filter( ( { severity } ) => severity === 'confirm' );
	const phase = phaseOf( open.length, own.length );
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
						decide( own, 'fine' );
					} }
				>
					{ __( 'I checked it myself', 'julkaisuvahti' ) }
				</Button>
			) }
			{ phase === 'reviewer' && (
				<>
					<p className="julkaisuvahti-answer__waits">
						<strong>
							{ __( 'Waits for a reviewer', 'julkaisuvahti' ) }
						</strong>
					</p>
					{ canReview && (
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
					{ ( canReview ||
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

function phaseOf(
	open: number,
	own: number
): 'looked' | 'author' | 'reviewer' {
	if ( open === 0 ) {
		return 'looked';
	}
	// What the author can do comes before what waits for others.
	return own > 0 ? 'author' : 'reviewer';
}
