import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Finding, Language } from '../../engine';
import { replacementsFor } from '../../engine/names/replacements';
import { asksForRights, attachmentOf } from '../media/asks-for-rights';
import { canOpenRights, openRights } from '../media/open-rights';
import { actionLabel } from '../media/wording';
import type { PlaceNames } from '../places/describe';
import { Answering } from '../review/answering';
import { NamedButton } from '../review/named-button';
import { proposedAnswer } from '../review/proposal';
import { sharedBase } from '../review/shared-base';
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
	// Several files wait for one form: each would have an answer of its own.
	const isOneQuestion = card.findings.every(
		( { fingerprint } ) => fingerprint === card.fingerprint
	);

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
					<Occurrences
						findings={ card.findings }
						canRename={ card.fixes.includes( 'rename' ) }
						places={ places }
						onShow={ onShow }
					/>
				</>
			) }
			{ ! isSettled && <ToTheForm findings={ card.findings } /> }
			{ isOneQuestion && (
				<Answering
					subject={ {
						...card,
						proposal: proposedAnswer( card.answers, card.findings ),
						question: `${ card.message } ${ card.todo }`,
						name: nameOf( card ),
						word: card.isName ? sharedBase( card.findings ) : null,
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
			) }
			{ ! isSettled && (
				<details className="julkaisuvahti-card__why">
					<summary>{ __( 'Why?', 'julkaisuvahti' ) }</summary>
					<p>{ card.why }</p>
				</details>
			) }
		</li>
	);
}

/** Where the form of rights settles it. */
function ToTheForm( { findings }: { readonly findings: readonly Finding[] } ) {
	const ids = new Set(
		findings
			.filter( asksForRights )
			.flatMap( ( finding ) => attachmentOf( finding ) ?? [] )
	);
	return ids.size > 0 && canOpenRights() ? (
		<Button
			className="julkaisuvahti-card__form"
			variant="primary"
			size="compact"
			onClick={ () => {
				openRights( [ ...ids ] );
			} }
		>
			{ actionLabel( ids.size ) }
		</Button>
	) : null;
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

/** More stand behind a button: the answers must not be a page away. */
const SHOWN_AT_FIRST = 4;

interface OccurrencesProps extends Pick< Props, 'places' | 'onShow' > {
	readonly findings: readonly Finding[];
	readonly canRename: boolean;
}

function Occurrences( {
	findings,
	canRename,
	places,
	onShow,
}: OccurrencesProps ) {
	const [ areAllShown, setAllShown ] = useState( false );
	// A button for one place more would take as much room.
	const isCut = ! areAllShown && findings.length > SHOWN_AT_FIRST + 1;
	const shown = isCut ? findings.slice( 0, SHOWN_AT_FIRST ) : findings;
	const rest = findings.length - shown.length;
	return (
		<>
			<ul className="julkaisuvahti-card__places">
				{ shown.map( ( finding, index ) => (
					<Occurrence
						key={ index }
						finding={ finding }
						place={ places.of( finding.place ) }
						canRename={ canRename }
						onShow={ onShow }
					/>
				) ) }
			</ul>
			{ findings.length > SHOWN_AT_FIRST + 1 && (
				<Button
					className="julkaisuvahti-card__more"
					variant="link"
					aria-expanded={ areAllShown }
					onClick={ () => {
						setAllShown( ! areAllShown );
					} }
				>
					{ areAllShown
						? __( 'Show fewer places', 'julkaisuvahti' )
						: sprintf(
								/* translators: %d: number of places in the text. */
								_n(
									'Show %d place more',
									'Show %d places more',
									rest,
									'julkaisuvahti'
								),
								rest
						  ) }
				</Button>
			) }
		</>
	);
}

interface OccurrenceProps {
	readonly finding: Finding;
	readonly place: string;
	readonly canRename: boolean;
	readonly onShow: ( finding: Finding ) => void;
}

function Occurrence( { finding, place, canRename, onShow }: OccurrenceProps ) {
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
			{ canRename && <Replacement finding={ finding } /> }
		</li>
	);
}

/** What can be written in a name's place, in the case that the sentence needs. */
function Replacement( { finding }: { readonly finding: Finding } ) {
	const { initials, role } = replacementsFor(
		finding.text,
		String( finding.facts[ 'form' ] ?? '' )
	);
	const words = [ role, initials ].filter( ( text ) => text !== null );
	return words.length === 0 ? null : (
		<p className="julkaisuvahti-place__instead">
			{ sprintf(
				/* translators: %s: words, in Finnish. */
				__( 'In its place, for example: %s', 'julkaisuvahti' ),
				words.map( ( text ) => `”${ text }”` ).join( ', ' )
			) }
		</p>
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

/** A block, a tag or a picture has no words of the author's. */
function hasWords( { place: { part }, facts }: Finding ): boolean {
	return part !== 'block' && part !== 'tag' && ! ( 'media' in facts );
}
