import { request } from '@playwright/test';
import { startStack } from '../../../tools/stack/index.mjs';
import { passwordOf, people, sessionOf, type Person } from './people';

/** Starts a fresh site and logs everyone in. Returns the teardown. */
export default async function globalSetup(): Promise< () => Promise< void > > {
	const stack = await startStack();
	// The workers inherit these.
	Object.assign( process.env, stack.env );
	try {
		for ( const person of people ) {
			await logIn( person, stack.url );
		}
	} catch ( error ) {
		await stack.stop();
		throw error;
	}
	return stack.stop;
}

async function logIn( person: Person, url: string ): Promise< void > {
	const context = await request.newContext();
	// The first visit sets the cookie that WordPress wants to see again.
	await context.get( `${ url }/wp-login.php` );
	const response = await context.post( `${ url }/wp-login.php`, {
		form: { log: person, pwd: passwordOf( person ), testcookie: '1' },
	} );
	const session = await context.storageState( { path: sessionOf( person ) } );
	await context.dispose();
	if (
		! session.cookies.some( ( { name } ) =>
			name.startsWith( 'wordpress_logged_in' )
		)
	) {
		throw new Error(
			`${ person } could not log in (HTTP ${ response.status() }).`
		);
	}
}
