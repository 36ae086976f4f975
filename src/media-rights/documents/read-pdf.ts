import {
	getDocument,
	OPS,
	VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type {
	PDFDocumentProxy,
	PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as parser from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import {
	LARGEST_FILE,
	LONGEST_TEXT,
	MOST_PAGES,
	unread,
} from './document-text';
import type { DocumentText, Part, Progress } from './document-text';
import { linesOf } from './pdf-lines';

// PDF.js then starts no worker of its own: we are in one.
( globalThis as { pdfjsWorker?: unknown } ).pdfjsWorker = parser;

interface Options {
	readonly onProgress?: ( progress: Progress ) => void;
	readonly signal?: AbortSignal;
	/** Of the whole text, in UTF-16 units. */
	readonly longest?: number;
}

/** Of pages without any text, so many are looked at for pictures: a scanned book is known by its first. */
const MOST_LOOKED_AT = 20;

/** Letters that a font draws but that stand for nothing: then nobody can read them but by eye. */
const MEANINGLESS = /[\p{Co}\p{Cn}\uFFFD]|(?![\t\n\r])\p{Cc}/gu;
const MOST_MEANINGLESS = 0.2;

/** What draws something that could be text. */
const DRAWING: ReadonlySet< number > = new Set( [
	OPS.paintImageXObject,
	OPS.paintImageMaskXObject,
	OPS.paintInlineImageXObject,
	OPS.paintImageXObjectRepeat,
	OPS.paintImageMaskXObjectRepeat,
	OPS.paintImageMaskXObjectGroup,
	OPS.paintInlineImageXObjectGroup,
	OPS.constructPath,
	OPS.shadingFill,
] );

/**
 * The text of a PDF file, page by page: what is printed, the notes on it and the fields in it.
 *
 * @param bytes   Are taken over.
 * @param options
 */
export async function readPdf(
	bytes: Uint8Array,
	options: Options = {}
): Promise< DocumentText > {
	if ( bytes.length > LARGEST_FILE ) {
		return unread( 'too-large' );
	}
	const loading = getDocument( {
		data: bytes,
		verbosity: VerbosityLevel.ERRORS,
		disableFontFace: true,
		useSystemFonts: false,
		enableXfa: false,
		useWorkerFetch: false,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
	} );
	try {
		return await readPages( await loading.promise, options );
	} catch ( error ) {
		options.signal?.throwIfAborted();
		return unread(
			error instanceof Error && error.name === 'PasswordException'
				? 'encrypted'
				: 'damaged'
		);
	} finally {
		await loading.destroy();
	}
}

async function readPages(
	document: PDFDocumentProxy,
	{ onProgress, signal, longest = LONGEST_TEXT }: Options
): Promise< DocumentText > {
	const all = Math.min( document.numPages, MOST_PAGES );
	const parts: Part[] = [];
	const blank: number[] = [];
	let incomplete: DocumentText[ 'incomplete' ] =
		document.numPages > MOST_PAGES ? 'too-large' : null;
	let length = 0;
	let looked = 0;
	for ( let number = 1; number <= all; number++ ) {
		signal?.throwIfAborted();
		let text = '';
		try {
			const page = await document.getPage( number );
			text = await textOf( page );
			if ( isMeaningless( text ) ) {
				text = '';
				blank.push( number );
			} else if (
				text === '' &&
				( looked++ >= MOST_LOOKED_AT || ( await draws( page ) ) )
			) {
				blank.push( number );
			}
			page.cleanup();
		} catch {
			incomplete ??= 'damaged';
		}
		length += text.length;
		if ( length > longest ) {
			return { parts, incomplete: 'too-large', blank };
		}
		parts.push( { kind: 'page', number, text } );
		onProgress?.( { done: number, all } );
	}
	return {
		parts,
		incomplete: incomplete ?? ( blank.length > 0 ? 'scanned' : null ),
		blank,
	};
}

async function textOf( page: PDFPageProxy ): Promise< string > {
	const { items } = await page.getTextContent();
	const annotations: unknown[] = await page.getAnnotations();
	return [
		linesOf( items.filter( ( item ) => 'str' in item ) ),
		...annotations.map( noteOf ),
	]
		.filter( ( text ) => text !== '' )
		.join( '\n\n' );
}

/** What a reader's program shows of a note or a form's field. */
function noteOf( annotation: unknown ): string {
	const { contentsObj, fieldValue } = annotation as {
		readonly contentsObj?: { readonly str?: unknown };
		readonly fieldValue?: unknown;
	};
	return [
		contentsObj?.str,
		...( Array.isArray( fieldValue )
			? ( fieldValue as unknown[] )
			: [ fieldValue ] ),
	]
		.filter( ( text ) => typeof text === 'string' )
		.map( ( text ) => text.trim() )
		.filter( ( text ) => text !== '' )
		.join( '\n' );
}

function isMeaningless( text: string ): boolean {
	return (
		text !== '' &&
		( text.match( MEANINGLESS )?.length ?? 0 ) >
			text.length * MOST_MEANINGLESS
	);
}

async function draws( page: PDFPageProxy ): Promise< boolean > {
	const { fnArray } = await page.getOperatorList();
	return fnArray.some( ( operator ) => DRAWING.has( operator ) );
}
