/** Lone surrogates, which no UTF-8 text can hold. */
const LONE_SURROGATE =
	/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text with U+FFFD for each lone surrogate; the PHP engine does so for invalid UTF-8. */
export function toWellFormed( text: string ): string {
	return text.replace( LONE_SURROGATE, '\uFFFD' );
}

/**
 * Lower case for fingerprints: ASCII and the letters of Latin-1 and Latin
 * Extended-A, one to one. An own table, because languages and their versions
 * disagree on the rest (`İ`, final sigma).
 */
export function foldCase( text: string ): string {
	return text.replace(
		/[A-Z\u00C0-\u00D6\u00D8-\u00DE\u0100-\u017D]/g,
		( letter ) => {
			const code = letter.charCodeAt( 0 );
			if ( code < 0x100 ) {
				return String.fromCharCode( code + 0x20 );
			}
			// Pairs: upper case is even up to U+0137 and from U+014A to U+0177, odd elsewhere.
			const upperIsEven =
				code <= 0x137 || ( code >= 0x14a && code <= 0x177 );
			if ( code === 0x130 || code === 0x138 || code === 0x149 ) {
				return letter;
			}
			if ( code === 0x178 ) {
				return '\u00FF';
			}
			return ( code % 2 === 0 ) === upperIsEven
				? String.fromCharCode( code + 1 )
				: letter;
		}
	);
}

/** Orders texts as PHP does: by code points, not by UTF-16 units. */
export function byCodePoint( a: string, b: string ): number {
	const ours = Array.from( a );
	const theirs = Array.from( b );
	const differs = ours.findIndex( ( letter, at ) => letter !== theirs[ at ] );
	return differs === -1
		? ours.length - theirs.length
		: ( ours[ differs ]?.codePointAt( 0 ) ?? -1 ) -
				( theirs[ differs ]?.codePointAt( 0 ) ?? -1 );
}

const folded = new WeakMap< { readonly text: string }, string >();

/**
 * A passage's text in lower case, kept while the passage lives. Offsets hold in
 * it. Matchers look here instead of matching without regard to case: with
 * classes such as `\p{L}` that takes V8 milliseconds to compile, each.
 */
export function foldedText( passage: { readonly text: string } ): string {
	let text = folded.get( passage );
	if ( text === undefined ) {
		text = foldCase( passage.text );
		folded.set( passage, text );
	}
	return text;
}
