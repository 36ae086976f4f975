import apiFetch from '@wordpress/api-fetch';
import { __ } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';
import type { Refusal } from '../../media-files';
import type { FileOutcome } from '../../media-rights/uploads/types';

interface Page {
	readonly ids: readonly number[];
	readonly total: number;
	readonly pages: number;
}

/** Files by what is known of them: those that tell where they were made, or those that nobody has looked into. */
export type Kind = 'with-location' | 'unexamined';

/** As many as the person may change. */
export async function idsOf( kind: Kind ): Promise< number[] > {
	const first = await pageOf( kind, 1 );
	const rest: Page[] = [];
	for ( let page = 2; page <= first.pages; page++ ) {
		rest.push( await pageOf( kind, page ) );
	}
	return [ ...new Set( [ first, ...rest ].flatMap( ( { ids } ) => ids ) ) ];
}

function pageOf( kind: Kind, page: number ): Promise< Page > {
	return apiFetch( {
		path: addQueryArgs( `/julkaisuvahti/v1/media/${ kind }`, { page } ),
	} );
}

/** Why a file is as it was; empty where the work was done. */
export function problemOf( { outcome }: FileOutcome ): string {
	switch ( outcome.kind ) {
		case 'cleaned':
		case 'clean':
		case 'holds':
			return '';
		case 'refused':
			return refusalLine( outcome.why );
		case 'failed':
			return outcome.message;
	}
}

function refusalLine( why: Refusal ): string {
	switch ( why ) {
		case 'format':
			return __(
				'The location can’t be removed from this kind of file without harm to it. Save it as JPEG and replace the file.',
				'julkaisuvahti'
			);
		case 'unreadable':
			return __(
				'The file is broken, or its details can’t be read. Save it anew and replace the file.',
				'julkaisuvahti'
			);
		case 'content-credentials':
			return __(
				'The file has signed Content Credentials, which can’t be changed. Save it without them and replace the file.',
				'julkaisuvahti'
			);
		case 'remains':
			return __(
				'The location could not be removed. Save the file anew and replace it.',
				'julkaisuvahti'
			);
	}
}
