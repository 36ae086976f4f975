import apiFetch from '@wordpress/api-fetch';
import { spawnWorker } from '../../worker/spawn-worker';
import { WorkerClient } from '../../worker/worker-client';
import { checkDocument } from './check-document';
import type { Checker, DocumentResult } from './check-document';
import { readInWorker } from './document-reader';
import type { Progress } from './document-text';
import './page-data';

/** Nothing of a check is kept: any key will do. */
const KEY = '00';

let checker: Promise< Checker | null > | null = null;

/** Checks a document with this site's rules, before it is uploaded or after; never rejects. */
export async function checkFile(
	file: Blob,
	onProgress: ( progress: Progress ) => void = () => {}
): Promise< DocumentResult > {
	const data = window.julkaisuvahtiDocumentData;
	if ( ! data ) {
		return {
			kind: null,
			parts: 0,
			findings: [],
			incomplete: 'unsupported',
			blank: [],
		};
	}
	// Both at once: the rules come while the file is read.
	const rules = siteChecker();
	const text = await readInWorker( data.readerUrl, file, onProgress );
	return checkDocument( text, await rules, data.language );
}

/** Loaded once a page; anew after it could not be had. */
async function siteChecker(): Promise< Checker | null > {
	checker ??= loadChecker();
	const loaded = await checker;
	if ( loaded === null ) {
		checker = null;
	}
	return loaded;
}

async function loadChecker(): Promise< Checker | null > {
	const data = window.julkaisuvahtiDocumentData;
	if ( ! data ) {
		return null;
	}
	try {
		const client = new WorkerClient( spawnWorker( data.workerUrl ) );
		const outcome = await client.load( {
			rules: await apiFetch( { path: data.rulesPath } ),
			key: KEY,
			names: data.namesUrl,
		} );
		return outcome.kind === 'loaded'
			? {
					client,
					ruleset: outcome.ruleset,
					canTellNames: await outcome.names,
			  }
			: null;
	} catch {
		return null;
	}
}
