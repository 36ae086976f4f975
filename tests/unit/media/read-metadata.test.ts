/**
 * @jest-environment node
 */
import { deflateSync } from 'node:zlib';
import { readMetadata } from '../../../src/media-files';
import {
	baseFile,
	box,
	bytesOf,
	withId3,
	type Format,
} from '../../media/base-files';
import { told, withFields } from '../../media/exiftool';
import {
	comparable,
	expectedExif,
	expectedIptc,
	expectedXmp,
	found,
	iso,
	place,
	text,
} from '../../media/expected';
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
import { withPngText } from '../../media/png-text';
import { xmpPacket } from '../../media/xmp-packet';

jest.setTimeout( 60_000 );

const EXIF = [ ...EXIF_RIGHTS, ...EXIF_LOCATION ];
const IPTC = [ ...IPTC_RIGHTS, ...IPTC_LOCATION ];
const XMP = [ ...XMP_RIGHTS, ...XMP_PEOPLE, ...XMP_LOCATION ];

function read( file: Uint8Array, format: Format ) {
	const { values, notes } = readMetadata( file, `kuva.${ format }`, '' );
	expect( notes ).toEqual( [] );
	return comparable( values );
}

describe( 'the same values as ExifTool', () => {
	const images: readonly Format[] = [
		'jpg',
		'png',
		'webp',
		'avif',
		'heic',
		'tif',
	];

	it.each( images )( 'Exif in %s', ( format ) => {
		const file = withFields( baseFile( format ), format, EXIF );
		const values = read( file, format );
		expect( values ).toEqual( expectedExif( told( file, format ) ) );
		expect( Object.keys( values ) ).toHaveLength( 5 );
	} );

	it.each( [ ...images, 'mp4' as const ] )( 'XMP in %s', ( format ) => {
		const file = withFields( baseFile( format ), format, XMP );
		const values = read( file, format );
		expect( values ).toEqual( expectedXmp( told( file, format ) ) );
		expect( Object.keys( values ) ).toHaveLength( 18 );
	} );

	it.each( [ 'jpg', 'png', 'tif' ] as const )( 'IPTC in %s', ( format ) => {
		for ( const encoding of [ UTF8_IPTC, [] ] ) {
			const file = withFields( baseFile( format ), format, [
				...encoding,
				...IPTC,
			] );
			const values = read( file, format );
			expect( values ).toEqual( expectedIptc( told( file, format ) ) );
			expect( Object.keys( values ) ).toHaveLength( 7 );
		}
	} );

	it( 'XMP written with attributes', () => {
		const file = withFields( baseFile( 'jpg' ), 'jpg', [
			'-api',
			'Compact=Shorthand',
			...XMP,
		] );
		expect( Buffer.from( file ).includes( ' photoshop:Credit=' ) ).toBe(
			true
		);
		expect( read( file, 'jpg' ) ).toEqual(
			expectedXmp( told( file, 'jpg' ) )
		);
	} );

	it( 'XMP of more than one JPEG segment', () => {
		const file = withFields( baseFile( 'jpg' ), 'jpg', [
			...XMP,
			`-XMP-dc:Source=${ 'pitkä '.repeat( 20_000 ) }`,
		] );
		expect(
			Buffer.from( file ).includes( 'http://ns.adobe.com/xmp/extension/' )
		).toBe( true );
		expect( read( file, 'jpg' ) ).toEqual(
			expectedXmp( told( file, 'jpg' ) )
		);
	} );

	it( "PNG's compressed texts", () => {
		const file = withPngText(
			baseFile( 'png' ),
			'iTXt',
			Buffer.concat( [
				bytesOf( 'XML:com.adobe.xmp\0\x01\0\0\0' ),
				deflateSync( xmpPacket( 'photoshop:Credit="Ääni: Åke"' ) ),
			] )
		);
		const values = read( file, 'png' );
		expect( values ).toEqual( expectedXmp( told( file, 'png' ) ) );
		expect( values.credit?.value ).toBe( 'Ääni: Åke' );
	} );

	it( "ImageMagick's profiles in PNG", () => {
		const tiff = withFields( baseFile( 'tif' ), 'tif', EXIF );
		const profile = `\nexif\n${ String( tiff.length ).padStart( 8 ) }\n${
			Buffer.from( tiff )
				.toString( 'hex' )
				.match( /.{1,72}/g )
				?.join( '\n' ) ?? ''
		}\n`;
		const file = withPngText(
			baseFile( 'png' ),
			'zTXt',
			Buffer.concat( [
				bytesOf( 'Raw profile type exif\0\0' ),
				deflateSync( bytesOf( profile ) ),
			] )
		);
		expect( read( file, 'png' ) ).toEqual(
			expectedExif( told( file, 'png' ) )
		);
	} );

	it( "PNG's own texts", () => {
		const file = withFields( baseFile( 'png' ), 'png', [
			'-PNG:Author=Åsa Påhitt',
			'-PNG:Copyright=© Åsa Påhitt',
			'-PNG:Description=Näkymä',
		] );
		const all = told( file, 'png' );
		expect( read( file, 'png' ) ).toEqual(
			found( 'png', {
				creator: all[ 'PNG:Author' ],
				rights: all[ 'PNG:Copyright' ],
				description: all[ 'PNG:Description' ],
			} )
		);
	} );

	it( "Apple's keys in MP4", () => {
		const file = withFields( baseFile( 'mp4' ), 'mp4', [
			'-Keys:Author=Aino Esimerkki',
			'-Keys:Copyright=© Aino Esimerkki',
			'-Keys:Description=Kesä',
			'-Keys:CreationDate=2026:05:01 12:00:00+03:00',
			'-Keys:GPSCoordinates=60.5 -24.25 10',
		] );
		const all = told( file, 'mp4' );
		const [ latitude, longitude ] = text( all[ 'Keys:GPSCoordinates' ] )
			.split( ' ' )
			.map( Number );
		expect( read( file, 'mp4' ) ).toEqual(
			found( 'mp4', {
				creator: all[ 'Keys:Author' ],
				rights: all[ 'Keys:Copyright' ],
				description: all[ 'Keys:Description' ],
				created: iso( all[ 'Keys:CreationDate' ] ),
				gps: place( latitude, longitude ),
			} )
		);
	} );

	it( "iTunes' list in MP4", () => {
		const file = withFields( baseFile( 'mp4' ), 'mp4', [
			'-ItemList:Artist=Björn Mallström',
			'-ItemList:Copyright=© Björn Mallström',
			'-ItemList:Comment=Sommar',
			'-ItemList:ContentCreateDate=2026:05:01',
		] );
		const all = told( file, 'mp4' );
		expect( read( file, 'mp4' ) ).toEqual(
			found( 'mp4', {
				creator: all[ 'ItemList:Artist' ],
				rights: all[ 'ItemList:Copyright' ],
				description: all[ 'ItemList:Comment' ],
				created: iso( all[ 'ItemList:ContentCreateDate' ] ),
			} )
		);
	} );

	it( "QuickTime's user data in MP4", () => {
		const file = withFields( baseFile( 'mp4' ), 'mp4', [
			'-UserData:Artist=Cecilia Påhitt',
			'-UserData:Copyright=© Cecilia Påhitt',
			'-UserData:GPSCoordinates=-60.5 24.25',
		] );
		const all = told( file, 'mp4' );
		const [ latitude, longitude ] = text( all[ 'UserData:GPSCoordinates' ] )
			.split( ' ' )
			.map( Number );
		expect( read( file, 'mp4' ) ).toEqual(
			found( 'mp4', {
				creator: all[ 'UserData:Artist' ],
				rights: all[ 'UserData:Copyright' ],
				gps: place( latitude, longitude ),
			} )
		);
	} );

	it( "3GPP's location in MP4", () => {
		const loci = Buffer.concat( [
			Uint8Array.of( 0, 0, 0, 0, 0x15, 0xc7 ),
			bytesOf( 'Satukuja\0\0' ),
			Uint8Array.of( 0, 24, 0x40, 0, 0xff, 0xc3, 0x80, 0, 0, 1, 0, 0 ),
			bytesOf( 'earth\0\0' ),
		] );
		const file = Buffer.concat( [
			box( 'ftyp', bytesOf( 'isom\0\0\x02\0isommp42' ) ),
			box( 'moov', box( 'udta', box( 'loci', loci ) ) ),
		] );
		expect(
			text( told( file, 'mp4' )[ 'UserData:LocationInformation' ] )
		).toContain( 'Satukuja Role=shooting Lat=-60.50000 Lon=24.25000' );
		expect( read( file, 'mp4' ) ).toEqual(
			found( 'mp4', {
				placeNames: [ 'Satukuja' ],
				gps: place( -60.5, 24.25 ),
			} )
		);
	} );

	it.each( [ 3, 4 ] as const )( 'ID3 2.%i in MP3', ( version ) => {
		const utf16 = ( words: string ): Buffer =>
			Buffer.concat( [
				Uint8Array.of( 0xff, 0xfe ),
				Buffer.from( words, 'utf16le' ),
			] );
		const file = withId3( baseFile( 'mp3' ), version, [
			{
				id: 'TPE1',
				data: Buffer.concat( [
					Uint8Array.of( 1 ),
					utf16( 'Åke Ääni' ),
				] ),
			},
			{
				id: 'TCOP',
				data:
					version === 3
						? Buffer.concat( [
								Uint8Array.of( 0 ),
								bytesOf( '2026 Åke' ),
						  ] )
						: Buffer.concat( [
								Uint8Array.of( 3 ),
								Buffer.from( '2026 Åke ♪' ),
						  ] ),
			},
			{ id: 'WCOP', data: bytesOf( 'https://example.test/luvat' ) },
			{
				id: 'COMM',
				data: Buffer.concat( [
					bytesOf( '\x01fin' ),
					utf16( '\0' ),
					utf16( 'Kylän äänet' ),
				] ),
			},
			{
				id: 'PRIV',
				data: Buffer.concat( [
					bytesOf( 'XMP\0' ),
					xmpPacket( 'photoshop:Credit="Ääni: Åke"' ),
				] ),
			},
		] );
		const all = told( file, 'mp3' );
		const group = `ID3v2_${ version }`;
		expect( read( file, 'mp3' ) ).toEqual( {
			...found( 'id3', {
				creator: all[ `${ group }:Artist` ],
				rights: all[ `${ group }:Copyright` ],
				webStatement: all[ `${ group }:CopyrightURL` ],
				description:
					all[ `${ group }:Comment-fin` ] ??
					all[ `${ group }:Comment` ],
			} ),
			...found( 'xmp', { credit: all[ 'XMP-photoshop:Credit' ] } ),
		} );
		expect( text( all[ 'XMP-photoshop:Credit' ] ) ).toBe( 'Ääni: Åke' );
	} );
} );

