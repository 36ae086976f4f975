/**
 * Takes packages out of another Debian suite without touching the system: a private apt configuration, no root.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { mustRun, run } from './processes.mjs';
import { say, UserError } from './steps.mjs';

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/**
 * @return {Promise<boolean>} Whether this machine can take packages from a Debian mirror.
 */
export async function hasDebianMirror() {
	return ( await mirror() ) !== null;
}

/**
 * Downloads packages and unpacks all of them into one root.
 *
 * @param {string}            suite    "sid", "trixie" …
 * @param {readonly string[]} packages
 * @param {string}            work     An empty folder for apt's own files and the packages.
 * @return {Promise<string>} The root they were unpacked into.
 */
export async function unpackFromSuite( suite, packages, work ) {
	const address = await mirror();
	if ( address === null ) {
		throw new UserError( 'The sources of apt name no Debian mirror.' );
	}
	const apt = await privateApt( work );
	await updateLists( apt, suite, address, work );

	const downloads = path.join( work, 'packages' );
	await fs.mkdir( downloads );
	await mustRun( 'apt-get', [ ...apt, 'download', ...packages ], {
		cwd: downloads,
	} );
	const unpacked = path.join( work, 'root' );
	const files = ( await fs.readdir( downloads ) ).sort();
	for ( const file of files ) {
		await mustRun( 'dpkg-deb', [
			'--extract',
			path.join( downloads, file ),
			unpacked,
		] );
	}
	say(
		`  from Debian ${ suite }: ${ files
			.map( nameAndVersion )
			.join( ', ' ) }`
	);
	return unpacked;
}

/**
 * Downloads sources and packages of this machine's own release, which its lists of sources need not name.
 *
 * @param {{ sources: readonly string[], packages: readonly string[] }} wanted
 * @param {string}                                                      work   An empty folder for apt's own files; the downloads are in its folder `packages`.
 */
export async function downloadFromOwnSuite( wanted, work ) {
	const address = await mirror();
	const suite = await codename();
	if ( address === null || suite === undefined ) {
		throw new UserError( 'The sources of apt name no Debian mirror.' );
	}
	const apt = await privateApt( work );
	await updateLists( apt, suite, address, work, [ 'deb', 'deb-src' ] );

	const downloads = path.join( work, 'packages' );
	await fs.mkdir( downloads );
	await mustRun(
		'apt-get',
		[ ...apt, 'source', '--download-only', ...wanted.sources ],
		{ cwd: downloads }
	);
	await mustRun( 'apt-get', [ ...apt, 'download', ...wanted.packages ], {
		cwd: downloads,
	} );
	say(
		`  from Debian ${ suite }: ${ ( await fs.readdir( downloads ) )
			.sort()
			.map( nameAndVersion )
			.join( ', ' ) }`
	);
}

/**
 * The mirror that the system's own sources name for its own release.
 *
 * apt itself is asked, since it reads both formats of sources. Credentials, if any, stay in apt's files.
 *
 * @return {Promise<string | null>}
 */
async function mirror() {
	const release = await fs
		.readFile( '/etc/os-release', 'utf8' )
		.catch( () => '' );
	if ( ! /^ID="?debian"?$/m.test( release ) ) {
		return null;
	}
	const { stdout } = await run( 'apt-get', [ 'update', '--print-uris' ] );
	const names = [ await codename(), 'stable', 'testing', 'unstable', 'sid' ];
	for ( const [ , address = '', suite = '' ] of stdout.matchAll(
		/^'(\S+?)\/dists\/([a-z]+)\/InRelease'/gm
	) ) {
		if ( names.includes( suite ) ) {
			return address;
		}
	}
	return null;
}

/**
 * @return {Promise<string | undefined>} The release's name in os-release: "bookworm" …
 */
async function codename() {
	const release = await fs
		.readFile( '/etc/os-release', 'utf8' )
		.catch( () => '' );
	return /^VERSION_CODENAME="?([a-z]+)/m.exec( release )?.[ 1 ];
}

/**
 * @param {string} work
 * @return {Promise<string[]>} Options on the command line, since they win over every configuration file.
 */
async function privateApt( work ) {
	const sources = path.join( work, 'sources.list' );
	const lists = path.join( work, 'lists' );
	const archives = path.join( work, 'cache' );
	await fs.mkdir( path.join( lists, 'partial' ), { recursive: true } );
	await fs.mkdir( path.join( archives, 'archives/partial' ), {
		recursive: true,
	} );
	return Object.entries( {
		'Dir::Etc::sourcelist': sources,
		'Dir::Etc::sourceparts': '-',
		'Dir::State::lists': lists,
		'Dir::Cache': archives,
		'Acquire::Languages': 'none',
		// The packages are read as ourselves; apt's own user cannot enter a home folder.
		'APT::Sandbox::User': '',
	} ).flatMap( ( [ name, value ] ) => [ '-o', `${ name }=${ value }` ] );
}

/**
 * @param {readonly string[]} apt
 * @param {string}            suite
 * @param {string}            address
 * @param {string}            work
 * @param {readonly string[]} kinds   "deb" for packages, "deb-src" for their sources.
 */
async function updateLists( apt, suite, address, work, kinds = [ 'deb' ] ) {
	const sources = path.join( work, 'sources.list' );
	/** @type {string[]} */
	const complaints = [];
	for await ( const keys of keyrings( work ) ) {
		const signedBy = keys === '' ? '' : `[signed-by=${ keys }] `;
		await fs.writeFile(
			sources,
			kinds
				.map(
					( kind ) =>
						`${ kind } ${ signedBy }${ address } ${ suite } main\n`
				)
				.join( '' )
		);
		const { code, stderr } = await run( 'apt-get', [
			...apt,
			'-o',
			'APT::Update::Error-Mode=any',
			'update',
		] );
		if ( code === 0 ) {
			say(
				`  the package list of ${ suite } is signed by Debian: verified`
			);
			return;
		}
		complaints.push( stderr.trim() );
	}
	throw new UserError(
		`The package list of Debian ${ suite } could not be read or verified:\n${ complaints.join(
			'\n'
		) }`
	);
}

/**
 * Keyrings to try. The installed one may be older than the suite's keys; the release's own newest package, which the
 * installed one vouches for, then holds them.
 *
 * @param {string} work
 */
async function* keyrings( work ) {
	const installed = await fs.access( keyring ).then(
		() => true,
		() => false
	);
	yield installed ? keyring : '';

	const folder = path.join( work, 'keyring' );
	await fs.mkdir( folder, { recursive: true } );
	const { code } = await run(
		'apt-get',
		[ '-o', 'APT::Sandbox::User=', 'download', 'debian-archive-keyring' ],
		{ cwd: folder }
	);
	const [ file ] = await fs.readdir( folder );
	if ( code === 0 && file ) {
		await mustRun( 'dpkg-deb', [
			'--extract',
			path.join( folder, file ),
			folder,
		] );
		yield path.join( folder, keyring );
	}
}

/**
 * @param {string} file "wordpress_7.1.4+dfsg1-1_all.deb"
 */
function nameAndVersion( file ) {
	const [ name, version = '' ] = decodeURIComponent( file ).split( '_' );
	return `${ name } ${ version }`;
}
