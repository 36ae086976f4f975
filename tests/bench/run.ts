/** Measures everything in turns, each in processes of its own, and tells the medians. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lines } from '../../tools/check/lines';
import { fileText } from './file-text';
import type { Job, Task, Timing } from './job';
import { municipalText } from './municipal-text';
import { summarize, type Subject, type Summary } from './summary';
import { bundleSizes } from './bundle-sizes';
import { markdown, writeInto } from './tables';
import { take, type BlockStream } from './text';

const root = path.join( import.meta.dirname, '..', '..' );

/** A check that takes longer is stopped and told as such, and not asked again. */
const LIMIT_MS = 60_000;

/** A subject that has used up so much is not measured in further rounds. */
const BUDGET_MS = 120_000;

/**
 * A round's texts, in turns, so that a busy minute of the machine falls on all
 * sizes: words, how many texts, how often each is edited.
 */
const TURN = [
	[ 2_000, 5, 20 ],
	[ 10_000, 2, 20 ],
	[ 100_000, 1, 10 ],
] as const;
const TURNS = 3;

const OURS = [ 'typescript', 'typescript-names', 'php', 'php-names' ] as const;

async function main(): Promise< void > {
	const options = readOptions();
	const subjects: Subject[] = options.peers
		? [ ...OURS, 'redact-pii', 'yoastseo', 'harper.js' ]
		: [ ...OURS ];
	const folder = mkdtempSync( path.join( os.tmpdir(), 'bench-' ) );
	try {
		const runs = new Map< Subject, Run >(
			subjects.map( ( subject ) => [
				subject,
				{ spent: 0, timings: [], first: [], over: new Set() },
			] )
		);
		for ( let round = 0; round < options.rounds; round++ ) {
			const { job, first } = jobsOf( options.stream );
			for ( const [ subject, run ] of runs ) {
				if ( run.spent > BUDGET_MS ) {
					continue;
				}
				process.stdout.write(
					`• Round ${ round + 1 } of ${
						options.rounds
					}: ${ subject }\n`
				);
				const started = performance.now();
				await measure( subject, first, folder, run.first, new Set() );
				await measure( subject, job, folder, run.timings, run.over );
				run.spent += performance.now() - started;
			}
		}
		tell(
			{
				text: options.described,
				rounds: options.rounds,
				subjects: Object.fromEntries(
					[ ...runs ].map(
						( [ subject, { timings, first, over } ] ) => [
							subject,
							summarize( timings, first, over ),
						]
					)
				),
				limit: LIMIT_MS,
				bundles: bundleSizes( path.join( root, 'build' ) ),
			},
			options.write
		);
	} finally {
		rmSync( folder, { recursive: true } );
	}
}

interface Run {
	spent: number;
	readonly timings: Timing[];
	/** Checks with which a process began. */
	readonly first: Timing[];
	/** Sizes at which the limit was passed. */
	readonly over: Set< number >;
}

/** A round's texts: every subject gets the same. */
function jobsOf( stream: BlockStream ): { job: Job; first: Job } {
	const texts = ( words: number, count: number, edits: number ): Task[] =>
		Array.from( { length: count }, () => ( {
			words,
			text: take( stream, words ),
			edits,
		} ) );
	return {
		job: {
			warmUp: Array.from( { length: 20 }, () => take( stream, 2_000 ) ),
			tasks: Array.from( { length: TURNS }, () =>
				TURN.flatMap( ( [ words, count, edits ] ) =>
					texts( words, count, edits )
				)
			).flat(),
		},
		first: { warmUp: [], tasks: texts( 2_000, 1, 0 ) },
	};
}

async function measure(
	subject: Subject,
	job: Job,
	folder: string,
	timings: Timing[],
	over: Set< number >
): Promise< void > {
	const tasks = job.tasks.filter( ( { words } ) => ! over.has( words ) );
	const file = path.join( folder, 'job.json' );
	writeFileSync( file, JSON.stringify( { ...job, tasks } ) );
	const [ command, args ] = commandOf( subject );
	const child = spawn( command, [ ...args, file ], {
		stdio: [ 'ignore', 'pipe', 'inherit' ],
	} );
	const ended = new Promise< number | null >( ( resolve, reject ) => {
		child.on( 'error', reject );
		child.on( 'exit', resolve );
	} );
	let done: number | null = null;
	const watch = { stopped: false };
	const stop = () => {
		watch.stopped = true;
		child.kill( 'SIGKILL' );
	};
	let timer = setTimeout( stop, LIMIT_MS + WARM_UP_ALLOWANCE_MS );
	for await ( const line of lines( child.stdout ) ) {
		const timing = JSON.parse( Buffer.from( line ).toString() ) as Timing;
		timings.push( timing );
		done = timing.words;
		clearTimeout( timer );
		timer = setTimeout( stop, LIMIT_MS );
	}
	clearTimeout( timer );
	const code = await ended;
	if ( watch.stopped ) {
		// What is slow is measured once a size, from small to large.
		over.add( sizeAfter( done ) );
	} else if ( code !== 0 || done === null ) {
		throw new Error( `${ subject } ended with code ${ String( code ) }` );
	}
}

function sizeAfter( words: number | null ): number {
	return (
		TURN.map( ( [ size ] ) => size ).find(
			( size ) => size > ( words ?? 0 )
		) ?? 0
	);
}

/** Loading and warming up come before the first answer. */
const WARM_UP_ALLOWANCE_MS = 60_000;

function commandOf( subject: Subject ): [ string, string[] ] {
	return subject === 'php' || subject === 'php-names'
		? [
				'php',
				[
					'-d',
					'memory_limit=1G',
					path.join( import.meta.dirname, 'measure.php' ),
					subject,
				],
		  ]
		: [
				process.execPath,
				[
					...process.execArgv,
					path.join( import.meta.dirname, 'measure.ts' ),
					subject,
				],
		  ];
}

function tell( summary: Summary, write: boolean ): void {
	writeFileSync(
		path.join( root, 'build', 'bench.json' ),
		`${ JSON.stringify( summary, null, '\t' ) }\n`
	);
	const text = markdown( summary );
	process.stdout.write( `\n${ text }\n` );
	if ( write ) {
		const readme = path.join( root, 'README.md' );
		writeFileSync(
			readme,
			writeInto( readFileSync( readme, 'utf8' ), text )
		);
	}
}

function readOptions() {
	const { values } = parseArgs( {
		options: {
			text: { type: 'string' },
			seed: { type: 'string', default: '1' },
			rounds: { type: 'string', default: '5' },
			write: { type: 'boolean', default: false },
			'no-peers': { type: 'boolean', default: false },
		},
	} );
	const rounds = Number( values.rounds );
	if ( ! Number.isInteger( rounds ) || rounds < 1 ) {
		throw new Error( '--rounds is a whole number from 1' );
	}
	return {
		rounds,
		write: values.write,
		peers: ! values[ 'no-peers' ],
		stream:
			values.text === undefined
				? municipalText( Number( values.seed ) )
				: fileText( values.text ),
		described:
			values.text === undefined
				? ( 'invented' as const )
				: ( 'real' as const ),
	};
}

main().catch( ( error: unknown ) => {
	process.stderr.write(
		`bench: ${ error instanceof Error ? error.message : String( error ) }\n`
	);
	process.exitCode = 1;
} );
