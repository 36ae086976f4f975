import { check, parseRuleset, Session, verdict } from '../engine';
import type { Report, Ruleset, SegmentedSource, Source } from '../engine';
import type { Judgement } from './client';

/** The engine with the rules of one site and the key of one post. */
export class CheckService {
	readonly #ruleset: Ruleset;
	readonly #key: string;
	readonly #session: Session;

	private constructor( ruleset: Ruleset, key: string ) {
		this.#ruleset = ruleset;
		this.#key = key;
		this.#session = new Session( ruleset, key );
	}

	/** @throws Error if the rules cannot be read; its message names the place. */
	static create( rules: unknown, key: string ): CheckService {
		return new CheckService( parseRuleset( rules ), key );
	}

	get ruleset(): Ruleset {
		return this.#ruleset;
	}

	/** Checks in slices, so that whoever runs it can do something else between them. */
	*steps( source: SegmentedSource ): Generator< void, Judgement > {
		return this.#judged( yield* this.#session.steps( source ) );
	}

	judge( source: Source ): Judgement {
		return this.#judged(
			check( source, { ruleset: this.#ruleset, key: this.#key } )
		);
	}

	#judged( report: Report ): Judgement {
		return { report, verdict: verdict( report, this.#ruleset ) };
	}
}
