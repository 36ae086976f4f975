import type { SegmentedSource, Source } from '../engine';
import type { CheckService } from './check-service';
import type { CheckerClient, CheckOutcome, LoadOutcome } from './client';
import { whenIdle } from './when-idle';

type CreateService = ( rules: unknown, key: string ) => CheckService;

/** The engine on the page's own thread, in the gaps between its other work. */
export class InProcessClient implements CheckerClient {
	readonly #loadEngine: () => Promise< CreateService >;
	#service: CheckService | null = null;
	#newestCheck = 0;

	/** @param loadEngine Fetches the engine, which is no part of the page's script. */
	constructor( loadEngine: () => Promise< CreateService > ) {
		this.#loadEngine = loadEngine;
	}

	async load( rules: unknown, key: string ): Promise< LoadOutcome > {
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
		return {
			kind: 'loaded',
			ruleset: this.#service.ruleset,
			by: 'in-process',
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
							report: step.value,
							by: 'in-process',
						};
					}
				} while ( deadline.timeRemaining() > 0 );
			} catch {
				return { kind: 'failed', failure: 'engine-failed' };
			}
		}
	}

	judge( source: Source ): Promise< CheckOutcome > {
		return Promise.resolve( this.#judged( source ) );
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
				report: this.#service.judge( source ),
				by: 'in-process',
			};
		} catch {
			return { kind: 'failed', failure: 'engine-failed' };
		}
	}
}
