/**
 * Gets a complete, real WordPress: from wordpress.org, or where that cannot be reached, from Debian's packages.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { hasDebianMirror, unpackFromSuite } from './debian-suite.mjs';
import { cache } from './paths.mjs';
import { mustRun } from './processes.mjs';
import { say, step, UserError } from './steps.mjs';
import { unzip } from './unzip.mjs';

/** The Debian suite that carries each branch of WordPress. */
const suites = { 7.1: 'sid', 6.8: 'trixie' };

/** @typedef {'7.1' | '6.8'} Branch */

/**
 * What the plugin's languages need of WordPress's own translations. English is built in.
 */
const languages = [ 'fi', 'sv_SE' ];

/**
 * Debian's package of WordPress leaves these libraries to their own packages.
 */
const debianPackages = [
	'wordpress',
	'wordpress-l10n',
	'wordpress-theme-twentytwentyfive',
	'libjs-cropper',
	'libjs-jquery-ui',
	'libjs-lodash',
	'libjs-underscore',
	'libphp-phpmailer',
	'php-getid3',
];

/**
 * @param {Branch} branch
 * @return {Promise<string>} A folder with that WordPress, without configuration. Copy it; do not write into it.
 */
export async function ensureWordPress( branch ) {
	const target = path.join( cache, `wordpress-${ branch }` );
	if ( await isComplete( target ) ) {
		return target;
	}
	await step( `Getting WordPress ${ branch } (about half a minute)`, () =>
		viaTemporaryFolder( target, async ( work, tree ) => {
			const release = await newestRelease( branch );
			if ( release !== null ) {
				await download( release, work, tree );
			} else if ( await hasDebianMirror() ) {
				say(
					'  wordpress.org cannot be reached; taking it from Debian'
				);
				await takeFromDebian( branch, work, tree );
			} else {
				throw new UserError(
					`WordPress ${ branch } can be had neither from wordpress.org nor from a Debian mirror. Unpack it into ${ target } yourself, or try again with internet access.`
				);
			}
			await checkVersion( tree, branch );
		} )
	);
	return target;
}

/**
 * @param {string} tree
 * @return {Promise<string>} Its version, like "7.1.4".
 */
export async function wordPressVersion( tree ) {
	const text = await fs.readFile(
		path.join( tree, 'wp-includes/version.php' ),
		'utf8'
	);
	return /\$wp_version = '([^']+)'/.exec( text )?.[ 1 ] ?? '';
}

/**
 * Fills a folder so that it is there whole or not at all.
 *
 * @param {string}                                          target
 * @param {( work: string, tree: string ) => Promise<void>} fill
 */
async function viaTemporaryFolder( target, fill ) {
	await fs.mkdir( cache, { recursive: true } );
	const work = await fs.mkdtemp( path.join( cache, 'wordpress-' ) );
	try {
		const tree = path.join( work, 'tree' );
		await fill( work, tree );
		await fs.rm( target, { recursive: true, force: true } );
		await fs.rename( tree, target );
	} finally {
		await fs.rm( work, { recursive: true, force: true } );
	}
}

/**
 * @param {string} tree
 */
async function isComplete( tree ) {
	return ( await wordPressVersion( tree ).catch( () => '' ) ) !== '';
}

/**
 * @param {string} tree
 * @param {Branch} branch
 */
async function checkVersion( tree, branch ) {
	const version = await wordPressVersion( tree );
	if ( version !== branch && ! version.startsWith( `${ branch }.` ) ) {
		throw new UserError(
			`Wanted WordPress ${ branch }, but the source offers ${ version }.`
		);
	}
}

/**
 * @param {Branch} branch
 * @return {Promise<string | null>} The branch's newest version; null where wordpress.org cannot be reached.
 */
async function newestRelease( branch ) {
	try {
		const answer = await fetch(
			'https://api.wordpress.org/core/stable-check/1.0/',
			{ signal: AbortSignal.timeout( 5000 ) }
		);
		const versions = Object.keys( await answer.json() ).filter(
			( version ) =>
				version === branch || version.startsWith( `${ branch }.` )
		);
		const patch = ( /** @type {string} */ version ) =>
			Number( version.split( '.' )[ 2 ] ?? 0 );
		versions.sort( ( a, b ) => patch( b ) - patch( a ) );
		return versions[ 0 ] ?? null;
	} catch {
		return null;
	}
}

