import { CheckService } from './check-service';
import type { Reply, Request } from './protocol';
import { SegmentReceiver } from './segment-ledger';

/** How long an author who publishes waits for what tells names, in milliseconds. */
const NAMES_PATIENCE = 5000;

/** Gives the pack, inflated; null where it cannot be had. */
type FetchNames = ( url: string ) => Promise< Uint8Array | null >;

/** How long a check may run before the host looks for newer requests, in milliseconds. */
const SLICE = 20;

/** The worker's inside: answers requests, knows nothing of the worker's global scope. */
export class WorkerHost {
	readonly #reply: ( reply: Reply ) => void;
	readonly #pause: () => Promise< void >;
	readonly #fetchNames: FetchNames;
	readonly #receiver = new SegmentReceiver();
	#service: CheckService | null = null;
	#newestCheck = -1;
	#names: Promise< unknown > = Promise.resolve();

	/**
	 * @param reply Sends a reply to the page.
	 * @param pause Ends after the requests that wait have been delivered.
	 * @param fetchNames
	 */
	constructor(
		reply: ( reply: Reply ) => void,
		pause: () => Promise< void >,
		fetchNames: FetchNames
	) {
		this.#reply = reply;
		this.#pause = pause;
		this.#fetchNames = fetchNames;
	}

	async receive( request: Request ): Promise< void > {
		try {
			switch ( request.type ) {
				case 'load': {
					this.#load( request );
					return;
				}
				case 'check': {
					await this.#check( request );
					return;
				}
				case 'judge': {
					await Promise.race( [
						this.#names,
						wait( NAMES_PATIENCE ),
					] );
					this.#judge( request );
				}
			}
		} catch ( error ) {
			this.#fail( request.id, 'engine-failed', error );
		}
	}

	#load( request: Extract< Request, { type: 'load' } > ): void {
		try {
			this.#service = CheckService.create( request.rules, request.key );
		} catch ( error ) {
			this.#fail( request.id, 'bad-ruleset', error );
			return;
		}
		this.#reply( {
			type: 'loaded',
			id: request.id,
			ruleset: this.#service.ruleset,
		} );
		this.#names = this.#loadNames( request, this.#service );
	}

	async #loadNames(
		{ id, names }: Extract< Request, { type: 'load' } >,
		service: CheckService
	): Promise< void > {
		const pack = names === null ? null : await this.#fetchNames( names );
		this.#reply( { type: 'names', id, canTell: service.useNames( pack ) } );
	}

	async #check(
		request: Extract< Request, { type: 'check' } >
	): Promise< void > {
		const { id, segments: changes, ...fields } = request;
		this.#newestCheck = id;
		// Before anything can end this check: the page takes it that they arrived.
		const segments = this.#receiver.segments( changes );
		const steps = this.#loaded().steps( { ...fields, segments } );

		for (;;) {
			await this.#pause();
			if ( this.#newestCheck !== id ) {
				this.#reply( { type: 'superseded', id } );
				return;
			}
			const judged = runSlice( steps );
			if ( judged ) {
				this.#reply( { type: 'judged', id, ...judged } );
				return;
			}
		}
	}

	#judge( request: Extract< Request, { type: 'judge' } > ): void {
		this.#reply( {
			type: 'judged',
			id: request.id,
			...this.#loaded().judge( request.source ),
		} );
	}

	#loaded(): CheckService {
		if ( ! this.#service ) {
			throw new Error( 'The rules are not loaded.' );
		}
		return this.#service;
	}

	#fail(
		id: number,
		failure: Extract< Reply, { type: 'failed' } >[ 'failure' ],
		error: unknown
	): void {
		const message =
			error instanceof Error ? error.message : String( error );
		this.#reply( { type: 'failed', id, failure, message } );
	}
}

function runSlice< Result >( steps: Generator< void, Result > ): Result | null {
	const end = performance.now() + SLICE;
	do {
		const step = steps.next();
		if ( step.done ) {
			return step.value;
		}
	} while ( performance.now() < end );
	return null;
}

function wait( milliseconds: number ): Promise< void > {
	return new Promise( ( resolve ) => {
		setTimeout( resolve, milliseconds );
	} );
}
