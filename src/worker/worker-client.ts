import type { SegmentedSource, Source } from '../engine';
import type {
	CheckerClient,
	CheckOutcome,
	Failure,
	Ground,
	LoadOutcome,
} from './client';
import { isReply } from './protocol';
import type { Reply, Request } from './protocol';
import { SegmentSender } from './segment-ledger';

/** The part of a Worker that is used here. */
export interface WorkerLike {
	postMessage: ( message: Request ) => void;
	terminate: () => void;
	onmessage: ( ( event: MessageEvent ) => void ) | null;
	onmessageerror: ( ( event: MessageEvent ) => void ) | null;
	onerror: ( ( event: ErrorEvent ) => void ) | null;
}

/** In milliseconds. */
export interface Timeouts {
	/** A busy server can take more than 8 s to hand out the worker's script. */
	readonly load: number;
	readonly check: number;
}

export const TIMEOUTS: Timeouts = { load: 30_000, check: 10_000 };

interface Waiting {
	readonly settle: (
		reply: Reply | { type: 'dead'; failure: Failure }
	) => void;
	readonly timer?: ReturnType< typeof setTimeout >;
}

/**
 * The engine in a Web Worker.
 *
 * After a failure of the worker itself (not of one request) the worker is
 * ended and every later call fails the same way.
 */
export class WorkerClient implements CheckerClient {
	readonly #worker: WorkerLike;
	readonly #timeouts: Timeouts;
	readonly #sender = new SegmentSender();
	readonly #waiting = new Map< number, Waiting >();
	#supersede: ( () => void ) | null = null;
	#nextId = 0;
	#hasAnswered = false;
	#dead: Failure | null = null;

	constructor( worker: WorkerLike, timeouts: Timeouts = TIMEOUTS ) {
		this.#worker = worker;
		this.#timeouts = timeouts;
		worker.onmessage = ( { data } ) => {
			if ( isReply( data ) ) {
				this.#receive( data );
			}
		};
		worker.onmessageerror = () => {
			this.#die( 'crashed' );
		};
		// A refusal by the site's policy and a missing script both come without a message,
		// before the worker has said anything.
		worker.onerror = () => {
			this.#die( this.#hasAnswered ? 'crashed' : 'refused' );
		};
	}

	load( ground: Ground ): Promise< LoadOutcome > {
		return new Promise( ( resolve ) => {
			this.#send(
				( id ) => ( { type: 'load', id, ...ground } ),
				this.#timeouts.load,
				( reply ) => {
					resolve(
						reply.type === 'loaded'
							? {
									kind: 'loaded',
									ruleset: reply.ruleset,
									by: 'worker',
									names: this.#namesAfter( reply.id ),
							  }
							: failed( reply )
					);
				}
			);
		} );
	}

	check( source: SegmentedSource ): Promise< CheckOutcome > {
		this.#supersede?.();
		return new Promise( ( resolve ) => {
			// The older check keeps its place in #waiting: its answer, or its
			// time-out, still tells whether the worker is alive.
			this.#supersede = () => {
				resolve( { kind: 'superseded' } );
			};
			const { segments, ...fields } = source;
			this.#send(
				( id ) => ( {
					type: 'check',
					id,
					...fields,
					segments: this.#sender.changes( segments ),
				} ),
				this.#timeouts.check,
				( reply ) => {
					resolve( checkOutcome( reply ) );
				}
			);
		} );
	}

	judge( source: Source ): Promise< CheckOutcome > {
		return new Promise( ( resolve ) => {
			this.#send(
				( id ) => ( { type: 'judge', id, source } ),
				this.#timeouts.check,
				( reply ) => {
					resolve( checkOutcome( reply ) );
				}
			);
		} );
	}

	dispose(): void {
		this.#die( 'crashed' );
	}

	/** The second answer to a load. The worker itself gives up on what does not come. */
	#namesAfter( id: number ): Promise< boolean > {
		return new Promise( ( resolve ) => {
			this.#waiting.set( id, {
				settle: ( reply ) => {
					resolve( reply.type === 'names' && reply.canTell );
				},
			} );
		} );
	}

	#send(
		request: ( id: number ) => Request,
		timeout: number,
		settle: Waiting[ 'settle' ]
	): void {
		if ( this.#dead ) {
			settle( { type: 'dead', failure: this.#dead } );
			return;
		}
		const id = this.#nextId++;
		const timer = setTimeout( () => {
			this.#die( 'timed-out' );
		}, timeout );
		this.#waiting.set( id, { settle, timer } );
		this.#worker.postMessage( request( id ) );
	}

	#receive( reply: Reply ): void {
		this.#hasAnswered = true;
		const waiting = this.#waiting.get( reply.id );
		if ( ! waiting ) {
			return;
		}
		this.#waiting.delete( reply.id );
		clearTimeout( waiting.timer );
		waiting.settle( reply );
	}

	#die( failure: Failure ): void {
		if ( this.#dead ) {
			return;
		}
		this.#dead = failure;
		this.#worker.terminate();
		for ( const { settle, timer } of this.#waiting.values() ) {
			clearTimeout( timer );
			settle( { type: 'dead', failure } );
		}
		this.#waiting.clear();
	}
}

type Ending = Parameters< Waiting[ 'settle' ] >[ 0 ];

function checkOutcome( reply: Ending ): CheckOutcome {
	switch ( reply.type ) {
		case 'judged':
			return {
				kind: 'judged',
				report: reply.report,
				media: reply.media,
				by: 'worker',
			};
		case 'superseded':
			return { kind: 'superseded' };
		default:
			return failed( reply );
	}
}

function failed( reply: Ending ): { kind: 'failed'; failure: Failure } {
	return {
		kind: 'failed',
		failure:
			reply.type === 'failed' || reply.type === 'dead'
				? reply.failure
				: 'engine-failed',
	};
}
