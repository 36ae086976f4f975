/**
 * @jest-environment node
 */
import { deflateSync } from 'node:zlib';
import { readMetadata, removeFields } from '../../../src/media-files';
import type { Unwanted } from '../../../src/media-files';
import { baseFile, bytesOf, type Format } from '../../media/base-files';
import { told, withFields, type Told } from '../../media/exiftool';
import {
	EXIF_LOCATION,
	EXIF_RIGHTS,
	IPTC_LOCATION,
	IPTC_RIGHTS,
	UTF8_IPTC,
	XMP_LOCATION,
	XMP_PEOPLE,
	XMP_RIGHTS,
} from '../../media/fields';
import { pixelsOf } from '../../media/pixels';
import { withPngText } from '../../media/png-text';
import { xmpPacket } from '../../media/xmp-packet';

jest.setTimeout( 60_000 );

const LOCATION: Unwanted = { location: true, people: false };
const PEOPLE: Unwanted = { location: false, people: true };
const BOTH: Unwanted = { location: true, people: true };

const RIGHTS = [ ...EXIF_RIGHTS, ...IPTC_RIGHTS, ...XMP_RIGHTS ];
const PLACES = [ ...EXIF_LOCATION, ...IPTC_LOCATION, ...XMP_LOCATION ];

/** ExifTool's names of what may be gone, and of what says only how the file is kept. */
const LOCATION_FIELD =
	/^(?:GPS:|XMP-exif:GPS|Composite:GPS|IPTC:Sub-location|XMP-iptcCore:Location$|XMP-iptcExt:LocationCreated)/;
const PEOPLE_FIELD =
	/^(?:XMP-iptcExt:PersonInImage|XMP-mwg-rs:RegionInfo|XMP-MP:RegionInfoMP)/;
const KEEPING = /^(?:SourceFile|System:|ExifTool:|File:CurrentIPTCDigest)/;

function removed( file: Uint8Array, what: Unwanted ) {
	const outcome = removeFields( file, what );
	if ( 'refused' in outcome ) {
		throw new Error( `Refused: ${ outcome.refused }` );
	}
	return outcome;
}

function without( all: Told, ...fields: readonly RegExp[] ): Told {
	return Object.fromEntries(
		Object.entries( all ).filter(
			( [ name ] ) => ! fields.some( ( field ) => field.test( name ) )
		)
	);
}

function named( all: Told, field: RegExp ): string[] {
	return Object.keys( all ).filter( ( name ) => field.test( name ) );
}

const FORMATS: readonly Format[] = [
	'jpg',
	'png',
	'webp',
	'tif',
	'heic',
	'avif',
];

describe.each( FORMATS )( 'in %s', ( format ) => {
	const file = withFields( baseFile( format ), format, [
		...UTF8_IPTC,
		...RIGHTS,
		...PLACES,
		...XMP_PEOPLE,
	] );
	const before = told( file, format );

	it( 'ExifTool finds no location any more, and everything else', () => {
		expect( named( before, LOCATION_FIELD ).length ).toBeGreaterThan( 9 );
		const { bytes, removed: names } = removed( file, LOCATION );
		const after = told( bytes, format );
		expect( named( after, LOCATION_FIELD ) ).toEqual( [] );
		expect( without( after, KEEPING ) ).toEqual(
			without( before, KEEPING, LOCATION_FIELD )
		);
		expect( names ).toContain( 'exif:GPS' );
		expect( names ).toContain( 'xmp:LocationCreated' );
	} );

	it( 'ExifTool finds no names of people any more, and everything else', () => {
		const { bytes, removed: names } = removed( file, PEOPLE );
		const after = told( bytes, format );
		expect( without( after, KEEPING, PEOPLE_FIELD ) ).toEqual(
			without( before, KEEPING, PEOPLE_FIELD )
		);
		expect( JSON.stringify( after ) ).not.toMatch(
			/Påhitt|Keksitty|Satu"|ABCDEF/
		);
		// The marks of faces stay.
		expect( after[ 'XMP-mwg-rs:RegionInfo' ] ).toMatchObject( {
			RegionList: [ { Type: 'Face', Area: { X: 0.5 } } ],
		} );
		expect( names ).toContain( 'xmp:PersonInImage' );
		expect( names ).not.toContain( 'exif:GPS' );
	} );

	it( 'the pixels are the same, and nothing moves', () => {
		const { bytes } = removed( file, BOTH );
		if ( format === 'tif' ) {
			expect( stripOf( bytes, before ) ).toEqual(
				stripOf( baseFile( 'tif' ), { 'IFD0:StripOffsets': 8 } )
			);
		} else {
			expect( pixelsOf( decodable( bytes ) ) ).toBe(
				pixelsOf( decodable( file ) )
			);
		}
		const { values } = readMetadata( bytes, '', '' );
		expect(
			values.gps ?? values.placeNames ?? values.people
		).toBeUndefined();
		expect( values.creator?.value ).toBe(
			'Aino Esimerkki, Björn Mallström'
		);
	} );

	it( 'a file without any is given back as it is', () => {
		const clean = withFields( baseFile( format ), format, RIGHTS );
		expect( removed( clean, BOTH ) ).toEqual( {
			bytes: clean,
			removed: [],
		} );
	} );

	it( 'what was handed in is not changed', () => {
		for ( const given of [ new Uint8Array( file ), Buffer.from( file ) ] ) {
			const { bytes } = removed( given, BOTH );
			expect( Buffer.compare( given, file ) ).toBe( 0 );
			expect( Buffer.compare( bytes, file ) ).not.toBe( 0 );
		}
	} );
} );

