import {
	check,
	EMPTY_SITE,
	hashFor,
	mediaShownBy,
	openNames,
	parseRuleset,
	parseSite,
	Session,
} from '../engine';
import type {
	MediaShown,
	PersonNames,
	Report,
	Ruleset,
	SegmentedSource,
	Site,
	Source,
} from '../engine';

/** A report, and what had to be known of the text's media. */
export interface Judged {
	readonly report: Report;
	readonly media: MediaShown;
}

/** The engine with the rules and facts of one site and the key of one post. */
export class CheckService {
	readonly #ruleset: Ruleset;
	readonly #site: Site;
	readonly #key: string;
	#names: PersonNames | null = null;
	#session: Session;

	private constructor( ruleset: Ruleset, site: Site, key: string ) {
		this.#ruleset = ruleset;
		this.#site = site;
		this.#key = key;
		// Names are not known yet, and nobody is told that they cannot be.
		this.#session = this.#newSession( withoutNames( ruleset ) );
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

	/**
	 * From now on names are checked; without what tells them, reports say so.
	 *
	 * @param pack Inflated; null if it could not be had.
	 * @return Whether names can be told.
	 */
	useNames( pack: Uint8Array | null ): boolean {
		const matcher = this.#ruleset.rules
			.map( ( { match } ) => match )
			.find( ( match ) => match.kind === 'person-name' );
		try {
			this.#names =
				pack && matcher ? openNames( pack, matcher.names ) : null;
		} catch {
			this.#names = null;
		}
		this.#session = this.#newSession( this.#ruleset );
		return this.#names !== null;
	}

	/** Checks in slices, so that whoever runs it can do something else between them. */
	*steps( source: SegmentedSource ): Generator< void, Judged > {
		const report = yield* this.#session.steps( source );
		return { report, media: this.#session.media };
	}

	judge( source: Source ): Judged {
		return {
			report: check( source, {
				ruleset: this.#ruleset,
				key: this.#key,
				names: this.#names,
				site: this.#site,
			} ),
			media: mediaShownBy( source ),
		};
	}

	#newSession( ruleset: Ruleset ): Session {
		return new Session( {
			ruleset,
			key: this.#key,
			names: this.#names,
			site: this.#site,
		} );
	}
}

function withoutNames( ruleset: Ruleset ): Ruleset {
	return {
		...ruleset,
		rules: ruleset.rules.filter(
			( { match } ) => match.kind !== 'person-name'
		),
	};
}
