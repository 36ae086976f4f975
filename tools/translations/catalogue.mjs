/**
 * Catalogues of translations: the .po files in languages/, and what is compiled from them.
 */
import { mo, po } from 'gettext-parser';

/**
 * @typedef {Object} Translatable
 * @property {string} file      Where it stands, relative to the root.
 * @property {string} text      The English words.
 * @property {string} [plural]  The same for several.
 * @property {string} [context] Tells it from another string with the same words.
 * @property {string} [comment] For translators.
 *
 * @typedef {import('gettext-parser').GetTextTranslation} Entry
 * @typedef {import('gettext-parser').GetTextTranslations} Catalogue
 */

/** Finnish and Swedish have the same two forms. */
const PLURAL_FORMS = 'nplurals=2; plural=(n != 1);';

/**
 * What the sources say, as a catalogue without translations.
 *
 * @param {Translatable[]} strings
 * @return {Catalogue} With each string once.
 */
export function templateOf( strings ) {
	/** @type {Catalogue} */
	const template = {
		charset: 'utf-8',
		headers: headers( '' ),
		translations: {},
	};
	for ( const { file, text, plural, context = '', comment } of strings ) {
		const entries = ( template.translations[ context ] ??= {} );
		const entry = ( entries[ text ] ??= {
			...( context ? { msgctxt: context } : {} ),
			msgid: text,
			msgstr: [ '' ],
			comments: {},
		} );
		if ( plural !== undefined ) {
			entry.msgid_plural = plural;
			entry.msgstr = [ '', '' ];
		}
		const comments = ( entry.comments ??= {} );
		comments.reference = [
			...new Set( [
				...( comments.reference?.split( '\n' ) ?? [] ),
				file,
			] ),
		].join( '\n' );
		if ( comment !== undefined ) {
			comments.extracted = comment;
		}
	}
	return template;
}

/**
 * The template with the translations that the catalogue holds of it; the rest of the
 * catalogue is left out, git remembers it.
 *
 * @param {Catalogue} template
 * @param {Catalogue} catalogue
 * @param {string}    locale
 * @return {Catalogue} A new one.
 */
export function merge( template, catalogue, locale ) {
	const merged = structuredClone( template );
	merged.headers = headers( locale );
	for ( const entry of entriesOf( merged ) ) {
		const known = find( catalogue, entry );
		if ( known?.msgstr.length === entry.msgstr.length ) {
			entry.msgstr = known.msgstr;
			const flag = known.comments?.flag;
			entry.comments = { ...entry.comments, ...( flag ? { flag } : {} ) };
		}
	}
	return merged;
}

/**
 * What is wrong with a catalogue.
 *
 * @param {Catalogue} template
 * @param {Catalogue} catalogue
 * @return {string[]} One line each.
 */
export function faultsOf( template, catalogue ) {
	/** @type {string[]} */
	const faults = [];
	for ( const entry of entriesOf( template ) ) {
		const known = find( catalogue, entry );
		if (
			known === undefined ||
			known.msgstr.length !== entry.msgstr.length ||
			known.msgstr.some( ( text ) => text === '' )
		) {
			faults.push( `no translation: ${ entry.msgid }` );
			continue;
		}
		if ( known.comments?.flag?.includes( 'fuzzy' ) ) {
			faults.push( `fuzzy: ${ entry.msgid }` );
		}
		const wanted = [ entry.msgid, entry.msgid_plural ?? entry.msgid ].map(
			placeholders
		);
		known.msgstr.forEach( ( text, form ) => {
			const found = placeholders( text );
			// "One place" may be a word instead of a number.
			const isWord = form === 0 && found === '' && entry.msgid_plural;
			if ( ! isWord && ! wanted.includes( found ) ) {
				faults.push(
					`other placeholders: ${ entry.msgid } → ${ text }`
				);
			}
		} );
	}
	for ( const entry of entriesOf( catalogue ) ) {
		if ( find( template, entry ) === undefined ) {
			faults.push( `no longer in use: ${ entry.msgid }` );
		}
	}
	return faults;
}

/**
 * @param {Buffer} source
 * @return {Catalogue} What a .po file holds.
 */
export function parse( source ) {
	return po.parse( source );
}

/**
 * @param {Catalogue} catalogue
 * @return {Buffer} As a .po file, in an order that does not depend on the sources'.
 */
export function toPo( catalogue ) {
	return Buffer.concat( [
		po.compile( catalogue, { sort: true, foldLength: 0 } ),
		Buffer.from( '\n' ),
	] );
}

/**
 * The strings that some of the sources say.
 *
 * @param {Catalogue} catalogue
 * @param {RegExp}    file      What the names of those sources look like.
 * @return {Catalogue} A new one.
 */
