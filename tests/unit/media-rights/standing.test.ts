import { BLANK } from '../../../src/media-rights/prefill';
import { follow, withoutStrayRecord } from '../../../src/media-rights/standing';
import type { StandingRecord } from '../../../src/media-rights/page-data';

const logo: StandingRecord = {
	id: 'eu-logo',
	label: 'EU:n tunnus',
	fields: {
		basis: 'partner',
		creator: 'Euroopan komissio',
		uses: [ 'web', 'social', 'print' ],
	},
};

test( 'a standing record fills in what it says and leaves the rest', () => {
	expect( follow( logo, { ...BLANK, people: 'none' } ) ).toEqual( {
		...BLANK,
		...logo.fields,
		people: 'none',
		standingRecord: 'eu-logo',
	} );
} );

test( 'it is followed for as long as nothing that it says is changed', () => {
	const fields = follow( logo, BLANK );
	expect(
		withoutStrayRecord( { ...fields, people: 'none' }, [ logo ] )
			.standingRecord
	).toBe( 'eu-logo' );
	expect(
		withoutStrayRecord( { ...fields, creator: 'Aapo Malli' }, [ logo ] )
			.standingRecord
	).toBe( '' );
	expect( withoutStrayRecord( fields, [] ).standingRecord ).toBe( '' );
} );

test( 'nothing is followed where none is chosen', () => {
	expect( follow( null, follow( logo, BLANK ) ).standingRecord ).toBe( '' );
} );
