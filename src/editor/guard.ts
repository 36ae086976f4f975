import apiFetch from '@wordpress/api-fetch';
import type {
	MediaKnown,
	MediaShown,
	ReferenceProblem,
	Report,
	Source,
} from '../engine';
import { referenceProblem, referenceSource } from '../engine/reference';
import type { CheckerClient, CheckOutcome, Failure } from '../worker';
import type { Registry } from './core-stores';
import { isNothing } from './media/site-media';
import type { SiteMedia } from './media/site-media';
import type { Settings } from './settings';
import { store } from './store';
import type { Reading, Reason } from './store';
import type { Snapshot } from './watch';
import { within } from './within';

/** How long findings wait for what the server knows of new media, in milliseconds. */
const MEDIA_PATIENCE = 1500;

/** Connects the engine with the store: fetches the rules, has texts checked, tells what came of it. */
export class Guard {
	readonly #registry: Registry;
	readonly #settings: Settings;
	readonly #client: CheckerClient;
	readonly #media: SiteMedia;
	#snapshot: Snapshot | null = null;
	#loading: Promise< boolean >;
	#turn = 0;

	constructor(
		registry: Registry,
		settings: Settings,
		client: CheckerClient,
		media: SiteMedia
	) {
		this.#registry = registry;
		this.#settings = settings;
		this.#client = client;
		this.#media = media;
		this.#loading = this.#load();
	}

	/** Checks what the author has written; after the rules have come, if they have not. */
	async check( snapshot: Snapshot ): Promise< void > {
		const turn = ++this.#turn;
		this.#snapshot = snapshot;
		if ( ! ( await this.#loading ) || turn !== this.#turn ) {
			return;
		}
		const { checkEnded, checkStarted, becameUnavailable } =
			this.#registry.dispatch( store );
		void checkStarted();
		const { known } = this.#media;
		const outcome = await this.#checked( snapshot );
		if ( turn !== this.#turn ) {
			return;
		}
		switch ( outcome.kind ) {
			case 'judged': {
				const missing = this.#media.missing( outcome.media );
				if ( ! isNothing( missing ) ) {
					// A report without them says that media could not be checked: not for a moment's sake.
					const fetched = this.#media.fetch( missing );
					const isKnown = await within( MEDIA_PATIENCE, fetched );
					if ( turn !== this.#turn ) {
						return;
					}
					if ( isKnown === null ) {
						void this.#checkWhen( fetched );
					}
				}
				if ( this.#hasLearned( known, outcome.media ) ) {
					await this.check( snapshot );
					return;
				}
				void checkEnded(
					readingOf( snapshot, outcome, this.#media.known ),
					outcome.by
				);
				break;
			}
			case 'failed':
				void becameUnavailable( REASONS[ outcome.failure ] );
				break;
			case 'superseded':
				break;
		}
	}

	/** Judges the whole content, as the server will. */
	async judge( source: Source ): Promise< CheckOutcome > {
		if ( ! ( await this.#loading ) ) {
			return { kind: 'failed', failure: 'refused' };
		}
		const { published, ...fields } = source;
		const authored = {
			...this.#authored( fields ),
			...( published && { published: this.#authored( published ) } ),
		};
		const { known } = this.#media;
		const outcome = await this.#judged( authored );
		if ( outcome.kind !== 'judged' ) {
			return outcome;
		}
		const missing = this.#media.missing( outcome.media );
		if ( ! isNothing( missing ) ) {
			await this.#media.fetch( missing );
		}
		return this.#hasLearned( known, outcome.media )
			? this.#judged( authored )
			: outcome;
	}

	/** What keeps a reference from being stored beside an answer, as the server will see it. */
	async referenceProblem(
		reference: string
	): Promise< ReferenceProblem | null > {
		if ( ! ( await this.#loading ) ) {
			return 'unchecked';
		}
		const outcome = await this.#client.judge(
			referenceSource( reference )
		);
		return outcome.kind === 'judged'
			? referenceProblem( outcome.report )
			: 'unchecked';
	}

	/** Tries again after a failure. */
	async retry(): Promise< void > {
		this.#loading = this.#load();
		if ( this.#snapshot ) {
			await this.check( this.#snapshot );
		}
	}

	/** Fetches the rules anew if the server has others by now. */
	async useRules( hash: string ): Promise< void > {
		const ruleset = this.#registry.select( store ).getRuleset();
		if ( ruleset && ruleset.hash !== hash ) {
			await this.retry();
		}
	}

	/** Asks anew what is known of the post's media, and checks it by that. */
	async useMedia(): Promise< void > {
		await this.#checkWhen( this.#media.refresh() );
	}

	/** Whether more is known by now than a text was checked by: another check may have asked. */
	#hasLearned( before: MediaKnown | null, shown: MediaShown ): boolean {
		return before !== this.#media.known && ! isNothing( shown );
	}

	#checked( snapshot: Snapshot ): Promise< CheckOutcome > {
		return snapshot.kind === 'blocks'
			? this.#client.check( {
					...this.#authored( snapshot.source ),
					media: this.#media.known,
			  } )
			: this.#judged( this.#authored( snapshot.source ) );
	}

	#judged( source: Source ): Promise< CheckOutcome > {
		return this.#client.judge( { ...source, media: this.#media.known } );
	}

	async #checkWhen( isKnown: Promise< boolean > ): Promise< void > {
		if ( ( await isKnown ) && this.#snapshot ) {
			await this.check( this.#snapshot );
		}
	}

	/** Nobody is asked about the author's own name. */
	#authored< Text extends object >( text: Text ): Text & { author: string } {
		return { ...text, author: this.#settings.author };
	}

	async #load(): Promise< boolean > {
		const { loadingStarted, rulesLoaded, becameUnavailable } =
			this.#registry.dispatch( store );
		void loadingStarted();
		let rules: unknown;
		try {
			rules = await apiFetch( { path: this.#settings.ruleset.path } );
		} catch {
			void becameUnavailable( 'rules-not-fetched' );
			return false;
		}
		const outcome = await this.#client.load( {
			rules,
			key: this.#settings.key,
			names: this.#settings.namesUrl,
		} );
		if ( outcome.kind === 'failed' ) {
			void becameUnavailable( REASONS[ outcome.failure ] );
			return false;
		}
		void rulesLoaded( outcome.ruleset, outcome.by );
		void this.#checkNames( outcome.names );
		return true;
	}

