import type { Random } from './random';

const UPLOADS = 'a.example/wp-content/uploads/';
const ADDRESSES = [
	`https://${ UPLOADS }k1.jpg`,
	`//www.${ UPLOADS }k2-300x200.jpg?x`,
	`/wp-content/uploads/k3-scaled.jpg`,
	`../wp-content/uploads/v4.mp4#t=1`,
	`https://${ UPLOADS }d5.pdf`,
	`HTTPS://A.EXAMPLE\\wp-content\\uploads\\k%311-e1700000000000.JPG`,
	`https://${ UPLOADS }%C3%A4%ff.jpg`,
	`https://${ UPLOADS }ei.jpg`,
	`https://${ UPLOADS }ei.docx`,
	'https://b.example/x.png',
	'https://b.example/katso.mp4',
	'https://s.w.org/1.png',
	'https://a.example/wp-includes/images/a.gif',
	'data:image/png;base64,AAAA',
	'blob:x',
	'kuva.jpg',
	'https://',
	'#',
	'',
	' ',
];
const IDS = [
	'1',
	'2',
	'3',
	'4',
	'5',
	'6',
	'007',
	'0',
	'-1',
	'x',
	'999999999999999',
	'1e3',
];
const CREDITS = [ '', 'Kuva: Oona Esimerkki', 'KUVA:  kunta', 'AI', 'İ' ];

function mediaAddress( random: Random ): string {
	return random.pick( ADDRESSES );
}