/** GD reads no HEIC; ours is AVIF by another brand. */
function decodable( file: Uint8Array ): Uint8Array {
	const copy = Buffer.from( file );
	if ( copy.toString( 'latin1', 4, 12 ) === 'ftypheic' ) {
		copy.write( 'avif', 8, 'latin1' );
	}
	return copy;
}

function stripOf( file: Uint8Array, all: Told ): number[] {
	const start = Number( all[ 'IFD0:StripOffsets' ] );
	return [ ...file.subarray( start, start + 16 ) ];
}

it( 'keeps the length of all but PNG', () => {
	for ( const format of FORMATS.filter( ( name ) => name !== 'png' ) ) {
		const file = withFields( baseFile( format ), format, PLACES );
		expect( removed( file, BOTH ).bytes ).toHaveLength( file.length );
	}
} );

it( "keeps Photoshop's digest of IPTC true", () => {
	const file = withFields( baseFile( 'jpg' ), 'jpg', [
		...IPTC_RIGHTS,
		...IPTC_LOCATION,
		'-Photoshop:IPTCDigest=new',
	] );
	const after = told( removed( file, LOCATION ).bytes, 'jpg' );
	expect( after[ 'IPTC:Sub-location' ] ).toBeUndefined();
	expect( after[ 'Photoshop:IPTCDigest' ] ).toBe(
		after[ 'File:CurrentIPTCDigest' ]
	);
} );

it( 'cleans XMP of more than one JPEG segment', () => {
	const file = withFields( baseFile( 'jpg' ), 'jpg', [
		...XMP_RIGHTS,
		...XMP_PEOPLE,
		...XMP_LOCATION,
		`-XMP-dc:Source=${ 'pitkä '.repeat( 20_000 ) }`,
		`-XMP-exif:GPSAreaInformation=${ 'alue '.repeat( 20_000 ) }`,
	] );
	const before = told( file, 'jpg' );
	expect( before[ 'XMP-exif:GPSAreaInformation' ] ).toBeDefined();
	const after = told( removed( file, LOCATION ).bytes, 'jpg' );
	expect( without( after, KEEPING, /XMP-xmpNote:HasExtendedXMP/ ) ).toEqual(
		without( before, KEEPING, LOCATION_FIELD, /XMP-xmpNote:HasExtendedXMP/ )
	);
	expect( after[ 'ExifTool:Warning' ] ).toBeUndefined();
} );

it( "cleans a thumbnail's own Exif", () => {
	const file = withFields(
		baseFile( 'jpg' ),
		'jpg',
		EXIF_RIGHTS,
		withFields( baseFile( 'jpg' ), 'jpg', EXIF_LOCATION )
	);
	const { bytes, removed: names } = removed( file, LOCATION );
	expect( names ).toEqual( [ 'exif:GPS' ] );
	expect( without( told( bytes, 'jpg' ), KEEPING, /Thumbnail/ ) ).toEqual(
		without( told( file, 'jpg' ), KEEPING, /Thumbnail/ )
	);
} );

it( 'cleans the pictures after the first, and leaves their index true', () => {
	const second = withFields( baseFile( 'jpg' ), 'jpg', EXIF_LOCATION );
	const first = baseFile( 'jpg' );
	const file = withSecondPicture( first, second );
	const { bytes, removed: names } = removed( file, LOCATION );
	expect( names ).toEqual( [ 'exif:GPS' ] );
	const [ before, after ] = [ told( file, 'jpg' ), told( bytes, 'jpg' ) ];
	expect( without( after, KEEPING, /MPImage2$/ ) ).toEqual(
		without( before, KEEPING, /MPImage2$/ )
	);
	const cleaned = bytes.subarray( -second.length );
	expect( named( told( cleaned, 'jpg' ), LOCATION_FIELD ) ).toEqual( [] );
	expect( pixelsOf( cleaned ) ).toBe( pixelsOf( second ) );
} );

