/**
 * npm run fuzz: random documents through both engines; one difference is a failure.
 *
 *     npm run fuzz                        10,000 documents, another seed each time
 *     npm run fuzz -- --seed 7 --count 100000
 *     npm run fuzz -- --seed 7 --from 1234 --count 1      one document again
 *     npm run fuzz -- --print …           prints the lines instead
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadRules } from '../rules/load';
import { exampleCases } from '../rules/examples';
import { answersOfPhp, answersOfTypeScript } from './engines';
import { fuzzLine } from './fuzz';

const BATCH = 2_000;
const MOST_SHOWN = 5;

export function exampleContents(): string[] {
	const folder = path.join( import.meta.dirname, '..', '..', 'rules' );
	return loadRules( folder ).rules.flatMap( ( file ) =>
		exampleCases( file ).map( ( { source } ) => source.content )
	);
}

export interface FuzzOutcome {
	readonly same: number;
	readonly differences: readonly string[];
}

/** Compares the engines on so many documents. */
export async function fuzz(
	seed: number,
	from: number,
	count: number
): Promise< FuzzOutcome > {
	const examples = exampleContents();
	const differences: string[] = [];
	let same = 0;
	for ( let start = from; start < from + count; start += BATCH ) {
		const size = Math.min( BATCH, from + count - start );
		const requests = Array.from( { length: size }, ( _, index ) =>
			// A newline would part a line in two.
			fuzzLine( seed, start + index, examples ).map( ( byte ) =>
				byte === 0x0a ? 0x20 : byte
			)
		) as Buffer[];
		const typescript = answersOfTypeScript( requests );
		const php = await answersOfPhp( requests );
		requests.forEach( ( request, index ) => {
			if ( typescript[ index ] === php[ index ] ) {
				same++;
			} else if ( differences.push( '' ) <= MOST_SHOWN ) {
				differences[
					differences.length - 1
				] = `seed ${ seed }, number ${
					start + index
				}\n  in  ${ Buffer.from( request ).toString() }\n  ts  ${
					typescript[ index ]
				}\n  php ${ php[ index ] }`;
			}
		} );
	}
	return { same, differences };
}

async function main(): Promise< void > {
	const { values } = parseArgs( {
		options: {
			seed: { type: 'string' },
			from: { type: 'string', default: '0' },
			count: { type: 'string', default: '10000' },
			print: { type: 'boolean', default: false },
		},
	} );
	const seed = Number( values.seed ?? Date.now() % 1_000_000 );
	const from = Number( values.from );
	const count = Number( values.count );
	if ( values.print ) {
		const examples = exampleContents();
		for ( let number = from; number < from + count; number++ ) {
			process.stdout.write( fuzzLine( seed, number, examples ) );
			process.stdout.write( '\n' );
		}
		return;
	}
	const { same, differences } = await fuzz( seed, from, count );
	for ( const difference of differences.slice( 0, MOST_SHOWN ) ) {
		process.stdout.write( `${ difference }\n` );
	}
	process.stdout.write(
		`Seed ${ seed }: ${ same } documents alike, ${ differences.length } different\n`
	);
	process.exitCode = differences.length === 0 ? 0 : 1;
}

if ( process.argv[ 1 ] === import.meta.filename ) {
	main().catch( ( error: unknown ) => {
		process.stderr.write(
			`fuzz: ${
				error instanceof Error ? error.message : String( error )
			}\n`
		);
		process.exitCode = 1;
	} );
}
