/**
 * @jest-environment node
 */
import { deflateSync } from 'node:zlib';
import { readMetadata, removeFields } from '../../../src/media-files';
import type { FileMetadata, Removal } from '../../../src/media-files';
import { Random } from '../../../tools/parity/random';
import {
	baseFile,
	box,
	bytesOf,
	withId3,
	type Format,
} from '../../media/base-files';
import { withFields } from '../../media/exiftool';
import {
	EXIF_LOCATION,
	EXIF_RIGHTS,
	IPTC_LOCATION,
	IPTC_RIGHTS,
	XMP_LOCATION,
	XMP_PEOPLE,
	XMP_RIGHTS,
} from '../../media/fields';
import { withPngText } from '../../media/png-text';
import { xmpPacket } from '../../media/xmp-packet';

jest.setTimeout( 120_000 );

const BOTH = { location: true, people: true };

function pngWithXmp( packet: Uint8Array ): Uint8Array {
	return withPngText(
		baseFile( 'png' ),
		'iTXt',
		Buffer.concat( [ bytesOf( 'XML:com.adobe.xmp\0\0\0\0\0' ), packet ] )
	);
}

function readXmp( packet: Uint8Array ): FileMetadata {
	return readMetadata( pngWithXmp( packet ), 'kuva.png', 'image/png' );
}

describe( 'XMP', () => {
	it( 'with declared entities is not read', () => {
		const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
		const { values, notes } = readXmp(
			Buffer.concat( [
				bytesOf( bomb ),
				xmpPacket( '', '<dc:creator>&b;</dc:creator>' ),
			] )
		);
		expect( notes ).toEqual( [ 'unreadable' ] );
		expect( values ).toEqual( {} );
	} );

	it( 'keeps an unknown entity as it is written', () => {
		const { values } = readXmp(
			xmpPacket( 'photoshop:Credit="&b;&lt;&#228;"' )
		);
		expect( values.credit?.value ).toBe( '&b;<ä' );
	} );

	it.each( [
		[ 'nested deep', '<a>'.repeat( 200_000 ) ],
		[ 'with many elements', '<a/>'.repeat( 200_000 ) ],
		[
			'with many namespaces',
			Array.from(
				{ length: 5_000 },
				( _, n ) => `<a xmlns:n${ n }="n">`
			).join( '</a>' ),
		],
		[ 'of over a megabyte', '<a>x</a>'.repeat( 200_000 ) ],
	] )( '%s is too large', ( _name, elements ) => {
		expect( readXmp( xmpPacket( '', elements ) ) ).toMatchObject( {
			values: {},
			notes: [ 'too-large' ],
		} );
		expect(
			removeFields( pngWithXmp( xmpPacket( '', elements ) ), BOTH )
		).toEqual( { refused: 'unreadable' } );
	} );

	it( 'of 100 MB is not taken in', () => {
		const { notes, values } = readXmp( Buffer.alloc( 100_000_000, '<a>' ) );
		expect( notes ).toEqual( [ 'too-large' ] );
		expect( values ).toEqual( {} );
	} );

	it( 'packed into a PNG as a bomb is not unpacked', () => {
		const file = withPngText(
			baseFile( 'png' ),
			'iTXt',
			Buffer.concat( [
				bytesOf( 'XML:com.adobe.xmp\0\x01\0\0\0' ),
				deflateSync( Buffer.alloc( 100_000_000, ' ' ) ),
			] )
		);
		expect( readMetadata( file, 'kuva.png', '' ).notes ).toEqual( [
			'unreadable',
		] );
	} );

	it.each( [
		[ 'hexadecimal', Buffer.alloc( 3_000_000, '4d4d002a00000008' ) ],
		[ 'what is too large', Buffer.alloc( 4_000_000, '4' ) ],
	] )(
		'%s packed into a PNG over and over is unpacked a few times',
		( _name, digits ) => {
			const profile = Buffer.concat( [
				bytesOf( 'Raw profile type exif\0\0' ),
				deflateSync(
					Buffer.concat( [ bytesOf( '\nexif\n 1500000\n' ), digits ] )
				),
			] );
			let file = baseFile( 'png' );
			for ( let count = 0; count < 200; count++ ) {
				file = withPngText( file, 'zTXt', profile );
			}
			const begun = performance.now();
			const { notes } = readMetadata( file, 'kuva.png', '' );
			expect( notes ).toContain( 'too-large' );
			expect( performance.now() - begun ).toBeLessThan( 3000 );
			expect( removeFields( file, BOTH ) ).toEqual( {
				refused: 'unreadable',
			} );
		}
	);

	it.each( [
		'<x:xmpmeta',
		'<a b=c/>',
		'<a b="c"d="e"/>',
		'<a></b>',
		'<a><b></a></b>',
		'<!--',
		'<a><![CDATA[',
		'</a>',
		'<a',
		'<a b="',
		'<>',
		'',
		'\xff\xfe<\0a\0/\0>\0',
	] )( 'that is not well-formed is not read: %j', ( packet ) => {
		expect( readXmp( bytesOf( packet ) ).notes ).toEqual( [
			'unreadable',
		] );
	} );

	it( 'names like those of objects are names', () => {
		const { values, notes } = readXmp(
			xmpPacket(
				'__proto__="x" constructor="y" dc:__proto__="z"',
				'<dc:toString>a</dc:toString><hasOwnProperty/>'
			)
		);
		expect( notes ).toEqual( [] );
		expect( values ).toEqual( {} );
	} );

	it( 'markup is text', () => {
		const { values } = readXmp(
			xmpPacket(
				'photoshop:Credit="&lt;img src=x onerror=alert(1)>"',
				'<dc:rights><![CDATA[<script>alert(1)</script>]]></dc:rights>'
			)
		);
		expect( values.credit?.value ).toBe( '<img src=x onerror=alert(1)>' );
		expect( values.rights?.value ).toBe( '<script>alert(1)</script>' );
	} );

	it( 'values are bounded, and without invisible letters', () => {
		const { values } = readXmp(
			xmpPacket(
				`photoshop:Credit="${ 'ö'.repeat( 50_000 ) }"`,
				'<dc:rights>a&#x202E;b&#0;c&#xD800;</dc:rights>'
			)
		);
		expect( values.credit?.value ).toBe( 'ö'.repeat( 5_000 ) );
		expect( values.rights?.value ).toBe( 'abc\uFFFD' );
	} );
} );

