import {
	cpSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadRules } from '../../../tools/rules/load';

const RULES = path.join( __dirname, '../../../rules' );

describe( 'a rule file', () => {
	let folder: string;

	beforeEach( () => {
		folder = path.join(
			mkdtempSync( path.join( os.tmpdir(), 'rules-' ) ),
			'rules'
		);
		cpSync( RULES, folder, { recursive: true } );
	} );
	afterEach( () => {
		rmSync( path.dirname( folder ), { recursive: true } );
	} );

	/** Writes a rule made from the identity code's, changed. */
	function write( id: string, change: object | string ): void {
		const original = JSON.parse(
			readFileSync(
				path.join( RULES, 'personal-data/identity-code.json' ),
				'utf8'
			)
		) as object;
		writeFileSync(
			path.join( folder, `${ id }.json` ),
			typeof change === 'string'
				? change
				: JSON.stringify( { ...original, id, ...change }, null, '\t' )
		);
	}

	it( 'that is new is loaded without any other edit', () => {
		write( 'personal-data/new-rule', {} );
		const { rules, problems } = loadRules( folder );
		expect( problems ).toEqual( [] );
		expect( rules.map( ( { rule } ) => rule.id ) ).toContain(
			'personal-data/new-rule'
		);
	} );

	it.each< [ string, object | string, RegExp ] >( [
		[
			'that is no JSON',
			'{\n\t"id": "x"\n\t"clause": 1\n}',
			/:3: not valid JSON: /,
		],
		[ 'that is cut', '{\n\t"id": "x",', /:2: not valid JSON: / ],
		[
			'of another name',
			{ id: 'personal-data/other' },
			/:\d+: the id is "personal-data\/other"/,
		],
		[
			'with an unknown severity',
			{ severity: 'loud' },
			/:\d+: severity must be equal to one of the allowed values \(off, note/,
		],
		[
			'with a word too many',
			{ extra: 1 },
			/:1: the rule must NOT have additional properties \(extra\)/,
		],
		[
			'without Finnish',
			{ message: { en: 'x', sv: 'x' } },
			/:\d+: message must have required property 'fi'/,
		],
		[
			'without examples',
			{ examples: undefined },
			/:1: the rule must have required property 'examples'/,
		],
		[
			'of an unknown matcher',
			{ match: { kind: 'magic' } },
			/:\d+: match\.kind must be equal to one of the allowed values/,
		],
		[
			'with an unsafe pattern',
			{ match: { kind: 'phrase', patterns: [ 'a+' ] } },
			/:\d+: pattern refused at character 1: \+ repeats without a bound/,
		],
		[
			'that yields to nothing',
			{ yieldsTo: [ 'no/rule' ] },
			/:1: yieldsTo names no rule: no\/rule/,
		],
		[
			'that asks without answers',
			{ severity: 'confirm' },
			/:1: the rule must have required property 'answers'/,
		],
	] )( '%s is refused with file, line and reason', ( _, change, reason ) => {
		write( 'personal-data/broken', change );
		const { problems } = loadRules( folder );
		const text = problems.join( '\n' );
		expect( text ).toMatch( reason );
		expect( text ).toMatch( /^rules\/personal-data\/broken\.json:/m );
	} );
} );
