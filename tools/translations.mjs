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
	templateOf,
	toMo,
	toPo,
	toScriptJson,
} from './translations/catalogue.mjs';
import { extractTypeScript } from './translations/extract-typescript.mjs';

const DOMAIN = 'julkaisuvahti';
const LOCALES = [ 'fi', 'sv_SE' ];

/** Scripts that call `wp_set_script_translations()`. */
const SCRIPTS = [
	'julkaisuvahti-editor',
	'julkaisuvahti-documents',
	'julkaisuvahti-media-credits',
	'julkaisuvahti-media-rights',
	'julkaisuvahti-settings',
	'julkaisuvahti-media-uploads',
];

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

/** Compiles what WordPress loads. Needs nothing but Node. */
export function compileTranslations() {
	const folder = path.join( root, 'build/languages' );
	fs.rmSync( folder, { recursive: true, force: true } );
	fs.mkdirSync( folder, { recursive: true } );
	for ( const locale of LOCALES ) {
		const catalogue = read( locale );
		const base = path.join( folder, `${ DOMAIN }-${ locale }` );
		fs.writeFileSync( `${ base }.mo`, toMo( catalogue ) );
		for ( const script of SCRIPTS ) {
			fs.writeFileSync(
				`${ base }-${ script }.json`,
				toScriptJson( catalogue, locale )
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
