import type { Refusal, Unwanted } from '../../media-files';
import type { FileReading } from './file-reading';

/** What the page asks of the worker: one thing at a time. */
export type Request =
	| { readonly type: 'read'; readonly id: number; readonly file: File }
	| {
			readonly type: 'clean';
			readonly id: number;
			readonly file: File;
			readonly what: Unwanted;
	  };

/** What the worker answers. */
export type Reply =
	| {
			readonly type: 'read';
			readonly id: number;
			readonly reading: FileReading;
	  }
	| {
			readonly type: 'cleaned';
			readonly id: number;
			readonly outcome: File | Refusal;
	  }
	| { readonly type: 'failed'; readonly id: number };

/** Browser extensions post messages of their own to workers: those are not ours. */
export function isReply( data: unknown ): data is Reply {
	return (
		typeof data === 'object' &&
		data !== null &&
		'type' in data &&
		[ 'read', 'cleaned', 'failed' ].includes( String( data.type ) ) &&
		'id' in data &&
		typeof data.id === 'number'
	);
}
