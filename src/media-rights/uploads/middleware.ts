import type { APIFetchMiddleware, APIFetchOptions } from '@wordpress/api-fetch';
import type { Refusal, Unwanted } from '../../media-files';
import type { UploadDesk } from './upload-desk';
import type { UploadMemory } from './upload-memory';

export interface MiddlewareTools {
	readonly desk: UploadDesk;
	readonly memory: UploadMemory;
	readonly clean: ( file: File, what: Unwanted ) => Promise< File | Refusal >;
	/** What a person has chosen, where WordPress makes another file of it before it is sent. */
	readonly chosenAs: ( file: File ) => File;
	/** Why a file was not uploaded, for whoever tried. */
	readonly cancelled: ( file: File ) => Error;
	/** The same where what was to leave a file could not be taken out. */
	readonly uncleaned: ( file: File ) => Error;
}

/** A middleware for `apiFetch` that holds uploads until they are decided about. */
export function uploadMiddleware( tools: MiddlewareTools ): APIFetchMiddleware {
	return ( options, next ) => {
		const target = targetOf( options );
		const file = fileOf( options );
		if ( ! target || ! file ) {
			return next( options );
		}
		return target.attachment === null
			? upload( tools, file, options, next )
			: addition( tools, target.attachment, file, options, next );
	};
}

type Next = Parameters< APIFetchMiddleware >[ 1 ];

/** A new file. */
async function upload(
	{ desk, memory, chosenAs, cancelled }: MiddlewareTools,
	file: File,
	options: APIFetchOptions,
	next: Next
): Promise< unknown > {
	// A HEIC picture is sent as a JPEG without metadata, and itself afterwards.
	const original = chosenAs( file );
	const isAsSent = isSame( original, file );
	const admission = await desk.admit( isAsSent ? file : original );
	if ( ! admission ) {
		throw cancelled( file );
	}
	const answer: unknown = await next(
		isAsSent ? withFile( options, admission.file ) : options
	);
	if ( isAsSent ) {
		desk.uploaded( file, admission );
	}
	const id = await idOf( answer );
	if ( id ) {
		memory.uploaded( id, admission );
	}
	return answer;
}

/**
 * What the browser has made of a file that was decided about: a size, a turned copy.
 * As a rule it has no metadata any more; where it has, what was taken out of the file
 * leaves this one, too. The original of a HEIC picture comes this way as it was chosen.
 */
async function addition(
	{ desk, memory, clean, cancelled, uncleaned }: MiddlewareTools,
	attachment: number,
	file: File,
	options: APIFetchOptions,
	next: Next
): Promise< unknown > {
	if ( isOriginal( options ) ) {
		const admission = await desk.admit( file );
		if ( ! admission ) {
			throw cancelled( file );
		}
		const answer: unknown = await next(
			withFile( options, admission.file )
		);
		desk.uploaded( file, admission );
		return answer;
	}
	const removed = memory.removedFrom( attachment );
	if ( ! removed.location && ! removed.people ) {
		return next( options );
	}
	const cleaned = await clean( file, removed );
	if ( ! ( cleaned instanceof File ) ) {
		throw uncleaned( file );
	}
	return next( withFile( options, cleaned ) );
}

/** Core's routes for new files and for what belongs to one; other routes take no files of authors. */
const ROUTE =
	/(?:^|[/=])wp\/v2\/media(?:\/(?<attachment>\d+)\/sideload)?\/?(?:[?&#]|$)/;

function targetOf( {
	method,
	path,
	url,
	namespace,
	endpoint,
}: APIFetchOptions ): { readonly attachment: number | null } | null {
	if ( method?.toUpperCase() !== 'POST' ) {
		return null;
	}
	const address = path ?? url ?? `${ namespace ?? '' }/${ endpoint ?? '' }`;
	const match = ROUTE.exec( address.replaceAll( /%2f/gi, '/' ) );
	const attachment = match?.groups?.[ 'attachment' ];
	return match && { attachment: attachment ? Number( attachment ) : null };
}

function fileOf( { body }: APIFetchOptions ): File | null {
	const content: unknown =
		body instanceof FormData ? body.get( 'file' ) : body;
	return content instanceof File ? content : null;
}

function withFile( options: APIFetchOptions, file: File ): APIFetchOptions {
	const { body } = options;
	if ( ! ( body instanceof FormData ) ) {
		return { ...options, body: file };
	}
	const copy = new FormData();
	body.forEach( ( value, name ) => {
		if ( name === 'file' ) {
			copy.append( name, file, file.name );
		} else {
			copy.append( name, value );
		}
	} );
	return { ...options, body: copy };
}

function isOriginal( { body }: APIFetchOptions ): boolean {
	return (
		body instanceof FormData &&
		body.get( 'image_size' ) === 'source_original'
	);
}

/** FormData gives a copy of the file that was put in. */
export function isSame( a: File, b: File ): boolean {
	return (
		a === b ||
		( a.name === b.name && a.size === b.size && a.type === b.type )
	);
}

/** The attachment's; null for an answer that tells of none. */
async function idOf( answer: unknown ): Promise< number | null > {
	const body: unknown =
		answer instanceof Response
			? await answer
					.clone()
					.json()
					.catch( () => null )
			: answer;
	return typeof body === 'object' &&
		body !== null &&
		'id' in body &&
		typeof body.id === 'number'
		? body.id
		: null;
}
