import {
	licenceName,
	licenceOfAddress,
} from '../../../src/media-rights/licences';
import { BLANK, prefill, withFound } from '../../../src/media-rights/prefill';
import type { FileMetadata, FileValues } from '../../../src/media-files';

const ME = 'Kerttu Kirjoittaja';

test( 'a file that tells nothing fills in nothing', () => {
	expect( prefill( file( {} ), ME ) ).toEqual( {
		fields: {},
		release: null,
		named: 0,
		hasPlace: false,
	} );
} );

test( 'what a file tells of its maker and its licence goes to where it belongs', () => {
	const { fields } = prefill(
		file( {
			creator: xmp( 'Oona Esimerkki' ),
			credit: xmp( 'Esimerkkilän Sanomat' ),
			webStatement: xmp(
				'https://creativecommons.org/licenses/by-sa/4.0/deed.fi'
			),
			licensorUrl: xmp( 'https://kuvat.example/ranta' ),
		} ),
		ME
	);
	expect( fields ).toEqual( {
		basis: 'creative-commons',
		creator: 'Oona Esimerkki',
		creditLine: 'Esimerkkilän Sanomat',
		licence: {
			id: 'CC-BY-SA-4.0',
			url: 'https://creativecommons.org/licenses/by-sa/4.0/',
			text: '',
		},
		source: 'https://kuvat.example/ranta',
	} );
} );

test( 'a credit line that only names the maker again is left out', () => {
	const { fields } = prefill(
		file( {
			creator: xmp( 'Oona Esimerkki' ),
			credit: xmp( ' oona  ESIMERKKI' ),
		} ),
		ME
	);
	expect( fields ).not.toHaveProperty( 'creditLine' );
} );

test( 'a licence that is only named in the terms is found there', () => {
	const { fields } = prefill(
		file( {
			usageTerms: xmp(
				'Saa käyttää: https://creativecommons.org/publicdomain/mark/1.0/ .'
			),
		} ),
		ME
	);
	expect( fields ).toMatchObject( {
		basis: 'public-domain',
		licence: { id: 'CC-PDM-1.0', text: '' },
	} );
} );

test( 'terms in words stay words, once each', () => {
	const { fields } = prefill(
		file( {
			usageTerms: xmp( 'Vain uutiskäyttöön' ),
			rights: xmp( '© 2026 Kuvatoimisto' ),
			webStatement: xmp( 'https://kuvat.example/ehdot' ),
		} ),
		ME
	);
	expect( fields.licence ).toEqual( {
		id: '',
		url: 'https://kuvat.example/ehdot',
		text: 'Vain uutiskäyttöön · © 2026 Kuvatoimisto',
	} );
	expect( fields ).not.toHaveProperty( 'basis' );
} );

describe( 'the basis is guessed', () => {
	const cases: ReadonlyArray<
		readonly [ string, FileValues, string | undefined ]
	> = [
		[
			'own, by the same name',
			{ creator: xmp( 'kerttu kirjoittaja' ) },
			'own',
		],
		[
			'nothing, by another name',
			{ creator: xmp( 'Oona Esimerkki' ) },
			undefined,
		],
		[
			'an image bank, by who licenses it',
			{ licensorName: xmp( 'Kuvapankki' ) },
			'stock',
		],
		[
			'AI before all else',
			{
				ai: xmp( 'generated' as const ),
				creator: xmp( ME ),
				webStatement: xmp(
					'https://creativecommons.org/licenses/by/4.0/'
				),
			},
			'ai',
		],
		[
			'nothing of what AI has only touched',
			{ ai: xmp( 'edited' as const ) },
			undefined,
		],
	];
	test.each( cases )( '%s', ( _, values, basis ) => {
		expect( prefill( file( values ), ME ).fields.basis ).toBe( basis );
	} );

	test( 'nothing is own where nobody has a name', () => {
		expect(
			prefill( file( { creator: xmp( '  ' ) } ), '' ).fields
		).toEqual( {} );
	} );
} );

