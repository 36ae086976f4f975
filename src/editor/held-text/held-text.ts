import apiFetch from '@wordpress/api-fetch';
import type { APIFetchOptions } from '@wordpress/api-fetch';
import { parse } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';
import { editorStore, noticesStore } from '../core-stores';
import type { Registry } from '../core-stores';
import { savesPost } from '../publish-gate/refusal';
import type { StoredHeldText } from '../settings';

const NOTICE = 'julkaisuvahti-held-text';

/** In a request that saves the post: what its text goes on from. The server knows it by this name. */
const FIELD = 'julkaisuvahti_continued';

/** The change of a published post that was held back, and what the author may do with it. */
export class HeldText {
	readonly #registry: Registry;
	readonly #postId: number | string;
	readonly #stored: StoredHeldText;
	#isTakenUp = false;

	constructor(
		registry: Registry,
		postId: number | string,
		stored: StoredHeldText
	) {
		this.#registry = registry;
		this.#postId = postId;
		this.#stored = stored;
	}

	install(): void {
		apiFetch.use( ( options, next ) => next( this.tell( options ) ) );
	}

	/** Says in a request that saves the post what it goes on from. */
	tell< Options extends APIFetchOptions >( options: Options ): Options {
		const { path = '', method } = options;
		return this.#isTakenUp &&
			( method === 'PUT' || method === 'POST' ) &&
			savesPost( path, this.#postId )
			? {
					...options,
					data: {
						...( options.data as object | undefined ),
						[ FIELD ]: this.#stored.id,
					},
			  }
			: options;
	}

	/** Takes the text up where the page was opened for that; else says that it is there. */
	offer( onDiscard: () => void ): void {
		if ( this.#stored.isTaken ) {
			this.takeUp();
			return;
		}
		void this.#registry
			.dispatch( noticesStore )
			.createInfoNotice( this.#stored.message, {
				id: NOTICE,
				actions: [
					{
						label: __( 'Continue from it', 'julkaisuvahti' ),
						onClick: () => {
							this.takeUp();
						},
					},
					{
						label: __( 'Discard', 'julkaisuvahti' ),
						onClick: onDiscard,
					},
				],
			} );
	}

	/** Puts the text into the editor, as edits that can be undone. */
	takeUp(): void {
		const { select, dispatch } = this.#registry;
		const { title, excerpt, content, slug, meta } = this.#stored;
		const post = select( editorStore ).getCurrentPost();
		void dispatch( editorStore ).editPost( {
			...( post.title !== undefined && { title } ),
			...( post.excerpt !== undefined && { excerpt } ),
			...( slug !== '' && { slug } ),
			...( post.meta && {
				meta: { ...post.meta, ...known( meta, post.meta ) },
			} ),
			...( post.featured_media !== undefined &&
				FEATURED in meta && {
					featured_media: Number( meta[ FEATURED ] ),
				} ),
		} );
		void dispatch( editorStore ).resetEditorBlocks( parse( content ) );
		this.#isTakenUp = true;
		void dispatch( noticesStore ).removeNotice( NOTICE );
		this.#say(
			__(
				'You are now editing the saved text. It is checked again when you publish it.',
				'julkaisuvahti'
			)
		);
	}

	/** Deletes the text for good. */
	async discard(): Promise< void > {
		try {
			await apiFetch( {
				method: 'DELETE',
				path: `/julkaisuvahti/v1/posts/${ this.#postId }/held-texts/${
					this.#stored.id
				}`,
			} );
		} catch {
			void this.#registry
				.dispatch( noticesStore )
				.createErrorNotice(
					__(
						'The text could not be discarded. Try again.',
						'julkaisuvahti'
					),
					{ id: `${ NOTICE }-error` }
				);
			return;
		}
		void this.#registry.dispatch( noticesStore ).removeNotice( NOTICE );
		this.#say( __( 'The saved text was discarded.', 'julkaisuvahti' ) );
	}

	#say( message: string ): void {
		void this.#registry
			.dispatch( noticesStore )
			.createInfoNotice( message, {
				id: `${ NOTICE }-done`,
				type: 'snackbar',
			} );
	}
}

/** WordPress's own key, which REST has a field of its own for. */
const FEATURED = '_thumbnail_id';

/** Fields that the editor does not know cannot be saved by it. */
function known(
	meta: Readonly< Record< string, unknown > >,
	ofPost: Readonly< Record< string, unknown > >
): Record< string, unknown > {
	return Object.fromEntries(
		Object.entries( meta ).filter( ( [ key ] ) => key in ofPost )
	);
}
