import apiFetch from '@wordpress/api-fetch';
import { addFilter } from '@wordpress/hooks';
import { __ } from '@wordpress/i18n';
import type { Language, Report, Ruleset } from '../../engine';
import { textsOf } from '../../engine/rule-texts';
import { editorStore, noticesStore } from '../core-stores';
import type { Post, Registry } from '../core-stores';
import { refusalNotice } from '../findings/wording';
import type { Guard } from '../guard';
import { editedFields, fieldsOf, isPattern, text } from '../post';
import { isUnsettled, outlookOf, waitsForReviewer } from '../review/outlook';
import type { Outlook } from '../review/outlook';
import type { ReviewDesk } from '../review/review-desk';
import type { Settings } from '../settings';
import { openSidebar } from '../sidebar/open';
import { store } from '../store';
import { idsInMarkup } from '../synced-patterns';
import type { SyncedPatterns } from '../synced-patterns';
import type { CheckOutcome } from '../../worker';
import type { HeldFinding } from '../store';
import type { UrgentPass } from '../urgent/urgent-pass';
import { isPublishing } from './intent';
import type { Edits, SaveOptions } from './intent';
import {
	asHeld,
	isUnchecked,
	othersThan,
	refusalOf,
	savesPost,
} from './refusal';
import { within } from '../within';

/** How long an author may wait for the engine, in milliseconds. The server judges in any case. */
const PATIENCE = 8000;

/** As many as fit in a notice; the sidebar shows them all. */
const MESSAGES_IN_NOTICE = 3;

/**
 * Holds publishing while the text has something that must not be published.
 *
 * Not by locking: a lock takes *Save draft* and Ctrl+S along. The save is let
 * begin and stopped, and the post's status put back to what it was, so that
 * the next save is a draft's again.
 */
export class PublishGate {
	readonly #registry: Registry;
	readonly #settings: Settings;
	readonly #guard: Pick< Guard, 'judge' | 'useRules' | 'useMedia' >;
	readonly #desk: Pick< ReviewDesk, 'load' | 'settled' >;
	readonly #patterns: Pick< SyncedPatterns, 'contents' >;
	readonly #postId: number | string;
	readonly #urgent: Pick< UrgentPass, 'isUnderWay' > | null;

	constructor(
		registry: Registry,
		settings: Settings,
		guard: Pick< Guard, 'judge' | 'useRules' | 'useMedia' >,
		desk: Pick< ReviewDesk, 'load' | 'settled' >,
		patterns: Pick< SyncedPatterns, 'contents' >,
		postId: number | string,
		urgent: Pick< UrgentPass, 'isUnderWay' > | null
	) {
		this.#registry = registry;
		this.#settings = settings;
		this.#guard = guard;
		this.#desk = desk;
		this.#patterns = patterns;
		this.#postId = postId;
		this.#urgent = urgent;
	}

	install(): void {
		addFilter(
			'editor.preSavePost',
			'julkaisuvahti/publish-gate',
			( edits: Edits, options: SaveOptions ) =>
				this.beforeSave( edits, options )
		);
		apiFetch.use( async ( options, next ) => {
			try {
				const answer = ( await next( options ) ) as unknown;
				if ( ( options.method ?? 'GET' ) !== 'GET' ) {
					this.afterSave( options.path ?? options.url ?? '', answer );
				}
				return answer;
			} catch ( error ) {
				this.afterError( options.path ?? options.url ?? '', error );
				throw error;
			}
		} );
	}