describe( 'Exif', () => {
	/** Big-endian directories, each of entries of four numbers, then a link to the next. */
	const tiff = (
		...directories: readonly {
			at: number;
			entries: readonly ( readonly [ number, number, number, number ] )[];
			next?: number;
		}[]
	): Buffer => {
		const file = Buffer.alloc( 512 );
		file.write( 'MM\0*\0\0\0\x08', 'latin1' );
		for ( const { at, entries, next = 0 } of directories ) {
			file.writeUInt16BE( entries.length, at );
			entries.forEach( ( [ tag, type, count, value ], index ) => {
				const entryAt = at + 2 + index * 12;
				file.writeUInt16BE( tag, entryAt );
				file.writeUInt16BE( type, entryAt + 2 );
				file.writeUInt32BE( count, entryAt + 4 );
				file.writeUInt32BE( value, entryAt + 8 );
			} );
			file.writeUInt32BE( next, at + 2 + entries.length * 12 );
		}
		return file;
	};
	const read = ( file: Uint8Array ): FileMetadata =>
		readMetadata( file, 'kuva.tif', 'image/tiff' );

	it.each( [
		[ 'the next directory', { at: 8, entries: [], next: 8 } ],
		[ "the camera's", { at: 8, entries: [ [ 34665, 4, 1, 8 ] ] } ],
		[ 'the GPS directory', { at: 8, entries: [ [ 34853, 4, 1, 8 ] ] } ],
		[ 'directories below', { at: 8, entries: [ [ 330, 4, 1, 8 ] ] } ],
	] as const )( 'ends a loop through %s', ( _name, directory ) => {
		expect( read( tiff( directory ) ).notes ).toEqual( [ 'unreadable' ] );
		expect( removeFields( tiff( directory ), BOTH ) ).toEqual( {
			refused: 'unreadable',
		} );
	} );

	it( 'leaves values outside the file', () => {
		const file = tiff( {
			at: 8,
			entries: [
				[ 0x013b, 2, 100, 500 ],
				[ 0x010e, 2, 0xffffffff, 100 ],
				[ 0x8298, 99, 4, 100 ],
				[ 34853, 4, 1, 0xfffffff0 ],
			],
		} );
		expect( read( file ).values ).toEqual( {} );
		expect( removeFields( file, BOTH ) ).toMatchObject( {
			removed: [ 'exif:GPS' ],
		} );
	} );

	it( 'gives no place for coordinates that are none', () => {
		const file = tiff(
			{ at: 8, entries: [ [ 34853, 4, 1, 100 ] ] },
			{
				at: 100,
				entries: [
					[ 1, 2, 2, 0x4e000000 ],
					[ 2, 5, 3, 300 ],
					[ 3, 2, 2, 0x45000000 ],
					[ 4, 5, 3, 300 ],
				],
			}
		);
		expect( read( file ).values.gps?.value ).toEqual( {
			latitude: null,
			longitude: null,
		} );
	} );

	it( 'does not take in huge values', () => {
		const file = Buffer.concat( [
			tiff( { at: 8, entries: [ [ 0x013b, 2, 10_000_000, 100 ] ] } ),
			Buffer.alloc( 10_000_000, 'a' ),
		] );
		expect( read( file ) ).toMatchObject( {
			values: {},
			notes: [ 'too-large' ],
		} );
	} );

	it( 'does not follow many directories to one thumbnail over and over', () => {
		const inner = withFields( baseFile( 'jpg' ), 'jpg', XMP_LOCATION );
		const count = 400;
		const size = 2 + 2 * 12 + 4;
		const file = Buffer.alloc( 8 + count * size + inner.length );
		file.write( 'MM\0*\0\0\0\x08', 'latin1' );
		const innerAt = 8 + count * size;
		for ( let index = 0; index < count; index++ ) {
			const at = 8 + index * size;
			file.writeUInt16BE( 2, at );
			[ innerAt, inner.length ].forEach( ( value, entry ) => {
				file.writeUInt16BE( 513 + entry, at + 2 + entry * 12 );
				file.writeUInt16BE( 4, at + 4 + entry * 12 );
				file.writeUInt32BE( 1, at + 6 + entry * 12 );
				file.writeUInt32BE( value, at + 10 + entry * 12 );
			} );
			file.writeUInt32BE( at + size, at + 26 );
		}
		file.set( inner, innerAt );
		expect( read( file ).notes ).toContain( 'too-large' );
	} );
} );

