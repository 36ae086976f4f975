import { getBlockType } from '@wordpress/blocks';
import type { Block } from '@wordpress/blocks';
import { __, sprintf } from '@wordpress/i18n';
import type { Place } from '../../engine';
import { blockAt } from './block-at';

/** Says where a finding stands, as an author would look for it: "Paragraph 3". */
export class PlaceNames {
	readonly #blocks: readonly ( Block | null )[];
	readonly #ordinals = new Map< Block, number >();

	/** @param blocks The blocks at the top level. */
	constructor( blocks: readonly ( Block | null )[] ) {
		this.#blocks = blocks;
		this.#count( blocks, new Map() );
	}

	of( place: Place ): string {
		switch ( place.field ) {
			case 'title':
				return __( 'Title', 'julkaisuvahti' );
			case 'excerpt':
				return __( 'Excerpt', 'julkaisuvahti' );
			case 'content':
				return this.#inContent( place );
			case 'footnotes':
				return sprintf(
					/* translators: %d: the number of a footnote. */
					__( 'Footnote %d', 'julkaisuvahti' ),
					( place.path[ 0 ] ?? 0 ) + 1
				);
			case 'slug':
				return __( 'Web address of the post', 'julkaisuvahti' );
			case 'meta':
				return place.name === '_thumbnail_id'
					? __( 'Featured image', 'julkaisuvahti' )
					: __( 'Details of the event', 'julkaisuvahti' );
		}
	}

	#inContent( place: Place ): string {
		const block = blockAt( this.#blocks, place.path );
		if ( ! block ) {
			return __( 'Text', 'julkaisuvahti' );
		}
		const name = sprintf(
			/* translators: 1: a kind of block, e.g. Paragraph. 2: which of its kind, counted from the beginning. */
			__( '%1$s %2$d', 'julkaisuvahti' ),
			getBlockType( block.name )?.title ?? block.name,
			this.#ordinals.get( block ) ?? 1
		);
		return place.part === 'html-attribute' && place.name === 'alt'
			? sprintf(
					/* translators: %s: a block, e.g. Image 2. */
					__( '%s, alternative text', 'julkaisuvahti' ),
					name
			  )
			: name;
	}

	#count(
		blocks: readonly ( Block | null )[],
		counts: Map< string, number >
	): void {
		for ( const block of blocks ) {
			if ( ! block ) {
				continue;
			}
			const ordinal = ( counts.get( block.name ) ?? 0 ) + 1;
			counts.set( block.name, ordinal );
			this.#ordinals.set( block, ordinal );
			this.#count( block.innerBlocks, counts );
		}
	}
}
