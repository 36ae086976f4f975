import { __, sprintf } from '@wordpress/i18n';
import type {
	Fault,
	Language,
	Report,
	Ruleset,
	StandingIncomplete,
} from '../../engine';
import type { PlaceNames } from '../places/describe';
import { isOfNames } from '../review/outlook';
import type { ReviewDesk } from '../review/review-desk';
import { Unchecked } from '../review/unchecked';
import type { Review } from '../store';

interface Props {
	readonly report: Report;
	readonly standing: readonly StandingIncomplete[];
	readonly ruleset: Ruleset;
	readonly language: Language;
	readonly places: PlaceNames;
	readonly right: Pick< Review, 'canReview' | 'selfCheck' >;
	readonly desk: ReviewDesk;
}

/** Says what could not be checked, and what of the text could not be read. */
export function Incomplete( {
	report,
	standing,
	ruleset,
	language,
	places,
	right,
	desk,
}: Props ) {
	if ( report.incomplete.length === 0 && report.faults.length === 0 ) {
		return null;
	}
	const areNames = standing.length > 0 && standing.every( isOfNames );
	const isTooLong = ( { code }: Fault ) => TOO_LONG.has( code );
	const tooLong = placesOf( report.faults.filter( isTooLong ), places );
	const unread = placesOf(
		report.faults.filter( ( fault ) => ! isTooLong( fault ) ),
		places
	);
	return (
		<section className="julkaisuvahti-incomplete">
			<h3>{ __( 'Not everything was checked', 'julkaisuvahti' ) }</h3>
			{ tooLong.length > 0 && (
				<p>
					{ sprintf(
						/* translators: %s: places in the text, e.g. Paragraph 3, Table 1. */
						__(
							'Too long or too intricate to be checked: %s. Divide it into shorter parts.',
							'julkaisuvahti'
						),
						tooLong.join( ', ' )
					) }
				</p>
			) }
			{ unread.length > 0 && (
				<p>
					{ sprintf(
						/* translators: %s: places in the text, e.g. Paragraph 3, Table 1. */
						__(
							'These places could not be read: %s. Write the place anew, or ask the site’s administrator for help.',
							'julkaisuvahti'
						),
						unread.join( ', ' )
					) }
				</p>
			) }
			{ areNames && (
				<p>
					{ __(
						'The word list that tells names could not be loaded. Everything else was checked.',
						'julkaisuvahti'
					) }
				</p>
			) }
			{ tooLong.length + unread.length === 0 && ! areNames && (
				<p>
					{ sprintf(
						/* translators: %s: names of themes, e.g. Personal data. */
						__(
							'Checked in part only: %s. Go through the text yourself.',
							'julkaisuvahti'
						),
						themesOf( report.incomplete, ruleset, language ).join(
							', '
						)
					) }
				</p>
			) }
			<Unchecked standing={ standing } right={ right } desk={ desk } />
		</section>
	);
}

/** Codes of faults that end when the text is divided. */
const TOO_LONG: ReadonlySet< Fault[ 'code' ] > = new Set< Fault[ 'code' ] >( [
	'text-too-long',
	'passage-too-long',
	'too-many-parts',
	'block-attributes-too-long',
	'blocks-too-deep',
	'patterns-too-long',
	'patterns-too-deep',
] );

function placesOf(
	faults: readonly Fault[],
	places: PlaceNames
): readonly string[] {
	return [
		...new Set( faults.flatMap( ( fault ) => placeOf( fault, places ) ) ),
	];
}

function placeOf( fault: Fault, places: PlaceNames ): readonly string[] {
	if ( ! ( 'field' in fault ) ) {
		return [];
	}
	return [
		places.of( {
			field: fault.field,
			path: fault.path,
			block: null,
			part: 'text',
			name: '',
			index: 0,
		} ),
	];
}

function themesOf(
	incomplete: Report[ 'incomplete' ],
	{ packs }: Ruleset,
	language: Language
): readonly string[] {
	const ids = new Set(
		incomplete.map( ( { rule } ) => rule.slice( 0, rule.indexOf( '/' ) ) )
	);
	return [ ...ids ].map( ( id ) => packs[ id ]?.[ language ] ?? id );
}
