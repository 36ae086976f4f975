import apiFetch from '@wordpress/api-fetch';
import { __ } from '@wordpress/i18n';
import type { Unwanted } from '../../media-files';
import { isReadable } from '../readable';
import type { FileReading } from './file-reading';
import type { MetadataReader } from './metadata-reader';
import type { FileDetails, FileOutcome, Work } from './types';

type Outcome = FileOutcome[ 'outcome' ];

/** `GET /julkaisuvahti/v1/media/<id>/details`. */
interface Source {
	/** Address of the file as it was uploaded. */
	readonly url: string;
	readonly name: string;
	readonly mime: string;
	/** Told in return: another file may have taken its place meanwhile. */
	readonly sha256: string;
}

/** One after the other, so that neither the browser nor the server has to hold many files. */
export async function cleanExisting(
	reader: Pick< MetadataReader, 'read' | 'clean' >,
	ids: readonly number[],
	what: Unwanted,
	work: Work = {}
): Promise< readonly FileOutcome[] > {
	return each( ids, work, async ( id ) => {
		const { file, source } = await fetchFile( id );
		const reading = await reader.read( file );
		const { concern, refused } = reading;
		const wanted = {
			location: what.location && concern.location,
			people: what.people && concern.people,
		};
		if ( ! wanted.location && ! wanted.people ) {
			if ( isUnknown( reading, source ) ) {
				return { kind: 'refused', why: 'unreadable' };
			}
			await rememberDetails( id, concern, source.sha256 );
			return { kind: 'clean' };
		}
		const cleaned = refused ?? ( await reader.clean( file, wanted ) );
		if ( ! ( cleaned instanceof File ) ) {
			await rememberDetails( id, concern, source.sha256 );
			return { kind: 'refused', why: cleaned };
		}
		await apiFetch( {
			path: `/julkaisuvahti/v1/media/${ id }/cleaned`,
			method: 'POST',
			headers: {
				'Content-Type': 'application/octet-stream',
				'X-Julkaisuvahti-File': source.sha256,
			},
			body: cleaned,
		} );
		await rememberDetails( id, {
			location: concern.location && ! wanted.location,
			people: concern.people && ! wanted.people,
		} );
		return { kind: 'cleaned' };
	} );
}

/** Reads each file, and has the server remember what it holds: yes or no, and nothing of it. */
export async function examineExisting(
	reader: Pick< MetadataReader, 'read' >,
	ids: readonly number[],
	work: Work = {}
): Promise< readonly FileOutcome[] > {
	return each( ids, work, async ( id ) => {
		const { file, source } = await fetchFile( id );
		const reading = await reader.read( file );
		const { concern } = reading;
		if (
			! concern.location &&
			! concern.people &&
			isUnknown( reading, source )
		) {
			return { kind: 'refused', why: 'unreadable' };
		}
		await rememberDetails( id, concern, source.sha256 );
		return { kind: 'holds', details: concern };
	} );
}

/** Of a file that could not be looked into, nobody is told that there is nothing in it. */
function isUnknown(
	{ found, isUnread }: FileReading,
	{ mime }: Source
): boolean {
	return isUnread || ( found.format === null && isReadable( mime ) );
}

async function each(
	ids: readonly number[],
	{ onProgress, signal }: Work,
	step: ( id: number ) => Promise< Outcome >
): Promise< readonly FileOutcome[] > {
	const outcomes: FileOutcome[] = [];
	for ( const id of ids ) {
		if ( signal?.aborted ) {
			break;
		}
		outcomes.push( {
			id,
			outcome: await step( id ).catch(
				( error: unknown ): Outcome => ( {
					kind: 'failed',
					message: messageOf( error ),
				} )
			),
		} );
		onProgress?.( outcomes.length, ids.length );
	}
	return outcomes;
}

async function fetchFile(
	id: number
): Promise< { file: File; source: Source } > {
	const source = await apiFetch< Source >( {
		path: `/julkaisuvahti/v1/media/${ id }/details`,
	} );
	// Past the browser's memory of it: the file may have been replaced.
	const response = await fetch( source.url, { cache: 'no-store' } );
	// Some sites answer with a page, such as that for signing in.
	const isPage = response.headers
		.get( 'Content-Type' )
		?.startsWith( 'text/html' );
	if ( ! response.ok || isPage ) {
		throw new Error(
			__( 'The file could not be fetched.', 'julkaisuvahti' )
		);
	}
	const file = new File( [ await response.blob() ], source.name, {
		type: source.mime,
	} );
	return { file, source };
}

/**
 * Has the server remember what a file holds: yes or no, and nothing of it.
 *
 * @param id
 * @param details
 * @param sha256  Of the file that was read, where it was read from the library.
 */
export function rememberDetails(
	id: number,
	details: FileDetails,
	sha256?: string
): Promise< unknown > {
	return apiFetch( {
		path: `/julkaisuvahti/v1/media/${ id }/details`,
		method: 'PUT',
		data: { ...details, ...( sha256 ? { sha256 } : {} ) },
	} );
}

/** WordPress's errors are objects with a message, too. */
function messageOf( error: unknown ): string {
	return typeof error === 'object' &&
		error !== null &&
		'message' in error &&
		typeof error.message === 'string'
		? error.message
		: __( 'That did not work. Try again.', 'julkaisuvahti' );
}
