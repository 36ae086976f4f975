import apiFetch from '@wordpress/api-fetch';
import type { ReferenceProblem, Report, Source } from '../engine';
import { referenceProblem, referenceSource } from '../engine/reference';
import type { CheckerClient, CheckOutcome, Failure } from '../worker';
import type { Registry } from './core-stores';
import type { Settings } from './settings';
import { store } from './store';
import type { Reading, Reason } from './store';
import type { Snapshot } from './watch';

/** Connects the engine with the store: fetches the rules, has texts checked, tells what came of it. */
export class Guard {
	readonly #registry: Registry;
	readonly #settings: Settings;
	readonly #client: CheckerClient;
	#snapshot: Snapshot | null = null;
	#loading: Promise< boolean >;
	#turn = 0;

	constructor(
		registry: Registry,
		settings: Settings,
		client: CheckerClient
	) {
		this.#registry = registry;
		this.#settings = settings;
		this.#client = client;
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
		const outcome =
			snapshot.kind === 'blocks'
				? await this.#client.check( this.#authored( snapshot.source ) )
				: await this.#client.judge( this.#authored( snapshot.source ) );
		if ( turn !== this.#turn ) {
			return;
		}
		switch ( outcome.kind ) {
			case 'judged':
				void checkEnded(
					readingOf( snapshot, outcome.report ),
					outcome.by
				);
				break;
			case 'failed':
				void becameUnavailable( REASONS[ outcome.failure ] );
				break;
			case 'superseded':
				break;
		}
	}

	/** Judges the whole content, as the server will. */
	async judge( source: Source ): Promise< CheckOutcome > {
		const { published, ...fields } = source;
		return ( await this.#loading )
			? this.#client.judge( {
					...this.#authored( fields ),
					...( published && {
						published: this.#authored( published ),
					} ),
			  } )
			: { kind: 'failed', failure: 'refused' };
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

function readingOf( snapshot: Snapshot, report: Report ): Reading {
	const { title, excerpt, slug, footnotes } = snapshot.source;
	const markup =
		snapshot.kind === 'blocks'
			? snapshot.source.segments
			: [ snapshot.source.content ];
	return {
		report,
		blocks: snapshot.kind === 'blocks' ? snapshot.blocks : [],
		isEmpty: [ title, excerpt, slug, footnotes, ...markup ].every(
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
