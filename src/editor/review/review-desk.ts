import apiFetch from '@wordpress/api-fetch';
import type { Finding, ResolutionOutcome } from '../../engine';
import { __ } from '@wordpress/i18n';
import { noticesStore } from '../core-stores';
import type { Registry } from '../core-stores';
import type { Guard } from '../guard';
import { store } from '../store';
import type { StoredResolution } from '../store';
import { parseReview } from './parse-review';
import { keptLine, notStoredLine, referenceLine } from './wording';

/** What a person decides of a finding. */
export type Decision = Pick< Finding, 'rule' | 'fingerprint' > & {
	readonly outcome: ResolutionOutcome;
	/** The id of the answer; empty where none was picked from a list. */
	readonly answer: string;
	/** Where that stands, checked. */
	readonly reference?: string;
	/** Their codes, where it is of what a rule may have missed. */
	readonly faults?: readonly string[];
};

const NOTICE = 'julkaisuvahti-not-stored';
const KEPT = 'julkaisuvahti-kept';

/**
 * Keeps people's decisions on the post's findings, here and on the server.
 *
 * A decision counts in the page at once. If the server does not take it, the
 * page goes back to what the server has, and says so.
 */
export class ReviewDesk {
	readonly #registry: Registry;
	/** Of the post's decisions. */
	readonly #path: string;
	readonly #notPersons: string;
	readonly #guard: Pick< Guard, 'referenceProblem' | 'useRules' >;
	/** Requests leave one by one, so that the last decision is the last to arrive. */
	#queue: Promise< unknown > = Promise.resolve();
	/** What the server has of the findings that are being decided. */
	readonly #stored = new Map< string, readonly StoredResolution[] >();
	readonly #waiting = new Map< string, number >();

	/**
	 * @param registry
	 * @param post     Its path in REST.
	 * @param guard
	 */
	constructor(
		registry: Registry,
		post: string,
		guard: Pick< Guard, 'referenceProblem' | 'useRules' >
	) {
		this.#registry = registry;
		this.#path = `${ post }/resolutions`;
		this.#notPersons = `${ post }/not-persons`;
		this.#guard = guard;
	}

	/** Fetches what has been decided; again later, for what others decide meanwhile. */
	load(): Promise< void > {
		return this.#enqueue( async () => {
			const { reviewLoaded, reviewFailed } =
				this.#registry.dispatch( store );
			try {
				const { resolutions, ...review } = parseReview(
					await apiFetch( { path: this.#path } )
				);
				const here = this.#registry
					.select( store )
					.getReview().resolutions;
				const isWaiting = ( { fingerprint }: StoredResolution ) =>
					this.#waiting.has( fingerprint );
				void reviewLoaded( {
					...review,
					resolutions: [
						...resolutions.filter( ( one ) => ! isWaiting( one ) ),
						...here.filter( isWaiting ),
					],
				} );
			} catch {
				void reviewFailed();
			}
		} );
	}

	decide( decision: Decision ): Promise< void > {
		const { fingerprint } = decision;
		return this.#change(
			fingerprint,
			[
				{
					...decision,
					by: { id: 0, name: '' },
					at: new Date().toISOString(),
					selfChecked: false,
				},
			],
			() =>
				apiFetch( { path: this.#path, method: 'POST', data: decision } )
		);
	}

	/** As if nobody had decided anything. */
	takeBack( fingerprint: string ): Promise< void > {
		return this.#change( fingerprint, [], () =>
			apiFetch( {
				path: `${ this.#path }/${ fingerprint }`,
				method: 'DELETE',
			} )
		);
	}

	/** Why a reference cannot be stored, for its writer; null where it can. */
	async objectionTo( reference: string ): Promise< string | null > {
		const problem = await this.#guard.referenceProblem( reference );
		return problem && referenceLine( problem );
	}

	/** From now on a word is nobody's name, in all posts of the site. */
	keepForSite( word: string ): Promise< void > {
		return this.#enqueue( async () => {
			if ( await this.#tellSite( 'POST', word ) ) {
				void this.#registry
					.dispatch( noticesStore )
					.createSuccessNotice( keptLine( word ), {
						id: KEPT,
						type: 'snackbar',
						actions: [
							{
								label: __( 'Undo', 'julkaisuvahti' ),
								onClick: () => {
									void this.#forgetForSite( word );
								},
							},
						],
					} );
			}
		} );
	}

	#forgetForSite( word: string ): Promise< void > {
		return this.#enqueue( async () => {
			await this.#tellSite( 'DELETE', word );
		} );
	}

	/** The text is checked anew with what the site then knows. */
	async #tellSite(
		method: 'POST' | 'DELETE',
		word: string
	): Promise< boolean > {
		try {
			const { ruleset } = await apiFetch< { ruleset: string } >( {
				path: this.#notPersons,
				method,
				data: { word },
			} );
			void this.#guard.useRules( ruleset );
			return true;
		} catch ( error ) {
			this.#complain( error );
			return false;
		}
	}

	/** Ends when the server knows every decision made so far. */
	async settled(): Promise< void > {
		await this.#queue;
	}

	async #change(
		fingerprint: string,
		wanted: readonly StoredResolution[],
		send: () => Promise< unknown >
	): Promise< void > {
		const { select, dispatch } = this.#registry;
		if ( ! this.#waiting.has( fingerprint ) ) {
			this.#stored.set(
				fingerprint,
				select( store )
					.getReview()
					.resolutions.filter(
						( one ) => one.fingerprint === fingerprint
					)
			);
		}
		this.#wait( fingerprint, 1 );
		void dispatch( store ).resolved( fingerprint, wanted );

		await this.#enqueue( async () => {
			let isRefused = false;
			try {
				const { resolutions } = parseReview( await send() );
				this.#stored.set(
					fingerprint,
					resolutions.filter(
						( one ) => one.fingerprint === fingerprint
					)
				);
			} catch ( error ) {
				isRefused = true;
				this.#complain( error );
			}
			this.#wait( fingerprint, -1 );
			// A later decision on the same finding stays in sight until it has its own answer.
			if ( ! this.#waiting.has( fingerprint ) ) {
				void dispatch( store ).resolved(
					fingerprint,
					this.#stored.get( fingerprint ) ?? []
				);
			}
			if ( ! isRefused ) {
				void dispatch( noticesStore ).removeNotice( NOTICE );
			}
		} );
	}

	#wait( fingerprint: string, change: 1 | -1 ): void {
		const count = ( this.#waiting.get( fingerprint ) ?? 0 ) + change;
		if ( count > 0 ) {
			this.#waiting.set( fingerprint, count );
		} else {
			this.#waiting.delete( fingerprint );
		}
	}

	#complain( error: unknown ): void {
		void this.#registry
			.dispatch( noticesStore )
			.createErrorNotice( notStoredLine( error ), { id: NOTICE } );
	}

	#enqueue( task: () => Promise< void > ): Promise< void > {
		const done = this.#queue.then( task );
		this.#queue = done;
		return done;
	}
}
