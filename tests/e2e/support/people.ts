import path from 'node:path';

/** Who the tests log in as; the demo's people (tools/demo/Site.php). */
export const people = [ 'author', 'editor', 'admin' ] as const;

export type Person = ( typeof people )[ number ];

export function passwordOf( person: Person ): string {
	return `${ person }-demo`;
}

/** The file with a person's session. */
export function sessionOf( person: Person ): string {
	return path.join( __dirname, '../.output/sessions', `${ person }.json` );
}
