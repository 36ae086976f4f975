import {
	formatOf,
	readMetadata,
	removeFields,
	type FileMetadata,
	type Note,
	type Refusal,
	type Unwanted,
} from '../../media-files';
import { unread, type FileReading } from './file-reading';
import { withoutSamples } from './mp4-slices';

/** In bytes. What is larger is not loaded whole: phones would end the page. */
const MOST_BYTES = 128 * 1024 * 1024;

const HEAD_BYTES = 512;

const HINDERING: readonly Note[] = [ 'truncated', 'too-large', 'unreadable' ];

/** Never throws for what a file holds; throws where the browser cannot read it at all. */
export async function readFile( file: File ): Promise< FileReading > {
	const head = await bytesOf( file.slice( 0, HEAD_BYTES ) );
	const format = formatOf( head );
	const isLarge = file.size > MOST_BYTES;
	if ( isLarge && format && format !== 'mp4' ) {
		return unread( { format, values: {}, notes: [ 'too-large' ] } );
	}
	const bytes = await contentOf( file, head );
	const found = readMetadata( bytes, file.name, file.type );
	const concern = concernOf( found );
	const isUnread =
		format !== null &&
		HINDERING.some( ( note ) => found.notes.includes( note ) );
	if ( ! concern.location && ! concern.people ) {
		return { found, concern, refused: null, isUnread };
	}
	// Tried at once: nobody is offered what then turns out not to work.
	const outcome = removeFields( bytes, concern );
	return {
		found,
		concern,
		refused: 'refused' in outcome ? outcome.refused : null,
		isUnread,
	};
}

/** The file without it, its name and time as they were, or why that can't be done. */
export async function cleanFile(
	file: File,
	what: Unwanted
): Promise< File | Refusal > {
	if ( file.size > MOST_BYTES ) {
		return 'format';
	}
	const outcome = removeFields( await bytesOf( file ), what );
	return 'refused' in outcome
		? outcome.refused
		: new File( [ outcome.bytes as Uint8Array< ArrayBuffer > ], file.name, {
				type: file.type,
				lastModified: file.lastModified,
		  } );
}

/** Names of places without coordinates are what a photographer wrote for readers. */
export function concernOf( { values }: FileMetadata ): Unwanted {
	return {
		location: values.gps !== undefined,
		people: values.people !== undefined,
	};
}

async function contentOf(
	file: File,
	head: Uint8Array
): Promise< Uint8Array > {
	switch ( formatOf( head ) ) {
		case null:
			return head;
		case 'mp4':
			return withoutSamples( file );
		default:
			return bytesOf( file );
	}
}

async function bytesOf( blob: Blob ): Promise< Uint8Array > {
	return new Uint8Array( await blob.arrayBuffer() );
}
