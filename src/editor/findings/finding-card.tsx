import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { Finding } from '../../engine';
import type { PlaceNames } from '../places/describe';
import { excerptOf } from './excerpt';
import type { Card } from './grouping';
import { SeverityBadge } from './severity-badge';

interface Props {
	readonly card: Card;
	readonly places: PlaceNames;
	readonly onShow: ( finding: Finding ) => void;
}

export function FindingCard( { card, places, onShow }: Props ) {
	return (
		<li
			className={ `julkaisuvahti-card julkaisuvahti-card--${ card.severity }` }
		>
			<SeverityBadge severity={ card.severity } />
			<h4 className="julkaisuvahti-card__message">{ card.message }</h4>
			<p className="julkaisuvahti-card__todo">{ card.todo }</p>
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
			<details className="julkaisuvahti-card__why">
				<summary>{ __( 'Why?', 'julkaisuvahti' ) }</summary>
				<p>{ card.why }</p>
			</details>
		</li>
	);
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
			<Button
				className="julkaisuvahti-place__show"
				variant="link"
				aria-label={ sprintf(
					/* translators: %s: a place in the text, e.g. Paragraph 3. */
					__( 'Show in the text: %s', 'julkaisuvahti' ),
					place
				) }
				onClick={ () => {
					onShow( finding );
				} }
			>
				{ __( 'Show in the text', 'julkaisuvahti' ) }
			</Button>
			<Quote finding={ finding } />
		</li>
	);
}

/** The words found; a block or a tag has none. */
function Quote( { finding }: { readonly finding: Finding } ) {
	const { part } = finding.place;
	if ( part === 'block' || part === 'tag' ) {
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
