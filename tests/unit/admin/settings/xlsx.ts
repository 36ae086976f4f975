import { crc32, deflateRawSync } from 'node:zlib';

/** A workbook as spreadsheet programs write it: deflated parts, shared strings, the sheets in order. */
export function workbook(
	sheets: readonly ( readonly ( readonly ( string | number )[] )[] )[]
): Uint8Array {
	const strings: string[] = [];
	const cell = ( value: string | number, ref: string ): string => {
		if ( typeof value === 'number' ) {
			return `<c r="${ ref }"><v>${ value }</v></c>`;
		}
		return `<c r="${ ref }" t="s"><v>${
			strings.push( value ) - 1
		}</v></c>`;
	};
	const parts = sheets.map( ( rows, sheet ) => [
		`xl/worksheets/sheet${ sheet + 1 }.xml`,
		`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${ rows
			.map(
				( row, index ) =>
					`<row r="${ index + 1 }">${ row
						.map( ( value, column ) =>
							cell(
								value,
								`${ 'ABC'.charAt( column ) }${ index + 1 }`
							)
						)
						.join( '' ) }</row>`
			)
			.join( '' ) }</sheetData></worksheet>`,
	] );
	return zip( [
		[ '[Content_Types].xml', '<Types/>' ],
		...( parts as [ string, string ][] ),
		[
			'xl/sharedStrings.xml',
			`<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${ strings
				.map(
					( text ) =>
						`<si><r><t>${ text.slice( 0, 1 ) }</t></r><r><t>${ text
							.slice( 1 )
							.replaceAll(
								'&',
								'&amp;'
							) }</t></r><rPh><t>x</t></rPh></si>`
				)
				.join( '' ) }</sst>`,
		],
	] );
}

export function zip(
	files: readonly ( readonly [ string, string ] )[]
): Uint8Array {
	const local: Buffer[] = [];
	const central: Buffer[] = [];
	let offset = 0;
	for ( const [ name, text ] of files ) {
		const bytes = Buffer.from( text );
		const packed = deflateRawSync( bytes );
		const head = Buffer.alloc( 26 );
		head.writeUInt16LE( 20, 0 );
		head.writeUInt16LE( 8, 4 );
		head.writeUInt32LE( crc32( bytes ), 10 );
		head.writeUInt32LE( packed.length, 14 );
		head.writeUInt32LE( bytes.length, 18 );
		head.writeUInt16LE( name.length, 22 );
		const directory = Buffer.alloc( 14 );
		directory.writeUInt32LE( offset, 10 );
		central.push(
			Buffer.from( 'PK\x01\x02\x14\x00', 'latin1' ),
			head,
			directory,
			Buffer.from( name )
		);
		const entry = Buffer.concat( [
			Buffer.from( 'PK\x03\x04', 'latin1' ),
			head,
			Buffer.from( name ),
			packed,
		] );
		local.push( entry );
		offset += entry.length;
	}
	const directory = Buffer.concat( central );
	const end = Buffer.alloc( 18 );
	end.writeUInt16LE( files.length, 4 );
	end.writeUInt16LE( files.length, 6 );
	end.writeUInt32LE( directory.length, 8 );
	end.writeUInt32LE( offset, 12 );
	return new Uint8Array(
		Buffer.concat( [
			...local,
			directory,
			Buffer.from( 'PK\x05\x06', 'latin1' ),
			end,
		] )
	);
}
