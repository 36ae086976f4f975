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
		'digits and spaces': ( size ) => repeat( '0 4 ', size ),
		'phone numbers': ( size ) => repeat( '044 555 0199 ', size ),
		'official numbers': ( size ) => repeat( '010 555 0199 x ', size ),
		'almost phone numbers': ( size ) => repeat( '0401234567.jpg ', size ),
		'numbers in addresses': ( size ) =>
			repeat( 'www.a.fi/0401234567 ', size ),
		'one at after the other': ( size ) => repeat( 'a@', size ),
		'one long mailbox': ( size ) => `${ repeat( 'a.', size ) }@a.fi`,
		'one long host': ( size ) => `a@${ repeat( 'a.', size ) }`,
		'mail addresses': ( size ) => repeat( 'a@b.example ', size ),
		'spelled addresses': ( size ) => repeat( 'a piste ', size ) + ' at b',
		'almost accounts': ( size ) => repeat( 'FI21 1234 5600 ', size ),
		accounts: ( size ) => repeat( 'FI21 1234 5600 0007 85 ', size ),
		streets: ( size ) => repeat( 'asukas Keskustie 12 ', size ),
		'one long street': ( size ) => `${ repeat( 'katu', size ) } 12 A 4`,
		births: ( size ) => repeat( 's. 3.2.1926 ', size ),
		plates: ( size ) => repeat( 'auto ABC-123, ', size ),
		profiles: ( size ) => repeat( 'x.com/a @abc ', size ),
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
		brackets: ( size ) => repeat( '[', size ),
		'shortcodes that never end': ( size ) => repeat( '[a ', size ),
		'shortcodes full of quotes': ( size ) =>
			`[a ${ repeat( 'src="', size ) }]`,
		shortcodes: ( size ) => repeat( '[a]', size ),
		links: ( size ) => repeat( '<a href="//bit.ly/a">', size ),
		'other links': ( size ) =>
			Array.from(
				{ length: size / 25 },
				( _, index ) => `<a href="//bit.ly/${ index }">x</a>`
			).join( '' ),
		'addresses in text': ( size ) => repeat( 'https://bit.ly/a ', size ),
		'dots and letters': ( size ) => repeat( 'a.', size ),
		'slashes and dots': ( size ) => repeat( '/a.b', size ),
		'sign-ups without a channel': ( size ) =>
			repeat( 'ilmoittaudu kysy. ', size ),
		'sign-ups and channels': ( size ) =>
			repeat( 'ilmoittaudu kommentteihin ', size ),
		'one sentence of sign-ups': ( size ) =>
			repeat( 'ilmoittautumisia ei oteta facebookissa, ', size ),
		'sentence ends': ( size ) => repeat( 'Ilmoittaudu! ', size ),
		initials: ( size ) => repeat( 'A.-', size ),
		'names of persons': ( size ) =>
			repeat( 'Oona Esimerkki ja Eero Keksityn ', size ),
		'capital words': ( size ) =>
			Array.from(
				{ length: size / 8 },
				( _, index ) =>
					`A${ index.toString( 26 ).replace( /[0-9]/g, 'x' ) }`
			).join( ' ' ),
		forms: ( size ) => repeat( '<form>', size ),
		'preformatted text': ( size ) => repeat( '<pre>\n', size ),
		'alternative texts': ( size ) => repeat( '<img alt="a b">', size ),
		images: ( size ) => repeat( '<img src="/a-1x1-1x1.jpg">', size ),
		'an image of many sizes': ( size ) =>
			`<img srcset="${ Array.from(
				{ length: size / 20 },
				( _, index ) => `/a-${ index }.jpg 1x`
			).join( ', ' ) }">`,
		'pages in pages': ( size ) =>
			`<iframe srcdoc="${ repeat( '<iframe srcdoc=&quot;', size ) }">`,
		'many pages': ( size ) =>
			repeat( '<iframe srcdoc="<pre><b><form>"></iframe>', size ),
		'spaces in an address': ( size ) =>
			`<img src="a${ repeat( ' ', size ) }b">`,
		'backgrounds without an end': ( size ) =>
			`<p style="${ repeat( "url('(", size ) }">`,
		'backgrounds in a style sheet': ( size ) =>
			`<style>${ repeat( 'url(/a.png)', size ) }</style>`,
		'embeds without an end': ( size ) => repeat( '[embed ://', size ),
		'a gallery of many': ( size ) =>
			`[gallery ids="${ repeat( '1,', size ) }"]`,
		'shortcodes full of equals signs': ( size ) =>
			`[gallery ${ repeat( 'a=', size ) }]`,
		'ids and addresses in attributes': ( size ) =>
			`<!-- wp:a {"a":[${ repeat(
				'{"id":1,"url":"/a.jpg"},',
				size
			) }0]} /-->`,
	};

