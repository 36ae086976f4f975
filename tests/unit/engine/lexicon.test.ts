import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Lexicon, LexiconError } from '../../../src/engine/lexicon';
import { Random } from '../../../tools/parity/random';

const bytes = new Uint8Array(
	gunzipSync(
		readFileSync(
			path.join( __dirname, '../../../rules/lexicon/finnish.lexicon.gz' )
		)
	)
);
const lexicon = Lexicon.open( bytes );

/** `base kind form number` of each reading. */
const readings = ( word: string ) =>
	lexicon
		.analyse( word )
		.map( ( { base, kind, form, number } ) =>
			[ base, kind, form, number ].join( ' ' ).trim()
		);

describe( 'the lexicon', () => {
	it.each( [
		[ 'Virtasen', [ 'Virtanen surname genitive singular' ] ],
		[ 'meikäläistä', [ 'meikäläinen noun partitive singular' ] ],
		[ 'kertoo', [ 'kertoa verb  singular' ] ],
		[ 'taloissa', [ 'talo noun inessive plural' ] ],
		[ 'kahdellekymmenelle', [ 'kaksikymmentä numeral allative singular' ] ],
		[ 'Anna-Liisalle', [ 'Anna-Liisa given-name allative singular' ] ],
		[ 'Etelä-Suomessa', [ 'Etelä-Suomi place inessive singular' ] ],
		[ 'kunnanjohtajan', [ 'kunnanjohtaja noun genitive singular' ] ],
	] )( 'knows %s', ( word, expected ) => {
		expect( readings( word ) ).toEqual( expected );
	} );

	it( 'gives a name all its classes', () => {
		expect( readings( 'Niemisen' ) ).toEqual( [
			'Nieminen surname genitive singular',
			'Nieminen place genitive singular',
		] );
		expect( readings( 'Toivolle' ).sort() ).toEqual( [
			'Toivo given-name allative singular',
			'toivo noun allative singular',
		] );
	} );

	it( 'inflects the names that were added as their like', () => {
		expect( readings( 'Ahtorinteelle' ) ).toEqual( [
			'Ahtorinne surname allative singular',
		] );
		expect( readings( 'Rannan' ) ).toContain(
			'Ranta surname genitive singular'
		);
	} );

	it( 'reads a word the same whatever its capitals', () => {
		expect( readings( 'VIRTASEN' ) ).toEqual( readings( 'virtasen' ) );
		expect( readings( 'ÄÄNEKOSKELLA' ) ).toEqual(
			readings( 'äänekoskella' )
		);
	} );

	it( 'takes a compound for an organisation’s name, too', () => {
		expect( readings( 'metsävirasto' ) ).toEqual( [
			'metsävirasto noun nominative singular',
			'Metsävirasto other-name nominative singular',
		] );
	} );

	it( 'wants a hyphen between the same vowels, and none elsewhere', () => {
		expect( readings( 'linja-auto' ) ).not.toEqual( [] );
		expect( readings( 'linjaauto' ) ).toEqual( [] );
		expect( readings( 'linja-talo' ) ).not.toContain(
			'linjatalo noun nominative singular'
		);
	} );

	it.each( [
		'',
		'-',
		'xyzzy',
		'Nguyenin!',
		'Ÿ',
		'\uD800',
		'👍',
		'a\u0000b',
		'a'.repeat( 10_000 ),
		'kala'.repeat( 2_500 ),
		'-'.repeat( 100 ),
	] )( 'does not know word %#', ( word ) => {
		expect( lexicon.analyse( word ) ).toEqual( [] );
	} );

	it( 'ends its search of a compound that could be read in countless ways', () => {
		const started = performance.now();
		for ( const part of [
			'kuusi',
			'kala',
			'yö',
			'iso',
			'alusta',
			'sata',
		] ) {
			lexicon.analyse( part.repeat( Math.floor( 100 / part.length ) ) );
		}
		expect( performance.now() - started ).toBeLessThan( 1_000 );
	} );

	it( 'gives the same array again', () => {
		expect( lexicon.analyse( 'talo' ) ).toBe( lexicon.analyse( 'talo' ) );
	} );
} );

describe( 'a lexicon that is cut short or damaged', () => {
	it( 'is refused wherever it ends', () => {
		const random = new Random( 1 );
		const ends = [
			...Array.from( { length: 20 }, ( _, end ) => end ),
			...Array.from( { length: 20 }, () => random.below( bytes.length ) ),
			bytes.length - 1,
		];
		for ( const end of ends ) {
			expect( () => Lexicon.open( bytes.slice( 0, end ) ) ).toThrow(
				LexiconError
			);
		}
	} );

	it( 'is refused where something follows', () => {
		const longer = new Uint8Array( bytes.length + 1 );
		longer.set( bytes );
		expect( () => Lexicon.open( longer ) ).toThrow( LexiconError );
	} );

	it( 'is refused whichever byte is another', () => {
		const random = new Random( 2 );
		for ( let time = 0; time < 40; time++ ) {
			const place = time < 20 ? time : random.below( bytes.length );
			expect( () => Lexicon.open( damagedAt( place ) ) ).toThrow(
				LexiconError
			);
		}
	} );

	it( 'is refused or harmless though its checksum be right', () => {
		const random = new Random( 3 );
		for ( let time = 0; time < 30; time++ ) {
			const forged = withChecksum(
				damagedAt(
					time < 15
						? 12 + random.below( 2_000 )
						: random.below( bytes.length - 12 ) + 12
				)
			);
			let opened: Lexicon | null = null;
			try {
				opened = Lexicon.open( forged );
			} catch ( error ) {
				expect( error ).toBeInstanceOf( LexiconError );
			}
			for ( const word of [
				'Virtasen',
				'linja-autolla',
				'kuusikuusi',
			] ) {
				expect( opened?.analyse( word ).length ?? 0 ).toBeLessThan(
					200
				);
			}
		}
	} );

	function damagedAt( place: number ): Uint8Array {
		const damaged = bytes.slice();
		damaged[ place ] = ( ( damaged[ place ] ?? 0 ) + 1 ) % 256;
		return damaged;
	}

	function withChecksum( file: Uint8Array ): Uint8Array {
		let a = 1;
		let b = 0;
		for ( let at = 12; at < file.length; at++ ) {
			a = ( a + ( file[ at ] ?? 0 ) ) % 65521;
			b = ( b + a ) % 65521;
		}
		new DataView( file.buffer ).setUint32( 8, b * 65536 + a, true );
		return file;
	}
} );
