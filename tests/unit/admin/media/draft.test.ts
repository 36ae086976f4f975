import {
	elementId,
	faultsIn,
	isSame,
	newId,
	putBack,
	replaceItem,
	without,
	tidy,
	type MediaSettings,
} from '../../../../src/admin/media/page/settings/draft';

const SETTINGS: MediaSettings = {
	removesLocation: true,
	appendsCredits: false,
	creators: [ 'Kunnan viestintä', 'Kuvatoimisto Esimerkki' ],
	licences: [ { text: 'Ehdot', url: '' } ],
	standing: [ { id: 'record-1', label: 'Logo', fields: {} } ],
};

describe( 'the draft of the settings', () => {
	it( 'gets an item back where it was', () => {
		const shorter = without( SETTINGS, 'creators', 0 );
		expect( shorter.creators ).toEqual( [ 'Kuvatoimisto Esimerkki' ] );
		expect( isSame( shorter, SETTINGS ) ).toBe( false );
		const again = putBack( shorter, {
			list: 'creators',
			at: 0,
			item: 'Kunnan viestintä',
			name: 'Kunnan viestintä',
		} );
		expect( isSame( again, SETTINGS ) ).toBe( true );
	} );

	it( 'keeps what was changed meanwhile when an item comes back', () => {
		const changed = replaceItem(
			without( SETTINGS, 'creators', 0 ),
			'creators',
			0,
			'Uusi nimi'
		);
		expect(
			putBack( changed, {
				list: 'creators',
				at: 0,
				item: 'Kunnan viestintä',
				name: '',
			} ).creators
		).toEqual( [ 'Kunnan viestintä', 'Uusi nimi' ] );
	} );

	it( 'leaves out lines that were never filled in, and keeps half-filled ones to be told of', () => {
		const tidied = tidy( {
			...SETTINGS,
			creators: [ ' ', 'A', '' ],
			licences: [
				{ text: '', url: ' ' },
				{ text: '', url: 'https://esimerkkila.example' },
			],
		} );
		expect( tidied.creators ).toEqual( [ 'A' ] );
		expect( tidied.licences ).toEqual( [
			{ text: '', url: 'https://esimerkkila.example' },
		] );
	} );

	it( 'writes the beginning of an address that was typed without it, and of nothing else', () => {
		const urls = [
			'kuvapankki.example/ehdot',
			' www.kuvapankki.example ',
			'http://kuvapankki.example',
			'javascript:alert(1)',
			'sopimus 12',
			'viestinta@esimerkkila.example',
			'',
		];
		const { licences } = tidy( {
			...SETTINGS,
			licences: urls.map( ( url ) => ( { text: 'Ehdot', url } ) ),
		} );
		expect( licences.map( ( { url } ) => url ) ).toEqual( [
			'https://kuvapankki.example/ehdot',
			'https://www.kuvapankki.example',
			'http://kuvapankki.example',
			'javascript:alert(1)',
			'sopimus 12',
			'viestinta@esimerkkila.example',
			'',
		] );
	} );

	it( 'gives a new record an id that no other has', () => {
		expect( newId( [] ) ).toBe( 'record-1' );
		expect( newId( [ 'record-1' ] ) ).toBe( 'record-2' );
		expect( newId( [ 'record-2' ] ) ).toBe( 'record-3' );
		expect( newId( [ 'record-3', 'record-4' ] ) ).toBe( 'record-5' );
	} );
} );

describe( 'what the server found wrong', () => {
	const faults = {
		'standing.1.fields.validUntil': 'Tällaista päivää ei ole.',
		'standing.10.label': 'Tämä on vielä tyhjä.',
		'licences.0.url': 'Linkki ei näytä oikealta.',
		creators: 'Niitä on liikaa.',
	};

	it( 'is found by its place, and by no other that begins alike', () => {
		expect( faultsIn( faults, 'standing.1' ) ).toEqual( [
			'Tällaista päivää ei ole.',
		] );
		expect( faultsIn( faults, 'standing.10' ) ).toEqual( [
			'Tämä on vielä tyhjä.',
		] );
		expect( faultsIn( faults, 'licences.0.url' ) ).toHaveLength( 1 );
		expect( faultsIn( faults, 'licences.0.text' ) ).toEqual( [] );
		expect( faultsIn( faults, 'creators' ) ).toHaveLength( 1 );
	} );

	it( 'leads to an element of the page', () => {
		expect( elementId( 'creators.3' ) ).toBe(
			'julkaisuvahti-media-creators-3'
		);
		expect( elementId( 'licences.0.url' ) ).toBe(
			'julkaisuvahti-media-licences-0-url'
		);
		expect( elementId( 'licences.0' ) ).toBe(
			'julkaisuvahti-media-licences-0-text'
		);
		expect( elementId( 'standing.1.fields.validUntil' ) ).toBe(
			'julkaisuvahti-media-standing-1'
		);
	} );
} );
