import { readFile } from 'node:fs/promises';
import type { ConsoleMessage, Page } from '@playwright/test';
import { site } from './site';

/**
 * What the browser's console and PHP say against us during a test. The page may work all the same; the test fails.
 */
export class Complaints {
	readonly #console: string[] = [];
	readonly #expected: RegExp[] = [];
	#logFrom = 0;

	async begin(): Promise< void > {
		this.#logFrom = ( await phpLog() ).length;
	}

	watch( page: Page ): void {
		page.on( 'console', ( message ) => {
			if (
				message.type() === 'error' &&
				! isFromElsewhere( message ) &&
				! isCores( message )
			) {
				this.#console.push(
					`${ message.text() } (${ message.location().url })`
				);
			}
		} );
		page.on( 'pageerror', ( error ) => {
			this.#console.push(
				`${ error.name }: ${ error.message }\n${ error.stack ?? '' }`
			);
		} );
	}

	/** For a test that provokes a complaint, such as a refused request. */
	expect( pattern: RegExp ): void {
		this.#expected.push( pattern );
	}

	async unexpected(): Promise< string[] > {
		const php = ( await phpLog() ).slice( this.#logFrom ).trim();
		return [ ...this.#console, ...( php === '' ? [] : [ php ] ) ].filter(
			( complaint ) =>
				! this.#expected.some( ( pattern ) =>
					pattern.test( complaint )
				)
		);
	}
}

function phpLog(): Promise< string > {
	return readFile( site.log, 'utf8' );
}

/** Avatars and the like come from hosts that a test machine may not reach. */
function isFromElsewhere( message: ConsoleMessage ): boolean {
	const { url } = message.location();
	return url.startsWith( 'http' ) && ! url.startsWith( site.url );
}

/** Core asks for lists of terms, and for other people's patterns, that authors may not edit. */
function isCores( message: ConsoleMessage ): boolean {
	return (
		message.text().includes( 'status of 403' ) &&
		/\/wp\/v2\/(categories|tags|blocks\/[0-9]+)\?context=edit/.test(
			message.location().url
		)
	);
}