/** HTML and shortcodes that show media, some of them wrong. */
export function mediaMarkup( random: Random ): string {
	const url = () => mediaAddress( random );
	const id = () => random.pick( IDS );
	switch ( random.below( 12 ) ) {
		case 0:
		case 1:
			return `<img src="${ url() }" class="a wp-image-${ id() }" ${ random.pick(
				[
					'alt=""',
					'alt="Talo"',
					'alt="\u00A0"',
					'',
					'alt role="presentation"',
					'aria-hidden=TRUE',
				]
			) }>`;
		case 2:
			return `<img srcset="${ url() } 1x, ${ url() } 300w,${ url() },${ url() }" data-id=${ id() } data-src="${ url() }">`;
		case 11:
			// Broken in all ways in which a page can be, and with what is left open.
			return `<iframe srcdoc="${ random.pick( [
				`<pre>\n<b>Ää <form><img src='${ url() }' alt=''>`,
				`<iframe srcdoc='<img src=${ url() }>'></iframe>`,
				`&lt;p&gt;ä 😀&lt;!-- auki`,
				`<p>[gallery ids='${ id() }']</p><`,
				`</form></pre></p>`,
				'',
			] ) }">${ random.pick( [ '', '</iframe>' ] ) }`;
		case 3:
			return `<picture><source srcset="${ url() }">${ random.pick( [
				'',
				'</picture>',
			] ) }<img src=${ url() }></picture>`;
		case 4:
			return `<${ random.pick( [
				'video',
				'AUDIO',
			] ) } poster="${ url() }" src="${ url() }"><source src="${ url() }"><track src="${ url() }">${ random.pick(
				[ '</video>', '</audio>', '' ]
			) }`;
		case 5:
			return `<${ random.pick( [
				'a',
				'object',
				'iframe',
				'embed',
				'area',
				'input type=image',
				'image',
			] ) } href="${ url() }" data="${ url() }" src="${ url() }">`;
		case 6:
			return `<div class="wp-image-${ id() }" background="${ url() }" style="background:url( ${ random.pick(
				[ '&quot;', "'", '' ]
			) }${ url() }${ random.pick( [
				'&quot;',
				"'",
				'',
			] ) } ) url(${ url() }">`;
		case 7:
			return `<style>a{background:url("${ url() }")url('${ url() }</style>`;
		case 8:
			return `[${ random.pick( [
				'gallery',
				'playlist',
				'playlist type=video',
			] ) } ${ random.pick( [
				`ids="${ id() },${ id() }, ${ id() }"`,
				`include='${ id() }`,
				'IDS=1',
				`id="${ id() }"`,
				'',
			] ) }]`;
		case 9:
			return `[${ random.pick( [
				'audio',
				'video',
				'embed',
				'muu',
			] ) } src="${ url() }" mp4=${ url() } poster='${ url() }']`;
		default:
			return random.pick( [
				`\n${ url() }\n`,
				`[embed]${ url() }[/embed]`,
				`[embed x="1"] ${ url() }`,
				`<figcaption>${ random.pick( CREDITS ) }</figcaption>`,
			] );
	}
}

/** Attributes of a block that shows media, as JSON without its braces. */
export function mediaAttributes( random: Random ): string {
	const url = () => JSON.stringify( mediaAddress( random ) );
	const id = () => {
		const one = random.pick( IDS );
		return /^[1-9][0-9]*$/.test( one ) && random.chance( 0.7 )
			? one
			: JSON.stringify( one );
	};
	return random.pick( [
		`"id":${ id() }`,
		`"mediaId":${ id() },"mediaType":"video"`,
		`"ids":[${ id() },${ id() }]`,
		`"images":[{"id":${ id() },"url":${ url() },"alt":""}]`,
		`"url":${ url() },"id":${ id() },"backgroundType":"video","poster":${ url() }`,
		`"style":{"background":{"backgroundImage":{"url":${ url() },"id":${ id() }}}}`,
		`"kuvaURL":${ url() },"kuvaID":${ id() },"kuva_id":${ id() },"alt":"x"`,
		`"a":"url(${ mediaAddress( random ) })"`.replaceAll( '\\', '' ),
		`"dynamicContent":{"a":1}`,
		`"useFeaturedImage":true`,
	] );
}

/** What the media library knows, sometimes nothing, sometimes nonsense. */
export function mediaKnown( random: Random ): unknown {
	if ( random.chance( 0.1 ) ) {
		return random.pick< unknown >( [
			null,
			{},
			[],
			5,
			{ items: { 1: { kind: 'kuva' } } },
			{ items: { 2: { ai: 1 }, 1: 5 } },
			{ items: { 1: { uses: [ 'web', 'tv' ] } } },
			{ urls: { x: 5 } },
			{ uploads: 'a' },
			{ attached: { 1: [ 5 ] } },
			{ credited: 'x' },
		] );
	}
	const facts = ( kind: string ) => ( {
		kind,
		rights: random.pick( [
			'none',
			'confirmed',
			'confirmed',
			'confirmed',
			'replaced',
			'withdrawn',
			'baseline',
		] ),
		expired: random.chance( 0.2 ),
		expiring: random.chance( 0.2 ),
		uses: random.pick( [ [], [ 'web' ], [ 'print', 'social' ] ] ),
		people: random.pick( [ 'unanswered', 'none', 'ask', 'guardian' ] ),
		credit: random.pick( CREDITS ),
		ai: random.chance( 0.3 ),
		...( random.chance( 0.5 ) ? { alt: random.chance( 0.5 ) } : {} ),
		documentRead: random.pick( [ 'unread', 'checked', 'answered' ] ),
	} );
	return {
		items: {
			3: facts( 'image' ),
			1: facts( 'image' ),
			2: facts( 'image' ),
			4: facts( 'video' ),
			5: facts( 'document' ),
		},
		urls: {
			[ `https://${ UPLOADS }k1.jpg` ]: '1',
			[ `${ UPLOADS }k2.jpg` ]: '2',
			[ `${ UPLOADS }k3-scaled.jpg` ]: random.pick( [ '3', '77' ] ),
			[ `${ UPLOADS }k3-rotated.jpg` ]: '2',
			[ `${ UPLOADS }v4.mp4` ]: '4',
			[ `${ UPLOADS }d5.pdf` ]: '5',
			5: '1',
		},
		uploads: random.pick( [
			[ UPLOADS ],
			[ `https://${ UPLOADS }`, 'b.example/x' ],
			[],
		] ),
		...( random.chance( 0.5 )
			? { attached: { '': [ '1', '4', '9', '1' ], 2: [ '3' ] } }
			: {} ),
		...( random.chance( 0.2 ) ? { credited: random.chance( 0.5 ) } : {} ),
	};
}
