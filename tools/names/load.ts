import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Ruleset } from '../../src/engine';
import type { PersonNames } from '../../src/engine/matchers/person-name';
import { NamesError, openNames } from '../../src/engine/names/open';

const pack = path.join(
	import.meta.dirname,
	'..',
	'..',
	'build',
	'names.data'
);

/** What tells names, as the build has packed it for a ruleset; null where it cannot be had. */
export function loadNames( { rules }: Ruleset ): PersonNames | null {
	const matcher = rules
		.map( ( rule ) => rule.match )
		.find( ( match ) => match.kind === 'person-name' );
	try {
		return matcher !== undefined && existsSync( pack )
			? openNames( readFileSync( pack ), matcher.names )
			: null;
	} catch ( error ) {
		if ( error instanceof NamesError ) {
			return null;
		}
		throw error;
	}
}
