import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { foldCase } from '../../src/engine/text';

/**
 * Why a rule's pattern is refused, and where in it.
 */
export class PatternError extends Error {
	readonly index: number;

	constructor( message: string, index: number ) {
		super( message );
		this.name = 'PatternError';
		this.index = index;
	}
}

/** The most times that a quantifier may repeat. */
const MOST_REPEATS = 100;
/** The most ways in which a matcher may try a pattern at one place of the text. */
const MOST_WAYS = 5_000;

// One source for what a space in a pattern stands for.
const SPACES = ' \t\n\u00A0\u2007\u2009\u202F';
const WHITE_SPACE = `[${ SPACES }]{1,3}`;
// Small letters of Latin scripts: all letters there are would take V8 hundreds
// of milliseconds to compile. The matcher folds case.
const LETTERS = 'a-z\u00DF-\u00F6\u00F8-\u024F';
const CLASSES = [ 'L', 'M', 'N' ] as const;

/**
 * What a character may be: enough to tell whether a quantifier's end is clear.
 * `nonword` is what follows a whole pattern: no letter, mark, digit or underscore.
 */
type Atom =
	| { readonly kind: 'range'; readonly min: number; readonly max: number }
	| { readonly kind: 'class'; readonly name: string }
	| { readonly kind: 'nonword' }
	| { readonly kind: 'anything' };

/** A part of a pattern, compiled and weighed. */
interface Part {
	readonly source: string;
	readonly shortest: number;
	/** What it can begin with. */
	readonly first: readonly Atom[];
	/** In how many ways it can be tried at one place. */
	readonly ways: number;
}

/**
 * Compiles a pattern into one that ECMAScript (`u`) and PCRE2 (`u`) read
 * alike, and proves that matching takes time linear in the text: all
 * quantifiers are bounded, and the ways to try the pattern at one place are few.
 *
 * @param pattern As written in a rule.
 * @return The pattern as both engines take it.
 * @throws {PatternError} If it is not in the shared subset or could be slow.
 */
export function compilePattern( pattern: string ): string {
	let ast: AST.Pattern;
	try {
		ast = new RegExpParser( { ecmaVersion: 2024 } ).parsePattern(
			pattern,
			0,
			pattern.length,
			{ unicode: true }
		);
	} catch ( error ) {
		throw new PatternError(
			error instanceof Error ? error.message : 'not a pattern',
			0
		);
	}
	const part = alternatives( ast.alternatives, [ { kind: 'nonword' } ] );
	if ( part.shortest === 0 ) {
		throw new PatternError( 'it matches the empty text', 0 );
	}
	if ( part.ways > MOST_WAYS ) {
		throw new PatternError(
			`it could be slow: ${ part.ways } ways to try it at one place, ${ MOST_WAYS } are allowed; bound the repeats more tightly or make clear where each ends`,
			0
		);
	}
	return part.source;
}

function alternatives(
	list: readonly AST.Alternative[],
	follow: readonly Atom[]
): Part {
	const parts = list.map( ( { elements } ) => sequence( elements, follow ) );
	return {
		source: parts.map( ( { source } ) => source ).join( '|' ),
		shortest: Math.min( ...parts.map( ( { shortest } ) => shortest ) ),
		first: parts.flatMap( ( { first } ) => first ),
		ways: parts.reduce( ( sum, { ways } ) => sum + ways, 0 ),
	};
}

function sequence(
	elements: readonly AST.Element[],
	follow: readonly Atom[]
): Part {
	let whole: Part = { source: '', shortest: 0, first: follow, ways: 1 };
	for ( const element of [ ...elements ].reverse() ) {
		const part = one( element, whole.first );
		whole = {
			source: part.source + whole.source,
			shortest: part.shortest + whole.shortest,
			first:
				part.shortest > 0
					? part.first
					: [ ...part.first, ...whole.first ],
			ways: part.ways * whole.ways,
		};
	}
	return whole;
}

