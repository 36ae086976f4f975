import {
	batches,
	isAtOdds,
	lackingOf,
	type Entry,
} from '../../../src/media-rights/bulk/merge';
import type { Kind } from '../../../src/media-rights/paths';
import { BLANK, NOTHING_FOUND } from '../../../src/media-rights/prefill';
import type { RightsFields } from '../../../src/media-rights/types';

const shared: RightsFields = {
	...BLANK,
	basis: 'own',
	creator: 'Kerttu Kirjoittaja',
	uses: [ 'web', 'social' ],
	people: 'none',
};

test( 'files that tell nothing get the same answers, twenty at a time', () => {
	const entries = Array.from( { length: 45 }, ( _, n ) => entry( n + 1 ) );
	const sent = batches( entries, shared );
	expect( sent.map( ( { ids } ) => ids.length ) ).toEqual( [ 20, 20, 5 ] );
	expect( sent.flatMap( ( { ids } ) => ids ) ).toEqual(
		entries.map( ( { id } ) => id )
	);
	expect( sent[ 0 ]?.fields ).toEqual( {
		basis: 'own',
		creator: 'Kerttu Kirjoittaja',
		uses: [ 'web', 'social' ],
		people: 'none',
	} );
} );

test( 'what was left open for all is each file’s own', () => {
	const sent = batches(
		[
			entry( 1, { creditLine: 'Esimerkkilän kunta' } ),
			entry( 2 ),
			entry( 3, { creditLine: 'Esimerkkilän kunta' } ),
		],
		shared
	);
	expect(
		sent.map( ( { ids, fields } ) => [ ids, fields.creditLine ] )
	).toEqual( [
		[ [ 1, 3 ], 'Esimerkkilän kunta' ],
		[ [ 2 ], undefined ],
	] );
} );

test( 'that AI has touched a picture is not lost among the others', () => {
	const [ sent ] = batches( [ entry( 1, { ai: 'edited' } ) ], shared );
	expect( sent?.fields.ai ).toBe( 'edited' );
} );

test( 'a sound is not said to show people, nor a picture to have been read', () => {
	const sent = batches(
		[ entry( 1 ), entry( 2, {}, 'audio' ), entry( 3, {}, 'document' ) ],
		{ ...shared, documentRead: 'answered' }
	);
	expect(
		sent.map( ( { ids, fields } ) => [
			ids,
			fields.people,
			fields.documentRead,
		] )
	).toEqual( [
		[ [ 1 ], 'none', undefined ],
		[ [ 2 ], undefined, undefined ],
		[ [ 3 ], undefined, 'answered' ],
	] );
} );

test( 'what is lacking is lacking for one of them at least', () => {
	expect(
		lackingOf( [ entry( 1 ), entry( 2, {}, 'document' ) ], BLANK )
	).toEqual( [ 'basis', 'people', 'documentRead' ] );
	expect(
		lackingOf( [ entry( 1, { basis: 'stock' } ) ], {
			...BLANK,
			people: 'none',
		} )
	).toEqual( [] );
} );

describe( 'a file is at odds with the answers', () => {
	test( 'where it names somebody else', () => {
		expect(
			isAtOdds( entry( 1, { creator: 'Oona Esimerkki' } ), shared )
		).toBe( true );
		expect(
			isAtOdds( entry( 1, { creator: 'kerttu  kirjoittaja' } ), shared )
		).toBe( false );
	} );

	test( 'where it comes from elsewhere', () => {
		expect( isAtOdds( entry( 1, { basis: 'ai' } ), shared ) ).toBe( true );
		expect(
			isAtOdds( entry( 1, { basis: 'creative-commons' } ), shared )
		).toBe( true );
		expect( isAtOdds( entry( 1, { basis: 'own' } ), shared ) ).toBe(
			false
		);
	} );

	test( 'but not with what nobody has answered', () => {
		expect(
			isAtOdds(
				entry( 1, { basis: 'stock', creator: 'Oona Esimerkki' } ),
				BLANK
			)
		).toBe( false );
	} );
} );

function entry(
	id: number,
	fields: Partial< RightsFields > = {},
	kind: Kind = 'image'
): Entry {
	return { id, kind, found: { ...NOTHING_FOUND, fields } };
}

test( 'readers are told of what artificial intelligence has made, where nothing else is said', () => {
	const made = entry( 1, { basis: 'ai', ai: 'generated' } );
	const creditOf = ( said: RightsFields ) =>
		batches( [ made ], said )[ 0 ]?.fields.creditLine;
	expect( creditOf( BLANK ) ).toBe(
		'Picture: made with artificial intelligence'
	);
	expect( creditOf( { ...BLANK, creditLine: 'Kuvitus' } ) ).toBe( 'Kuvitus' );
	expect( creditOf( { ...BLANK, basis: 'ai' } ) ).toBeUndefined();
} );
