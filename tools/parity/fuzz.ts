import { fingerprinter } from '../../src/engine/fingerprint';
import { mediaAttributes, mediaKnown, mediaMarkup } from './fuzz-media';
import { KEY } from './key';
import { Random } from './random';

/**
 * Makes lines for `npm run check`, most of them documents that look like
 * WordPress content gone wrong, some of them broken lines. The same seed and
 * number give the same line.
 *
 * @param seed     Of the run.
 * @param number   Of the line.
 * @param examples Contents to start some documents from: the rules' own examples.
 */
export function fuzzLine(
	seed: number,
	number: number,
	examples: readonly string[]
): Buffer {
	const random = new Random( seed * 1_000_003 + number );
	let content = random.chance( 0.25 )
		? random.pick( examples )
		: random.many(
				1,
				6,
				() => piece( random, 0 ),
				random.pick( [ '', '\n\n' ] )
		  );
	const mutations = random.chance( 0.5 ) ? 0 : random.below( 5 );
	for ( let count = 0; count < mutations; count++ ) {
		content = mutate( random, content );
	}
	const request: Record< string, unknown > = { id: number, content };
	if ( random.chance( 0.3 ) ) {
		request[ 'title' ] = text( random );
	}
	if ( random.chance( 0.2 ) ) {
		request[ 'excerpt' ] = random.many( 1, 3, () => html( random, 2 ) );
	}
	if ( random.chance( 0.15 ) ) {
		request[ 'patterns' ] = patterns( random, examples );
	}
	if ( random.chance( 0.1 ) ) {
		request[ 'footnotes' ] = footnotes( random );
	}
	if ( random.chance( 0.15 ) ) {
		request[ 'author' ] = random.pick( [
			'Oona Esimerkki',
			' maija  MEIKÄLÄINEN ',
			'Oona',
			'',
			5,
		] );
	}
	if ( random.chance( 0.1 ) ) {
		request[ 'slug' ] = text( random ).replaceAll( ' ', '-' );
	}
	if ( random.chance( 0.05 ) ) {
		request[ 'meta' ] = random.pick< unknown >( [
			{ _OrganizerPhone: text( random ), 5: html( random, 2 ) },
			{ a: ` {"b":${ random.pick( JSON_VALUES ) },"c":["d"]}` },
			{ b: `[${ random.pick( JSON_VALUES ) }]`, a: text( random ) },
			{ b: 5, a: null },
			[ text( random ) ],
			'text',
		] );
	}
	if ( random.chance( 0.5 ) ) {
		request[ 'media' ] = mediaKnown( random );
	}
	if ( random.chance( 0.1 ) ) {
		request[ 'featured' ] = random.pick( [ '1', '4', '999', 'x', 5 ] );
	}
	if ( random.chance( 0.1 ) ) {
		request[ 'profile' ] = random.pick( [
			'shared',
			'personal',
			'comment',
		] );
	}
	if ( random.chance( 0.03 ) ) {
		request[ 'settings' ] = random.pick( [
			{},
			[],
			{ severities: { 'sign-ups/form-block': 'note' } },
			{ severities: { 'personal-data/identity-code': 'off' } },
			{ severities: { 'no/rule': 'note' } },
			{ severities: { 'sign-ups/form-block': 'loud' } },
			{ unknown: 1 },
			{ officialDomains: 'ranua.fi' },
			{ officialContacts: [ 5 ] },
			'text',
		] );
	} else if ( random.chance( 0.3 ) ) {
		request[ 'settings' ] = {
			officialDomains: [ random.pick( DOMAINS ), '@Ranua.fi ' ],
			officialContacts: [
				phone( random ),
				random.pick( PERSONAL ),
				'FI2112345600000785',
			],
			approvedServices: [ 'link.webropol.com/s/' ],
			officials: [
				'Kalle Kuvitelma',
				' Liisa-Maria \u00A0 Korhonen',
				'',
			],
			notPersons: [ 'Lahja Kauppa', 'toivo' ],
			officialTitles: [
				random.pick( [
					'Kyläkehittäjä',
					'asukas',
					'kylän \u00A0ääni',
					'',
				] ),
				'kpj',
			],
			publicRoles: [ 'vlogaaja', 'johtaja', 'talkoovastaava', '*' ],
			...( random.chance( 0.5 )
				? {
						givenNames: [ 'ZYXEL', 'Ilmoittaudu' ],
						surnames: [ 'Keksitty', 'Talkoot', '' ],
				  }
				: {} ),
		};
	}
	if ( random.chance( 0.15 ) ) {
		request[ 'published' ] = random.pick( [
			{
				content,
				title: request[ 'title' ] ?? '',
				author: request[ 'author' ] ?? null,
				patterns: request[ 'patterns' ] ?? {},
			},
			{ content: mutate( random, content ) },
			{ content: mutate( random, mutate( random, content ) ) },
			{ content: 5 },
			[],
			'text',
		] );
	}
	if ( random.chance( 0.3 ) ) {
		request[ 'resolutions' ] = random.chance( 0.95 )
			? resolutions( random )
			: random.pick( [ {}, null, 'text', [ 5 ], [ {} ], [ [] ] ] );
	}
	return breakBytes( random, JSON.stringify( request ) );
}