export function saidIn( catalogue, file ) {
	return {
		...catalogue,
		translations: Object.fromEntries(
			Object.entries( catalogue.translations ).map(
				( [ context, entries ] ) => [
					context,
					Object.fromEntries(
						Object.entries( entries ).filter(
							( [ text, { comments } ] ) =>
								// The header is an entry without a text.
								text === '' ||
								( comments?.reference ?? '' )
									.split( '\n' )
									.some( ( name ) => file.test( name ) )
						)
					),
				]
			)
		),
	};
}

/**
 * @param {Catalogue} catalogue
 * @return {Buffer} As WordPress loads it in PHP.
 */
export function toMo( catalogue ) {
	return mo.compile( catalogue );
}

/**
 * As WordPress prefers it (6.5 and later): code that PHP keeps compiled, while a .mo is read
 * anew for each page.
 *
 * @param {Catalogue} catalogue
 * @param {string}    locale
 * @return {string} The file `….l10n.php`.
 */
export function toPhp( catalogue, locale ) {
	const messages = entriesOf( catalogue ).map( ( entry ) => {
		const key = php( keyOf( entry ) );
		return `${ key }=>${ entry.msgstr.map( php ).join( '."\\0".' ) }`;
	} );
	return `<?php\nreturn ['domain'=>'julkaisuvahti','language'=>${ php(
		locale
	) },'plural-forms'=>${ php( PLURAL_FORMS ) },'messages'=>[${ messages.join(
		','
	) }]];\n`;
}

/**
 * As `wp_set_script_translations()` hands it to a script.
 *
 * @param {Catalogue} catalogue
 * @param {string}    locale
 * @param {string}    script    The code of the script as it was built: it gets what it says.
 * @return {string} JSON.
 */
export function toScriptJson( catalogue, locale, script ) {
	const messages = {
		'': {
			domain: 'messages',
			lang: locale,
			'plural-forms': PLURAL_FORMS,
		},
		...Object.fromEntries(
			entriesOf( catalogue )
				.filter( ( { msgid } ) => says( script, msgid ) )
				.map( ( entry ) => [ keyOf( entry ), entry.msgstr ] )
		),
	};
	return JSON.stringify( {
		domain: 'messages',
		locale_data: { messages },
	} );
}

/**
 * @param {Catalogue} catalogue
 * @param {string[]}  scripts   The code of all scripts.
 * @return {string[]} What none of them says.
 */
export function unsaid( catalogue, scripts ) {
	return entriesOf( catalogue )
		.map( ( { msgid } ) => msgid )
		.filter(
			( msgid ) => ! scripts.some( ( script ) => says( script, msgid ) )
		);
}

/**
 * @param {string} script
 * @param {string} text
 * @return {boolean} Whether code has the text as a literal, in whichever quotes.
 */
function says( script, text ) {
	const inDouble = JSON.stringify( text ).slice( 1, -1 );
	return [
		inDouble,
		inDouble.replaceAll( '\\"', '"' ),
		inDouble.replaceAll( '\\"', '"' ).replaceAll( "'", "\\'" ),
	].some( ( literal ) => script.includes( literal ) );
}

/**
 * @param {Entry} entry
 * @return {string} What WordPress looks a string up by.
 */
function keyOf( { msgctxt, msgid } ) {
	return msgctxt ? `${ msgctxt }\u0004${ msgid }` : msgid;
}

/**
 * @param {string} text
 * @return {string} As a literal of PHP.
 */
function php( text ) {
	return `'${ text.replace( /['\\]/g, '\\$&' ) }'`;
}

/**
 * @param {Catalogue} catalogue
 * @return {Entry[]} Its strings, without the header.
 */
function entriesOf( catalogue ) {
	return Object.values( catalogue.translations )
		.flatMap( ( entries ) => Object.values( entries ) )
		.filter( ( { msgid } ) => msgid !== '' );
}

/**
 * @param {Catalogue} catalogue
 * @param {Entry}     entry
 * @return {Entry | undefined} The same string in another catalogue.
 */
function find( catalogue, { msgctxt = '', msgid } ) {
	return catalogue.translations[ msgctxt ]?.[ msgid ];
}

/**
 * @param {string} text
 * @return {string} The text's placeholders; their order in the text does not matter.
 */
function placeholders( text ) {
	return ( text.match( /%(?:\d+\$)?[a-z%]/g ) ?? [] ).sort().join( ' ' );
}

/**
 * Without dates, so that a file changes only when its strings do.
 *
 * @param {string} locale
 * @return {Record<string, string>} Of a .po or .pot file.
 */
function headers( locale ) {
	return {
		'Project-Id-Version': 'Julkaisuvahti',
		...( locale ? { Language: locale, 'Plural-Forms': PLURAL_FORMS } : {} ),
		'MIME-Version': '1.0',
		'Content-Type': 'text/plain; charset=UTF-8',
		'Content-Transfer-Encoding': '8bit',
		'X-Domain': 'julkaisuvahti',
	};
}
