import type {
	MediaShown,
	Report,
	Ruleset,
	SegmentedSource,
	Source,
} from '../engine';
import type { SegmentChanges } from './segment-ledger';

/**
 * What the page asks of the worker. Each `id` is answered exactly once, a
 * `load` that went well once more when it is known whether names can be told.
 */
export type Request =
	| {
			readonly type: 'load';
			readonly id: number;
			readonly rules: unknown;
			readonly key: string;
			/** Where that is which tells names; null if nowhere. */
			readonly names: string | null;
	  }
	| ( Omit< SegmentedSource, 'segments' > & {
			readonly type: 'check';
			readonly id: number;
			readonly segments: SegmentChanges;
	  } )
	| { readonly type: 'judge'; readonly id: number; readonly source: Source };

/** What the worker answers. */
export type Reply =
	| {
			readonly type: 'loaded';
			readonly id: number;
			readonly ruleset: Ruleset;
	  }
	| {
			readonly type: 'names';
			readonly id: number;
			readonly canTell: boolean;
	  }
	| {
			readonly type: 'judged';
			readonly id: number;
			readonly report: Report;
			/** What had to be known of the text's media. */
			readonly media: MediaShown;
	  }
	| { readonly type: 'superseded'; readonly id: number }
	| {
			readonly type: 'failed';
			readonly id: number;
			readonly failure: 'bad-ruleset' | 'engine-failed';
			/** For the console; may hold no part of the text. */
			readonly message: string;
	  };

const REPLY_TYPES: ReadonlySet< unknown > = new Set< Reply[ 'type' ] >( [
	'loaded',
	'names',
	'judged',
	'superseded',
	'failed',
] );

/** Browser extensions post messages of their own to workers: those are not ours. */
export function isReply( data: unknown ): data is Reply {
	return (
		typeof data === 'object' &&
		data !== null &&
		'type' in data &&
		REPLY_TYPES.has( data.type ) &&
		'id' in data &&
		typeof data.id === 'number'
	);
}