// Letters newer than Unicode 14 are left out: the languages know different ones.
const ODD_CHARACTERS = [
	'\0',
	'\u0007',
	'\t',
	'\n',
	'\r',
	'\r\n',
	'\v',
	'\f',
	'\u007F',
	'\u0085',
	'\u00A0',
	'\u00AD',
	'\u0130',
	'\u0131',
	'\u017F',
	'\u0301',
	'\u03A3',
	'\u1E9E',
	'\u2007',
	'\u2009',
	'\u200B',
	'\u200D',
	'\u2028',
	'\u2029',
	'\u202E',
	'\u202F',
	'\u2060',
	'\u212A',
	'\uFEFF',
	'\uFFFC',
	'\uFFFD',
	'\uFFFF',
	'😀',
	'👩‍🚒',
	'𝟙',
	'𐐀',
	'ﷺ',
	'\uD83D',
	'\uDE00',
];
const WORDS = (
	'kunta elinkeino talkoot Ranua hillasoppa kirjasto avoinna ilmoittaudu kommentteihin ilmoittautumiset ' +
	'kommenteissa ILMOITTAUDU kommenttikenttään ei oteta vastaan niin lisään listalle osallistujalistalle kommentoi ' +
	'ja osallistu arvontaan klikkaa osallistun ”osallistun” anmäl dig i kommentarerna sign up in the comments ' +
	'ilmottaudu yv:llä inboxiin WhatsAppilla klikkaa jätä lähetä yhteystietosi nimesi numerosi sähköpostitse soittamalla ' +
	'laita viestiä jos haluat mukaan arvonta kommentoi tykkää anmälan per e-post utlottning register by e-mail ' +
	'lisätietoja ei ole päättynyt Ilmoittaudu. Kommentteihin https://bit.ly/a bit.ly/esim. (https://poll.fm/1) ' +
	'https://link.webropol.com/s/esim www.lyyti.fi/reg/x HTTP://FORMS.GLE/x https://kide.app/events/1 webropol.com ' +
	'[wpforms] [[wpforms]] [contact-form-7 id="1"] [iframe src="//poll.fm/1"] [embed]https://tally.so/r/1[/embed] [x [ ] ' +
	'<etu.suku@esimerkki.example> </etu.suku@esimerkki.example> <Matti 0445550199> <x ä="1" 5550199=2 @click> ' +
	'lomake form hetu henkilötunnus: 5.4. mennessä 12.3.2026 klo 18 040 p. – — - : , . ! ? … _ ( ) "'
).split( ' ' );
// What the matchers of personal data react to, whole and in parts.
const PERSONAL = [
	'FI21 1234 5600 0007 85',
	'fi21-1234-5600-0007-85',
	'FI22 1234 5600 0007 85',
	'SE35 5000 0000 0549 1000 0003',
	'BIC OKOYFIHH',
	'Keskustie 12 A 4',
	'Rantakuja 3 as. 5',
	'Koulukatu 2 B 2. kerros',
	'Skolgatan 4-6 b 7',
	'asukas',
	'Oy',
	'kirjasto,',
	's. 3.2.1926',
	'syntynyt 3. helmikuuta 2016',
	'kunta on syntynyt 1.1.1917',
	'född den 3 februari 1826',
	'born February 3, 1926',
	'2016-02-03 born',
	'rek. ABC-123',
	'autot (ÅBC-1, EU-27 ja xy-99)',
	'auto',
	'ABC–12',
	'@oonaesimerkki',
	'@ranua.fi',
	'facebook.com/Pekka.Esimerkki.',
	'https://www.facebook.com/profile.php?id=1',
	'm.instagram.com/p/x',
	'//x.com/@oona%C3%A4',
	'linkedin.com/in/äö',
	'tel:+358445550199',
	'https://wa.me/358445550199',
	'mailto:oona@ranua.fi?subject=1',
	'Oona.Esimerkki@Posti.EXAMPLE.Tervetuloa',
	'oona piste esimerkki (ät) ranua piste fi',
	'etunimi.sukunimi [at] viesti.ranua.fi',
	'info@gmail.com',
	'oona @ gmail.com',
	'oona.e at posti dot example',
	'oona%40posti.example',
	'oonaä＠posti．fi',
	'1234567-1',
	'0187690-1',
	'10.02.03/2026',
	'06.12.2026',
	'klo 09.00–15.00',
	'97700',
	'04400–04480',
	'viite',
	'puh.',
	'P:',
	'tel',
	'1 040 123 456',
	'15–25 €',
	'IMG_0401234567.jpg',
	'www.a.fi/0401234567',
	':stä',
];
// Persons, in the forms that a text has them in, and what only looks like one.
const GIVEN = (
	'Maija Maijan Oona Oonalle Matti Matin Kalle Kallelta Liisa-Maria Liisa-Marialle Jean-Luc Jean-Lucin Eino Toivo Lahjan Onni ' +
	'Aino Ainoa Hilma M. A.-M. OONA oona Mikael Mikaelille Anna-Kaisa'
).split( ' ' );
const SURNAMES = (
	"Meikäläinen Meikäläisen Meikäläiselle Esimerkki Esimerkin Esimerkille Korhonen Korhosilta Virtasen Mäkelä Mäkelästä O'Brien " +
	'O’Brienille Nguyenin Kuvitelma Kuvitelman Keksitty Keksityn Huttula Mallikas-Aalto Mallikas-Aallon Ranta Niemen ESIMERKKI ' +
	'Petäjäjärveltä Lindströmin'
).split( ' ' );
const BESIDE_NAMES = [
	'kunnanjohtaja',
	'Kunnanjohtaja, KTM',
	'valt.pj.',
	'lautakunnan jäsenet',
	'elinkeinolautakunnan puheenjohtajalle',
	'toimitusjohtaja',
	'Yrittäjä',
	'asukas',
	'Tytöt 8 v:',
	'T10',
	'M60:',
	'5A',
	'8-vuotias',
	'(17)',
	', 12,',
	'9 lk',
	'Uudet ylioppilaat:',
	'Tulokset',
	'Lavalla',
	'Teksti:',
	'Kuvat ja teksti',
	'on kuollut.',
	'täyttää 60',
	'80 vuotta',
	'toimii rehtorina',
	'aloittaa opettajana',
	'oli muusikko',
	', kunnanjohtaja,',
	'(toimittaja)',
	'rouva',
	'Text:',
	'kommundirektören',
	'the mayor',
	'ft.',
	'Zyxel',
	'Oy',
	'säätiö',
	'katu 5',
	'koulun',
];
const JOINTS = [
	', ',
	' ja ',
	' & ',
	'; ',
	'\n',
	'. ',
	' 4.32, 2. ',
	'\n2. ',
	'<br>1. ',
	' och ',
	' – ',
];
const DOMAINS = [ 'ranua.fi', 'viesti.ranua.fi', 'gmail.com', 'posti.example' ];
const REFERENCES = [
	'&amp;',
	'&nbsp;',
	'&shy;',
	'&lt;form&gt;',
	'&#49;',
	'&#x33;',
	'&#0;',
	'&#xD800;',
	'&#1114112;',
	'&#99999999999999999999;',
	'&notin;',
	'&notit;',
	'&copy',
	'&copy=1',
	'&ampx',
	'&am',
	'&',
	'&;',
	'&#;',
	'&#x;',
	'&auml;&Auml;',
	'&NotEqualTilde;',
	'&#128;',
];
const INLINE = [
	'strong',
	'em',
	'b',
	'a',
	'span',
	'sup',
	'code',
	'math',
	'mark',
];
const BLOCK_TAGS = [
	'p',
	'div',
	'h2',
	'li',
	'ul',
	'td',
	'table',
	'pre',
	'figure',
	'figcaption',
	'blockquote',
];
const FORM_TAGS = [
	'form',
	'input',
	'select',
	'textarea',
	'option',
	'label',
	'button',
];
const RAW_TAGS = [
	'script',
	'style',
	'title',
	'iframe',
	'textarea',
	'xmp',
	'noscript',
	'plaintext',
	'object',
	'embed',
];
const ATTRIBUTES = [
	'class="x"',
	'alt="Kuva 240299A345S"',
	"title='ilmoittaudu kommentteihin'",
	'role=search',
	'ROLE="SEARCH"',
	'type=hidden',
	'type="Submit"',
	'type=text',
	'data-fn="1"',
	'href="?a=1&copy=2&amp;b"',
	'href="tel:044%20555%200199"',
	'href="mailto:oona@posti.example?x"',
	'href="https://facebook.com/oona"',
	'href="https://wa.me/%2B358445550199"',
	'alt="p. 044 555 0199"',
	'placeholder',
	'aria-label="&auml; &#49;"',
	'value="a > b"',
	'="',
	'=x',
	'"',
	'a=b=c',
	'alt="1" alt="2"',
	'/',
	'href="https://bit.ly/a"',
	'href="//www.Webropol.com:443/s/a"',
	'href=" ht&#10;tps:\\\\poll.fm\\1"',
	'href="mailto:etu.suku@esimerkki.example"',
	'src="https://poll.fm/1"',
	'data="https://forms.gle/\u00e4"',
];
const BLOCK_NAMES = [
	'block',
	'core/block',
	'paragraph',
	'core/paragraph',
	'heading',
	'html',
	'freeform',
	'file',
	'group',
	'code',
	'wpforms/form-selector',
	'shortcode',
	'embed',
	'core-embed/crowdsignal',
	'jetpack/contact-form',
	'jetpack/field-name',
	'gatherpress/rsvp',
	'gatherpress/rsvp-form',
	'acme/box',
	'a'.repeat( 102 ),
	'Bad',
	'core/',
	'1x/y',
	'cover',
	'gallery',
	'media-text',
	'video',
	'file',
	'playlist-track',
	'image',
	'image',
	'julkaisuvahti/media-credits',
];
const JSON_VALUES = [
	'1',
	'"2"',
	'"https://poll.fm/1"',
	'"katso https:\\/\\/bit.ly\\/a."',
	'"teksti 150870B212X"',
	'"ilmoittaudu \\u006bommentteihin"',
	'"\\ud83d\\ude00 \\ud83d x"',
	'"\\u003cform\\u003e\\u003c/form\\u003e"',
	'"<b>a</b>&amp;"',
	'"\\x"',
	'"kesken',
	'12',
	'-0',
	'01',
	'1e5',
	'1.',
	'TRUE',
	'true',
	'null',
	'{}',
	'[]',
	'[1,]',
	'["a",["b",{"c":"240299A345S"}]]',
	'{"":"","a.b":"c","0":"x","__proto__":"y"}',
	'',
];

