/**
 * npm run test:parity: the two engines against the rules' examples, the shared
 * vectors, hostile inputs and each other. PHP missing is a failure, not a skip.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { exampleCases } from '../rules/examples';
import { loadRules } from '../rules/load';
import { answersOfPhp, answersOfTypeScript, type Without } from './engines';
import { fuzz } from './fuzz-run';
import { HOSTILE, HOSTILE_FIELDS } from './hostile';
import { placementsIn } from './placements';
import { vectorsIn, type Answer, type Vector } from './vectors';

const root = path.join( import.meta.dirname, '..', '..' );

/** Fixed, so that a failure comes again; `npm run fuzz` takes another each time. */
const FUZZ_SEED = 20_261_122;
const FUZZ_COUNT = 5_000;
/** Vectors of what is said where the data that tell names are missing. */
const WITHOUT_NAMES = 'names-missing.json';
const HOSTILE_SIZE = 200_000;
/** Characters of a failure's description. */
const MOST_SHOWN = 4_000;

let passed = 0;
let failed = 0;

async function main(): Promise< void > {
	await compare( 'Examples', exampleVectors() );
	const folder = path.join( root, 'tests', 'vectors' );
	for ( const file of readdirSync( folder ).sort() ) {
		if ( file.endsWith( '.json' ) ) {
			await compare(
				`Vectors: ${ file }`,
				vectorsIn( readFileSync( path.join( folder, file ), 'utf8' ) ),
				file === WITHOUT_NAMES ? 'names' : 'nothing'
			);
		}
	}
	await compare(
		'Media placements',
		placementsIn(
			readFileSync(
				path.join(
					root,
					'tests',
					'media-placements',
					'placements.json'
				),
				'utf8'
			)
		)
	);
	await compare( 'Hostile inputs', hostileVectors() );
	await compareFuzzed();
	process.stdout.write( `${ passed } passed, ${ failed } failed\n` );
	process.exitCode = failed === 0 ? 0 : 1;
}

/** Each vector is a test for each engine, and one of their being alike. */
async function compare(
	title: string,
	vectors: readonly Vector[],
	without: Without = 'nothing'
): Promise< void > {
	const requests = vectors.map( ( { request } ) =>
		Buffer.from( JSON.stringify( request ) )
	);
	const typescript = answersOfTypeScript( requests, without );
	const php = await answersOfPhp( requests, without );
	vectors.forEach( ( vector, index ) => {
		const ts = typescript[ index ] ?? '';
		test(
			title,
			`${ vector.name } (TypeScript)`,
			vector.problem( parse( ts ) )
		);
		test(
			title,
			`${ vector.name } (PHP is alike)`,
			ts === php[ index ] ? null : difference( ts, php[ index ] ?? '' )
		);
	} );
	process.stdout.write( `${ title }: ${ vectors.length }\n` );
}

async function compareFuzzed(): Promise< void > {
	const { same, differences } = await fuzz( FUZZ_SEED, 0, FUZZ_COUNT );
	process.stdout.write( `Fuzzed documents: ${ same } alike\n` );
	test(
		'Fuzzed documents',
		`${ FUZZ_COUNT } of them`,
		differences[ 0 ] ?? null
	);
}

function exampleVectors(): Vector[] {
	return loadRules( path.join( root, 'rules' ) ).rules.flatMap( ( file ) =>
		exampleCases( file ).map(
			( { name, source, settings, media, expected } ) => ( {
				name,
				request: {
					...source,
					settings,
					...( media === null ? {} : { media } ),
				},
				problem: ( answer: Answer ) => {
					const found = answer.findings?.map(
						( { text, start, end, severity, rule } ) => ( {
							text,
							start,
							end,
							severity,
							rule,
						} )
					);
					const wanted = expected.map(
						( { text, start, end, severity, rule } ) => ( {
							text,
							start,
							end,
							severity,
							rule,
						} )
					);
					return JSON.stringify( found ) === JSON.stringify( wanted )
						? null
						: `expected ${ JSON.stringify(
								wanted
						  ) }, found ${ JSON.stringify( found ) }`;
				},
			} )
		)
	);
}

/** That they come to an end, and never silently pass what they did not read. */
function hostileVectors(): Vector[] {
	const requests = [
		...Object.entries( HOSTILE ).map(
			( [ name, make ] ) =>
				[ name, { content: make( HOSTILE_SIZE ) } ] as const
		),
		...Object.entries( HOSTILE_FIELDS ).map(
			( [ name, make ] ) => [ name, make( HOSTILE_SIZE ) ] as const
		),
	];
	return requests.map( ( [ name, request ] ) => ( {
		name,
		request,
		problem: ( { verdict, faults }: Answer ) =>
			verdict === 'publish' && faults?.length !== 0
				? 'passes in spite of faults'
				: null,
	} ) );
}

/** Both answers from shortly before they part. */
function difference( ts: string, php: string ): string {
	let at = 0;
	while ( at < ts.length && ts[ at ] === php[ at ] ) {
		at++;
	}
	const cut = ( answer: string ) =>
		answer.slice( Math.max( 0, at - 300 ), at + 300 );
	return `at ${ at }\n    ts  …${ cut( ts ) }…\n    php …${ cut( php ) }…`;
}

function test( title: string, name: string, problem: string | null ): void {
	if ( problem === null ) {
		passed++;
		return;
	}
	failed++;
	const shown =
		problem.length > MOST_SHOWN
			? `${ problem.slice( 0, MOST_SHOWN ) } …`
			: problem;
	process.stdout.write( `FAILED ${ title }: ${ name }\n    ${ shown }\n` );
}

function parse( answer: string ): Answer {
	return JSON.parse( answer ) as Answer;
}

main().catch( ( error: unknown ) => {
	process.stdout.write(
		`${
			error instanceof Error ? error.message : String( error )
		}\n${ passed } passed, ${ failed + 1 } failed\n`
	);
	process.exitCode = 1;
} );