	/** @throws Error to stop a save; its message is shown to the author. */
	async beforeSave( edits: Edits, options: SaveOptions ): Promise< Edits > {
		const { publicStatuses } = this.#settings;
		const editor = this.#registry.select( editorStore );
		const saved = editor.getCurrentPost();
		if (
			isPattern( saved ) ||
			edits.id !== this.#postId ||
			! isPublishing( edits, options, saved.status, publicStatuses )
		) {
			return edits;
		}
		if ( this.#urgent?.isUnderWay() ) {
			// The server must have the last answer before it is asked to publish.
			await within( PATIENCE, this.#desk.settled() );
			return edits;
		}
		const stays =
			publicStatuses.includes( saved.status ) &&
			( edits.status ?? saved.status ) === saved.status;

		const judged = () =>
			this.#judged( text( edits.content ), stays ? saved : null );
		let outlook = await judged();
		if ( outlook && holdsForMedia( outlook ) ) {
			// A colleague may have confirmed the rights on another computer since.
			await within( PATIENCE, this.#guard.useMedia() );
			outlook = await judged();
		}
		if ( ! outlook ) {
			this.#leaveToServer();
			return edits;
		}
		if ( outlook.verdict === 'publish' ) {
			void this.#registry.dispatch( store ).released();
			return edits;
		}

		this.#hold( 'editor', this.#told( outlook ), false );
		throw new Error( this.#notice( outlook ) );
	}

	/** Null where the engine gives no answer, or nobody knows what people have decided. */
	async #judged(
		content: string,
		published: Post | null
	): Promise< Outlook | null > {
		const outcome = await within(
			PATIENCE,
			this.#judge( content, published )
		);
		return outcome?.kind === 'judged'
			? this.#outlook( outcome.report )
			: null;
	}

	/** What readers see already, where the post is published, never holds back an edit. */
	async #judge(
		content: string,
		published: Post | null
	): Promise< CheckOutcome > {
		const before = text( published?.content );
		const patterns = await this.#patterns.contents(
			idsInMarkup( `${ content } ${ before }` )
		);
		return this.#guard.judge( {
			...editedFields( this.#registry ),
			content,
			patterns,
			...( published && {
				published: {
					...fieldsOf( published ),
					content: before,
					patterns,
				},
			} ),
		} );
	}

	/**
	 * What is left to do, by the newest that people have decided.
	 *
	 * @return Null where nobody knows what they have decided.
	 */
	async #outlook( report: Report ): Promise< Outlook | null > {
		// The server must have the last answer before it is asked to publish.
		await within( PATIENCE, this.#desk.settled() );
		const outlook = this.#outlookNow( report );
		if ( outlook?.verdict === 'publish' ) {
			return outlook;
		}
		// A reviewer may have waived something since.
		await within( PATIENCE, this.#desk.load() );
		return this.#outlookNow( report );
	}

	#outlookNow( report: Report ): Outlook | null {
		const guard = this.#registry.select( store );
		const ruleset = guard.getRuleset();
		const { status, resolutions } = guard.getReview();
		return ruleset && status === 'loaded'
			? outlookOf( report, ruleset, resolutions )
			: null;
	}

	/** What is published is held no longer, whoever let it pass. */
	afterSave( path: string, answer: unknown ): void {
		const status =
			typeof answer === 'object' && answer !== null && 'status' in answer
				? answer.status
				: null;
		if (
			savesPost( path, this.#postId ) &&
			this.#settings.publicStatuses.some( ( one ) => one === status )
		) {
			void this.#registry.dispatch( store ).released();
		}
	}

	/** After a refusal by the server: the engine here may have been slow, or the rules old. */
	afterError( path: string, error: unknown ): void {
		const refusal = savesPost( path, this.#postId ) && refusalOf( error );
		if ( refusal ) {
			this.#hold( 'server', refusal.findings, isUnchecked( refusal ) );
			void this.#guard.useRules( refusal.ruleset );
		}
	}

	#hold(
		by: 'editor' | 'server',
		findings: readonly HeldFinding[],
		uncheckedAll: boolean
	): void {
		const { select, dispatch } = this.#registry;
		void dispatch( editorStore ).editPost(
			{ status: select( editorStore ).getCurrentPost().status },
			{ undoIgnore: true }
		);
		void dispatch( store ).held( {
			by,
			isLive: this.#isLive(),
			isUnchecked: uncheckedAll,
			others: othersThan( select( store ).getReading(), findings ),
		} );
		openSidebar( this.#registry );
		this.#keepText();
	}

	/** The refused save saved nothing: an autosave keeps the text, and lets the author's notice stand. */
	#keepText(): void {
		const { select, dispatch, subscribe } = this.#registry;
		const unsubscribe = subscribe( () => {
			if ( select( editorStore ).isSavingPost() ) {
				return;
			}
			unsubscribe();
			if ( select( editorStore ).isEditedPostDirty() ) {
				void dispatch( editorStore ).autosave();
			}
		}, editorStore.name );
	}

	#leaveToServer(): void {
		void this.#registry
			.dispatch( noticesStore )
			.createInfoNotice(
				__(
					'The check did not answer in time, so the server checks the text.',
					'julkaisuvahti'
				),
				{ id: 'julkaisuvahti-left-to-server', type: 'snackbar' }
			);
	}

	#told( { standing }: Outlook ): readonly HeldFinding[] {
		return standing.findings
			.filter( isUnsettled )
			.map( ( { finding } ) =>
				asHeld( finding, this.#messageOf( finding ) )
			);
	}

	#notice( { standing, waiting, unchecked }: Outlook ): string {
		const messages = standing.findings
			.filter(
				( one ) => isUnsettled( one ) && ! waitsForReviewer( one )
			)
			.map( ( { finding } ) => this.#messageOf( finding ) );
		return refusalNotice(
			this.#isLive(),
			[ ...new Set( messages ) ].slice( 0, MESSAGES_IN_NOTICE ),
			waiting,
			unchecked !== 'nothing'
		);
	}

	#messageOf( finding: Pick< HeldFinding, 'rule' | 'facts' > ): string {
		return messageOf(
			this.#registry.select( store ).getRuleset(),
			finding,
			this.#settings.language
		);
	}

	#isLive(): boolean {
		return this.#settings.publicStatuses.includes(
			this.#registry.select( editorStore ).getCurrentPost().status
		);
	}
}

function holdsForMedia( { verdict, standing }: Outlook ): boolean {
	return (
		verdict !== 'publish' &&
		standing.findings.some(
			( one ) =>
				isUnsettled( one ) &&
				one.finding.rule.startsWith( 'media-rights/' )
		)
	);
}

function messageOf(
	ruleset: Ruleset | null,
	finding: Pick< HeldFinding, 'rule' | 'facts' >,
	language: Language
): string {
	const rule = ruleset?.rules.find( ( { id } ) => id === finding.rule );
	return rule ? textsOf( rule, finding.facts, language ).message : '';
}
