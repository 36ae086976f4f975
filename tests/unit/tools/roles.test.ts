/** @jest-environment node */
import {
	cpSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formsOf, roleProblems, type Roles } from '../../../tools/names/roles';

const FOLDER = path.join( __dirname, '../../../rules/names' );
const roles = JSON.parse(
	readFileSync( path.join( FOLDER, 'roles.json' ), 'utf8' )
) as Roles;

/** What a form means beside a name. */
function meaningOf( form: string ): string | undefined {
	return roles.cues.find(
		( cue ) =>
			cue.as === undefined &&
			( cue.position === undefined || cue.position === 'beside' ) &&
			cue.words.some(
				( word ) => formsOf( word, cue, roles )?.includes( form )
			)
	)?.meaning;
}

describe( 'The roles', () => {
	it( 'keep to their schema and say one thing of each form', () => {
		expect( roleProblems( FOLDER ) ).toEqual( [] );
	} );

	it.each( [
		[ 'kunnanjohtajalle', 'office' ],
		[ 'valtuuston puheenjohtajan', 'office' ],
		[ 'elinkeinoasiamiehen', 'office' ],
		[ 'projektipäällikön', 'office' ],
		[ 'kirkkoherran', 'office' ],
		[ 'valtuutetun', 'office' ],
		[ 'kommundirektören', 'office' ],
		[ 'rektorn', 'office' ],
		[ 'lärarna', 'office' ],
		[ 'toimitusjohtajan', 'public' ],
		[ 'yrittäjänä', 'public' ],
		[ 'tutkijoiden', 'public' ],
		[ 'muusikoiden', 'public' ],
		[ 'oppaana', 'public' ],
		[ 'emännän', undefined ],
		[ 'pj', 'public' ],
		[ 'valtuuston pj', 'office' ],
		[ 'asukkaan', 'private' ],
		[ 'eläkeläisen', 'private' ],
		[ 'rouvalle', 'private' ],
		[ 'kolmasluokkalaisen', 'minor' ],
	] )( '%s: %s', ( form, meaning ) => {
		expect( meaningOf( form ) ).toBe( meaning );
	} );

	describe( 'are refused', () => {
		let folder: string;

		beforeEach( () => {
			folder = mkdtempSync( path.join( tmpdir(), 'roles-' ) );
			cpSync( FOLDER, folder, { recursive: true } );
		} );

		afterEach( () => {
			rmSync( folder, { recursive: true } );
		} );

		it.each( [
			[
				'with an inflection that does not fit the word',
				{ inflection: 'jäsen', words: [ 'kirjuri' ] },
				/"kirjuri" is not inflected as "jäsen"/,
			],
			[
				'with a form that means two things',
				{ inflection: 'johtaja', words: [ 'kunnanjohtaja' ] },
				/"kunnanjohtaja" means both office and private/,
			],
			[ 'with capitals', { words: [ 'Kirjuri' ] }, /must match pattern/ ],
		] )( '%s', ( _, cue, problem ) => {
			writeFileSync(
				path.join( folder, 'roles.json' ),
				JSON.stringify( {
					...roles,
					cues: [
						...roles.cues,
						{ meaning: 'private', language: 'fi', ...cue },
					],
				} )
			);
			expect( roleProblems( folder ).join( '\n' ) ).toMatch( problem );
		} );
	} );
} );
