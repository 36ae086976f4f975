/**
 * npm run build:lexicon: makes rules/lexicon/ anew.
 *
 * From Debian's source of voikko-fi, which must first give Debian's own build
 * byte for byte, amended with what finding names needs. Needs Debian; the result
 * is in the repository, so that nothing else does.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Lexicon } from '../../src/engine/lexicon';
import { cache, root } from '../lib/paths.mjs';
import { mustRun } from '../lib/processes.mjs';
import { runMain, say, step, UserError } from '../lib/steps.mjs';
import { ensureLexiconTools } from '../lib/system-packages.mjs';
import { compileLexicon } from './compile';
import { readNames } from './names';
import { fetchSources, sha256, type Source } from './sources';
import { amend } from './vocabulary';

const folder = path.join( root, 'rules/lexicon' );
const lexiconFile = path.join( folder, 'finnish.lexicon.gz' );
const provenanceFile = path.join( folder, 'provenance.json' );
const VOCABULARY = 'vocabulary/joukahainen.xml';

/** What an editor may have to load. */
const MAX_BYTES = 1_600_000;

void runMain( async () => {
	await ensureLexiconTools();
	const work = path.join( cache, 'lexicon' );
	fs.rmSync( work, { recursive: true, force: true } );
	fs.mkdirSync( work, { recursive: true } );

	const sources = await step( "Fetching Debian's and npm's sources", () =>
		fetchSources( work )
	);
	warnOfOtherSources( sources.provenance );

	const unamended = await step(
		"Building Debian's vocabulary as it is (15 seconds)",
		() => buildTransducer( sources.vocabulary )
	);
	if ( sha256( unamended ) !== sha256( sources.debianBuild ) ) {
		throw new UserError(
			'The source does not give what Debian built of it: some tool is of another version than theirs was.'
		);
	}
	say( "  the same as Debian's, byte for byte" );
	const { size: debianSize } = fs.statSync( unamended );

	const names = await readNames( sources.names );
	const vocabulary = path.join( sources.vocabulary, VOCABULARY );
	const amended = await amend(
		fs.readFileSync( vocabulary, 'utf8' ),
		names,
		async ( ways ) => {
			const answer = await mustRun(
				'python3',
				[ path.join( import.meta.dirname, 'fits.py' ) ],
				{
					cwd: sources.vocabulary,
					input: JSON.stringify(
						ways.map( ( way ) => [ way.form, way.inflection ] )
					),
				}
			);
			const fits = JSON.parse( answer ) as boolean[];
			return ways.filter( ( _way, index ) => fits[ index ] );
		}
	);
	fs.writeFileSync( vocabulary, amended.xml );
	const transducer = await step(
		'Building the amended vocabulary (15 seconds)',
		() => buildTransducer( sources.vocabulary )
	);

	const lexicon = compileLexicon( fs.readFileSync( transducer ) );
	const packed = gzipSync( lexicon, { level: 9 } );
	if ( packed.length > MAX_BYTES ) {
		throw new Error( `The lexicon takes ${ packed.length } bytes.` );
	}
	Lexicon.open( gunzipSync( packed ) );
	fs.mkdirSync( folder, { recursive: true } );
	fs.writeFileSync( lexiconFile, packed );
	fs.writeFileSync(
		provenanceFile,
		`${ JSON.stringify(
			{
				what: 'The Finnish vocabulary of Voikko (voikko-fi), amended and compiled by npm run build:lexicon',
				licence: 'GPL-2.0-or-later',
				sources: sources.provenance,
				amendments: {
					namesPartedIntoTheirClasses: amended.counts.parted,
					namesReadmitted: amended.counts.readmitted,
					givenNamesAdded: amended.counts.addedGivenNames,
					surnamesAdded: amended.counts.addedSurnames,
				},
				debianBuild: {
					bytes: debianSize,
					sha256: sha256( sources.debianBuild ),
					reproduced: true,
				},
				lexicon: {
					bytes: lexicon.length,
					bytesPacked: packed.length,
					sha256: createHash( 'sha256' )
						.update( lexicon )
						.digest( 'hex' ),
				},
			},
			null,
			'\t'
		) }\n`
	);
	say(
		`Lexicon: ${ packed.length } bytes packed, ${ lexicon.length } in memory.`
	);
} );

/** Runs voikko-fi's own Makefile; what it made before is made anew. */
async function buildTransducer( source: string ): Promise< string > {
	const env = { LC_ALL: 'C.UTF-8' };
	await mustRun( 'make', [ '--silent', 'clean' ], { cwd: source, env } );
	await mustRun( 'make', [ '--silent', 'vvfst/mor.vfst' ], {
		cwd: source,
		env,
	} );
	const built = path.join( source, 'vvfst/mor.vfst' );
	const kept = path.join(
		cache,
		'lexicon',
		`${ sha256( path.join( source, VOCABULARY ) ).slice( 0, 12 ) }.vfst`
	);
	fs.copyFileSync( built, kept );
	return kept;
}

/** Another release of Debian has other versions: that is fine, and worth knowing. */
function warnOfOtherSources( sources: readonly Source[] ): void {
	if ( ! fs.existsSync( provenanceFile ) ) {
		return;
	}
	const before = JSON.parse( fs.readFileSync( provenanceFile, 'utf8' ) ) as {
		sources: readonly Source[];
	};
	for ( const source of sources ) {
		const was = before.sources.find( ( { name } ) => name === source.name );
		if ( JSON.stringify( was ) !== JSON.stringify( source ) ) {
			say(
				`  ${ source.name }: now ${
					source.version
				}, the repository's lexicon was made of ${
					was?.version ?? 'none'
				}`
			);
		}
	}
}