/** What is often found, as fingerprints know it, and what a rule may have missed. */
const DECIDED: readonly ( readonly [ string, string ] )[] = [
	[ 'personal-data/identity-code', '240299A345S' ],
	[ 'personal-data/identity-code', '150870B2121' ],
	[ 'sign-ups/in-channel-wording', 'ilmoittaudu kommentteihin' ],
	[ 'sign-ups/form-markup', 'form' ],
	[ 'sign-ups/form-markup', 'input' ],
	[ 'sign-ups/form-block', 'jetpack/contact-form' ],
	[ 'sign-ups/form-block', 'gatherpress/rsvp' ],
	[ 'personal-data/identity-code', 'incomplete malformed-text' ],
	[ 'sign-ups/form-block', 'incomplete malformed-text' ],
	[ 'sign-ups/form-markup', 'incomplete unclosed-block' ],
	[ 'sign-ups/in-channel-wording', 'incomplete malformed-text' ],
];

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Decisions on much of what may be found, and some that nobody may make. */
function resolutions( random: Random ): object[] {
	const fingerprint = fingerprinter( KEY );
	const outcomes = random.chance( 0.3 )
		? [ 'waived' ]
		: [ 'fine', 'ask-reviewer', 'disputed', 'waived' ];
	const some = DECIDED.filter( () => random.chance( 0.8 ) ).map(
		( [ rule, normal ] ) => ( {
			fingerprint: fingerprint( rule, normal ),
			outcome: random.pick( outcomes ),
		} )
	);
	if ( some.length > 0 && random.chance( 0.2 ) ) {
		some.push( {
			...random.pick( some ),
			outcome: random.pick( outcomes ),
		} );
	}
	if ( random.chance( 0.05 ) ) {
		some.push( {
			fingerprint: random.pick( [ '', 'ab', '0'.repeat( 32 ) ] ),
			outcome: random.pick( [ 'fine', 'ok' ] ),
		} );
	}
	return some;
}

