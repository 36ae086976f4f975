import { Button } from '@wordpress/components';
import { useEffect, useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type {
	FindingState,
	Language,
	Ruleset,
	StandingFinding,
} from '../../engine';
import { SeverityBadge } from '../findings/severity-badge';
import { refusalLine } from '../findings/wording';
import type { PlaceNames } from '../places/describe';
import type { Locatable } from '../places/show-place';
import { Answering } from '../review/answering';
import { questionId } from '../review/outlook';
import { proposedAnswer } from '../review/proposal';
import type { ReviewDesk } from '../review/review-desk';
import { useKeptFocus } from '../review/use-kept-focus';
import type { Held, HeldFinding } from '../store';

interface Shared {
	readonly ruleset: Ruleset | null;
	readonly language: Language;
	readonly places: PlaceNames;
	readonly desk: ReviewDesk;
	readonly onShow: ( finding: Locatable ) => void;
}

interface Props extends Shared {
	readonly held: Held;
	/** What only the server saw, as far as it is not settled. */
	readonly others: ReadonlyArray< StandingFinding< HeldFinding > >;
	/** Other ways on. */
	readonly children: ReactNode;
}

/** Says that publishing was held. What holds it follows below, except what only the server saw. */
export function HeldBanner( { held, others, children, ...shared }: Props ) {
	const questions = useMemo( () => questionsOf( others ), [ others ] );
	const { ref: banner, ...focus } = useKeptFocus< HTMLElement >(
		questions.map( ( { id } ) => id ).join()
	);

	// The button that was pressed is gone or grey: the answer stands here.
	useEffect( () => {
		banner.current?.focus( { preventScroll: true } );
		banner.current?.scrollIntoView( { block: 'start' } );
	}, [ banner, held ] );

	return (
		<section
			ref={ banner }
			{ ...focus }
			className="julkaisuvahti-held"
			tabIndex={ -1 }
			aria-labelledby="julkaisuvahti-held-title"
		>
			<p id="julkaisuvahti-held-title">{ refusalLine( held.isLive ) }</p>
			{ questions.length > 0 && (
				<>
					<h3>
						{ __(
							'Found when the whole post was checked',
							'julkaisuvahti'
						) }
					</h3>
					<ul>
						{ questions.map( ( question ) => (
							<OtherQuestion
								key={ question.id }
								question={ question }
								{ ...shared }
							/>
						) ) }
					</ul>
					<p>
						{ __(
							'Checked again when you publish.',
							'julkaisuvahti'
						) }
					</p>
				</>
			) }
			{ children }
		</section>
	);
}

/** The same thing, found in one place or several. */
interface Question {
	readonly id: string;
	readonly state: FindingState;
	readonly first: HeldFinding;
	readonly findings: readonly HeldFinding[];
}

function questionsOf(
	others: ReadonlyArray< StandingFinding< HeldFinding > >
): readonly Question[] {
	const questions = new Map< string, Question >();
	for ( const { finding, state } of others ) {
		const id = questionId( finding );
		const { first = finding, findings = [] } = questions.get( id ) ?? {};
		questions.set( id, {
			id,
			state,
			first,
			findings: [ ...findings, finding ],
		} );
	}
	return [ ...questions.values() ];
}

interface OtherQuestionProps extends Shared {
	readonly question: Question;
}

function OtherQuestion( {
	question: { state, first, findings },
	ruleset,
	language,
	places,
	desk,
	onShow,
}: OtherQuestionProps ) {
	const [ isChanging, setChanging ] = useState( false );
	const keptFocus = useKeptFocus< HTMLLIElement >(
		`${ state } ${ isChanging }`
	);
	const named = new Map< string, HeldFinding >();
	for ( const finding of findings ) {
		const name = places.of( finding.place );
		named.set( name, named.get( name ) ?? finding );
	}
	const answers =
		ruleset?.rules.find( ( { id } ) => id === first.rule )?.answers ?? [];

	return (
		<li { ...keptFocus }>
			<SeverityBadge severity={ first.severity } state={ state } />
			<p>{ first.message }</p>
			<div className="julkaisuvahti-held__places">
				{ [ ...named ].map( ( [ name, finding ] ) => (
					<Button
						key={ name }
						variant="link"
						onClick={ () => {
							onShow( finding );
						} }
					>
						{ name }
					</Button>
				) ) }
			</div>
			<Answering
				subject={ {
					...first,
					state,
					answers,
					proposal: proposedAnswer( answers, findings ),
					question: first.message,
					name: first.message,
					word: null,
				} }
				language={ language }
				desk={ desk }
				onRemove={ () => {
					onShow( first );
				} }
				isChanging={ isChanging }
				onChanging={ setChanging }
			/>
		</li>
	);
}