/**
 * @param {string} version
 * @param {string} work
 * @param {string} tree
 */
async function download( version, work, tree ) {
	const address = `https://wordpress.org/wordpress-${ version }.tar.gz`;
	say( `  from ${ address }` );
	const archive = await get( address );
	const expected = ( await get( `${ address }.sha1` ) ).toString().trim();
	if ( createHash( 'sha1' ).update( archive ).digest( 'hex' ) !== expected ) {
		throw new Error( `${ address } does not match its checksum.` );
	}
	const file = path.join( work, 'wordpress.tar.gz' );
	await fs.writeFile( file, archive );
	await mustRun( 'tar', [ '-xzf', file, '-C', work ] );
	await fs.rename( path.join( work, 'wordpress' ), tree );

	for ( const language of languages ) {
		const zip = path.join( work, `${ language }.zip` );
		await fs.writeFile(
			zip,
			await get(
				`https://downloads.wordpress.org/translation/core/${ version }/${ language }.zip`
			)
		);
		await unzip( zip, path.join( tree, 'wp-content/languages' ) );
	}
}

/**
 * @param {string} address
 * @return {Promise<Buffer>}
 */
async function get( address ) {
	const answer = await fetch( address, {
		signal: AbortSignal.timeout( 300_000 ),
	} );
	if ( ! answer.ok ) {
		throw new Error( `${ address } answered ${ answer.status }.` );
	}
	return Buffer.from( await answer.arrayBuffer() );
}

/**
 * @param {Branch} branch
 * @param {string} work
 * @param {string} tree
 */
async function takeFromDebian( branch, work, tree ) {
	const unpacked = await unpackFromSuite(
		suites[ branch ],
		debianPackages,
		work
	);
	await copyResolved(
		path.join( unpacked, 'usr/share/wordpress' ),
		tree,
		unpacked
	);
	await copyResolved(
		path.join( unpacked, 'var/lib/wordpress/wp-content' ),
		path.join( tree, 'wp-content' ),
		unpacked
	);
	// Debian's configuration reads /etc/wordpress, and its .htaccess is Apache's.
	await fs.rm( path.join( tree, 'wp-config.php' ), { force: true } );
	await fs.rm( path.join( tree, '.htaccess' ), { force: true } );
	await keepLanguages( path.join( tree, 'wp-content/languages' ) );
}

/**
 * Copies a tree with real files in place of links; absolute links are meant inside the unpacked root, or else on this
 * machine (the certificates of authorities).
 *
 * @param {string} from
 * @param {string} to
 * @param {string} unpacked
 */
async function copyResolved( from, to, unpacked ) {
	const real = await resolveLink( from, unpacked );
	if ( real === null ) {
		return;
	}
	if ( ( await fs.stat( real ) ).isDirectory() ) {
		await fs.mkdir( to, { recursive: true } );
		for ( const name of await fs.readdir( real ) ) {
			await copyResolved(
				path.join( real, name ),
				path.join( to, name ),
				unpacked
			);
		}
		return;
	}
	await fs.copyFile( real, to );
}

/**
 * @param {string} file
 * @param {string} unpacked
 * @return {Promise<string | null>} Null for a link that leads nowhere.
 */
async function resolveLink( file, unpacked ) {
	const stat = await fs.lstat( file ).catch( () => null );
	if ( stat === null ) {
		return null;
	}
	if ( ! stat.isSymbolicLink() ) {
		return file;
	}
	const link = await fs.readlink( file );
	if ( ! path.isAbsolute( link ) ) {
		return resolveLink(
			path.resolve( path.dirname( file ), link ),
			unpacked
		);
	}
	return (
		( await resolveLink( path.join( unpacked, link ), unpacked ) ) ??
		( await fs.realpath( link ).catch( () => null ) )
	);
}

/**
 * Debian's package brings some 60 languages; WordPress reads the whole folder on many screens.
 *
 * @param {string} folder
 */
async function keepLanguages( folder ) {
	const wanted = new RegExp( `(^|-)(${ languages.join( '|' ) })[.-]` );
	for ( const entry of await fs.readdir( folder, { withFileTypes: true } ) ) {
		const place = path.join( folder, entry.name );
		if ( entry.isDirectory() ) {
			await keepLanguages( place );
		} else if (
			! wanted.test( entry.name ) &&
			entry.name !== 'index.php'
		) {
			await fs.rm( place );
		}
	}
}
