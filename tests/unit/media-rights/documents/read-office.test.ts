/**
 * @jest-environment node
 */
import { readOffice } from '../../../../src/media-rights/documents/read-office';
import { workbook, zip } from '../../admin/settings/xlsx';

const word = ( ...paragraphs: readonly string[] ) =>
	`<?xml version="1.0"?><w:document><w:body>${ paragraphs
		.map( ( text ) => `<w:p><w:pPr/>${ text }</w:p>` )
		.join( '' ) }</w:body></w:document>`;
const run = ( text: string ) =>
	`<w:r><w:t xml:space="preserve">${ text }</w:t></w:r>`;

test( 'a Word file: paragraphs, headers, comments, and what is only marked as deleted', async () => {
	const file = zip( [
		[
			'word/document.xml',
			word(
				run( 'Retki ' ) + run( 'torilta &amp; takaisin' ),
				'<w:del><w:r><w:delText>Soita Kainolle</w:delText></w:r></w:del>',
				run( 'rivi' ) +
					'<w:r><w:br/></w:r>' +
					run( 'toinen &#228;&#xE4; &lt;b&gt;' )
			),
		],
		[ 'word/comments.xml', word( run( 'Kysy Bolta' ) ) ],
		[ 'word/header1.xml', word( run( 'Luonnos' ) ) ],
		[ 'docProps/core.xml', '<dc:creator>Kaino Kuvitelma</dc:creator>' ],
	] );
	expect( await readOffice( file ) ).toEqual( {
		parts: [
			{
				kind: 'text',
				number: 1,
				text: 'Retki torilta & takaisin\n\nSoita Kainolle\n\nrivi\n\ntoinen ää <b>',
			},
			{ kind: 'text', number: 2, text: 'Kysy Bolta' },
			{ kind: 'text', number: 3, text: 'Luonnos' },
		],
		incomplete: null,
		blank: [],
	} );
} );

test( 'slides in their order, with their notes behind them', async () => {
	const slide = ( text: string ) =>
		`<p:sld><a:p><a:r><a:t>${ text }</a:t></a:r></a:p></p:sld>`;
	const { parts } = await readOffice(
		zip( [
			[ 'ppt/notesSlides/notesSlide1.xml', slide( 'Muista kahvi' ) ],
			[ 'ppt/slides/slide10.xml', slide( 'Kiitos' ) ],
			[ 'ppt/slides/slide2.xml', slide( 'Ohjelma' ) ],
		] )
	);
	expect( parts ).toEqual( [
		{ kind: 'slide', number: 1, text: 'Ohjelma' },
		{ kind: 'slide', number: 2, text: 'Kiitos' },
		{ kind: 'text', number: 3, text: 'Muista kahvi' },
	] );
} );

test( 'a workbook: numbers where they stand, texts together', async () => {
	const { parts } = await readOffice(
		workbook( [ [ [ 'Nimi', 401234567 ] ], [ [ 'Kaino & Bo', 7 ] ] ] )
	);
	expect( parts.slice( 0, 2 ) ).toEqual( [
		{ kind: 'sheet', number: 1, text: '401234567' },
		{ kind: 'sheet', number: 2, text: '7' },
	] );
	expect( parts[ 2 ]?.text ).toContain( 'Kaino & Bo' );
} );

test( 'an OpenDocument file', async () => {
	const { parts } = await readOffice(
		zip( [
			[
				'content.xml',
				'<text:h>Retki</text:h><text:p>Lähtö<text:tab/>9.00<text:line-break/>torilta</text:p>',
			],
		] )
	);
	expect( parts ).toEqual( [
		{ kind: 'text', number: 1, text: 'Retki\n\nLähtö\t9.00\n\ntorilta' },
	] );
} );

describe( 'what cannot be read is said', () => {
	test( 'another archive', async () => {
		expect(
			await readOffice( zip( [ [ 'kuva.svg', '<svg/>' ] ] ) )
		).toMatchObject( { incomplete: 'unsupported' } );
	} );
	test( 'a damaged one', async () => {
		expect(
			await readOffice(
				zip( [ [ 'word/document.xml', word( run( 'a' ) ) ] ] ).slice(
					0,
					60
				)
			)
		).toMatchObject( { incomplete: 'damaged' } );
	} );
	test( 'one that unpacks to more than any document', async () => {
		expect(
			await readOffice(
				zip( [ [ 'word/document.xml', ' '.repeat( 31_000_000 ) ] ] )
			)
		).toMatchObject( { incomplete: 'too-large' } );
	} );
} );
