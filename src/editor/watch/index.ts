import type { PatternContents, SegmentedSource, Source } from '../../engine';
import { whenIdle } from '../../worker';
import { blockEditorStore, coreStore, editorStore } from '../core-stores';
import type { Registry } from '../core-stores';
import { readPost } from '../post';
import type { PostContent, PostFields } from '../post';
import { idsInMarkup } from '../synced-patterns';
import type { SyncedPatterns } from '../synced-patterns';
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
	patterns: SyncedPatterns,
	postId: number | string,
	onChange: ( snapshot: Snapshot ) => void
): () => void {
	const serializer = new BlockSerializer();
	let seen: PostContent | null = null;
	let shown: PatternContents = {};
	let firstChange: number | null = null;
	let timer: ReturnType< typeof setTimeout > | undefined;
	let run = 0;

	const unsubscribes = [ editorStore, blockEditorStore ].map( ( { name } ) =>
		registry.subscribe( look, name )
	);
	unsubscribes.push(
		registry.subscribe( () => void lookAtPatterns(), coreStore.name )
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
		schedule( isFirst );
	}

	/** Somebody may edit a pattern in the same page. */
	async function lookAtPatterns(): Promise< void > {
		const ids = Object.keys( shown );
		if ( ids.length === 0 ) {
			return;
		}
		const now = await patterns.contents( ids );
		if ( ids.some( ( id ) => now[ id ] !== shown[ id ] ) ) {
			shown = now;
			schedule( false );
		}
	}

	function schedule( isFirst: boolean ): void {
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
		const post = seen;
		const contents = await patterns.contents(
			post.kind === 'blocks'
				? patterns.idsInBlocks( post.blocks )
				: idsInMarkup( post.content )
		);
		const snapshot = await snapshotOf( post, contents, serializer );
		if ( thisRun === run ) {
			shown = contents;
			onChange( snapshot );
		}
	}
}

function isSame( a: PostContent, b: PostContent ): boolean {
	const fields = Object.keys( a.fields ) as Array< keyof PostFields >;
	if ( fields.some( ( name ) => a.fields[ name ] !== b.fields[ name ] ) ) {
		return false;
	}
	return a.kind === 'blocks'
		? b.kind === 'blocks' && a.blocks === b.blocks
		: b.kind === 'code' && a.content === b.content;
}

async function snapshotOf(
	post: PostContent,
	patterns: PatternContents,
	serializer: BlockSerializer
): Promise< Snapshot > {
	if ( post.kind === 'code' ) {
		return {
			kind: 'code',
			source: { ...post.fields, patterns, content: post.content },
		};
	}
	return {
		kind: 'blocks',
		source: {
			...post.fields,
			patterns,
			segments: await serializer.serialize( post.blocks, whenIdle ),
		},
		blocks: post.blocks.map( ( { clientId } ) => clientId ),
	};
}
