/**
 * Fetches what the lexicon is made of: Debian's source of voikko-fi, Debian's
 * own build of it, and lists of Finnish names that packages hold.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { downloadFromOwnSuite } from '../lib/debian-suite.mjs';
import { mustRun } from '../lib/processes.mjs';

/** Its Finnish names are data of the package, so that the version is ours to name. */
const FAKER_JS = '@faker-js/faker@10.6.0';

export interface Source {
	readonly name: string;
	readonly version: string;
	readonly licence: string;
	/** SHA-256 by file name. */
	readonly files: Readonly< Record< string, string > >;
}

export interface Sources {
	/** Folder of voikko-fi's source, unpacked. */
	readonly vocabulary: string;
	/** Debian's build of it. */
	readonly debianBuild: string;
	/** The folder that the packages with names were unpacked into. */
	readonly names: {
		readonly phpFaker: string;
		readonly fakeFactory: string;
		readonly fakerJs: string;
	};
	readonly provenance: readonly Source[];
}

/**
 * @param work An empty folder.
 * @throws {UserError} Where apt or npm cannot fetch them.
 */
export async function fetchSources( work: string ): Promise< Sources > {
	const debian = path.join( work, 'debian' );
	fs.mkdirSync( debian );
	await downloadFromOwnSuite(
		{
			sources: [ 'voikko-fi' ],
			packages: [ 'voikko-fi', 'php-faker', 'python3-fake-factory' ],
		},
		debian
	);
	const downloads = path.join( debian, 'packages' );
	const files = fs.readdirSync( downloads ).sort();
	const starting = ( name: string ) =>
		files.filter( ( file ) => file.startsWith( `${ name }_` ) );
	const one = ( name: string, ending: string ) => {
		const file = starting( name ).find( ( each ) =>
			each.endsWith( ending )
		);
		if ( file === undefined ) {
			throw new Error( `apt brought no ${ name } ${ ending }.` );
		}
		return path.join( downloads, file );
	};

	const vocabulary = path.join( work, 'vocabulary' );
	await mustRun( 'dpkg-source', [
		'--no-check',
		'--extract',
		one( 'voikko-fi', '.dsc' ),
		vocabulary,
	] );
	const unpacked = path.join( work, 'unpacked' );
	for ( const name of [ 'voikko-fi', 'php-faker', 'python3-fake-factory' ] ) {
		await mustRun( 'dpkg-deb', [
			'--extract',
			one( name, '.deb' ),
			unpacked,
		] );
	}
	const fakerJs = await unpackFakerJs( work );

	const source = (
		name: string,
		licence: string,
		chosen: readonly string[]
	): Source => ( {
		name,
		version: versionOf( chosen[ 0 ] ?? '' ),
		licence,
		files: Object.fromEntries(
			chosen.map( ( file ) => [
				file,
				sha256( path.join( downloads, file ) ),
			] )
		),
	} );
	return {
		vocabulary,
		debianBuild: path.join(
			unpacked,
			'usr/lib/voikko/5/mor-standard/mor.vfst'
		),
		names: {
			phpFaker: path.join(
				unpacked,
				'usr/share/php/Faker/Provider/fi_FI/Person.php'
			),
			fakeFactory: path.join(
				unpacked,
				'usr/lib/python3/dist-packages/faker/providers/person/fi_FI/__init__.py'
			),
			fakerJs: path.join( fakerJs.folder, 'dist/locale/fi.js' ),
		},
		provenance: [
			source(
				'voikko-fi (Debian, source)',
				'GPL-2.0-or-later',
				starting( 'voikko-fi' ).filter(
					( file ) => ! file.endsWith( '.deb' )
				)
			),
			source( 'php-faker (Debian)', 'MIT', starting( 'php-faker' ) ),
			source(
				'python3-fake-factory (Debian)',
				'MIT',
				starting( 'python3-fake-factory' )
			),
			fakerJs.source,
		],
	};
}

async function unpackFakerJs( work: string ) {
	const folder = path.join( work, 'npm' );
	fs.mkdirSync( folder );
	await mustRun( 'npm', [ 'pack', '--silent', FAKER_JS ], { cwd: folder } );
	const [ file = '' ] = fs.readdirSync( folder );
	await mustRun( 'tar', [ '--extract', '--gzip', '--file', file ], {
		cwd: folder,
	} );
	return {
		folder: path.join( folder, 'package' ),
		source: {
			name: '@faker-js/faker (npm)',
			version: FAKER_JS.slice( FAKER_JS.lastIndexOf( '@' ) + 1 ),
			licence: 'MIT',
			files: { [ file ]: sha256( path.join( folder, file ) ) },
		},
	};
}

/** `voikko-fi_2.5-1.dsc` → `2.5-1` */
function versionOf( file: string ): string {
	const [ , rest = '' ] = decodeURIComponent( file ).split( '_' );
	return rest.replace( /\.(?:dsc|deb|debian\.tar\.xz|orig\.tar\.gz)$/, '' );
}

export function sha256( file: string ): string {
	return createHash( 'sha256' )
		.update( fs.readFileSync( file ) )
		.digest( 'hex' );
}