/** Few ids, so that patterns often hold one another, and themselves. */
function patterns( random: Random, examples: readonly string[] ): unknown {
	if ( random.chance( 0.02 ) ) {
		return random.pick< unknown >( [
			[],
			'text',
			{ 1: 5, 0: null },
			[ 1 ],
		] );
	}
	const contents: Record< string, string > = {};
	for ( const id of [ '1', '2', '12', 'x' ] ) {
		if ( random.chance( 0.7 ) ) {
			contents[ id ] = random.chance( 0.3 )
				? random.pick( examples )
				: random.many( 0, 3, () => piece( random, 1 ) );
		}
	}
	return contents;
}

function footnotes( random: Random ): string {
	const notes = random.many(
		0,
		3,
		() =>
			`{"content":${ JSON.stringify(
				html( random, 2 )
			) },"id":${ random.pick( JSON_VALUES ) }}`,
		','
	);
	return random.chance( 0.1 ) ? notes : `[${ notes }]`;
}

function piece( random: Random, depth: number ): string {
	switch ( random.below( 4 ) ) {
		case 0:
			return text( random );
		case 1:
			return html( random, depth );
		default:
			return block( random, depth );
	}
}

function block( random: Random, depth: number ): string {
	const name = random.pick( BLOCK_NAMES );
	const space = () =>
		random.pick( [ ' ', ' ', ' ', '\n', '  ', '\t', '\u00A0', '' ] );
	const attributes = random.chance( 0.4 )
		? `{${ random.many(
				0,
				3,
				() =>
					random.chance( 0.3 )
						? mediaAttributes( random )
						: `"${ random.pick( [
								'ref',
								'text',
								'id',
								'a b',
								'ä',
								'',
						  ] ) }":${ random.pick( JSON_VALUES ) }`,
				','
		  ) }}${ space() }`
		: '';
	const head = `<!--${ space() }wp:${ name }${ space() }${ attributes }`;
	if ( random.chance( 0.3 ) ) {
		return `${ head }/-->`;
	}
	const inside = random.many( 0, 3, () =>
		depth <= 4 && random.chance( 0.4 )
			? block( random, depth + 1 )
			: html( random, Math.min( depth, 3 ) )
	);
	const closer = random.chance( 0.9 )
		? `<!-- /wp:${
				random.chance( 0.9 ) ? name : random.pick( BLOCK_NAMES )
		  } -->`
		: '';
	return `${ head }-->${ inside }${ closer }`;
}

function html( random: Random, depth: number ): string {
	if ( depth > 4 || random.chance( 0.3 ) ) {
		return text( random );
	}
	const attributes = random.chance( 0.4 )
		? ` ${ random.many( 1, 3, () => random.pick( ATTRIBUTES ), ' ' ) }`
		: '';
	const inside = () => random.many( 0, 3, () => html( random, depth + 1 ) );
	const tag = ( names: readonly string[] ) => {
		const name = random.pick( names );
		const close = random.chance( 0.85 )
			? `</${
					random.chance( 0.9 ) ? name : random.pick( names )
			  }${ random.pick( [ '', '', ' ' ] ) }>`
			: '';
		return `<${
			random.chance( 0.1 ) ? name.toUpperCase() : name
		}${ attributes }>${ inside() }${ close }`;
	};
	switch ( random.below( 11 ) ) {
		case 9:
			return mediaMarkup( random ) + inside();
		case 0:
		case 1:
			return tag( INLINE );
		case 2:
		case 3:
			return tag( BLOCK_TAGS );
		case 4:
			return tag( FORM_TAGS );
		case 5:
			return random.chance( 0.4 ) ? tag( RAW_TAGS ) : tag( INLINE );
		case 6:
			return random.pick( [
				'<br>',
				'<br/>',
				'<img alt="x">',
				'<img>',
				'<wbr>',
				'<hr>',
				'<input>',
			] );
		case 7:
			return random.pick( [
				'<!-- 240299A345S -->',
				'<!---->',
				'<!-->',
				'<!--->',
				'<!-- a --!>',
				'<!-- kesken',
				'<!x>',
				'<?php echo 1 ?>',
				'</>',
				'</ x>',
				'<![CDATA[ x ]]>',
				'<p class="auki',
				'<',
				'< b',
				'<1',
				'--> }',
				'} -->',
			] );
		default:
			return text( random );
	}
}

function text( random: Random ): string {
	return random.many(
		1,
		8,
		() => word( random ),
		random.pick( [ ' ', ' ', ' ', '', '\n', '\n\n', '\u00A0' ] )
	);
}

function word( random: Random ): string {
	switch ( random.below( 20 ) ) {
		case 16:
			return personName( random );
		case 17:
			return random.many(
				2,
				5,
				() => personName( random ),
				random.pick( JOINTS )
			);
		case 18:
			return `${ random.pick( BESIDE_NAMES ) } ${ personName( random ) }`;
		case 19:
			return `${ personName( random ) }${ random.pick( [
				' ',
				', ',
				'',
			] ) }${ random.pick( BESIDE_NAMES ) }`;
		case 0:
		case 1:
			return identityCode( random );
		case 12:
		case 13:
			return phone( random );
		case 14:
		case 15:
			return random.pick( PERSONAL );
		case 2:
			return random.pick( ODD_CHARACTERS );
		case 3:
			return random.pick( REFERENCES );
		case 4:
			return (
				random.pick( WORDS ) +
				random.pick( ODD_CHARACTERS ) +
				random.pick( WORDS )
			);
		default:
			return random.pick( WORDS );
	}
}

/** A person's name in some form, or a part of one. */
function personName( random: Random ): string {
	const surname = random.pick( SURNAMES );
	return random.chance( 0.2 )
		? surname
		: random.many( 1, 2, () => random.pick( GIVEN ), ' ' ) +
				( random.chance( 0.2 ) ? '' : ` ${ surname }` );
}

/** Something like an identity code: valid about half of the time, written in some odd way. */
function identityCode( random: Random ): string {
	const two = ( most: number ) =>
		String( random.below( most ) ).padStart( 2, '0' );
	const date = two( 33 ) + two( 14 ) + two( 100 );
	const number = String( random.below( 1000 ) ).padStart( 3, '0' );
	const sign = random.pick( [
		'-',
		'+',
		'A',
		'B',
		'F',
		'U',
		'Y',
		'a',
		'–',
		' - ',
		'−',
		'G',
	] );
	const check = random.chance( 0.8 )
		? CHECK_CHARACTERS.charAt( Number( date + number ) % 31 )
		: random.pick( [ ...CHECK_CHARACTERS ] );
	const code = `${ date }${ sign }${ number }${
		random.chance( 0.2 ) ? check.toLowerCase() : check
	}`;
	if ( random.chance( 0.7 ) ) {
		return code;
	}
	const at = random.below( code.length );
	return (
		code.slice( 0, at ) +
		random.pick( [
			'\u00AD',
			'\u200B',
			'<b>',
			'</b>',
			'&shy;',
			'\u200B\u2060\u00AD',
			' ',
			'<br>',
		] ) +
		code.slice( at )
	);
}

/** Something like a phone number, in one of the ways that people write them, or worse. */
function phone( random: Random ): string {
	const prefix = random.pick( [
		'040',
		'044',
		'050',
		'0400',
		'0457',
		'016',
		'09',
		'08',
		'010',
		'0800',
		'0600',
		'+358 44',
		'+358 (0)44',
		'00358 44',
		'(016)',
		'+46 70',
		'04',
	] );
	const gap = () =>
		random.pick( [
			' ',
			' ',
			'',
			'-',
			' - ',
			'.',
			'\u00A0',
			'\u2009',
			'–',
			'/',
			'\u00AD',
			'</b>',
			'. ',
			') ',
		] );
	const digits = random.many( 5, 9, () => String( random.below( 10 ) ) );
	const at = 2 + random.below( 3 );
	const end = random.pick( [
		'',
		'',
		'',
		':stä',
		'.',
		',',
		'a',
		'.jpg',
		'-1',
		'/',
	] );
	return `${ prefix }${ gap() }${ digits.slice(
		0,
		at
	) }${ gap() }${ digits.slice( at ) }${ end }`;
}

function mutate( random: Random, content: string ): string {
	const at = random.below( content.length + 1 );
	const length = random.below( 12 );
	switch ( random.below( 5 ) ) {
		case 0:
			return content.slice( 0, at ) + content.slice( at + length );
		case 1:
			return (
				content.slice( 0, at ) +
				content
					.slice( at, at + length )
					.repeat( 1 + random.below( 4 ) ) +
				content.slice( at )
			);
		case 2:
			return (
				content.slice( 0, at ) +
				piece( random, 3 ) +
				content.slice( at )
			);
		case 3:
			return (
				content.slice( 0, at ) +
				random.pick( [
					'<!-- wp:',
					'-->',
					'<',
					'>',
					'"',
					'&',
					'{',
					'}',
					'\\',
					'/',
				] ) +
				content.slice( at )
			);
		default:
			return content.slice( at ) + content.slice( 0, at );
	}
}

/** Now and then, a line whose JSON or UTF-8 is broken. */
function breakBytes( random: Random, json: string ): Buffer {
	const bytes = Buffer.from( json );
	if ( random.chance( 0.96 ) ) {
		return bytes;
	}
	const at = random.below( bytes.length );
	const bad = random.pick( [
		[ 0xff ],
		[ 0xc3 ],
		[ 0xe2, 0x82 ],
		[ 0xed, 0xa0, 0x80 ],
		[ 0xf0, 0x9f, 0x98 ],
		[ 0xf4, 0x90, 0x80, 0x80 ],
		[ 0xc0, 0xaf ],
		[ 0x7b ],
		[ 0x5c ],
		[ 0x22 ],
		[],
	] );
	return Buffer.concat( [
		bytes.subarray( 0, at ),
		Buffer.from( bad ),
		bytes.subarray( at + random.below( 2 ) ),
	] );
}
