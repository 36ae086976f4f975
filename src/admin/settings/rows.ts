import { spreadsheetRows } from './spreadsheet';

/** The first two columns. */
export type Row = readonly [ text: string, count: string ];

/** The rows of a file, without headings, sheet by sheet. */
export type Rows = readonly ( readonly Row[] )[];

const NUMBER = /^[0-9][0-9 \u00A0.,]*$/;
const HEADING =
	/^(?:(?:etu|suku)?nimi|(?:etu|suku)?nimet|(?:för|efter)?namn|(?:given |first |last |sur)?names?)$/i;

/**
 * What a text file, a CSV file or a spreadsheet holds.
 *
 * @param name  The file's.
 * @param bytes
 * @throws {UnreadableFile}
 */
export async function rowsOf(
	name: string,
	bytes: Uint8Array
): Promise< Rows > {
	const extension = name.slice( name.lastIndexOf( '.' ) + 1 ).toLowerCase();
	switch ( extension ) {
		case 'xlsx':
			return ( await spreadsheetRows( bytes ) ).map( withoutHeading );
		case 'csv':
		case 'tsv':
			return [ withoutHeading( csvRows( textOf( bytes ) ) ) ];
		default:
			return [
				linesOf( textOf( bytes ) ).map( ( line ) => [ line, '' ] ),
			];
	}
}

/** As the byte order mark says, else UTF-8, else what spreadsheets on Windows write. */
export function textOf( bytes: Uint8Array ): string {
	const [ first, second ] = bytes;
	if ( first === 0xff && second === 0xfe ) {
		return new TextDecoder( 'utf-16le' ).decode( bytes );
	}
	if ( first === 0xfe && second === 0xff ) {
		return new TextDecoder( 'utf-16be' ).decode( bytes );
	}
	try {
		return new TextDecoder( 'utf-8', { fatal: true } ).decode( bytes );
	} catch {
		return new TextDecoder( 'windows-1252' ).decode( bytes );
	}
}

function csvRows( text: string ): Row[] {
	const lines = linesOf( text );
	const separator =
		[ ';', '\t', ',' ].find( ( one ) => lines[ 0 ]?.includes( one ) ) ??
		';';
	return lines.map( ( line ) => {
		const [ first = '', second = '' ] = fieldsOf( line, separator );
		return [ first, second ];
	} );
}

/** A separator within quotes parts nothing; a doubled quote is one. */
function fieldsOf( line: string, separator: string ): string[] {
	const fields: string[] = [];
	let field = '';
	let isQuoted = false;
	for ( let at = 0; at < line.length; at++ ) {
		const character = line.charAt( at );
		if ( character === '"' ) {
			if ( isQuoted && line.charAt( at + 1 ) === '"' ) {
				field += '"';
				at++;
			} else {
				isQuoted = ! isQuoted;
			}
		} else if ( character === separator && ! isQuoted ) {
			fields.push( field );
			field = '';
		} else {
			field += character;
		}
	}
	return [ ...fields, field ];
}

function linesOf( text: string ): string[] {
	return text.split( /\r\n|\r|\n/ );
}

function withoutHeading( rows: readonly Row[] ): readonly Row[] {
	const [ first, second ] = rows;
	const isHeading =
		first !== undefined &&
		( HEADING.test( first[ 0 ].trim() ) ||
			( first[ 1 ].trim() !== '' &&
				! NUMBER.test( first[ 1 ].trim() ) &&
				NUMBER.test( second?.[ 1 ].trim() ?? '' ) ) );
	return isHeading ? rows.slice( 1 ) : rows;
}
