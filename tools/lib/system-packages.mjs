/**
 * Sees that the programs are there that npm cannot bring: PHP, its test tools and a browser.
 */
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './paths.mjs';
import { mustRun, run } from './processes.mjs';
import { say, step, UserError } from './steps.mjs';

/** Debian's Chromium; Playwright's own download is used where it does not exist. */
export const systemChromium = '/usr/bin/chromium';

/**
 * @typedef {Object} Need
 * @property {string}                 what     For people.
 * @property {() => Promise<boolean>} isThere
 * @property {readonly string[]}      packages Debian's names.
 */

/** @type {Record<'php' | 'phpunit' | 'phpcs', Need>} */
const needs = {
	php: {
		what: 'PHP 8.2 or newer for the command line',
		isThere: hasPhp,
		packages: [
			'php-cli',
			'php-curl',
			'php-gd',
			'php-intl',
			'php-mbstring',
			'php-mysql',
			'php-sqlite3',
			'php-xml',
		],
	},
	phpunit: {
		what: 'PHPUnit',
		isThere: async () => answers( 'phpunit', '--version' ),
		packages: [ 'phpunit' ],
	},
	phpcs: {
		what: 'PHP_CodeSniffer',
		isThere: async () => answers( 'phpcs', '--version' ),
		packages: [ 'php-codesniffer' ],
	},
};

/** What the media tests write metadata with, and compare our reading to. @type {Need} */
const exiftool = {
	what: 'ExifTool',
	isThere: async () => answers( 'exiftool', '-ver' ),
	packages: [ 'libimage-exiftool-perl' ],
};

/** What voikko-fi is built with. @type {readonly Need[]} */
const lexiconTools = [
	{
		what: 'make',
		isThere: async () => answers( 'make', '--version' ),
		packages: [ 'make' ],
	},
	{
		what: 'Python 3',
		isThere: async () => answers( 'python3', '--version' ),
		packages: [ 'python3' ],
	},
	{
		what: 'foma',
		isThere: async () => answers( 'foma', '-v' ),
		packages: [ 'foma' ],
	},
	{
		// Without arguments it says what it needs, and fails.
		what: 'voikkovfstc',
		isThere: async () => ( await run( 'voikkovfstc', [] ) ).code !== 127,
		packages: [ 'libvoikko-dev' ],
	},
	{
		what: 'dpkg-source',
		isThere: async () => answers( 'dpkg-source', '--version' ),
		packages: [ 'dpkg-dev' ],
	},
];

/** Debian's own, since its module is not for other builds of Python. */
export const systemPython = '/usr/bin/python3';

/** @type {Need} */
const libvoikko = {
	what: "libvoikko with Python's module and the Finnish vocabulary",
	isThere: async () =>
		( await exists( '/usr/lib/voikko/5/mor-standard/mor.vfst' ) ) &&
		( await run( systemPython, [ '-c', 'import libvoikko' ] ) ).code === 0,
	packages: [ 'python3-libvoikko', 'voikko-fi' ],
};

/** @type {Need} */
const mariaDb = {
	what: 'MariaDB (mariadbd and mariadb-install-db)',
	// An ordinary user does not have Debian's folder for servers in the PATH.
	isThere: async () =>
		( await exists( '/usr/sbin/mariadbd' ) ) ||
		( await answers( 'mariadbd', '--version' ) ),
	// Not `mariadb-server`: that one would start a server of the system's own.
	packages: [ 'mariadb-server-core' ],
};

/** @type {Need} */
const chromium = {
	what: 'Chromium',
	isThere: async () => exists( systemChromium ),
	packages: [ 'chromium' ],
};

/**
 * PHP with the extensions that WordPress and the tests use, and PHP's test tools.
 */
export async function ensurePhpTools() {
	await ensure( Object.values( needs ) );
}

/**
 * MariaDB's programs; no server is started by them.
 */
export async function ensureMariaDb() {
	await ensure( [ mariaDb ] );
}

/**
 * PHP alone, for the engine.
 */
export async function ensurePhp() {
	await ensure( [ needs.php ] );
}

/**
 * ExifTool, for the unit tests of media files.
 */
export async function ensureExifTool() {
	await ensure( [ exiftool ] );
}

/**
 * What the Finnish lexicon is built with.
 */
export async function ensureLexiconTools() {
	await ensure( lexiconTools );
}

/**
 * libvoikko, which the lexicon's readers are compared with.
 */
