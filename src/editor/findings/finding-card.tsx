import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Finding, Language } from '../../engine';
import type { PlaceNames } from '../places/describe';
import { Answering } from '../review/answering';
import { NamedButton } from '../review/named-button';
import { proposedAnswer } from '../review/proposal';
import type { ReviewDesk } from '../review/review-desk';
import { useKeptFocus } from '../review/use-kept-focus';
import { excerptOf } from './excerpt';
import type { Card } from './grouping';
import { SeverityBadge } from './severity-badge';

interface Props {
	readonly card: Card;
	readonly places: PlaceNames;
	readonly language: Language;
	readonly desk: ReviewDesk;
	readonly onShow: ( finding: Finding ) => void;
}

export function FindingCard( { card, places, language, desk, onShow }: Props ) {
	const [ isChanging, setChanging ] = useState( false );
	const isSettled = card.state === 'answered' && ! isChanging;
	const keptFocus = useKeptFocus< HTMLLIElement >(
		`${ card.state } ${ isChanging }`
	);
	const [ first ] = card.findings;

	return (
		<li
			{ ...keptFocus }
			className={ `julkaisuvahti-card julkaisuvahti-card--${
				isSettled ? 'settled' : card.severity
			}` }
		>
			{ ! isSettled && (
				<>
					<SeverityBadge
						severity={ card.severity }
						state={ card.state }
					/>
					<h4 className="julkaisuvahti-card__message">
						{ card.message }
					</h4>
					{ card.state !== 'in-review' && (
						<p className="julkaisuvahti-card__todo">
							{ card.todo }
						</p>
					) }
					<ul className="julkaisuvahti-card__places">
						{ card.findings.map( ( finding, index ) => (
							<Occurrence
								key={ index }
								finding={ finding }
								place={ places.of( finding.place ) }
								onShow={ onShow }
							/>
						) ) }
					</ul>
				</>
			) }
			<Answering
				subject={ {
					...card,
					proposal: proposedAnswer( card.answers, card.findings ),
					question: `${ card.message } ${ card.todo }`,
					name: nameOf( card ),
				} }
				language={ language }
				desk={ desk }
				onRemove={ () => {
					if ( first ) {
						onShow( first );
					}
				} }
				isChanging={ isChanging }
				onChanging={ setChanging }
			/>
			{ ! isSettled && (
				<details className="julkaisuvahti-card__why">
					<summary>{ __( 'Why?', 'julkaisuvahti' ) }</summary>
					<p>{ card.why }</p>
				</details>
			) }
		</li>
	);
}

/** In UTF-16 code units. */
const LONGEST_NAME = 60;

/** The words found, else what they mean. */
function nameOf( { findings: [ finding ], message }: Card ): string {
	if ( ! finding || ! hasWords( finding ) ) {
		return message;
	}
	const { text, start, end } = finding;
	return end - start > LONGEST_NAME ? excerptOf( text, 0, 0 ).after : text;
}

interface OccurrenceProps {
	readonly finding: Finding;
	readonly place: string;
	readonly onShow: ( finding: Finding ) => void;
}

function Occurrence( { finding, place, onShow }: OccurrenceProps ) {
	return (
		<li className="julkaisuvahti-place">
			<span className="julkaisuvahti-place__name">{ place }</span>
			<NamedButton
				className="julkaisuvahti-place__show"
				label={ __( 'Show in the text', 'julkaisuvahti' ) }
				about={ place }
				onPress={ () => {
					onShow( finding );
				} }
			/>
			<Quote finding={ finding } />
		</li>
	);
}

function Quote( { finding }: { readonly finding: Finding } ) {
	if ( ! hasWords( finding ) ) {
		return null;
	}
	const { before, text, after } = excerptOf(
		finding.passage,
		finding.start,
		finding.end
	);
	return (
		<blockquote className="julkaisuvahti-place__quote">
			{ before }
			<mark>{ text }</mark>
			{ after }
		</blockquote>
	);
}

/** A block or a tag has no words of the author's. */
function hasWords( { place: { part } }: Finding ): boolean {
	return part !== 'block' && part !== 'tag';
}
