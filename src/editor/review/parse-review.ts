import type { Review, StoredResolution } from '../store';

/**
 * The server's answer, as far as it is one: a proxy's error page is none.
 *
 * @throws TypeError
 */
export function parseReview( json: unknown ): Omit< Review, 'status' > {
	if ( ! isRecord( json ) || ! Array.isArray( json[ 'resolutions' ] ) ) {
		throw new TypeError( 'Not a list of resolutions.' );
	}
	return {
		canReview: json[ 'canReview' ] === true,
		selfCheck: json[ 'selfCheck' ] === true,
		resolutions: json[ 'resolutions' ] as StoredResolution[],
	};
}

function isRecord( value: unknown ): value is Record< string, unknown > {
	return typeof value === 'object' && value !== null;
}
