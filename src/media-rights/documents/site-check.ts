import apiFetch from '@wordpress/api-fetch';
import type { CheckerClient } from '../../worker';
import { spawnWorker } from '../../worker/spawn-worker';
import { WorkerClient } from '../../worker/worker-client';
import { checkDocument } from './check-document';
import type { Checker, DocumentResult } from './check-document';
import { readInWorker } from './document-reader';
import type { Progress } from './document-text';
import type { DocumentPageData } from './page-data';

/** Nothing of a check is kept: any key will do. */
const KEY = '00';

interface SiteChecker extends Checker {
	readonly client: CheckerClient;
}

let checker: Promise< SiteChecker | null > | null = null;

/** Checks a document with this site's rules, before it is uploaded or after; never rejects. */
export async function checkFile(
	file: Blob,
	onProgress: ( progress: Progress ) => void = () => {}
): Promise< DocumentResult > {
	try {
		const data = window.julkaisuvahtiDocumentData;
		return data ? await checkWith( data, file, onProgress ) : UNCHECKED;
	} catch {
		return UNCHECKED;
	}
}

const UNCHECKED: DocumentResult = {
	kind: null,
	parts: 0,
	findings: [],
	incomplete: 'unchecked',
	blank: [],
};

async function checkWith(
	data: DocumentPageData,
	file: Blob,
	onProgress: ( progress: Progress ) => void
): Promise< DocumentResult > {
	// Both at once: the rules come while the file is read.
	const rules = siteChecker();
	const text = await readInWorker( data.readerUrl, file, onProgress );
	const engine = await rules;
	const result = await checkDocument( text, engine, data.language );
	if ( engine && result.incomplete === 'unchecked' ) {
		// It may be dead: the next document gets another.
		checker = null;
		engine.client.dispose();
	}
	return result;
}

/** Loaded once a page; anew after it could not be had. */
async function siteChecker(): Promise< SiteChecker | null > {
	checker ??= loadChecker();
	const loaded = await checker;
	if ( loaded === null ) {
		checker = null;
	}
	return loaded;
}

async function loadChecker(): Promise< SiteChecker | null > {
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
