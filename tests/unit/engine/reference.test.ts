/**
 * @jest-environment node
 */
import { check } from '../../../src/engine';
import {
	plainReference,
	referenceProblem,
	referenceSource,
} from '../../../src/engine/reference';
import plain from '../../vectors-reference/plain.json';
import problems from '../../vectors-reference/problem.json';
import { KEY } from '../fixtures/rules';
import { builtNames, builtRuleset } from '../fixtures/ruleset';

describe( 'a reference', () => {
	test.each( plain )( 'is plain: $plain', ( { typed, plain: wanted } ) => {
		expect( plainReference( typed ) ).toBe( wanted );
	} );

	const ruleset = builtRuleset();
	const names = builtNames();

	test.each( problems )(
		'$reference: $problem',
		( { reference, problem } ) => {
			const report = check( referenceSource( reference ), {
				ruleset,
				key: KEY,
				names,
			} );
			expect( referenceProblem( report ) ).toBe( problem );
		}
	);

	test( 'is not stored where names cannot be told', () => {
		const report = check( referenceSource( 'Dnro 1/2026' ), {
			ruleset,
			key: KEY,
			names: null,
		} );
		expect( referenceProblem( report ) ).toBe( 'unchecked' );
	} );
} );