/** The same of what stands beside the content: whole requests. */
export const HOSTILE_FIELDS: Readonly<
	Record< string, ( size: number ) => object >
> = {
	'patterns that hold the next one twice': ( size ) => ( {
		content: shows( 0 ),
		patterns: chain(
			30,
			( next ) => next + next + repeat( 'a ', size / 30 )
		),
	} ),
	'patterns in patterns': ( size ) => ( {
		content: shows( 0 ),
		patterns: chain( size / 50, ( next ) => next ),
	} ),
	'patterns that hold one another': () => {
		const ids = Array.from( { length: 12 }, ( _, id ) => id );
		const all = ids.map( shows ).join( '' );
		return {
			content: all,
			patterns: Object.fromEntries( ids.map( ( id ) => [ id, all ] ) ),
		};
	},
	'one pattern shown again and again': ( size ) => ( {
		content: repeat( shows( 0 ), size ),
		patterns: { 0: repeat( '<p>a</p>', size / 1000 ) },
	} ),
	'one pattern without an end': ( size ) => ( {
		content: shows( 0 ),
		patterns: { 0: repeat( '<!-- wp:a {', size ) },
	} ),
	'patterns that are not there': ( size ) => ( {
		content: repeat( shows( 0 ), size ),
	} ),
	'many footnotes': ( size ) => ( {
		content: '',
		footnotes: `[${ repeat( '{"content":"a"},', size ) }{}]`,
	} ),
	'footnotes in footnotes': ( size ) => ( {
		content: '',
		footnotes: repeat( '[', size ),
	} ),
	'credits that nothing says': ( size ) => ( {
		content: `${ repeat( '<img src="/u/a.jpg">', size / 2 ) }${ repeat(
			'kuva: ',
			size / 2
		) }`,
		media: {
			items: {
				1: { rights: 'confirmed', people: 'none', credit: 'Kuva: x' },
			},
			urls: { 'a.example/u/a.jpg': '1' },
			uploads: [ 'a.example/u/' ],
		},
	} ),
	'attachments without end': ( size ) => ( {
		content: repeat( '[gallery]', size ),
		media: {
			items: { 1: {} },
			attached: {
				'': Array.from( { length: size / 100 }, () => '1' ),
			},
		},
	} ),
	'a long slug': ( size ) => ( { content: '', slug: repeat( 'a-0', size ) } ),
	'many fields': ( size ) => ( {
		content: '',
		meta: Object.fromEntries(
			Array.from( { length: size / 20 }, ( _, key ) => [
				`k${ key }`,
				'{"a":["x"]}',
			] )
		),
	} ),
};

function shows( pattern: number ): string {
	return `<!-- wp:block {"ref":${ pattern }} /-->`;
}

/** Patterns each of which is made of the block that shows the next one. */
function chain(
	length: number,
	make: ( next: string ) => string
): Record< string, string > {
	return Object.fromEntries(
		Array.from( { length }, ( _, id ) => [ id, make( shows( id + 1 ) ) ] )
	);
}

/** The text again and again, up to about so many characters. */
function repeat( text: string, size: number ): string {
	return text.repeat( Math.max( 1, Math.floor( size / text.length ) ) );
}
