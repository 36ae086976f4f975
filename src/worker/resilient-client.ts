import type { SegmentedSource, Source } from '../engine';
import type {
	CheckerClient,
	CheckOutcome,
	Ground,
	LoadOutcome,
} from './client';

interface Loaded {
	readonly client: CheckerClient;
	readonly ground: Ground;
}

/** How the engine can be had. Either may throw. */
export interface Clients {
	startWorker: () => CheckerClient;
	startInProcess: () => CheckerClient;
}

/**
 * A worker as long as that works, else the page's own thread.
 *
 * A worker that crashes is started once more, then given up. One that hangs is
 * started anew for every try, and its text is never given to the page's own
 * thread: what hangs a worker would hang the tab, and an author's text with it.
 */
export class ResilientClient implements CheckerClient {
	readonly #clients: Clients;
	#current: Promise< Loaded | null > = Promise.resolve( null );
	#newestCheck = 0;
	#hasCrashed = false;
	#disposed = false;

	constructor( clients: Clients ) {
		this.#clients = clients;
	}

	async load( ground: Ground ): Promise< LoadOutcome > {
		const previous = await this.#current;
		previous?.client.dispose();
		const started = this.#start( ground );
		this.#current = started.then( ( { loaded } ) => loaded );
		return ( await started ).outcome;
	}

	check( source: SegmentedSource ): Promise< CheckOutcome > {
		const turn = ++this.#newestCheck;
		return this.#ask( async ( client ) =>
			// A second try must not push aside a check that came meanwhile.
			turn === this.#newestCheck
				? client.check( source )
				: { kind: 'superseded' }
		);
	}

	judge( source: Source ): Promise< CheckOutcome > {
		return this.#ask( ( client ) => client.judge( source ) );
	}

	dispose(): void {
		this.#disposed = true;
		void this.#current.then( ( loaded ) => loaded?.client.dispose() );
	}

	async #ask(
		ask: ( client: CheckerClient ) => Promise< CheckOutcome >
	): Promise< CheckOutcome > {
		let outcome: CheckOutcome = {
			kind: 'failed',
			failure: 'engine-failed',
		};
		for ( let tries = 0; tries < 2; tries++ ) {
			const loaded = await this.#current;
			if ( ! loaded ) {
				return outcome;
			}
			outcome = await ask( loaded.client );
			if (
				outcome.kind !== 'failed' ||
				outcome.failure === 'engine-failed'
			) {
				return outcome;
			}
			this.#replace( loaded, outcome.failure === 'timed-out' );
		}
		return outcome;
	}

	/** Starts anew after a failure; once, however many requests the failure met. */
	#replace( broken: Loaded, hung: boolean ): void {
		if ( this.#disposed ) {
			return;
		}
		this.#current = this.#current.then( async ( current ) => {
			if ( current !== broken ) {
				return current;
			}
			broken.client.dispose();
			const { ground } = broken;
			const { loaded } =
				! hung && this.#hasCrashed
					? await this.#startInProcess( ground )
					: await this.#start( ground );
			this.#hasCrashed ||= ! hung;
			return loaded;
		} );
	}

	async #start( ground: Ground ): Promise< Start > {
		const worker = await attempt(
			() => this.#clients.startWorker(),
			ground
		);
		const { outcome } = worker;
		if ( outcome.kind === 'loaded' || outcome.failure === 'bad-ruleset' ) {
			return worker;
		}
		return this.#startInProcess( ground );
	}

	#startInProcess( ground: Ground ): Promise< Start > {
		return attempt( () => this.#clients.startInProcess(), ground );
	}
}

interface Start {
	readonly outcome: LoadOutcome;
	readonly loaded: Loaded | null;
}

async function attempt(
	start: () => CheckerClient,
	ground: Ground
): Promise< Start > {
	let client: CheckerClient;
	try {
		client = start();
	} catch {
		return {
			outcome: { kind: 'failed', failure: 'refused' },
			loaded: null,
		};
	}
	const outcome = await client.load( ground );
	if ( outcome.kind === 'failed' ) {
		client.dispose();
		return { outcome, loaded: null };
	}
	return { outcome, loaded: { client, ground } };
}
