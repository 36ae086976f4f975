import { NO_LICENCE } from '../../../src/media-rights/licences';
import {
	alongItsPath,
	fieldsOf,
	lacking,
	pathOf,
	PATHS,
	take,
	withLicence,
	type Ground,
	type Kind,
} from '../../../src/media-rights/paths';
import {
	BLANK,
	NOTHING_FOUND,
	withFound,
} from '../../../src/media-rights/prefill';
import type { RightsFields } from '../../../src/media-rights/types';
import vectors from '../../vectors-rights/lacking.json';

const ground: Ground = {
	userName: 'Kerttu Kirjoittaja',
	aiCredit: 'Kuva: tehty tekoälyllä',
	before: BLANK,
};
const CC_BY = {
	id: 'CC-BY-4.0',
	url: 'https://creativecommons.org/licenses/by/4.0/',
	text: '',
};

test( 'each path is found again by what it fills in', () => {
	for ( const path of PATHS ) {
		expect( pathOf( take( path, BLANK, ground ) ) ).toBe( path );
	}
	expect( pathOf( BLANK ) ).toBeNull();
	expect( pathOf( { ...BLANK, basis: 'public-domain' } ) ).toBe(
		'creative-commons'
	);
} );

test( 'one’s own picture needs only to be asked who is in it', () => {
	const own = take( 'own', BLANK, ground );
	expect( own ).toMatchObject( {
		basis: 'own',
		creator: 'Kerttu Kirjoittaja',
		uses: [ 'web', 'social' ],
	} );
	expect( lacking( own, 'image' ) ).toEqual( [ 'people' ] );
	expect( lacking( { ...own, people: 'none' }, 'image' ) ).toEqual( [] );
} );

test( 'one’s own name does not stay on what somebody else has made', () => {
	const own = take( 'own', BLANK, ground );
	for ( const path of [ 'colleague', 'stock', 'partner' ] as const ) {
		expect( take( path, own, ground ).creator ).toBe( '' );
	}
} );

test( 'what the file says of where it comes from fills in what goes with that', () => {
	const made = withFound( BLANK, {
		...NOTHING_FOUND,
		fields: { basis: 'ai', ai: 'generated' },
	} );
	expect( alongItsPath( made, ground ).fields ).toMatchObject( {
		basis: 'ai',
		ai: 'generated',
		creditLine: 'Kuva: tehty tekoälyllä',
	} );
	const chosen = withFound( { ...BLANK, basis: 'ai' }, NOTHING_FOUND );
	expect( alongItsPath( chosen, ground ) ).toBe( chosen );
} );

test( 'a name that was typed stays, and one from the file comes back', () => {
	const before = { ...BLANK, creator: 'Oona Esimerkki' };
	const own = take( 'own', before, { ...ground, before } );
	expect( take( 'stock', own, { ...ground, before } ).creator ).toBe(
		'Oona Esimerkki'
	);
	expect(
		take( 'partner', { ...BLANK, creator: 'Aapo Malli' }, ground ).creator
	).toBe( 'Aapo Malli' );
} );

test( 'what AI has made tells so, and what it has not does not', () => {
	const ai = take( 'ai', BLANK, ground );
	expect( ai ).toMatchObject( {
		basis: 'ai',
		ai: 'generated',
		creditLine: 'Kuva: tehty tekoälyllä',
	} );
	expect( take( 'own', ai, ground ) ).toMatchObject( {
		ai: 'none',
		creditLine: '',
	} );
	const before = { ...BLANK, ai: 'edited' as const };
	expect( take( 'own', before, { ...ground, before } ).ai ).toBe( 'edited' );
} );

test( 'uses that somebody has chosen stay', () => {
	expect(
		take( 'stock', { ...BLANK, uses: [ 'print' ] }, ground ).uses
	).toEqual( [ 'print' ] );
} );

test( 'a free licence goes with the path, terms in words stay', () => {
	const free = withLicence(
		take( 'creative-commons', BLANK, ground ),
		CC_BY
	);
	expect( free.basis ).toBe( 'creative-commons' );
	expect( take( 'own', free, ground ).licence ).toEqual( NO_LICENCE );
	const terms = { id: '', url: '', text: 'Vain uutiskäyttöön' };
	expect(
		take( 'partner', { ...BLANK, licence: terms }, ground ).licence
	).toEqual( terms );
} );

test( 'whether a free file belongs to anybody is its licence’s word', () => {
	const free = take( 'creative-commons', BLANK, ground );
	const publicDomain = withLicence( free, {
		...NO_LICENCE,
		id: 'CC-PDM-1.0',
	} );
	expect( publicDomain.basis ).toBe( 'public-domain' );
	expect( withLicence( publicDomain, CC_BY ).basis ).toBe(
		'creative-commons'
	);
	expect( withLicence( take( 'stock', BLANK, ground ), CC_BY ).basis ).toBe(
		'stock'
	);
} );

describe( 'what is lacking', () => {
	test.each( vectors )( '$name, as the server sees it', ( one ) => {
		expect(
			lacking(
				{ ...BLANK, ...one.sent } as RightsFields,
				one.kind as Kind
			)[ 0 ] ?? null
		).toBe( one.lacks );
	} );

	test( 'of a file of which nobody has said anything', () => {
		expect( lacking( BLANK, 'image' ) ).toEqual( [ 'basis', 'people' ] );
		expect( lacking( BLANK, 'video' ) ).toEqual( [ 'basis', 'people' ] );
		expect( lacking( BLANK, 'audio' ) ).toEqual( [ 'basis' ] );
		expect( lacking( BLANK, 'document' ) ).toEqual( [
			'basis',
			'documentRead',
		] );
	} );

	test( 'of a free file: its licence, and whom it wants to be named', () => {
		const free = {
			...take( 'creative-commons', BLANK, ground ),
			people: 'none' as const,
		};
		expect( lacking( free, 'image' ) ).toEqual( [ 'licence' ] );
		expect( lacking( withLicence( free, CC_BY ), 'image' ) ).toEqual( [
			'creator',
		] );
		expect(
			lacking(
				{ ...withLicence( free, CC_BY ), creditLine: 'Oona Esimerkki' },
				'image'
			)
		).toEqual( [] );
		expect(
			lacking(
				withLicence( free, { ...NO_LICENCE, id: 'CC0-1.0' } ),
				'image'
			)
		).toEqual( [] );
	} );
} );

test( 'no path asks for more than four things at once', () => {
	for ( const path of PATHS ) {
		expect( fieldsOf( path ).length ).toBeLessThanOrEqual( 4 );
	}
} );
