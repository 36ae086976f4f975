import { request } from '@playwright/test';
import { passwordOf, people, sessionOf, type Person } from './people';
import { site } from './site';

/** Logs everyone in to the fresh site that the tests run beside. */
export default async function globalSetup(): Promise< void > {
	for ( const person of people ) {
		await logIn( person );
	}
}

async function logIn( person: Person ): Promise< void > {
	const context = await request.newContext();
	// The first visit sets the cookie that WordPress wants to see again.
	await context.get( `${ site.url }/wp-login.php` );
	const response = await context.post( `${ site.url }/wp-login.php`, {
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
