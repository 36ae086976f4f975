import type { Refusal, Unwanted } from '../../media-files';
import { unread, type FileReading } from './file-reading';
import { isReply, type Reply, type Request } from './protocol';

/** The part of a Worker that is used here. */
export interface WorkerLike {
	postMessage: ( message: unknown ) => void;
	terminate: () => void;
	onmessage: ( ( event: MessageEvent ) => void ) | null;
	onerror: ( ( event: ErrorEvent ) => void ) | null;
}

/** For one file, in milliseconds; the worker's script may have to come from a busy server first. */
const PATIENCE = 60_000;

type Asked =
	| { readonly type: 'read'; readonly file: File }
	| {
			readonly type: 'clean';
			readonly file: File;
			readonly what: Unwanted;
	  };

/**
 * Reads and cleans files outside the page's own thread, one at a time. Where the
 * browser refuses the worker, in the page: slower to look at, but nothing is missed.
 */
export class MetadataReader {
	readonly #spawn: () => WorkerLike;
	readonly #inPage: ( request: Request ) => Promise< Reply >;
	readonly #patience: number;
	#worker: WorkerLike | null = null;
	#isRefused = false;
	#hasAnswered = false;
	#nextId = 0;
	#last: Promise< unknown > = Promise.resolve();

	/**
	 * @param spawn    May throw.
	 * @param inPage   Answers in place of a worker.
	 * @param patience In milliseconds.
	 */
	constructor(
		spawn: () => WorkerLike,
		inPage: ( request: Request ) => Promise< Reply >,
		patience = PATIENCE
	) {
		this.#spawn = spawn;
		this.#inPage = inPage;
		this.#patience = patience;
	}

	/** Starts the worker before it is needed: uploads must not wait for a busy server. */
	prepare(): void {
		this.#running();
	}

	/** Never rejects: of what can't be read, the notes say so. */
	async read( file: File ): Promise< FileReading > {
		const reply = await this.#ask( { type: 'read', file } );
		return reply.type === 'read'
			? reply.reading
			: unread( { format: null, values: {}, notes: [ 'unreadable' ] } );
	}

	/** The file without it, or why that can't be done. */
	async clean( file: File, what: Unwanted ): Promise< File | Refusal > {
		const reply = await this.#ask( { type: 'clean', file, what } );
		return reply.type === 'cleaned' ? reply.outcome : 'unreadable';
	}

	#ask( asked: Asked ): Promise< Reply > {
		const request = { ...asked, id: this.#nextId++ };
		const reply = this.#last
			.then( () => this.#answer( request ) )
			.catch( (): Reply => ( { type: 'failed', id: request.id } ) );
		this.#last = reply;
		return reply;
	}

	async #answer( request: Request ): Promise< Reply > {
		const worker = this.#running();
		const reply = worker && ( await this.#from( worker, request ) );
		return reply ?? this.#inPage( request );
	}

	#running(): WorkerLike | null {
		if ( ! this.#worker && ! this.#isRefused ) {
			try {
				this.#worker = this.#spawn();
			} catch {
				this.#isRefused = true;
			}
		}
		return this.#worker;
	}

	/** Null where there turns out to be no worker. A file that the worker died of, or hangs in, is not tried again. */
	#from( worker: WorkerLike, request: Request ): Promise< Reply | null > {
		return new Promise( ( resolve ) => {
			const timer = setTimeout( () => {
				this.#end( worker );
				resolve( { type: 'failed', id: request.id } );
			}, this.#patience );
			worker.onmessage = ( { data } ) => {
				if ( isReply( data ) && data.id === request.id ) {
					clearTimeout( timer );
					this.#hasAnswered = true;
					resolve( data );
				}
			};
			worker.onerror = () => {
				clearTimeout( timer );
				this.#end( worker );
				this.#isRefused = ! this.#hasAnswered;
				resolve(
					this.#isRefused ? null : { type: 'failed', id: request.id }
				);
			};
			worker.postMessage( request );
		} );
	}

	#end( worker: WorkerLike ): void {
		worker.terminate();
		this.#worker = null;
	}
}
