import { serialize } from '@wordpress/blocks';
import type { Block } from '@wordpress/blocks';
import type { IdleDeadline } from '../../worker';

/** In milliseconds: a changed block or a few, at once; a whole post waits for idle time. */
const AT_ONCE = 8;

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
		const end = performance.now() + AT_ONCE;
		let deadline: IdleDeadline = {
			timeRemaining: () => end - performance.now(),
		};
		for ( const block of blocks ) {
			let markup = this.#markup.get( block );
			if ( markup === undefined ) {
				if ( deadline.timeRemaining() <= 0 ) {
					deadline = await whenIdle();
				}
				markup = serialize( block );
				this.#markup.set( block, markup );
			}
			segments.push( markup );
		}
		return segments;
	}
}