test( 'of the people in a picture only their number is kept', () => {
	const found = prefill(
		file( { people: xmp( [ 'Oona Esimerkki', 'Aapo Malli' ] ) } ),
		ME
	);
	expect( found.named ).toBe( 2 );
	expect( JSON.stringify( found ) ).not.toMatch( /Oona|Aapo/ );
} );

test( 'a release of models is a hint and answers nothing', () => {
	const found = prefill(
		file( { modelRelease: xmp( 'MR-NAP' as const ) } ),
		ME
	);
	expect( found.release ).toBe( 'MR-NAP' );
	expect( found.fields ).not.toHaveProperty( 'people' );
} );

test( 'a location is told of, and not kept', () => {
	const found = prefill(
		file( { gps: xmp( { latitude: 66.1, longitude: 28.2 } ) } ),
		ME
	);
	expect( found.hasPlace ).toBe( true );
	expect( JSON.stringify( found ) ).not.toContain( '66' );
} );

describe( 'hostile values', () => {
	test( 'an address that is none is left out', () => {
		for ( const address of [
			'javascript:alert(1)',
			'https://kuvat.example/"onclick="x',
			'https://kuvat.example/a b',
			`https://kuvat.example/${ 'a'.repeat( 3000 ) }`,
		] ) {
			expect(
				prefill(
					file( {
						licensorUrl: xmp( address ),
						webStatement: xmp( address ),
					} ),
					ME
				).fields
			).not.toHaveProperty( 'source' );
		}
	} );

	test( 'text stays text on one line, and no longer than the server takes', () => {
		const { fields } = prefill(
			file( {
				creator: xmp( '<b>Oona</b>\u0000\nEsimerkki' ),
				credit: xmp( 'x'.repeat( 10_000 ) ),
				rights: xmp( 'y'.repeat( 10_000 ) ),
			} ),
			ME
		);
		expect( fields.creator ).toBe( '<b>Oona</b> Esimerkki' );
		expect( fields.creditLine ).toHaveLength( 500 );
		expect( fields.licence?.text ).toHaveLength( 2000 );
	} );
} );

test( 'what somebody has said goes before what the file says', () => {
	const found = prefill(
		file( {
			creator: xmp( 'Oona Esimerkki' ),
			ai: xmp( 'generated' as const ),
		} ),
		ME
	);
	expect( withFound( { ...BLANK, creator: 'Aapo Malli' }, found ) ).toEqual( {
		fields: {
			...BLANK,
			basis: 'ai',
			ai: 'generated',
			creator: 'Aapo Malli',
		},
		from: [ 'basis', 'ai' ],
	} );
} );

describe( 'licences', () => {
	test.each( [
		[
			'https://creativecommons.org/licenses/by/4.0/',
			'CC-BY-4.0',
			'CC BY 4.0',
		],
		[
			'http://www.creativecommons.org/licenses/by-nc-sa/3.0/fi/deed.fi',
			'CC-BY-NC-SA-3.0',
			'CC BY-NC-SA 3.0',
		],
		[
			'https://creativecommons.org/publicdomain/zero/1.0',
			'CC0-1.0',
			'CC0 1.0',
		],
		[
			'https://creativecommons.org/publicdomain/mark/1.0/',
			'CC-PDM-1.0',
			'Public Domain Mark 1.0',
		],
	] )( '%s', ( address, id, name ) => {
		const licence = licenceOfAddress( address );
		expect( licence ).toMatchObject( { id, name } );
		expect( licenceName( { id, url: address, text: '' } ) ).toBe( name );
	} );

	test.each( [
		'https://creativecommons.org.evil.example/licenses/by/4.0/',
		'https://creativecommons.org/licenses/none/4.0/',
		'https://creativecommons.org/about/',
		'https://kuvat.example/?u=https://creativecommons.org/licenses/by/4.0/',
		'',
	] )( 'is none: %s', ( address ) => {
		expect( licenceOfAddress( address ) ).toBeNull();
	} );
} );

function file( values: FileValues ): FileMetadata {
	return { format: 'jpeg', values, notes: [] };
}

function xmp< Value >( value: Value ) {
	return { value, from: 'xmp' as const };
}
