import {
	fieldsOf,
	partOf,
} from '../../../../src/admin/media/page/settings/record-fields';

describe( 'the fields of recurring material', () => {
	it( 'say nothing where nobody has said anything', () => {
		expect( partOf( fieldsOf( {} ) ) ).toEqual( {} );
	} );

	it( 'keep what was said, and nothing else', () => {
		const said = {
			basis: 'partner',
			creditLine: 'Logo: Esimerkkirahasto',
			uses: [ 'web', 'print' ],
			people: 'none',
			validUntil: '2030-12-31',
			licence: { id: '', url: '', text: 'Sopimus' },
		} as const;
		expect( partOf( fieldsOf( said ) ) ).toEqual( said );
		expect(
			partOf( { ...fieldsOf( said ), uses: [], creditLine: '' } )
		).toEqual( {
			basis: 'partner',
			people: 'none',
			validUntil: '2030-12-31',
			licence: said.licence,
		} );
	} );
} );
