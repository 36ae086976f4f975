/**
 * @jest-environment node
 */
import { replacementsFor } from '../../../../src/engine/names/replacements';

describe( 'what can stand in a name’s place', () => {
	test.each( [
		[ 'Maija Meikäläinen', 'nominative', 'M. M.', 'eräs osallistuja' ],
		[ 'Maija Meikäläisen', 'genitive', 'M. M:n', 'erään osallistujan' ],
		[
			'Kalle von Essenille',
			'allative',
			'K. E:lle',
			'eräälle osallistujalle',
		],
		[ 'Meikäläisen', 'genitive', null, 'erään osallistujan' ],
		[ 'Maija Meikäläisen', '', null, null ],
	] )( '%s (%s): %s, %s', ( name, form, initials, role ) => {
		expect( replacementsFor( name, form ) ).toEqual( { initials, role } );
	} );
} );