export async function ensureLibvoikko() {
	await ensure( [ libvoikko ] );
}

/**
 * A Chromium that Playwright can drive.
 */
export async function ensureBrowser() {
	if ( ( await chromium.isThere() ) || ( await hasPlaywrightBrowser() ) ) {
		return;
	}
	// Ubuntu's package of that name only points to a snap.
	if ( ( await distribution() ) === 'debian' ) {
		await ensure( [ chromium ] );
		return;
	}
	await step( "Downloading Playwright's Chromium (about 180 MB)", () =>
		mustRun( 'npx', [ 'playwright', 'install', 'chromium' ], {
			cwd: root,
			stream: true,
		} )
	).catch( () => {
		throw new UserError(
			`No browser for the tests: install Chromium as ${ systemChromium }, or run "npx playwright install chromium" where there is internet access.`
		);
	} );
}

/**
 * @param {readonly Need[]} wanted
 */
async function ensure( wanted ) {
	const lacking = await absent( wanted );
	if ( lacking.length === 0 ) {
		return;
	}
	const names = lacking.map( ( need ) => need.what ).join( ', ' );
	const packages = lacking.flatMap( ( need ) => need.packages );
	if ( ! ( await exists( '/usr/bin/apt-get' ) ) ) {
		throw new UserError(
			`Please install and put on the PATH: ${ names }.`
		);
	}
	await step( `Installing Debian packages for ${ names } (1–3 minutes)`, () =>
		aptInstall( packages )
	);
	const still = await absent( lacking );
	if ( still.length > 0 ) {
		throw new UserError(
			`Still not usable after installing: ${ still
				.map( ( need ) => need.what )
				.join( ', ' ) }.`
		);
	}
}

/**
 * @param {readonly Need[]} wanted
 * @return {Promise<Need[]>}
 */
async function absent( wanted ) {
	const there = await Promise.all( wanted.map( ( need ) => need.isThere() ) );
	return wanted.filter( ( _need, index ) => ! there[ index ] );
}

/**
 * @param {readonly string[]} packages
 */
async function aptInstall( packages ) {
	const install = [
		'install',
		'--yes',
		'--no-install-recommends',
		...packages,
	];
	const asRoot = await rootPrefix();
	if ( asRoot === null ) {
		throw new UserError(
			`This needs root. Please run:\n\n    sudo apt-get update && sudo apt-get ${ install.join(
				' '
			) }\n\nand start again.`
		);
	}
	for ( const args of [ [ 'update' ], install ] ) {
		const [ command = '', ...rest ] = [ ...asRoot, 'apt-get', ...args ];
		say( `  ${ [ command, ...rest ].join( ' ' ) }` );
		await mustRun( command, rest, {
			env: { DEBIAN_FRONTEND: 'noninteractive' },
		} );
	}
}

/**
 * @return {Promise<string[] | null>} What to put before a command so that root runs it; null where we may not.
 */
async function rootPrefix() {
	if ( process.getuid?.() === 0 ) {
		return [];
	}
	const { code } = await run( 'sudo', [ '-n', 'true' ] );
	return code === 0 ? [ 'sudo', '-n' ] : null;
}

async function hasPhp() {
	const extensions = [
		'curl',
		'gd',
		'intl',
		'mbstring',
		'mysqli',
		'pdo_sqlite',
		'xml',
	];
	const { code } = await run( 'php', [
		'-r',
		`exit( PHP_VERSION_ID >= 80200 && ! array_diff( ${ JSON.stringify(
			extensions
		) }, array_map( 'strtolower', get_loaded_extensions() ) ) ? 0 : 1 );`,
	] );
	return code === 0;
}

async function hasPlaywrightBrowser() {
	try {
		const require = createRequire( path.join( root, 'package.json' ) );
		return exists(
			require( '@playwright/test' ).chromium.executablePath()
		);
	} catch {
		return false;
	}
}

/** @return {Promise<string>} The ID in os-release: "debian", "ubuntu" … */
async function distribution() {
	const text = await fs
		.readFile( '/etc/os-release', 'utf8' )
		.catch( () => '' );
	return /^ID="?([a-z]+)/m.exec( text )?.[ 1 ] ?? '';
}

/**
 * @param {string} command
 * @param {string} argument
 */
async function answers( command, argument ) {
	return ( await run( command, [ argument ] ) ).code === 0;
}

/**
 * @param {string} file
 */
function exists( file ) {
	return fs.access( file ).then(
		() => true,
		() => false
	);
}
