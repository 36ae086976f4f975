import type { Admission, UploadDesk } from './upload-desk';
import type { UploadMemory } from './upload-memory';

/** The part of plupload that is used here: WordPress ships version 2.1.9, without types. */
export interface PluploadFile {
	readonly id: string;
	readonly name: string;
	size: number;
	origSize: number;
	status: number;
	getNative: () => File | null;
	getSource: () => PluploadSource | null;
	/** The media modal's own model of the file. */
	attachment?: { destroy: () => void };
}

interface PluploadSource {
	readonly ruid: string;
	readonly constructor: unknown;
}

export interface PluploadUploader {
	readonly files: readonly PluploadFile[];
	readonly state: number;
	bind: (
		event: string,
		listener: ( ...args: never[] ) => unknown,
		scope?: unknown,
		priority?: number
	) => void;
	trigger: ( event: string, ...args: unknown[] ) => boolean;
	removeFile: ( file: PluploadFile ) => void;
	start: () => void;
	stop: () => void;
}

export interface Plupload {
	Uploader: new ( settings: object ) => PluploadUploader;
	readonly STARTED: number;
	readonly QUEUED: number;
	readonly UPLOADING: number;
}

export interface HoldTools {
	readonly desk: UploadDesk;
	readonly memory: UploadMemory;
	/** Removes what the page shows of a file that is not uploaded. */
	readonly takeAway: ( file: PluploadFile ) => void;
	/** A batch is through. */
	readonly uploaded: ( ids: readonly number[] ) => void;
}

type Held = Admission | 'waiting' | 'stalled' | 'cancelled';

/** Before WordPress's own listeners. */
const FIRST = 100;

/** Every uploader that the page makes from now on holds its files until they are decided about. */
export function holdUploads( plupload: Plupload, tools: HoldTools ): void {
	plupload.Uploader = new Proxy( plupload.Uploader, {
		construct( target, args: [ object ] ) {
			const uploader = new target( ...args );
			holdUploader( uploader, plupload, tools );
			return uploader;
		},
	} );
}

function holdUploader(
	uploader: PluploadUploader,
	plupload: Plupload,
	{ desk, memory, takeAway, uploaded }: HoldTools
): void {
	const held = new Map< string, Held >();
	const natives = new Map< string, File >();
	let batch: number[] = [];

	const settle = ( file: PluploadFile, native: File ) => {
		return ( admission: Admission | null ) => {
			const hadStalled = held.get( file.id ) === 'stalled';
			held.set( file.id, admission ?? 'cancelled' );
			if ( ! admission ) {
				uploader.removeFile( file );
				takeAway( file );
			} else if ( admission.file !== native ) {
				swap( file, admission.file );
			}
			if ( hadStalled && uploader.state === plupload.STARTED ) {
				// Looks for the next in the queue, which may be this one.
				uploader.stop();
				uploader.start();
			}
		};
	};

	uploader.bind(
		'FilesAdded',
		( _uploader: PluploadUploader, files: readonly PluploadFile[] ) => {
			for ( const file of files ) {
				const native = file.getNative();
				if ( native ) {
					held.set( file.id, 'waiting' );
					natives.set( file.id, native );
					void desk.admit( native ).then( settle( file, native ) );
				}
			}
		},
		undefined,
		FIRST
	);
	uploader.bind(
		'BeforeUpload',
		( _uploader: PluploadUploader, file: PluploadFile ) => {
			const state = held.get( file.id );
			if ( state === 'waiting' || state === 'stalled' ) {
				held.set( file.id, 'stalled' );
				return false;
			}
			return state !== 'cancelled';
		},
		undefined,
		FIRST
	);
	uploader.bind(
		'FileUploaded',
		(
			_uploader: PluploadUploader,
			file: PluploadFile,
			{ response }: { readonly response: string }
		) => {
			const id = idOf( response );
			const admission = held.get( file.id );
			const native = natives.get( file.id );
			held.delete( file.id );
			natives.delete( file.id );
			if ( typeof admission === 'object' && native ) {
				desk.uploaded( native, admission );
			}
			if ( id ) {
				batch.push( id );
				if ( typeof admission === 'object' ) {
					memory.uploaded( id, admission );
				}
			}
		}
	);
	uploader.bind( 'UploadComplete', () => {
		const ids = batch;
		batch = [];
		if ( ids.length > 0 ) {
			uploaded( ids );
		}
	} );
}

/** What plupload reads when it sends the file. */
function swap( file: PluploadFile, content: File ): void {
	const source = file.getSource();
	if ( ! source ) {
		return;
	}
	const Source = source.constructor as new (
		runtime: string,
		content: File
	) => PluploadSource;
	const swapped = new Source( source.ruid, content );
	file.getSource = () => swapped;
	file.size = content.size;
	file.origSize = content.size;
}

/** The media modal is answered with JSON, the page *Add media file* with the bare id. */
function idOf( response: string ): number | null {
	let answer: unknown;
	try {
		answer = JSON.parse( response );
	} catch {
		return null;
	}
	if ( typeof answer === 'number' ) {
		return answer;
	}
	const data =
		typeof answer === 'object' && answer !== null && 'data' in answer
			? answer.data
			: null;
	return typeof data === 'object' &&
		data !== null &&
		'id' in data &&
		typeof data.id === 'number'
		? data.id
		: null;
}