describe( 'several sources', () => {
	it( 'take XMP before IPTC before Exif, and a location from Exif', () => {
		const file = withFields( baseFile( 'jpg' ), 'jpg', [
			...UTF8_IPTC,
			...EXIF,
			...IPTC,
			'-XMP-dc:Creator=Aino Esimerkki',
			...XMP_LOCATION,
		] );
		const { values } = readMetadata( file, 'kuva.jpg', 'image/jpeg' );
		expect( values.creator?.from ).toBe( 'xmp' );
		expect( values.rights ).toEqual( {
			value: '© Fredrik Ström',
			from: 'iptc',
		} );
		expect( values.gps?.from ).toBe( 'exif' );
	} );

	it( 'find the location of a thumbnail', () => {
		const file = withFields(
			baseFile( 'jpg' ),
			'jpg',
			[ '-IFD0:Artist=Aino Esimerkki' ],
			withFields( baseFile( 'jpg' ), 'jpg', EXIF_LOCATION )
		);
		expect( readMetadata( file, 'kuva.jpg', '' ).values.gps ).toMatchObject(
			{
				from: 'exif',
			}
		);
	} );
} );

it( 'says where data mining is not allowed', () => {
	const packet = xmpPacket(
		'',
		'<plus:DataMining rdf:resource="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING"/>'
	);
	const file = withPngText(
		baseFile( 'png' ),
		'iTXt',
		Buffer.concat( [ bytesOf( 'XML:com.adobe.xmp\0\0\0\0\0' ), packet ] )
	);
	expect( readMetadata( file, 'kuva.png', '' ).values.dataMining ).toEqual( {
		value: 'DMI-PROHIBITED-AIMLTRAINING',
		from: 'xmp',
	} );
} );