/** CIPA DC-007: an index in APP2, offsets from its own start. */
function withSecondPicture(
	first: Uint8Array,
	second: Uint8Array
): Uint8Array {
	const index = Buffer.alloc( 4 + 8 + 2 + 3 * 12 + 4 + 32 );
	index.write( 'MPF\0MM\0*\0\0\0\x08\0\x03', 0, 'latin1' );
	const entry = ( at: number, tag: number, type: number, count: number ) => {
		index.writeUInt16BE( tag, at );
		index.writeUInt16BE( type, at + 2 );
		index.writeUInt32BE( count, at + 4 );
	};
	entry( 14, 0xb000, 7, 4 );
	index.write( '0100', 22, 'latin1' );
	entry( 26, 0xb001, 4, 1 );
	index.writeUInt32BE( 2, 34 );
	entry( 38, 0xb002, 7, 32 );
	index.writeUInt32BE( 50, 46 );
	const firstLength = first.length + 4 + index.length;
	index.writeUInt32BE( firstLength, 58 );
	index.writeUInt32BE( second.length, 74 );
	// The header is after SOI, marker, length and `MPF\0`.
	index.writeUInt32BE( firstLength - 10, 78 );
	return Buffer.concat( [
		first.subarray( 0, 2 ),
		Uint8Array.of( 0xff, 0xe2, 0, index.length + 2 ),
		index,
		first.subarray( 2 ),
		second,
	] );
}

it( "cleans PNG's compressed texts", () => {
	const tiff = withFields( baseFile( 'tif' ), 'tif', [
		...EXIF_RIGHTS,
		...EXIF_LOCATION,
	] );
	const profile = `\nexif\n${ String( tiff.length ).padStart( 8 ) }\n${
		Buffer.from( tiff )
			.toString( 'hex' )
			.match( /.{1,72}/g )
			?.join( '\n' ) ?? ''
	}\n`;
	const xmp = xmpPacket(
		'photoshop:Credit="Åke" exif:GPSLatitude="60,30N" exif:GPSLongitude="24,30E"'
	);
	const file = [
		{
			type: 'zTXt',
			head: 'Raw profile type exif\0\0',
			text: bytesOf( profile ),
		},
		{ type: 'iTXt', head: 'XML:com.adobe.xmp\0\x01\0\0\0', text: xmp },
	].reduce(
		( png, { type, head, text } ) =>
			withPngText(
				png,
				type,
				Buffer.concat( [ bytesOf( head ), deflateSync( text ) ] )
			),
		baseFile( 'png' )
	);
	const before = told( file, 'png' );
	expect( named( before, LOCATION_FIELD ).length ).toBeGreaterThan( 9 );
	const { bytes } = removed( file, LOCATION );
	const after = told( bytes, 'png' );
	expect( without( after, KEEPING ) ).toEqual(
		without( before, KEEPING, LOCATION_FIELD )
	);
	expect( pixelsOf( bytes ) ).toBe( pixelsOf( file ) );
} );

describe( 'refuses', () => {
	it.each( [ 'mp4', 'mp3' ] as const )( '%s', ( format ) => {
		expect( removeFields( baseFile( format ), BOTH ) ).toEqual( {
			refused: 'format',
		} );
	} );

	it( 'what is no media', () => {
		expect( removeFields( bytesOf( '<svg/>' ), BOTH ) ).toEqual( {
			refused: 'format',
		} );
	} );

	it( 'metadata that it cannot read', () => {
		const file = withFields( baseFile( 'jpg' ), 'jpg', XMP_LOCATION );
		const broken = Buffer.from( file );
		broken.write( '<rdf:XDF', broken.indexOf( '<rdf:RDF' ), 'latin1' );
		expect( removeFields( broken, LOCATION ) ).toEqual( {
			refused: 'unreadable',
		} );
	} );

	it( 'a GPS directory that lies in the pixels', () => {
		const file = Buffer.from(
			withFields( baseFile( 'tif' ), 'tif', EXIF_LOCATION )
		);
		// The latitude's entry: tag 2, three rationals.
		const entry = file.indexOf( '\x02\0\x05\0\x03\0\0\0', 0, 'latin1' );
		// The strip is the last in the file.
		file.writeUInt32LE( file.length - 24, entry + 8 );
		expect( removeFields( file, LOCATION ) ).toEqual( {
			refused: 'unreadable',
		} );
	} );

	it( 'Content Credentials that tell of a location', () => {
		const file = baseFile( 'jpg' );
		const manifest = bytesOf(
			'JP\0\x01\0\0\0\x01{"exif:GPSLatitude":"60,30N"}'
		);
		const sealed = Buffer.concat( [
			file.subarray( 0, 2 ),
			Uint8Array.of( 0xff, 0xeb, 0, manifest.length + 2 ),
			manifest,
			file.subarray( 2 ),
		] );
		expect( readMetadata( sealed, 'kuva.jpg', '' ).notes ).toEqual( [
			'content-credentials',
		] );
		expect( removeFields( sealed, LOCATION ) ).toEqual( {
			refused: 'content-credentials',
		} );
	} );
} );
