import type { Site } from '../site';
import { foldCase } from '../text';
import type { RolesFile } from './roles';

type Cue = RolesFile[ 'cues' ][ number ];

/** A word's ends, by which words that inflect alike are found. */
type Ends = ReadonlyMap< string, readonly string[] >;

const LANGUAGES = [ 'fi', 'sv', 'en' ];
/** The inflection of abbreviations: `kv:n`. */
const SHORT = 'lyhenne';
const WORD = /^\p{L}[\p{L}\p{M}]*(?:[-'’.:]\p{L}[\p{L}\p{M}]*)*$/u;
/** In UTF-16 units. */
const LONGEST_WORD = 60;
const MOST_WORDS = 5;
/** In UTF-16 units: a shorter word would end too many others. */
const SHORTEST_ENDING = 5;
/** In letters: ends as long tell which inflection it is. */
const LONGEST_END = 8;
const VOWEL = /[aeiouyåäö]/u;
const LAST_HARMONIC = /.*([aouäöy])/u;
const FRONT = /[äöy]/u;

/**
 * The roles of all sites, and those of this one's settings: as whole words in
 * all their case forms, and as the end of compounds. A site's word comes
 * before what all sites take it for, but a word for a child stays one.
 *
 * A word inflects as the known word does that ends most like it.
 */
export function withSiteRoles( file: RolesFile, site: Site ): RolesFile {
	const minors = new Set(
		file.cues
			.filter( ( { meaning } ) => meaning === 'minor' )
			.flatMap( ( { words } ) => words )
	);
	const own = [
		{ meaning: 'office', titles: titlesIn( site.officialTitles, minors ) },
		{ meaning: 'public', titles: titlesIn( site.publicRoles, minors ) },
	] as const;
	const taken = new Set( own.flatMap( ( { titles } ) => titles ) );
	if ( taken.size === 0 ) {
		return file;
	}
	const ends = endsOf( file );
	return {
		...file,
		cues: [
			...file.cues.map( ( cue ) =>
				isReplaceable( cue )
					? {
							...cue,
							words: cue.words.filter(
								( word ) => ! taken.has( word )
							),
					  }
					: cue
			),
			...own.flatMap( ( { meaning, titles } ) =>
				titles.flatMap( ( title ) =>
					cuesOf( title, file, ends ).map( ( cue ) => ( {
						...cue,
						meaning,
					} ) )
				)
			),
		],
	};
}

/** A title as it is compared; null where no text could hold it. */
export function titleOf( line: string ): string | null {
	const words = foldCase( line )
		.split( /[ \t\u00A0]+/ )
		.map( ( word ) => word.replace( /\.$/, '' ) )
		.filter( ( word ) => word !== '' );
	return words.length > 0 &&
		words.length <= MOST_WORDS &&
		words.every(
			( word ) => word.length <= LONGEST_WORD && WORD.test( word )
		)
		? words.join( ' ' )
		: null;
}

function titlesIn(
	lines: readonly string[],
	minors: ReadonlySet< string >
): string[] {
	return lines
		.map( titleOf )
		.filter(
			( title ): title is string =>
				title !== null && ! minors.has( title )
		);
}

function isReplaceable( { meaning, position = 'beside' }: Cue ): boolean {
	return (
		position === 'beside' &&
		( meaning === 'office' ||
			meaning === 'public' ||
			meaning === 'private' )
	);
}

function cuesOf(
	title: string,
	file: RolesFile,
	ends: Ends
): Omit< Cue, 'meaning' >[] {
	const last = lastWord( title );
	if ( ! VOWEL.test( last ) ) {
		return [ { language: 'fi', inflection: SHORT, words: [ title ] } ];
	}
	return LANGUAGES.flatMap( ( language ) => {
		const inflection = inflectionOf( last, language, file, ends );
		return inflection === null
			? []
			: [
					{
						language,
						inflection,
						words: [ title ],
						...( last === title && last.length >= SHORTEST_ENDING
							? { as: 'ending' as const }
							: {} ),
					},
			  ];
	} );
}

function inflectionOf(
	word: string,
	language: string,
	file: RolesFile,
	ends: Ends
): string | null {
	const letters = Array.from( word );
	for (
		let length = Math.min( LONGEST_END, letters.length );
		length > 0;
		length--
	) {
		const end = letters.slice( letters.length - length ).join( '' );
		for ( const name of ends.get( `${ language } ${ end }` ) ?? [] ) {
			const endings = file.inflections[ language ]?.[ name ] ?? [];
			if (
				word.endsWith( endings[ 0 ] ?? '' ) &&
				( language !== 'fi' || isFront( word ) === hasFront( endings ) )
			) {
				return name;
			}
		}
	}
	return null;
}

/** By language and end, the inflections of known words that end so. */
function endsOf( { cues }: RolesFile ): Ends {
	const ends = new Map< string, string[] >();
	for ( const { language, inflection, words } of cues ) {
		if ( inflection === undefined || inflection === SHORT ) {
			continue;
		}
		for ( const word of words ) {
			const letters = Array.from( lastWord( word ) );
			let end = '';
			for ( const letter of letters.slice( -LONGEST_END ).reverse() ) {
				end = letter + end;
				const key = `${ language } ${ end }`;
				const names = ends.get( key );
				if ( names === undefined ) {
					ends.set( key, [ inflection ] );
				} else if ( ! names.includes( inflection ) ) {
					names.push( inflection );
				}
			}
		}
	}
	return ends;
}

/** By vowel harmony: the endings of a word without a harmonic vowel have front ones. */
function isFront( word: string ): boolean {
	const [ , vowel = 'ä' ] = LAST_HARMONIC.exec( word ) ?? [];
	return FRONT.test( vowel );
}

function hasFront( endings: readonly string[] ): boolean {
	return endings.some( ( ending ) => FRONT.test( ending ) );
}

function lastWord( title: string ): string {
	return title.slice( title.lastIndexOf( ' ' ) + 1 );
}
