/**
 * @jest-environment node
 */
import { randomBytes } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { inflateZlib, storeZlib } from '../../../src/media-files/inflate';

const MOST = 1024 * 1024;

const SAMPLES: Readonly< Record< string, Buffer > > = {
	nothing: Buffer.alloc( 0 ),
	words: Buffer.from( 'kissa istuu kivellä '.repeat( 500 ) ),
	noise: randomBytes( 100_000 ),
	zeros: Buffer.alloc( 300_000 ),
};

describe.each( Object.entries( SAMPLES ) )( '%s', ( _name, sample ) => {
	it.each( [ 0, 1, 6, 9 ] )( 'as zlib packs it at level %i', ( level ) => {
		const packed = deflateSync( sample, { level } );
		expect( Buffer.from( inflateZlib( packed, MOST ) ?? [ 1 ] ) ).toEqual(
			sample
		);
	} );

	it( 'as zlib unpacks what we store', () => {
		expect( inflateSync( storeZlib( sample ) ) ).toEqual( sample );
	} );
} );

it( 'reads the fixed codes', () => {
	const packed = deflateSync( SAMPLES[ 'words' ] ?? '', { strategy: 4 } );
	expect( Buffer.from( inflateZlib( packed, MOST ) ?? [] ) ).toEqual(
		SAMPLES[ 'words' ]
	);
} );

it( 'stops at the most it may unpack', () => {
	const bomb = deflateSync( Buffer.alloc( 50 * MOST ) );
	expect( bomb.length ).toBeLessThan( 60_000 );
	expect( inflateZlib( bomb, MOST ) ).toBeNull();
} );

it( 'gives up on every truncation', () => {
	const packed = deflateSync( SAMPLES[ 'words' ] ?? '' );
	for ( let length = 0; length < packed.length - 4; length++ ) {
		expect( inflateZlib( packed.subarray( 0, length ), MOST ) ).toBeNull();
	}
} );