it( 'HEIC extents that each ask for the whole file are not joined', () => {
	const file = Buffer.concat( [
		withFields( baseFile( 'heic' ), 'heic', XMP_LOCATION ),
		Buffer.alloc( 4_000_000 ),
	] );
	const extents = 5_000;
	const table = Buffer.alloc( 4 + 2 + 2 + 2 + 2 + 2 + extents * 8 );
	// Version 0, offsets and lengths of four bytes, one item of number 2.
	table.write( '\0\0\0\0\x44\0\0\x01\0\x02', 'latin1' );
	table.writeUInt16BE( extents, 12 );
	const infos = Buffer.concat( [
		bytesOf( '\0\0\0\0\0\x01' ),
		box(
			'infe',
			bytesOf( '\x02\0\0\0\0\x02\0\0mime\0application/rdf+xml\0' )
		),
	] );
	const hostile = Buffer.concat( [
		box( 'ftyp', bytesOf( 'heic\0\0\0\0heic' ) ),
		box(
			'meta',
			Buffer.concat( [
				Buffer.alloc( 4 ),
				box( 'iinf', infos ),
				box( 'iloc', table ),
			] )
		),
		box( 'mdat', file ),
	] );
	expect( readMetadata( hostile, 'kuva.heic', '' ) ).toEqual( {
		format: 'heic',
		values: {},
		notes: [ 'too-large' ],
	} );
} );

