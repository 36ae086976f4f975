import {
	check,
	EMPTY_SITE,
	hashFor,
	parseRuleset,
	parseSite,
	Session,
} from '../engine';
import type { Report, Ruleset, SegmentedSource, Site, Source } from '../engine';

/** The engine with the rules and facts of one site and the key of one post. */
export class CheckService {
	readonly #ruleset: Ruleset;
	readonly #site: Site;
	readonly #key: string;
	readonly #session: Session;

	private constructor( ruleset: Ruleset, site: Site, key: string ) {
		this.#ruleset = ruleset;
		this.#site = site;
		this.#key = key;
		this.#session = new Session( ruleset, key, 'shared', site );
	}

	/**
	 * @param rules The server's answer: the ruleset, and beside it what the site knows.
	 * @param key   The post's fingerprint key, hex.
	 * @throws Error if they cannot be read; its message names the place.
	 */
	static create( rules: unknown, key: string ): CheckService {
		const ruleset = parseRuleset( rules );
		const { site } = rules as { readonly site?: unknown };
		return new CheckService(
			ruleset,
			site === undefined ? EMPTY_SITE : parseSite( site ),
			key
		);
	}

	/** The rules, under the hash that reports bear: it changes with the site's facts, too. */
	get ruleset(): Ruleset {
		return {
			...this.#ruleset,
			hash: hashFor( this.#ruleset, this.#site ),
		};
	}

	/** Checks in slices, so that whoever runs it can do something else between them. */
	*steps( source: SegmentedSource ): Generator< void, Report > {
		return yield* this.#session.steps( source );
	}

	judge( source: Source ): Report {
		return check( source, {
			ruleset: this.#ruleset,
			key: this.#key,
			site: this.#site,
		} );
	}
}
