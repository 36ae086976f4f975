/**
 * Measures the inflection against voikko-fi: how often a form's true base is
 * among its bases, and first; and how often libvoikko reads an inflected name
 * back as it was meant. `tsx tools/names/oracle-inflection.ts <vvfst directory>`;
 * wants Debian's python3-libvoikko and voikko-fi (PYTHON names the interpreter).
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { basesOf, inflect } from '../../src/engine/names/inflection';

const SINGULAR_CASES = [
	'genitive',
	'partitive',
	'inessive',
	'elative',
	'illative',
	'adessive',
	'ablative',
	'allative',
	'essive',
	'translative',
	'abessive',
];

const directory = process.argv[ 2 ];
if ( directory === undefined ) {
	throw new Error( 'the vvfst directory of a voikko-fi build is missing' );
}
const rows = oracle( [ 'forms', directory ] ).map( ( line ) => {
	const [ base = '', form = '', number = '', word = '' ] = line.split( '\t' );
	return { base, form: `${ number } ${ form }`, word };
} );
printBases();
printInflected();

function oracle( args: readonly string[], input = '' ): string[] {
	const run = spawnSync(
		process.env[ 'PYTHON' ] ?? 'python3',
		[ path.join( import.meta.dirname, 'oracle-inflection.py' ), ...args ],
		{ input, encoding: 'utf8', maxBuffer: 1 << 28 }
	);
	if ( run.status !== 0 ) {
		throw new Error( `the oracle failed: ${ run.stderr }` );
	}
	return run.stdout.trimEnd().split( '\n' );
}

function printBases(): void {
	const ranks = new Map< string, number[] >();
	for ( const { base, form, word } of rows ) {
		const bases = basesOf( word ).map( ( one ) => one.toLowerCase() );
		const rank = bases.indexOf( base.toLowerCase() );
		for ( const key of [ form, `all ${ form.split( ' ' )[ 0 ] ?? '' }` ] ) {
			const list = ranks.get( key ) ?? [];
			ranks.set( key, list );
			list.push( rank );
		}
	}
	for ( const [ key, list ] of [ ...ranks ].sort() ) {
		const share = ( most: number ) =>
			percent( list, ( rank ) => rank >= 0 && rank < most );
		console.log(
			`${ key.padEnd( 22 ) } ${ list.length } forms: base found ${ share(
				12
			) }, among three ${ share( 3 ) }, first ${ share( 1 ) }`
		);
	}
}

function printInflected(): void {
	const names = [ ...new Set( rows.map( ( { base } ) => base ) ) ];
	const lines: string[] = [];
	for ( const name of names ) {
		for ( const form of SINGULAR_CASES ) {
			const inflected = inflect( name, form );
			if ( inflected !== null ) {
				lines.push( [ name, form, inflected ].join( '\t' ) );
			}
		}
	}
	const right = oracle( [ 'check' ], `${ lines.join( '\n' ) }\n` );
	console.log(
		`inflected ${ lines.length } of ${
			names.length * SINGULAR_CASES.length
		}, read back ${ percent( right, ( one ) => one === '1' ) }`
	);
}

function percent< T >(
	list: readonly T[],
	isCounted: ( one: T ) => boolean
): string {
	const share = ( 100 * list.filter( isCounted ).length ) / list.length;
	return `${ share.toFixed( 2 ) } %`;
}
