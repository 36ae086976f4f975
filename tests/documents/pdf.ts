/** Writes PDF files for tests: small, of lines of text and of pictures, and broken in chosen ways. */

interface Page {
	/** From the top of the page; an empty one leaves room. */
	readonly lines?: readonly string[];
	/** Whether a picture covers it, as a scanner makes pages. */
	readonly picture?: boolean;
	/** Whether letters are drawn as shapes, as for posters. */
	readonly shapes?: boolean;
	/** What somebody has noted on it. */
	readonly note?: string;
	/** Whether the font has letters of its own, as those of some programs: what they stand for is told to nobody. */
	readonly secret?: boolean;
	/** Left out, as in a damaged file. */
	readonly missing?: boolean;
}

interface Options {
	/** Whether a password, which nobody knows, is asked for. */
	readonly encrypted?: boolean;
}

export function pdf(
	pages: readonly Page[],
	options: Options = {}
): Uint8Array {
	const objects: string[] = [];
	const add = ( body: string ) => objects.push( body );
	add( '<< /Type /Catalog /Pages 2 0 R >>' );
	// Filled in below, when the pages are known.
	add( '' );
	add(
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
	);
	add(
		stream(
			'/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
			'\x00\x40\x80\xFF'
		)
	);
	const letters = add(
		stream(
			'',
			'/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <FF> <E020> endbfrange endcmap end'
		)
	);
	add(
		`<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode ${ letters } 0 R >>`
	);
	const kids: string[] = [];
	for ( const page of pages ) {
		if ( page.missing ) {
			kids.push( '999 0 R' );
			continue;
		}
		const content = add( stream( '', drawing( page ) ) );
		const note =
			page.note === undefined
				? null
				: add(
						`<< /Type /Annot /Subtype /Text /Rect [50 50 70 70] /Contents ${ text(
							page.note
						) } >>`
				  );
		const number = add(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${ content } 0 R` +
				( note === null ? '' : ` /Annots [${ note } 0 R]` ) +
				' /Resources << /Font << /F1 3 0 R /F2 6 0 R >> /XObject << /Im1 4 0 R >> >> >>'
		);
		kids.push( `${ number } 0 R` );
	}
	objects[ 1 ] = `<< /Type /Pages /Kids [${ kids.join( ' ' ) }] /Count ${
		pages.length
	} >>`;
	const lock = options.encrypted
		? add(
				`<< /Filter /Standard /V 1 /R 2 /P -44 /O <${ '41'.repeat(
					32
				) }> /U <${ '42'.repeat( 32 ) }> >>`
		  )
		: null;
	return file( objects, lock );
}

function drawing( { lines = [], picture, shapes, secret }: Page ): string {
	return [
		picture ? 'q 595 0 0 842 0 0 cm /Im1 Do Q' : '',
		shapes ? '50 50 m 100 100 l 150 50 l f' : '',
		...lines.map( ( line, index ) =>
			line === ''
				? ''
				: `BT /F${ secret ? 2 : 1 } 12 Tf 50 ${
						790 - 14 * index
				  } Td ${ text( line ) } Tj ET`
		),
	].join( '\n' );
}

/** Latin letters, as the font has them. */
function text( line: string ): string {
	return `(${ line.replace( /[()\\]/g, '\\$&' ) })`;
}

function stream( dictionary: string, content: string ): string {
	return `<< ${ dictionary } /Length ${ content.length } >>\nstream\n${ content }\nendstream`;
}

function file( objects: readonly string[], lock: number | null ): Uint8Array {
	let content = '%PDF-1.4\n';
	const offsets = objects.map( ( body, index ) => {
		const offset = content.length;
		content += `${ index + 1 } 0 obj\n${ body }\nendobj\n`;
		return offset;
	} );
	const table = content.length;
	content += `xref\n0 ${ objects.length + 1 }\n0000000000 65535 f \n`;
	content += offsets
		.map(
			( offset ) => `${ String( offset ).padStart( 10, '0' ) } 00000 n \n`
		)
		.join( '' );
	const id = `<${ '43'.repeat( 16 ) }>`;
	content += `trailer\n<< /Size ${
		objects.length + 1
	} /Root 1 0 R /ID [${ id } ${ id }]${
		lock === null ? '' : ` /Encrypt ${ lock } 0 R`
	} >>\nstartxref\n${ table }\n%%EOF\n`;
	return Uint8Array.from( content, ( letter ) => letter.charCodeAt( 0 ) );
}
