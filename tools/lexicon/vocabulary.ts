/**
 * Voikko's vocabulary (joukahainen.xml), amended for finding names:
 *
 * - Its lexicon gives a word one class of those that the vocabulary lists. A
 *   name that is a surname and a place becomes two words.
 * - Names that Voikko leaves out of spelling, as foreign, rare or of the
 *   population statistics, are kept. Misspelt ones are not.
 * - Names that it lacks are added, inflected as the vocabulary inflects their like.
 */
import { InflectionClasses, type Inflected } from './inflection-classes';
import type { Names } from './names';
import { bare, type Word } from './word';

export interface Amended {
	readonly xml: string;
	readonly counts: {
		/** Words that had several classes. */
		readonly parted: number;
		/** Names that Voikko's spelling leaves out. */
		readonly readmitted: number;
		readonly addedGivenNames: number;
		readonly addedSurnames: number;
	};
}

const WORD = /<word id="[^"]*">[^]*?<\/word>/g;
const NAME_CLASSES = [
	'pnoun_firstname',
	'pnoun_lastname',
	'pnoun_place',
	'pnoun_misc',
];
const PERSON_CLASSES = [ 'pnoun_firstname', 'pnoun_lastname' ];

/**
 * @param xml
 * @param names
 * @param fitting Those of the ways that the vocabulary's scripts can follow.
 */
export async function amend(
	xml: string,
	names: Names,
	fitting: ( ways: readonly Inflected[] ) => Promise< readonly Inflected[] >
): Promise< Amended > {
	const words = [ ...xml.matchAll( WORD ) ].map( ( [ word ] ) =>
		parse( word )
	);
	const known = new Map< string, ReadonlySet< string > >(
		PERSON_CLASSES.map( ( each ) => [
			each,
			new Set(
				words
					.filter( ( word ) => word.classes.includes( each ) )
					.flatMap( ( word ) => word.forms.map( bare ) )
			),
		] )
	);
	const inflections = new InflectionClasses( words );
	const added = async (
		wordClass: string,
		list: ReadonlySet< string >
	): Promise< string[] > => {
		const lacking = [ ...list ].filter(
			( name ) => known.get( wordClass )?.has( name ) === false
		);
		const ways = lacking.map( ( name ) =>
			inflections.of( name, wordClass )
		);
		const fit = new Set( await fitting( ways.flat() ) );
		return ways
			.map( ( all ) => {
				const [ first, second ] = all.filter( ( way ) =>
					fit.has( way )
				);
				return [ first, second?.isAlternative ? second : undefined ]
					.filter( ( way ) => way !== undefined )
					.map( ( way ) => wordXml( way, wordClass ) )
					.join( '' );
			} )
			.filter( ( text ) => text !== '' );
	};
	const given = await added( 'pnoun_firstname', names.given );
	const family = await added( 'pnoun_lastname', names.family );

	let parted = 0;
	let readmitted = 0;
	const amended = xml
		.replace( WORD, ( original ) => {
			const word = parse( original );
			const text = isPerson( word ) ? readmit( original ) : original;
			if ( text !== original ) {
				++readmitted;
			}
			const classes = word.classes.filter( ( each ) =>
				NAME_CLASSES.includes( each )
			);
			if ( classes.length < 2 || ! isPerson( word ) ) {
				return text;
			}
			++parted;
			return classes
				.map( ( each ) =>
					text.replace(
						/<classes>[^]*?<\/classes>/,
						`<classes><wclass>${ each }</wclass></classes>`
					)
				)
				.join( '\n' );
		} )
		.replace(
			'</wordlist>',
			`${ [ ...given, ...family ].join( '' ) }</wordlist>`
		);
	return {
		xml: amended,
		counts: {
			parted,
			readmitted,
			addedGivenNames: given.length,
			addedSurnames: family.length,
		},
	};
}

function parse( xml: string ): Word {
	const all = ( tag: RegExp ) =>
		[ ...xml.matchAll( tag ) ].map( ( [ , text = '' ] ) => text );
	return {
		forms: all( /<form>([^<]*)<\/form>/g ),
		classes: all( /<wclass>([^<]*)<\/wclass>/g ),
		inflection: all( /<infclass>([^<]*)<\/infclass>/g )[ 0 ] ?? '',
		xml,
	};
}

function isPerson( { classes }: Word ): boolean {
	return classes.some( ( each ) => PERSON_CLASSES.includes( each ) );
}

function readmit( xml: string ): string {
	return xml.includes( '<flag>incorrect</flag>' )
		? xml
		: xml
				.replace( /\s*<(style|usage)>[^]*?<\/\1>/g, '' )
				.replace( /<flag>(?:not_voikko|confusing)<\/flag>/g, '' );
}

/** Voikko's scripts look for the last tag on a line of its own. */
function wordXml( { form, inflection }: Inflected, wordClass: string ): string {
	return `<word id="w0"><forms><form>${ form }</form></forms><classes><wclass>${ wordClass }</wclass></classes><inflection><infclass>${ inflection }</infclass></inflection>\n</word>\n`;
}
