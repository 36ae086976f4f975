import type { SegmentedSource, Source } from '../../engine';
import { whenIdle } from '../../worker';
import { blockEditorStore, editorStore } from '../core-stores';
import type { Registry } from '../core-stores';
import { readPost } from '../post';
import type { PostContent } from '../post';
import { BlockSerializer } from './serialize';

/** The post at one moment, ready to be checked. */
export type Snapshot =
	| {
			readonly kind: 'blocks';
			readonly source: SegmentedSource;
			/** Client ids of the blocks, in the order of the segments. */
			readonly blocks: readonly string[];
	  }
	| { readonly kind: 'code'; readonly source: Source };

/** After this many milliseconds without a change a text is read. */
const PAUSE = 100;

/** An author who does not pause sees findings all the same, once in so many milliseconds. */
const LONGEST_WAIT = 1000;

/**
 * Calls back with the post's text when the author has changed it and pauses.
 *
 * @return Stops it.
 */
export function watch(
	registry: Registry,
	postId: number | string,
	onChange: ( snapshot: Snapshot ) => void
): () => void {
	const serializer = new BlockSerializer();
	let seen: PostContent | null = null;
	let firstChange: number | null = null;
	let timer: ReturnType< typeof setTimeout > | undefined;
	let run = 0;

	const unsubscribes = [ editorStore, blockEditorStore ].map( ( { name } ) =>
		registry.subscribe( look, name )
	);
	look();

	return () => {
		unsubscribes.forEach( ( unsubscribe ) => {
			unsubscribe();
		} );
		clearTimeout( timer );
		run++;
	};

	function look(): void {
		const post = readPost( registry, postId );
		if ( ! post || ( seen && isSame( post, seen ) ) ) {
			return;
		}
		const isFirst = seen === null;
		seen = post;

		const now = performance.now();
		firstChange ??= now;
		const longest = firstChange + LONGEST_WAIT - now;
		clearTimeout( timer );
		timer = setTimeout(
			() => void read(),
			isFirst ? 0 : Math.max( 0, Math.min( PAUSE, longest ) )
		);
	}

	async function read(): Promise< void > {
		const thisRun = ++run;
		firstChange = null;
		if ( ! seen ) {
			return;
		}
		const snapshot = await snapshotOf( seen, serializer );
		if ( thisRun === run ) {
			onChange( snapshot );
		}
	}
}

function isSame( a: PostContent, b: PostContent ): boolean {
	if ( a.title !== b.title || a.excerpt !== b.excerpt ) {
		return false;
	}
	return a.kind === 'blocks'
		? b.kind === 'blocks' && a.blocks === b.blocks
		: b.kind === 'code' && a.content === b.content;
}

async function snapshotOf(
	post: PostContent,
	serializer: BlockSerializer
): Promise< Snapshot > {
	const { title, excerpt } = post;
	if ( post.kind === 'code' ) {
		return {
			kind: 'code',
			source: { title, excerpt, content: post.content },
		};
	}
	return {
		kind: 'blocks',
		source: {
			title,
			excerpt,
			segments: await serializer.serialize( post.blocks, whenIdle ),
		},
		blocks: post.blocks.map( ( { clientId } ) => clientId ),
	};
}
