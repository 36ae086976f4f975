/**
 * @jest-environment node
 */
import { JSDOM } from 'jsdom';
import { rowsOf } from '../../../../src/admin/settings/rows';
import { workbook } from './xlsx';

beforeAll( () => {
	// A browser's, in the environment that has the streams of one.
	globalThis.DOMParser = new JSDOM().window.DOMParser;
} );

const utf8 = ( text: string ) => new TextEncoder().encode( text );

describe( 'the rows of a file', () => {
	test( 'of a spreadsheet are those of all its sheets, without headings', async () => {
		const file = workbook( [
			[
				[ 'Etunimi', 'Lukumäärä' ],
				[ 'Oona', 120 ],
				[ 'Eero & Co', 7 ],
			],
			[
				[ 'Sukunimi', 'Yhteensä' ],
				[ 'Esimerkki', 3 ],
			],
		] );

		expect( await rowsOf( 'nimet.XLSX', file ) ).toEqual( [
			[
				[ 'Oona', '120' ],
				[ 'Eero & Co', '7' ],
			],
			[ [ 'Esimerkki', '3' ] ],
		] );
	} );

	test.each( [
		[ 'no archive', utf8( 'Oona' ) ],
		[ 'cut short', workbook( [ [ [ 'Oona' ] ] ] ).slice( 0, 300 ) ],
		[ 'of other things', workbook( [] ) ],
	] )( 'of a broken spreadsheet cannot be had: %s', async ( _name, file ) => {
		await expect( rowsOf( 'nimet.xlsx', file ) ).rejects.toThrow();
	} );

	test( 'of a damaged spreadsheet cannot be had', async () => {
		const file = workbook( [ [ [ 'Oona', 'Esimerkki'.repeat( 50 ) ] ] ] );
		file.fill( 0xff, 60, 120 );

		await expect( rowsOf( 'nimet.xlsx', file ) ).rejects.toThrow();
	} );

	test.each( [
		[ 'semicolons', 'Nimi;Määrä\r\nOona;1 200\r\n"Eero; ""E""";3' ],
		[ 'tabs', 'Nimi\tMäärä\nOona\t1 200\nEero; "E"\t3' ],
		[ 'commas', 'Väli,Määrä\nOona,1 200\n"Eero; ""E""",3' ],
	] )( 'of a CSV file are parted by %s', async ( _name, text ) => {
		const [ rows = [] ] = await rowsOf( 'nimet.csv', utf8( text ) );

		expect( rows[ 0 ] ).toEqual( [ 'Oona', '1 200' ] );
		expect( rows[ 1 ]?.[ 1 ] ).toBe( '3' );
		expect( rows ).toHaveLength( 2 );
	} );

	test( 'of a text file are its lines', async () => {
		expect(
			await rowsOf( 'lista.txt', utf8( 'Leipomo, Kulma\nNimi\n' ) )
		).toEqual( [
			[
				[ 'Leipomo, Kulma', '' ],
				[ 'Nimi', '' ],
				[ '', '' ],
			],
		] );
	} );

	test.each( [
		[ 'UTF-8 with a mark', [ 0xef, 0xbb, 0xbf, ...utf8( 'Mäkinen' ) ] ],
		[ 'windows-1252', [ 0x4d, 0xe4, 0x6b, 0x69, 0x6e, 0x65, 0x6e ] ],
		[ 'UTF-16LE', [ 0xff, 0xfe, ...Buffer.from( 'Mäkinen', 'utf16le' ) ] ],
		[
			'UTF-16BE',
			[ 0xfe, 0xff, ...Buffer.from( 'Mäkinen', 'utf16le' ).swap16() ],
		],
	] )( 'are read in %s', async ( _name, bytes ) => {
		expect( await rowsOf( 'a.txt', Uint8Array.from( bytes ) ) ).toEqual( [
			[ [ 'Mäkinen', '' ] ],
		] );
	} );
} );
