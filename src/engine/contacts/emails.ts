import { foldCase } from '../text';

/**
 * E-mail addresses in running text, also as people disguise them:
 * `etunimi (at) sukunimi.fi`, `[at]`, `(a)`, `etunimi.sukunimi at kunta piste fi`,
 * spaces round the sign, full-width signs, `%40`.
 */
export interface Email {
	readonly start: number;
	readonly end: number;
	/** In lower case, with `@` and dots. */
	readonly value: string;
	/** What makes the address nobody's own; null where only a directory can tell. */
	readonly nature: 'role mailbox' | 'placeholder' | null;
}

const SPACE = ' \\u00A0\\u2007\\u2009\\u202F';
const AT_WORD = '(?:at|AT|At|ät|ÄT|Ät)';
const AT_BRACKETED =
	`[(\\[{<][${ SPACE }]{0,1}` +
	`(?:${ AT_WORD }|a|A|miuku|miumau|miukumauku|snabel-a|@)` +
	`[${ SPACE }]{0,1}[)\\]}>]`;
const DOT_NAME = '(?:dot|DOT|Dot|piste|PISTE|Piste|punkt|PUNKT|Punkt)';
const DOT_SPELLED =
	`(?:[${ SPACE }]{1,2}${ DOT_NAME }[${ SPACE }]{1,2}|` +
	`[${ SPACE }]{0,1}[(\\[{](?:${ DOT_NAME }|\\.)[)\\]}][${ SPACE }]{0,1})`;
const DOT = `(?:\\.|\\uFF0E|${ DOT_SPELLED })`;
const LOCAL =
	'(?<![\\p{L}\\p{M}\\p{N}_])[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}._+-]{0,63}' +
	`(?:${ DOT_SPELLED }[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_+-]{0,30}){0,3}`;
const LABEL = '[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,62}';
// In one case, so that the next sentence is not taken in where its space is missing.
const TOP = '(?:[a-z]{2,24}|[A-Z]{2,24})(?![\\p{L}\\p{M}\\p{N}])';

const ADDRESS = new RegExp(
	`(${ LOCAL })` +
		`([${ SPACE }]{0,2}(?:[@\\uFF20]|%40|${ AT_BRACKETED })[${ SPACE }]{0,2}|[${ SPACE }]{1,2}${ AT_WORD }[${ SPACE }]{1,2})` +
		`((?:${ LABEL }${ DOT }){1,8}${ TOP })`,
	'gu'
);
/** A text without any of these has no address: most texts need no more than this look. */
const ANY_SIGN = new RegExp(
	`[@\\uFF20]|%40|${ AT_BRACKETED }|[${ SPACE }]${ AT_WORD }[${ SPACE }]`,
	'u'
);
const SPELLED = new RegExp( DOT_SPELLED, 'gu' );
const SPACED = new RegExp( `[${ SPACE }]`, 'u' );
const SIGN = /[@\uFF20]|%40/u;

// Mailboxes of a task or an office: whoever sits there reads them.
const ROLES = new Set(
	(
		'admin aluearkkitehti apua asiakaspalvelu asiointi aula booking bokning contact customerservice elinkeino elinkeinopalvelut ' +
		'feedback hallinto hallintopalvelut hello help helpdesk hr hyvinvointi ilmoitukset info information ict invoice kansalaisopisto ' +
		'kanslia kassa keskus kehitys kiinteistot kirjaamo kirjasto kokous kotisivut koulu koulutus kulttuuri kunta kuntala ' +
		'laskut laskutus liikunta lomitus markkinointi matkailu matkailuneuvonta mediapalvelut museo myynti neuvonta noreply no-reply ' +
		'nuoriso nuorisopalvelut office opisto orders paivystys palaute palvelu palvelut posti postmaster press privacy pysakointi ' +
		'rakennusvalvonta ravintola reception rekry rekrytointi sales sivistys sivistyspalvelut sivistystoimi sosiaalitoimi support ' +
		'talous taloustoimisto tapahtumat tekninen tekninentoimi tiedotus tiedottaja tietosuoja tietosuojavastaava tilaukset ' +
		'tilavaraus toimisto toimitus tori tuki tyollisyys vapaa-aika vapaaaika varaukset varhaiskasvatus verkkokauppa vesihuolto ' +
		'vesilaitos viestinta webmaster ymparisto yhteys yrityspalvelut'
	).split( ' ' )
);
const PLACEHOLDERS = new Set(
	(
		'etunimi.sukunimi etunimi.e.sukunimi etunimisukunimi sukunimi.etunimi etunimi sukunimi nimi nimi.sukunimi oma.nimi ' +
		'sahkoposti.osoite fornamn.efternamn namn namn.efternamn firstname.lastname first.last name your.name yourname'
	).split( ' ' )
);

/** The e-mail addresses of a text, in order. */
export function* findEmails( text: string ): Generator< Email > {
	if ( ! ANY_SIGN.test( text ) ) {
		return;
	}
	for ( const found of text.matchAll( ADDRESS ) ) {
		const [ whole, local = '', sign = '', domain = '' ] = found;
		if ( isAddress( local, sign, domain ) ) {
			const value = emailValue( local, domain );
			yield {
				start: found.index,
				end: found.index + whole.length,
				value,
				nature: natureOf( value ),
			};
		}
	}
}

/** Whether it is no sentence with an "at" or a handle in it. */
function isAddress( local: string, sign: string, domain: string ): boolean {
	const isDotted = /[.]/.test( local ) || isSpelled( local );
	if ( ! SIGN.test( sign ) && ! /[([{<]/.test( sign ) ) {
		return isDotted || isSpelled( domain );
	}
	const isSpacedBefore = SPACED.test( sign.charAt( 0 ) );
	const isSpacedAfter = SPACED.test( sign.slice( -1 ) );
	if ( ! isSpacedBefore || ! SIGN.test( sign.trim().charAt( 0 ) ) ) {
		return true;
	}
	return isDotted || ( isSpacedAfter && /^[a-z]/.test( local ) );
}

function isSpelled( text: string ): boolean {
	SPELLED.lastIndex = 0;
	return SPELLED.test( text );
}

function emailValue( local: string, domain: string ): string {
	return foldCase(
		`${ local.replace( SPELLED, '.' ) }@${ domain
			.replace( SPELLED, '.' )
			.replace( /\uFF0E/g, '.' ) }`
	);
}

function natureOf( value: string ): Email[ 'nature' ] {
	const local = value
		.slice( 0, value.indexOf( '@' ) )
		.replace( /[äå]/g, 'a' )
		.replace( /ö/g, 'o' );
	if ( PLACEHOLDERS.has( local ) ) {
		return 'placeholder';
	}
	return ROLES.has( local ) ? 'role mailbox' : null;
}
