import apiFetch from '@wordpress/api-fetch';
import { __ } from '@wordpress/i18n';
import { editorStore, noticesStore } from '../core-stores';
import type { Registry } from '../core-stores';
import { store } from '../store';

const NOTICE = 'julkaisuvahti-urgent';

/**
 * *Kiireellinen tiedote*: publishes past open questions, for whom the site has named.
 * The server decides what may pass; here nothing is judged meanwhile.
 */
export class UrgentPass {
	readonly #registry: Registry;
	readonly #postId: number | string;
	readonly #publicStatuses: readonly string[];
	#isUnderWay = false;

	constructor(
		registry: Registry,
		postId: number | string,
		publicStatuses: readonly string[]
	) {
		this.#registry = registry;
		this.#postId = postId;
		this.#publicStatuses = publicStatuses;
	}

	/** Whether the save that goes on is an urgent one. */
	isUnderWay(): boolean {
		return this.#isUnderWay;
	}

	async publish(): Promise< void > {
		const { select, dispatch } = this.#registry;
		void dispatch( noticesStore ).removeNotice( NOTICE );
		try {
			await apiFetch( {
				path: `/julkaisuvahti/v1/posts/${ this.#postId }/urgent`,
				method: 'POST',
			} );
		} catch ( error ) {
			void dispatch( noticesStore ).createErrorNotice(
				refusedLine( error ),
				{ id: NOTICE }
			);
			return;
		}
		const { status } = select( editorStore ).getCurrentPost();
		if ( ! this.#publicStatuses.includes( status ) ) {
			void dispatch( editorStore ).editPost(
				{ status: 'publish' },
				{ undoIgnore: true }
			);
		}
		this.#isUnderWay = true;
		try {
			await dispatch( editorStore ).savePost();
		} finally {
			this.#isUnderWay = false;
		}
		if ( select( editorStore ).didPostSaveRequestSucceed() ) {
			void dispatch( store ).released();
			void dispatch( noticesStore ).createInfoNotice(
				__(
					'Published as an urgent notice. The reviewers get a mail.',
					'julkaisuvahti'
				),
				{ id: NOTICE, type: 'snackbar' }
			);
		}
	}
}

/** The server's own words, where it has answered. */
function refusedLine( error: unknown ): string {
	const isAnswer =
		typeof error === 'object' && error !== null && 'message' in error;
	return isAnswer && typeof error.message === 'string'
		? error.message
		: __( 'That could not be saved. Try again.', 'julkaisuvahti' );
}