function one( element: AST.Element, follow: readonly Atom[] ): Part {
	switch ( element.type ) {
		case 'Character':
			return characterPart( element );
		case 'CharacterClass':
			return characterClass( element );
		case 'CharacterSet':
			return {
				source: `[${ propertySource( element ) }]`,
				shortest: 1,
				first: [ propertyAtom( element ) ],
				ways: 1,
			};
		case 'Group': {
			if ( element.modifiers !== null ) {
				throw new PatternError( 'no inline flags', element.start );
			}
			const inner = alternatives( element.alternatives, follow );
			return { ...inner, source: `(?:${ inner.source })` };
		}
		case 'Quantifier':
			return quantifier( element, follow );
		case 'Assertion':
			return assertion( element, follow );
		case 'CapturingGroup':
			throw new PatternError(
				'no capturing groups; write (?:…)',
				element.start
			);
		case 'Backreference':
			throw new PatternError( 'no back references', element.start );
		case 'ExpressionCharacterClass':
			throw new PatternError( 'no class expressions', element.start );
	}
}

function characterPart( element: AST.Character ): Part {
	refuseEscapes( element );
	const isSpace = element.value === 0x20;
	return {
		source: isSpace ? WHITE_SPACE : literal( element.value, false ),
		shortest: 1,
		first: isSpace
			? [ ...SPACES ].map( rangeOf )
			: [ { kind: 'range', min: element.value, max: element.value } ],
		ways: 1,
	};
}

function rangeOf( text: string ): Atom {
	const code = text.codePointAt( 0 ) ?? 0;
	return { kind: 'range', min: code, max: code };
}

function characterClass( element: AST.CharacterClass ): Part {
	const atoms: Atom[] = [];
	let source = '';
	for ( const item of element.elements ) {
		switch ( item.type ) {
			case 'Character':
				refuseEscapes( item );
				atoms.push( {
					kind: 'range',
					min: item.value,
					max: item.value,
				} );
				source += literal( item.value, true );
				break;
			case 'CharacterClassRange':
				refuseEscapes( item.min );
				refuseEscapes( item.max );
				atoms.push( {
					kind: 'range',
					min: item.min.value,
					max: item.max.value,
				} );
				source += `${ literal( item.min.value, true ) }-${ literal(
					item.max.value,
					true
				) }`;
				break;
			case 'CharacterSet':
				atoms.push( propertyAtom( item ) );
				source += propertySource( item );
				break;
			default:
				throw new PatternError( 'no class expressions', item.start );
		}
	}
	if ( atoms.length === 0 ) {
		throw new PatternError( 'an empty class', element.start );
	}
	return {
		source: `[${ element.negate ? '^' : '' }${ source }]`,
		shortest: 1,
		first: element.negate ? [ { kind: 'anything' } ] : atoms,
		ways: 1,
	};
}

function quantifier( element: AST.Quantifier, follow: readonly Atom[] ): Part {
	const { min, max, start } = element;
	if ( max > MOST_REPEATS ) {
		throw new PatternError(
			`${ element.raw.slice(
				element.element.raw.length
			) } repeats without a bound; write {${ min },n} with n up to ${ MOST_REPEATS }`,
			start
		);
	}
	const first = one( element.element, follow );
	// What comes after one round is another round, or what follows.
	const inner = one( element.element, [ ...first.first, ...follow ] );
	if ( inner.shortest === 0 ) {
		throw new PatternError( 'it repeats what may be empty', start );
	}
	const isClear = ! meet( inner.first, follow );
	const rounds = inner.ways ** max;
	const ways = isClear || min === max ? rounds : rounds * ( max - min + 1 );
	// A space has a quantifier of its own by now.
	const repeated =
		inner.source === WHITE_SPACE ? `(?:${ inner.source })` : inner.source;
	return {
		source: `${ repeated }{${ min },${ max }}${
			element.greedy ? '' : '?'
		}`,
		shortest: inner.shortest * min,
		first: inner.first,
		ways,
	};
}

