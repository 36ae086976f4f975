/** Measures one tool in a process of its own: measure.ts TOOL JOB-FILE. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import {
	SLOW_EDIT_MS,
	SLOW_MS,
	WARM_UP_MS,
	type Job,
	type Timing,
} from './job';
import { TOOLS, type CheckDocument, type ToolName } from './tools';
import { withEdit, type Text } from './text';

async function main( name: ToolName, file: string ): Promise< void > {
	const before = peak();
	const job = JSON.parse( readFileSync( file, 'utf8' ) ) as Job;
	const open = await TOOLS[ name ].load();

	const started = performance.now();
	for (
		let turn = 0;
		job.warmUp.length > 0 && performance.now() - started < WARM_UP_MS;
		turn++
	) {
		const text = job.warmUp[ turn % job.warmUp.length ];
		if ( text !== undefined ) {
			await timed( open(), text );
		}
	}
	const slow = new Set< number >();
	for ( const { words, text, edits } of job.tasks ) {
		if ( slow.has( words ) ) {
			continue;
		}
		const check = open();
		const worked = process.cpuUsage();
		const cold = await timed( check, text );
		const { user, system } = process.cpuUsage( worked );
		if ( cold > SLOW_MS ) {
			slow.add( words );
		}
		const times: number[] = [];
		for ( let edit = 0; edit < edits; edit++ ) {
			const time = await timed( check, withEdit( text, edit ) );
			times.push( time );
			if ( time > SLOW_EDIT_MS ) {
				break;
			}
		}
		const timing: Timing = {
			words,
			cold,
			processor: ( user + system ) / 1_000,
			edited: times,
			memory: peak() - before,
		};
		process.stdout.write( `${ JSON.stringify( timing ) }\n` );
	}
}

async function timed( check: CheckDocument, text: Text ): Promise< number > {
	const run = check( text );
	const started = performance.now();
	const result = run();
	if ( result instanceof Promise ) {
		await result;
	}
	return performance.now() - started;
}

/** In bytes; Node tells it in kilobytes. */
function peak(): number {
	return process.resourceUsage().maxRSS * 1024;
}

const [ , , tool = '', jobFile = '' ] = process.argv;
main( tool as ToolName, jobFile ).catch( ( error: unknown ) => {
	process.stderr.write(
		`${ error instanceof Error ? error.stack ?? '' : String( error ) }\n`
	);
	process.exitCode = 1;
} );
