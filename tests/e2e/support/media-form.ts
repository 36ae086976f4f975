import type { Locator, Page } from '@playwright/test';
import type { PageData } from '../../../src/media-rights/page-data';
import type { RightsOutcome } from '../../../src/media-rights/types';

/** The form of media rights, in its dialog. */
export class MediaForm {
	readonly #page: Page;
	readonly root: Locator;

	constructor( page: Page ) {
		this.#page = page;
		this.root = page.locator( '.julkaisuvahti-rights' );
	}

	/** What was found in the file. */
	get found(): Locator {
		return this.root.locator( '.julkaisuvahti-rights__found' );
	}

	get confirmButton(): Locator {
		return this.root.getByRole( 'button', {
			name: /^Vahvista .*käyttöoikeu/,
		} );
	}

	/** What is said below when the dialog has gone. */
	get toast(): Locator {
		return this.#page.locator( '.julkaisuvahti-rights-toast' );
	}

	/** "I took it myself" with an answer about people. */
	quick( label: string ): Locator {
		return this.root
			.getByRole( 'group', { name: /^Nopea vastaus/ } )
			.getByRole( 'button', { name: label, exact: true } );
	}

	/** Where it is from. */
	origin( label: string ): Locator {
		return this.root
			.getByRole( 'group', { name: /^Mistä / } )
			.getByRole( 'radio', { name: label } );
	}

	/** Who is in it. */
	answer( label: string ): Locator {
		return this.root
			.getByRole( 'group', { name: /^Keitä / } )
			.getByRole( 'radio', { name: label } );
	}

	field( label: string ): Locator {
		return this.root.getByLabel( label, { exact: true } );
	}

	/** One of many, to tick. */
	picture( name: string ): Locator {
		return this.root.getByRole( 'checkbox', { name, exact: true } );
	}

	/** As if the site had decided so in its settings. */
	async offer( settings: Partial< PageData > ): Promise< void > {
		await this.#page.evaluate( ( decided ) => {
			Object.assign( window.julkaisuvahtiMedia ?? {}, decided );
		}, settings );
	}

	/** As the other parts of the page open it. */
	async open( ids: readonly number[] ): Promise< void > {
		await this.#page.waitForFunction(
			() => window.julkaisuvahtiMediaRights !== undefined
		);
		await this.#page.evaluate( openForm, ids );
	}

	/** What the last dialog has told who opened it. */
	outcome(): Promise< RightsOutcome > {
		return this.#page.evaluate(
			() => ( window as unknown as OpenedWindow ).outcome
		);
	}

	/** The changes that the page was told of since the first dialog. */
	toldOf(): Promise< ReadonlyArray< readonly number[] > > {
		return this.#page.evaluate(
			() => ( window as unknown as OpenedWindow ).told
		);
	}

	/** By how many pixels the form is wider than its dialog. */
	overflow(): Promise< number > {
		return this.root
			.locator( '.components-modal__content' )
			.evaluate( ( { scrollWidth, clientWidth } ) =>
				Math.max( 0, scrollWidth - clientWidth )
			);
	}
}

interface OpenedWindow {
	outcome: Promise< RightsOutcome >;
	told: Array< readonly number[] >;
}

/** Runs in the page. */
function openForm( ids: readonly number[] ): void {
	const opened = window as unknown as Partial< OpenedWindow >;
	const api = window.julkaisuvahtiMediaRights;
	if ( ! api ) {
		throw new Error( 'The form is not there.' );
	}
	if ( ! opened.told ) {
		const told: Array< readonly number[] > = [];
		opened.told = told;
		api.onChange( ( changed ) => {
			told.push( changed );
		} );
	}
	opened.outcome = api.open( { ids } );
}
