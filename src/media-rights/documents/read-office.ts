import { UnreadableFile, Zip } from '../../media-files/zip';
import { LARGEST_FILE, LONGEST_TEXT, unread } from './document-text';
import type { DocumentText, Part } from './document-text';

/** Unpacked, in bytes: markup is many times as long as its text. */
const LARGEST_PART = 30_000_000;

/** Which files of the archive hold text, and what each of them is; the first that has any tells the format. */
const FORMATS: ReadonlyArray< {
	readonly kind: Part[ 'kind' ];
	readonly files: RegExp;
	/** Beside those. */
	readonly others?: RegExp;
} > = [
	{
		kind: 'text',
		files: /^word\/document\.xml$/u,
		others: /^word\/(?:header|footer|footnotes|endnotes|comments)\d*\.xml$/u,
	},
	{
		kind: 'slide',
		files: /^ppt\/slides\/slide\d+\.xml$/u,
		others: /^ppt\/(?:notesSlides\/notesSlide|comments\/comment)\d+\.xml$/u,
	},
	{
		kind: 'sheet',
		files: /^xl\/worksheets\/sheet\d+\.xml$/u,
		others: /^xl\/comments\d+\.xml$/u,
	},
	{ kind: 'text', files: /^content\.xml$/u, others: /^styles\.xml$/u },
];

/** Ends of what stands apart: paragraphs, line breaks, cells, rows. */
const APART =
	/<\/(?:w:p|a:p|text:p|text:h|si|is|row|table:table-row)>|<(?:w:br|w:cr|a:br|text:line-break)(?:\s[^<>]*)?\/>/gu;
const BESIDE =
	/<(?:w:tab|text:tab|text:s)(?:\s[^<>]*)?\/>|<\/(?:c|w:tc|a:tc|table:table-cell)>/gu;

/** Numbers that only tell where a text is kept, and formulas behind values. */
const NOT_TEXT =
	/<c\s[^<>]*t="s"[^<>]*>[\s\S]*?<\/c>|<f(?:\s[^<>]*)?>[^<]*<\/f>|<w:instrText[^<>]*>[^<]*<\/w:instrText>/gu;

const ENTITIES: Readonly< Record< string, string > > = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
};

/**
 * The text of an office file: Word, Excel, PowerPoint (since 2007) and OpenDocument, with
 * headers, notes, comments, and what is marked as deleted but still in the file.
 */
export async function readOffice( bytes: Uint8Array ): Promise< DocumentText > {
	if ( bytes.length > LARGEST_FILE ) {
		return unread( 'too-large' );
	}
	try {
		const zip = new Zip( bytes );
		const format = FORMATS.find( ( { files } ) =>
			zip.names.some( ( name ) => files.test( name ) )
		);
		return format
			? await readParts( zip, format )
			: unread( 'unsupported' );
	} catch ( error ) {
		return unread(
			error instanceof UnreadableFile && error.message === 'too large'
				? 'too-large'
				: 'damaged'
		);
	}
}

async function readParts(
	zip: Zip,
	{ kind, files, others }: ( typeof FORMATS )[ number ]
): Promise< DocumentText > {
	const named = ( pattern: RegExp | undefined ) =>
		zip.names
			.filter( ( name ) => pattern?.test( name ) )
			.sort( ( a, b ) => a.localeCompare( b, 'en', { numeric: true } ) );
	// Cells that hold text keep it in one list for all sheets.
	const beside = [
		...named( others ),
		...( kind === 'sheet' ? [ 'xl/sharedStrings.xml' ] : [] ),
	];
	const parts: Part[] = [];
	let length = 0;
	let number = 0;
	for ( const name of [ ...named( files ), ...beside ] ) {
		const text = textOfXml(
			( await zip.text( name, LARGEST_PART ) ) ?? ''
		);
		length += text.length;
		if ( length > LONGEST_TEXT ) {
			return { parts, incomplete: 'too-large', blank: [] };
		}
		number++;
		if ( text !== '' ) {
			parts.push( {
				kind: beside.includes( name ) ? 'text' : kind,
				number,
				text,
			} );
		}
	}
	return { parts, incomplete: null, blank: [] };
}

function textOfXml( xml: string ): string {
	return (
		xml
			.replace( NOT_TEXT, '' )
			.replace( APART, '\n' )
			.replace( BESIDE, '\t' )
			.replace( /<[^<>]*>/gu, '' )
			.replace(
				/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu,
				(
					whole,
					hex: string | undefined,
					decimal: string | undefined,
					name: string | undefined
				) => {
					if ( name !== undefined ) {
						return ENTITIES[ name ] ?? whole;
					}
					const code =
						hex === undefined
							? Number( decimal )
							: parseInt( hex, 16 );
					return code <= 0x10ffff
						? String.fromCodePoint( code )
						: whole;
				}
			)
			.split( '\n' )
			.map( ( line ) =>
				line
					.replace( /[^\S\t]+/gu, ' ' )
					.replace( / *\t[ \t]*/gu, '\t' )
					.trim()
			)
			.filter( ( line ) => line !== '' )
			// Each paragraph by itself: nothing is broken by the edge of a page.
			.join( '\n\n' )
	);
}
