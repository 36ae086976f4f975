/**
 * How a name inflects that the vocabulary lacks: as the same word does in
 * another class, as the last part of a compound does, or as most names with the
 * longest same ending do.
 */
import { bare, type Word } from './word';

export interface Inflected {
	/** With `=` between the parts of a compound, for vowel harmony. */
	readonly form: string;
	readonly inflection: string;
	/** Whether many names alike follow this way, though more follow the one before. */
	readonly isAlternative: boolean;
}

/** Classes whose forms differ in the plural only, where names seldom are. */
const ALIKE_IN_SINGULAR = [
	[
		'kala',
		'karahka',
		'koira',
		'kulkija',
		'apaja',
		'asema',
		'matala',
		'peruna',
	],
	[ 'edam', 'kalsium' ],
	[ 'risti', 'paperi' ],
	[ 'valo', 'arvelu' ],
];

/** What the scripts of voikko-fi leave out. */
const UNUSABLE = [ '', 'poikkeava', 'loppu' ];

/** Shorter last parts are endings as often as words. */
const MIN_LAST_PART = 4;
const MIN_FIRST_PART = 3;

/** A second way to inflect is given where at least this share of the names alike follow it. */
const SECOND_SHARE = 0.25;

export class InflectionClasses {
	private readonly words = new Map< string, string >();
	private readonly endings = new Map<
		string,
		Map< string, Map< string, number > >
	>();

	constructor( words: readonly Word[] ) {
		for ( const { forms, classes, inflection } of words ) {
			if (
				UNUSABLE.includes( inflection ) ||
				classes.includes( 'verb' )
			) {
				continue;
			}
			for ( const form of forms.map( ( each ) =>
				bare( each ).toLowerCase()
			) ) {
				if ( ! this.words.has( form ) || classes.includes( 'noun' ) ) {
					this.words.set( form, inflection );
				}
				for ( const wordClass of classes ) {
					this.count( form, wordClass, inflection );
				}
			}
		}
	}

	/** The ways that may fit, the likeliest first. */
	of( name: string, wordClass: string ): readonly Inflected[] {
		const same = this.words.get( name.toLowerCase() );
		return [
			...( same === undefined
				? []
				: [ { form: name, inflection: same, isAlternative: false } ] ),
			...this.asCompound( name ),
			...this.asOthers( name, wordClass ),
		];
	}

	private asCompound( name: string ): readonly Inflected[] {
		const small = name.toLowerCase();
		if ( small.endsWith( 'nen' ) ) {
			return [];
		}
		for (
			let at = MIN_FIRST_PART;
			at <= small.length - MIN_LAST_PART;
			at++
		) {
			const inflection = this.words.get( small.slice( at ) );
			const first = small.slice( 0, at );
			if (
				inflection !== undefined &&
				( this.words.has( first ) ||
					this.words.has( first.replace( /n$/, '' ) ) )
			) {
				return [
					{
						form: `${ name.slice( 0, at ) }=${ name.slice( at ) }`,
						inflection,
						isAlternative: false,
					},
				];
			}
		}
		return [];
	}

	private asOthers( name: string, wordClass: string ): Inflected[] {
		const whole = `^${ name.toLowerCase() }`;
		const ways: Inflected[] = [];
		for ( let at = 0; at < whole.length; at++ ) {
			const votes = this.votesFor( whole.slice( at ), wordClass );
			const total = votes.reduce( ( sum, { count } ) => sum + count, 0 );
			for ( const [ index, { inflection, count } ] of votes.entries() ) {
				if ( ! ways.some( ( way ) => way.inflection === inflection ) ) {
					ways.push( {
						form: name,
						inflection,
						isAlternative:
							index > 0 && count >= SECOND_SHARE * total,
					} );
				}
			}
		}
		return ways;
	}

	/** The ways of the names with an ending, those alike in the singular together; most frequent first. */
	private votesFor( ending: string, wordClass: string ) {
		const groups = new Map<
			string,
			{ inflection: string; best: number; count: number }
		>();
		const counts = this.endings.get( wordClass )?.get( ending ) ?? [];
		for ( const [ inflection, count ] of [ ...counts ].sort() ) {
			const group = groups.get( groupOf( inflection ) );
			if ( group === undefined ) {
				groups.set( groupOf( inflection ), {
					inflection,
					best: count,
					count,
				} );
			} else {
				group.count += count;
				if ( count > group.best ) {
					group.best = count;
					group.inflection = inflection;
				}
			}
		}
		return [ ...groups.values() ].sort( ( a, b ) => b.count - a.count );
	}

	private count( form: string, wordClass: string, inflection: string ): void {
		const endings: Map< string, Map< string, number > > = this.endings.get(
			wordClass
		) ?? new Map< string, Map< string, number > >();
		this.endings.set( wordClass, endings );
		const whole = `^${ form }`;
		for ( let at = 0; at < whole.length; at++ ) {
			const counts =
				endings.get( whole.slice( at ) ) ?? new Map< string, number >();
			endings.set( whole.slice( at ), counts );
			counts.set( inflection, ( counts.get( inflection ) ?? 0 ) + 1 );
		}
	}
}

function groupOf( inflection: string ): string {
	const [ word = '', gradation = '' ] = inflection.split( '-' );
	const group = ALIKE_IN_SINGULAR.find( ( each ) => each.includes( word ) );
	return `${ group?.[ 0 ] ?? word }-${ gradation }`;
}
