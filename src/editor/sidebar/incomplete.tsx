import { __, sprintf } from '@wordpress/i18n';
import type {
	Fault,
	Language,
	Report,
	Ruleset,
	StandingIncomplete,
} from '../../engine';
import type { PlaceNames } from '../places/describe';
import type { ReviewDesk } from '../review/review-desk';
import { Unchecked } from '../review/unchecked';

interface Props {
	readonly report: Report;
	readonly standing: readonly StandingIncomplete[];
	readonly ruleset: Ruleset;
	readonly language: Language;
	readonly places: PlaceNames;
	readonly canReview: boolean;
	readonly desk: ReviewDesk;
}

/** Says what could not be checked, and what of the text could not be read. */
export function Incomplete( {
	report,
	standing,
	ruleset,
	language,
	places,
	canReview,
	desk,
}: Props ) {
	if ( report.incomplete.length === 0 && report.faults.length === 0 ) {
		return null;
	}
	const unread = new Set(
		report.faults.flatMap( ( fault ) => placeOf( fault, places ) )
	);
	return (
		<section className="julkaisuvahti-incomplete">
			<h3>{ __( 'Not everything was checked', 'julkaisuvahti' ) }</h3>
			{ unread.size > 0 && (
				<p>
					{ sprintf(
						/* translators: %s: places in the text, e.g. Paragraph 3, Table 1. */
						__(
							'These places could not be read: %s. Write the place anew, or ask the site’s administrator for help.',
							'julkaisuvahti'
						),
						[ ...unread ].join( ', ' )
					) }
				</p>
			) }
			{ unread.size === 0 && (
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
			<Unchecked
				standing={ standing }
				canReview={ canReview }
				desk={ desk }
			/>
		</section>
	);
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