	/** What was checked before names could be told is checked again. */
	async #checkNames( names: Promise< boolean > ): Promise< void > {
		const canTell = await names;
		void this.#registry.dispatch( store ).namesSettled( canTell );
		if ( this.#snapshot ) {
			await this.check( this.#snapshot );
		}
	}
}

const REASONS: Readonly< Record< Failure, Reason > > = {
	refused: 'engine-not-started',
	crashed: 'engine-failed',
	'timed-out': 'timed-out',
	'bad-ruleset': 'rules-not-read',
	'engine-failed': 'engine-failed',
};

function readingOf(
	snapshot: Snapshot,
	{ report, media: shown }: { report: Report; media: MediaShown },
	known: MediaKnown | null
): Reading {
	const { title, excerpt, slug, footnotes, featured } = snapshot.source;
	const markup =
		snapshot.kind === 'blocks'
			? snapshot.source.segments
			: [ snapshot.source.content ];
	return {
		report,
		media: { shown, known },
		blocks: snapshot.kind === 'blocks' ? snapshot.blocks : [],
		isEmpty: [ title, excerpt, slug, footnotes, featured, ...markup ].every(
			( part ) => ! part || isBlank( part )
		),
	};
}

/** An editor without a word in it still holds an empty paragraph. */
function isBlank( markup: string ): boolean {
	return (
		markup.replace( /<!-- \/?wp:paragraph -->|<p>|<\/p>/g, '' ).trim() ===
		''
	);
}
