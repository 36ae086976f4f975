/**
 * Contents that bring parsers to their knees: each grows with a size, so that
 * equality of the engines and linear work can both be seen on it.
 */
export const HOSTILE: Readonly< Record< string, ( size: number ) => string > > =
	{
		'delimiters that never end': ( size ) => repeat( '<!-- wp:a {', size ),
		'one attribute full of braces': ( size ) =>
			`<!-- wp:a {"x":"${ repeat( '}', size ) }"} /-->`,
		'braces before arrows': ( size ) => repeat( '} -->', size ),
		'blocks in blocks': ( size ) =>
			repeat( '<!-- wp:group --><div>', size / 2 ) +
			repeat( '</div><!-- /wp:group -->', size / 2 ),
		'blocks never closed': ( size ) => repeat( '<!-- wp:group -->', size ),
		'closers never opened': ( size ) =>
			repeat( '<!-- /wp:group -->', size ),
		'tags never closed': ( size ) => repeat( '<b>', size ),
		'tags that never end': ( size ) => repeat( '<a "', size ),
		'quotes that never end': ( size ) => repeat( '<a b="', size ),
		'end tags of others': ( size ) =>
			repeat( '<b>', size / 2 ) + repeat( '</i>', size / 2 ),
		'crossed tags': ( size ) => repeat( '<b><i></b></i>', size ),
		'one tag of many attributes': ( size ) =>
			`<p ${ repeat( 'a=1 b="2" ', size ) }>`,
		'comments that never end': ( size ) => repeat( '<!-- x', size ),
		'almost comment ends': ( size ) => `<!--${ repeat( '-- ', size ) }`,
		'scripts that never end': ( size ) =>
			repeat( '<script></scrip>', size ),
		'less-than signs': ( size ) => repeat( '<', size ),
		ampersands: ( size ) => repeat( '&', size ),
		'long references': ( size ) => `&${ repeat( 'a', size ) };`,
		'white space': ( size ) => repeat( ' ', size ),
		'newlines and spaces': ( size ) => repeat( '\n ', size ),
		'spaces in a block': ( size ) =>
			`<!-- wp:paragraph --><p>${ repeat(
				' x  ',
				size
			) }</p><!-- /wp:paragraph -->`,
		digits: ( size ) => repeat( '0', size ),
		'almost codes': ( size ) => repeat( '131052-308', size ),
		codes: ( size ) => repeat( '131052-308T ', size ),
		'almost phrases': ( size ) => repeat( 'ilmoittaudu nyt ', size ),
		'one long word': ( size ) => repeat( 'ilmoittau', size ),
		'invisible characters': ( size ) => repeat( '1\u200B\u00AD', size ),
		'combining marks': ( size ) => repeat( '\u0301', size ),
		'astral letters': ( size ) => repeat( '𐐀', size ),
		'U+0000': ( size ) => repeat( '\0', size ),
		'JSON in JSON': ( size ) =>
			`<!-- wp:a {"a":${ repeat( '[', size / 2 ) }${ repeat(
				']',
				size / 2
			) }} /-->`,
		'keys in keys': ( size ) =>
			`<!-- wp:a ${ repeat( '{"aaaaaaaa":', size / 2 ) }"x"${ repeat(
				'}',
				size / 20
			) } /-->`,
		'a key without end': ( size ) =>
			`<!-- wp:a {"${ repeat( 'k', size ) }":"x"} /-->`,
		'many strings': ( size ) =>
			`<!-- wp:a {"a":[${ repeat( '"x y",', size ) }"z"]} /-->`,
		forms: ( size ) => repeat( '<form>', size ),
		'preformatted text': ( size ) => repeat( '<pre>\n', size ),
		'alternative texts': ( size ) => repeat( '<img alt="a b">', size ),
	};

/** The text again and again, up to about so many characters. */
function repeat( text: string, size: number ): string {
	return text.repeat( Math.max( 1, Math.floor( size / text.length ) ) );
}
