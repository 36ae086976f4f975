/**
 * Keeps the translations:
 *
 *     node tools/translations.mjs            brings languages/ up to date with the sources
 *     node tools/translations.mjs --check    fails where a translation is missing, stale or broken
 *     node tools/translations.mjs --build    compiles languages/ into build/languages/
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { runMain, say, UserError } from './lib/steps.mjs';
import {
	faultsOf,
	merge,
	parse,
	saidIn,
	templateOf,
	toMo,
	toPhp,
	toPo,
	toScriptJson,
	unsaid,
} from './translations/catalogue.mjs';
import { extractTypeScript } from './translations/extract-typescript.mjs';

const DOMAIN = 'julkaisuvahti';
const LOCALES = [ 'fi', 'sv_SE' ];

/** Scripts that call `wp_set_script_translations()`: handles, and the files in build/. */
const SCRIPTS = {
	'julkaisuvahti-editor': 'editor.js',
	'julkaisuvahti-documents': 'documents.js',
	'julkaisuvahti-media-credits': 'media-credits.js',
	'julkaisuvahti-media-library': 'media-library.js',
	'julkaisuvahti-media-page': 'media-page.js',
	'julkaisuvahti-media-rights': 'media-rights.js',
	'julkaisuvahti-media-uploads': 'media-uploads.js',
	'julkaisuvahti-settings': 'settings.js',
};

if ( process.argv[ 1 ] === import.meta.filename ) {
	await runMain( async () => {
		switch ( process.argv[ 2 ] ) {
			case undefined:
				return update();
			case '--check':
				return check();
			case '--build':
				return compileTranslations();
			default:
				throw new UserError( 'translations [--check | --build]' );
		}
	} );
}

/** Compiles what WordPress loads, after the scripts have been built. Needs nothing but Node. */
export function compileTranslations() {
	const folder = path.join( root, 'build/languages' );
	fs.rmSync( folder, { recursive: true, force: true } );
	fs.mkdirSync( folder, { recursive: true } );
	const scripts = Object.entries( SCRIPTS ).map( ( [ handle, name ] ) => ( {
		handle,
		code: fs.readFileSync( path.join( root, 'build', name ), 'utf8' ),
	} ) );
	for ( const locale of LOCALES ) {
		const catalogue = read( locale );
		const inPhp = saidIn( catalogue, /\.php$/ );
		const inScripts = saidIn( catalogue, /\.tsx?$/ );
		const base = path.join( folder, `${ DOMAIN }-${ locale }` );
		fs.writeFileSync( `${ base }.mo`, toMo( inPhp ) );
		fs.writeFileSync( `${ base }.l10n.php`, toPhp( inPhp, locale ) );
		for ( const { handle, code } of scripts ) {
			fs.writeFileSync(
				`${ base }-${ handle }.json`,
				toScriptJson( inScripts, locale, code )
			);
		}
		const lost = unsaid(
			inScripts,
			scripts.map( ( { code } ) => code )
		);
		if ( lost.length > 0 ) {
			throw new UserError(
				`No script in build/ says ${ lost
					.map( ( text ) => JSON.stringify( text ) )
					.join(
						', '
					) }: is a script missing in tools/translations.mjs?`
			);
		}
	}
}

function update() {
	const template = readSources();
	fs.writeFileSync( file( 'pot' ), toPo( template ) );
	for ( const locale of LOCALES ) {
		const merged = merge( template, read( locale ), locale );
		fs.writeFileSync( file( 'po', locale ), toPo( merged ) );
		report( locale, faultsOf( template, merged ) );
	}
}

function check() {
	const template = readSources();
	const faults = LOCALES.flatMap( ( locale ) =>
		report( locale, faultsOf( template, read( locale ) ) )
	);
	if ( ! fs.readFileSync( file( 'pot' ) ).equals( toPo( template ) ) ) {
		faults.push( 'template' );
		say( 'languages/julkaisuvahti.pot is not up to date' );
	}
	if ( faults.length > 0 ) {
		throw new UserError(
			'Run "node tools/translations.mjs", then translate what is empty in languages/.'
		);
	}
}

/**
 * @param {string}   locale
 * @param {string[]} faults
 * @return {string[]} The same.
 */
function report( locale, faults ) {
	for ( const fault of faults ) {
		say( `${ locale }: ${ fault }` );
	}
	return faults;
}

/** Every translatable string of the plugin, untranslated. */
function readSources() {
	const sources = fs
		.readdirSync( path.join( root, 'src' ), { recursive: true } )
		.map( ( name ) =>
			path.posix.join( 'src', ...String( name ).split( path.sep ) )
		)
		.sort();
	const php = [
		'plugin.php',
		...sources.filter( ( name ) => name.endsWith( '.php' ) ),
	];
	const fromPhp = spawnSync(
		'php',
		[ path.join( root, 'tools/translations/extract-php.php' ) ],
		{ cwd: root, input: php.join( '\n' ), encoding: 'utf8' }
	);
	if ( fromPhp.status !== 0 ) {
		throw new UserError( fromPhp.error?.message ?? fromPhp.stderr.trim() );
	}
	return templateOf( [
		...JSON.parse( fromPhp.stdout ),
		...extractTypeScript(
			root,
			sources.filter( ( name ) => /\.tsx?$/.test( name ) )
		),
	] );
}

/**
 * @param {string} locale
 */
function read( locale ) {
	const name = file( 'po', locale );
	return fs.existsSync( name )
		? parse( fs.readFileSync( name ) )
		: templateOf( [] );
}

/**
 * @param {'po' | 'pot'} extension
 * @param {string}       [locale]
 */
function file( extension, locale ) {
	const base = locale === undefined ? DOMAIN : `${ DOMAIN }-${ locale }`;
	return path.join( root, 'languages', `${ base }.${ extension }` );
}
