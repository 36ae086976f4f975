/**
 * @jest-environment node
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
	basesOf,
	caseOf,
	inflect,
} from '../../../../src/engine/names/inflection';
import { foldCase } from '../../../../src/engine/text';

type Question =
	| readonly [ 'basesOf', string ]
	| readonly [ 'caseOf' | 'inflect', string, string ];

interface Vectors {
	readonly bases: readonly ( readonly [ form: string, base: string ] )[];
	readonly notBases: readonly ( readonly [ form: string, base: string ] )[];
	readonly cases: readonly ( readonly [ string, string, string ] )[];
	readonly same: readonly ( readonly [ string, string, boolean ] )[];
	readonly inflected: readonly ( readonly [
		word: string,
		form: string,
		expected: string | null,
	] )[];
}

const ROOT = path.join( __dirname, '..', '..', '..', '..' );
const vectors = JSON.parse(
	readFileSync(
		path.join( ROOT, 'tests', 'vectors-names', 'inflection.json' ),
		'utf8'
	)
) as Vectors;

describe( 'the forms of names', () => {
	it.each( vectors.bases )( '%s comes from %s', ( form, base ) => {
		const bases = basesOf( form );

		expect( bases ).toContain( base );
		expect( bases ).toContain( form );
		expect( bases.length ).toBeLessThanOrEqual( 12 );
	} );

	it.each( vectors.notBases )( '%s does not come from %s', ( form, base ) => {
		expect( basesOf( form ) ).not.toContain( base );
	} );

	it.each( vectors.cases )( '%s of %s: %s', ( form, base, expected ) => {
		expect( caseOf( form, base ) ).toBe( expected );
	} );

	it.each( vectors.same )(
		'%s and %s: one name is %s',
		( a, b, expected ) => {
			const ours = basesOf( a ).map( foldCase );
			const theirs = basesOf( b ).map( foldCase );

			expect( theirs.some( ( base ) => ours.includes( base ) ) ).toBe(
				expected
			);
		}
	);

	it.each( vectors.inflected )(
		'%s in the %s: %s',
		( word, form, expected ) => {
			expect( inflect( word, form ) ).toBe( expected );
		}
	);

	it( 'leaves what is longer than a name as it is', () => {
		const long = `${ 'a'.repeat( 64 ) }n`;

		expect( basesOf( long ) ).toEqual( [ long ] );
		expect( basesOf( long.slice( 1 ) ).length ).toBeGreaterThan( 1 );
	} );

	it( 'reads back what it inflects', () => {
		for ( const [ word, form, expected ] of vectors.inflected ) {
			if ( expected !== null && /^\p{L}[\p{L}-]+$/u.test( word ) ) {
				expect( [ word, form, basesOf( expected ) ] ).toEqual( [
					word,
					form,
					expect.arrayContaining( [ word ] ),
				] );
				expect( caseOf( expected, word ) ).toBe( form );
			}
		}
	} );

	it( 'is the same in PHP', () => {
		const questions = [ ...ofVectors(), ...hostile() ];

		expect( answersOfPhp( questions ) ).toEqual(
			questions.map( ( question ) =>
				JSON.stringify( answer( question ) )
			)
		);
	} );
} );

function ofVectors(): Question[] {
	return [
		...[ ...vectors.bases, ...vectors.notBases ].flatMap(
			( [ form, base ] ): Question[] => [
				[ 'basesOf', form ],
				[ 'basesOf', base ],
				[ 'caseOf', form, base ],
				[ 'inflect', base, 'illative' ],
			]
		),
		...vectors.cases.map(
			( [ form, base ] ): Question => [ 'caseOf', form, base ]
		),
		...vectors.same.flatMap( ( [ a, b ] ): Question[] => [
			[ 'basesOf', a ],
			[ 'basesOf', b ],
		] ),
		...vectors.inflected.map(
			( [ word, form ] ): Question => [ 'inflect', word, form ]
		),
	];
}

/** Words that no one writes: marks, other scripts, lengths at the limit. */
function hostile(): Question[] {
	const parts =
		"a|ä|e|i|o|u|y|é|Å|N|s|t|k|pp|'|’|:|-|\u2011|.| |\n|\u2028|0|😀|ß|İ|\0|nen|nsa|lle|kin|ssa|kaan|seen|ien".split(
			'|'
		);
	const questions: Question[] = [];
	let state = 1;
	const next = ( below: number ) => {
		state = ( state * 1103515245 + 12345 ) % 0x80000000;
		return Math.floor( ( state / 0x80000000 ) * below );
	};
	for ( let count = 0; count < 4000; count++ ) {
		let word = '';
		for ( let left = next( 12 ); left >= 0; left-- ) {
			word += parts[ next( parts.length ) ] ?? '';
		}
		questions.push(
			[ 'basesOf', word ],
			[ 'inflect', word, 'genitive' ],
			[ 'inflect', word, 'illative' ]
		);
	}
	for ( const unit of [ 'a', 'ä', '😀', '-a', "'", 'an', 'nen' ] ) {
		for ( const times of [ 1, 2, 21, 31, 32, 63, 64, 65, 201 ] ) {
			questions.push(
				[ 'basesOf', unit.repeat( times ) ],
				[ 'basesOf', `${ unit.repeat( times ) }n` ],
				[ 'inflect', unit.repeat( times ), 'partitive' ]
			);
		}
	}
	return questions;
}

function answer( question: Question ): unknown {
	switch ( question[ 0 ] ) {
		case 'basesOf':
			return basesOf( question[ 1 ] );
		case 'caseOf':
			return caseOf( question[ 1 ], question[ 2 ] );
		case 'inflect':
			return inflect( question[ 1 ], question[ 2 ] );
	}
}

/** @throws {Error} If PHP is missing or fails: never a skip. */
function answersOfPhp( questions: readonly Question[] ): string[] {
	const run = spawnSync(
		'php',
		[ path.join( ROOT, 'tools', 'names', 'inflection.php' ) ],
		{
			input: questions
				.map( ( question ) => `${ JSON.stringify( question ) }\n` )
				.join( '' ),
			encoding: 'utf8',
			maxBuffer: 1 << 26,
		}
	);
	if ( run.status !== 0 ) {
		throw new Error( `PHP failed: ${ run.error?.message ?? run.stderr }` );
	}
	return run.stdout.trimEnd().split( '\n' );
}
