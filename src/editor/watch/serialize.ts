import { serialize } from '@wordpress/blocks';
import type { Block } from '@wordpress/blocks';
import type { IdleDeadline } from '../../worker';

/**
 * Serializes blocks, each once: the editor never changes a block, it puts
 * another in its place, so that while an author types one block is new.
 */
export class BlockSerializer {
	readonly #markup = new WeakMap< Block, string >();

	/** In slices: a long post's first reading must not stop the author. */
	async serialize(
		blocks: readonly Block[],
		whenIdle: () => Promise< IdleDeadline >
	): Promise< readonly string[] > {
		const segments: string[] = [];
		let deadline = await whenIdle();
		for ( const block of blocks ) {
			const known = this.#markup.get( block );
			if ( known !== undefined ) {
				segments.push( known );
				continue;
			}
			if ( deadline.timeRemaining() <= 0 ) {
				deadline = await whenIdle();
			}
			const markup = serialize( block );
			this.#markup.set( block, markup );
			segments.push( markup );
		}
		return segments;
	}
}