describe( 'a file', () => {
	it( 'that is a page as well is read as what it begins with', () => {
		const page = bytesOf( '<html><script>alert(1)</script></html>' );
		const file = Buffer.concat( [ baseFile( 'jpg' ), page ] );
		expect( readMetadata( file, 'sivu.html', 'text/html' ) ).toEqual( {
			format: 'jpeg',
			values: {},
			notes: [ 'wrong-extension' ],
		} );
	} );

	it.each( [
		[ 'kuva.png', '', 'jpg' ],
		[ 'kuva.jpg', 'image/png', 'jpg' ],
		[ 'kuva.jpg', '', 'heic' ],
		[ 'video.mp4', '', 'mp3' ],
	] as const )(
		'of another name says so: %s %s is %s',
		( name, type, format ) => {
			const { notes } = readMetadata( baseFile( format ), name, type );
			expect( notes ).toEqual( [ 'wrong-extension' ] );
		}
	);

	it.each( [
		[ 'IMG_1.JPEG', 'image/jpeg', 'jpg' ],
		[ 'kuva', '', 'webp' ],
		[ 'aani.mp3', 'audio/mpeg', 'mp3' ],
		[ 'video.MOV', 'video/quicktime', 'mp4' ],
	] as const )(
		'of a fitting name has no note: %s',
		( name, type, format ) => {
			expect(
				readMetadata( baseFile( format ), name, type ).notes
			).toEqual( [] );
		}
	);

	it.each( [
		'',
		'\xff',
		'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
		'GIF89a',
		'%PDF-1.7',
	] )( 'of no format that we know is unreadable: %j', ( content ) => {
		expect( readMetadata( bytesOf( content ), 'kuva.svg', '' ) ).toEqual( {
			format: null,
			values: {},
			notes: [ 'unreadable' ],
		} );
	} );

	it.each( [ 'jpg', 'png', 'webp', 'avif', 'heic' ] as const )(
		'cut in the middle is truncated: %s',
		( format ) => {
			const file = baseFile( format );
			const half = file.subarray( 0, file.length / 2 );
			expect( readMetadata( half, '', '' ).notes ).toContain(
				'truncated'
			);
			expect( removeFields( half, BOTH ) ).toEqual( {
				refused: 'unreadable',
			} );
		}
	);
} );

describe( 'whatever is changed in a file', () => {
	const fields = [
		...EXIF_RIGHTS,
		...EXIF_LOCATION,
		...IPTC_RIGHTS,
		...IPTC_LOCATION,
		...XMP_RIGHTS,
		...XMP_PEOPLE,
		...XMP_LOCATION,
	];
	const formats: readonly Format[] = [
		'jpg',
		'png',
		'webp',
		'avif',
		'heic',
		'tif',
		'mp4',
	];
	const files = (): Uint8Array[] => [
		...formats.map( ( format ) =>
			withFields( baseFile( format ), format, [
				...fields,
				...( format === 'mp4'
					? [ '-Keys:GPSCoordinates=60.5 24.5' ]
					: [] ),
			] )
		),
		withId3( baseFile( 'mp3' ), 3, [
			{ id: 'TPE1', data: bytesOf( '\0Aino' ) },
			{ id: 'COMM', data: bytesOf( '\0fin\0Kesä' ) },
		] ),
	];
	const MUTATIONS = 2_400;

	it( 'reading ends, and removing removes or refuses', () => {
		const random = new Random( 20_261_123 );
		const originals = files();
		const outcomes = { removed: 0, refused: 0 };
		for ( let round = 0; round < MUTATIONS; round++ ) {
			const original =
				originals[ round % originals.length ] ?? new Uint8Array();
			const file = mutated( original, random );
			const { values, notes } = readMetadata( file, 'kuva.jpg', '' );
			expect( JSON.stringify( { values, notes } ).length ).toBeLessThan(
				200_000
			);
			const outcome = removeFields( file, BOTH );
			if ( 'refused' in outcome ) {
				outcomes.refused++;
			} else {
				outcomes.removed++;
				expect( leftIn( outcome ) ).toBeUndefined();
			}
		}
		expect( outcomes.removed ).toBeGreaterThan( 100 );
		expect( outcomes.refused ).toBeGreaterThan( 100 );
	} );

	function leftIn( { bytes }: Extract< Removal, { bytes: unknown } > ) {
		const { values } = readMetadata( bytes, '', '' );
		return values.gps ?? values.placeNames ?? values.people;
	}

	function mutated( original: Uint8Array, random: Random ): Uint8Array {
		if ( random.below( 5 ) === 0 ) {
			return original.slice( 0, random.below( original.length ) );
		}
		const file = original.slice();
		for ( let flips = 1 + random.below( 8 ); flips > 0; flips-- ) {
			// Metadata mostly come first.
			const at = random.below( random.below( 2 ) ? 200 : file.length );
			file[ at ] = random.below( 2 )
				? random.below( 256 )
				: ( file[ at ] ?? 0 ) ^ ( 1 << random.below( 8 ) );
		}
		return file;
	}
} );
