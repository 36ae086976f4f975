import type { Row } from './rows';
import { UnreadableFile, Zip } from '../../media-files/zip';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const FIRST_COLUMNS = [ 'A', 'B' ];

/**
 * The first two columns of all sheets of a workbook (Office Open XML, `.xlsx`).
 *
 * @param bytes
 * @throws {UnreadableFile}
 */
export async function spreadsheetRows(
	bytes: Uint8Array
): Promise< readonly ( readonly Row[] )[] > {
	const zip = new Zip( bytes );
	const sheets = zip.names
		.filter( ( name ) => SHEET.test( name ) )
		.sort( ( a, b ) => a.localeCompare( b, 'en', { numeric: true } ) );
	if ( sheets.length === 0 ) {
		throw new UnreadableFile( 'no sheets' );
	}
	const strings = sharedStrings( await zip.text( 'xl/sharedStrings.xml' ) );
	const rows: Row[][] = [];
	// One after another: a workbook's sheets need not be in memory together.
	for ( const name of sheets ) {
		rows.push( sheetRows( ( await zip.text( name ) ) ?? '', strings ) );
	}
	return rows;
}

function sheetRows( xml: string, strings: readonly string[] ): Row[] {
	return elements( parse( xml ), 'row' ).map( ( row ) => {
		const found: [ string, string ] = [ '', '' ];
		elements( row, 'c' ).forEach( ( cell, index ) => {
			const column =
				cell.getAttribute( 'r' )?.replace( /[0-9]+$/, '' ) ??
				FIRST_COLUMNS[ index ] ??
				'';
			const at = FIRST_COLUMNS.indexOf( column );
			if ( at !== -1 ) {
				found[ at ] = cellText( cell, strings );
			}
		} );
		return found;
	} );
}

function cellText( cell: Element, strings: readonly string[] ): string {
	const value = () => elements( cell, 'v' )[ 0 ]?.textContent ?? '';
	switch ( cell.getAttribute( 't' ) ) {
		case 's':
			return strings[ Number( value() ) ] ?? '';
		case 'inlineStr':
			return stringOf( cell );
		default:
			return value();
	}
}

function sharedStrings( xml: string | null ): string[] {
	return xml === null ? [] : elements( parse( xml ), 'si' ).map( stringOf );
}

/** Without the reading aids that stand beside a text. */
function stringOf( element: Element ): string {
	return elements( element, 't' )
		.filter( ( { parentElement } ) => parentElement?.localName !== 'rPh' )
		.map( ( { textContent } ) => textContent )
		.join( '' );
}

function elements( node: Document | Element, name: string ): Element[] {
	return Array.from( node.getElementsByTagNameNS( '*', name ) );
}

function parse( xml: string ): Document {
	const parsed = new DOMParser().parseFromString( xml, 'application/xml' );
	if ( elements( parsed, 'parsererror' ).length > 0 ) {
		throw new UnreadableFile( 'no XML' );
	}
	return parsed;
}
