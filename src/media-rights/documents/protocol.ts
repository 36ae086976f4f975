import type { DocumentText, Progress } from './document-text';

export interface ReaderRequest {
	readonly bytes: Uint8Array;
}

export type ReaderReply =
	| { readonly type: 'progress'; readonly progress: Progress }
	| { readonly type: 'read'; readonly text: DocumentText };