function assertion( element: AST.Assertion, follow: readonly Atom[] ): Part {
	if ( element.kind === 'lookbehind' ) {
		throw new PatternError(
			'no lookbehind: PCRE2 takes only some',
			element.start
		);
	}
	if ( element.kind !== 'lookahead' ) {
		throw new PatternError(
			`no ${ element.raw }: ${
				element.kind === 'word'
					? 'the languages disagree on words; the engine adds word edges'
					: 'a pattern is sought anywhere in the text'
			}`,
			element.start
		);
	}
	const inner = alternatives( element.alternatives, [
		{ kind: 'anything' },
	] );
	return {
		source: `(?${ element.negate ? '!' : '=' }${ inner.source })`,
		shortest: 0,
		first: follow,
		ways: inner.ways,
	};
}

function propertyAtom( set: AST.CharacterSet ): Atom {
	propertySource( set );
	return { kind: 'class', name: set.raw.slice( 3, -1 ) };
}

function propertySource( set: AST.CharacterSet ): string {
	const isShared =
		set.kind === 'property' &&
		! set.negate &&
		CLASSES.some( ( name ) => set.raw === `\\p{${ name }}` );
	if ( ! isShared ) {
		throw new PatternError(
			`no ${ set.raw }: write a class such as [0-9], [\\p{L}\\p{M}\\p{N}] or [ \\u00A0]`,
			set.start
		);
	}
	return set.raw === '\\p{L}' ? LETTERS : set.raw;
}

/** Escapes of letters mean other things in PCRE2, but for code points, which are compiled away. */
function refuseEscapes( element: AST.Character ): void {
	if (
		/^\\[A-Za-z0-9]/.test( element.raw ) &&
		! /^\\u/.test( element.raw )
	) {
		throw new PatternError(
			`no ${ element.raw }: write the character itself, or \\uXXXX`,
			element.start
		);
	}
	const text = String.fromCodePoint( element.value );
	if ( foldCase( text ) !== text ) {
		throw new PatternError(
			`no ${ text }: write small letters, case does not count`,
			element.start
		);
	}
}

function literal( code: number, inClass: boolean ): string {
	const text = String.fromCodePoint( code );
	// What both languages take as an escape, in and outside classes.
	const syntax = inClass ? /[\^$\\.*+?()[\]{}|/-]/ : /[\^$\\.*+?()[\]{}|/]/;
	return syntax.test( text ) ? `\\${ text }` : text;
}

/** Whether some character is in both; yes when in doubt. */
function meet( some: readonly Atom[], others: readonly Atom[] ): boolean {
	return some.some( ( a ) => others.some( ( b ) => meetAtoms( a, b ) ) );
}

function meetAtoms( a: Atom, b: Atom ): boolean {
	if ( a.kind === 'anything' || b.kind === 'anything' ) {
		return true;
	}
	if ( a.kind === 'range' && b.kind === 'range' ) {
		return a.min <= b.max && b.min <= a.max
			? true
			: samples( a ).some( ( x ) =>
					samples( b ).some(
						( y ) => x.toLowerCase() === y.toLowerCase()
					)
			  );
	}
	if ( a.kind === 'range' ) {
		return samples( a ).some( ( character ) => isOf( character, b ) );
	}
	if ( b.kind === 'range' ) {
		return meetAtoms( b, a );
	}
	return (
		a.kind === b.kind &&
		( a.kind !== 'class' || a.name === ( b as typeof a ).name )
	);
}

function samples( { min, max }: { min: number; max: number } ): string[] {
	const count = Math.min( max - min + 1, 500 );
	return Array.from( { length: count }, ( _, index ) =>
		String.fromCodePoint( min + index )
	);
}

function isOf( character: string, atom: Atom ): boolean {
	switch ( atom.kind ) {
		case 'class':
			return new RegExp( `\\p{${ atom.name }}`, 'u' ).test( character );
		case 'nonword':
			return ! /[\p{L}\p{M}\p{N}_]/u.test( character );
		case 'range': {
			const code = character.codePointAt( 0 ) ?? 0;
			return code >= atom.min && code <= atom.max;
		}
		case 'anything':
			return true;
	}
}
