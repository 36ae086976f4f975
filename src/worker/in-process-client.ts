import type { SegmentedSource, Source } from '../engine';
import type { CheckService } from './check-service';
import type {
	CheckerClient,
	CheckOutcome,
	Ground,
	LoadOutcome,
} from './client';
import { fetchNames } from './fetch-names';
import { whenIdle } from './when-idle';

type CreateService = ( rules: unknown, key: string ) => CheckService;

/** The engine on the page's own thread, in the gaps between its other work. */
export class InProcessClient implements CheckerClient {
	readonly #loadEngine: () => Promise< CreateService >;
	readonly #fetchNames: typeof fetchNames;
	#names: Promise< unknown > = Promise.resolve();
	#service: CheckService | null = null;
	#newestCheck = 0;

	/**
	 * @param loadEngine Fetches the engine, which is no part of the page's script.
	 * @param fetch
	 */
	constructor(
		loadEngine: () => Promise< CreateService >,
		fetch: typeof fetchNames = fetchNames
	) {
		this.#loadEngine = loadEngine;
		this.#fetchNames = fetch;
	}

	async load( { rules, key, names }: Ground ): Promise< LoadOutcome > {
		let create: CreateService;
		try {
			create = await this.#loadEngine();
		} catch {
			return { kind: 'failed', failure: 'refused' };
		}
		try {
			this.#service = create( rules, key );
		} catch {
			return { kind: 'failed', failure: 'bad-ruleset' };
		}
		const service = this.#service;
		const canTell = (
			names === null ? Promise.resolve( null ) : this.#fetchNames( names )
		).then( ( pack ) => service.useNames( pack ) );
		this.#names = canTell;
		return {
			kind: 'loaded',
			ruleset: service.ruleset,
			by: 'in-process',
			names: canTell,
		};
	}

	async check( source: SegmentedSource ): Promise< CheckOutcome > {
		const turn = ++this.#newestCheck;
		const service = this.#service;
		if ( ! service ) {
			return { kind: 'failed', failure: 'engine-failed' };
		}
		const steps = service.steps( source );
		for (;;) {
			const deadline = await whenIdle();
			if ( this.#newestCheck !== turn ) {
				return { kind: 'superseded' };
			}
			try {
				do {
					const step = steps.next();
					if ( step.done ) {
						return {
							kind: 'judged',
							...step.value,
							by: 'in-process',
						};
					}
				} while ( deadline.timeRemaining() > 0 );
			} catch {
				return { kind: 'failed', failure: 'engine-failed' };
			}
		}
	}

	async judge( source: Source ): Promise< CheckOutcome > {
		await this.#names;
		return this.#judged( source );
	}

	dispose(): void {
		this.#service = null;
		this.#newestCheck++;
	}

	#judged( source: Source ): CheckOutcome {
		if ( ! this.#service ) {
			return { kind: 'failed', failure: 'engine-failed' };
		}
		try {
			return {
				kind: 'judged',
				...this.#service.judge( source ),
				by: 'in-process',
			};
		} catch {
			return { kind: 'failed', failure: 'engine-failed' };
		}
	}
}
