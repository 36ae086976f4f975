import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

/** The media library as a list, and the parts of it that are the plugin's. */
export class MediaLibrary {
	readonly #page: Page;

	constructor( page: Page ) {
		this.#page = page;
	}

	get dialog(): Locator {
		return this.#page.getByRole( 'dialog' );
	}

	async open( filter = '' ): Promise< void > {
		await this.#page.goto(
			`/wp-admin/upload.php?mode=list${
				filter === '' ? '' : `&julkaisuvahti_rights=${ filter }`
			}`
		);
	}

	row( id: number ): Locator {
		return this.#page.locator( `#post-${ id }` );
	}

	/** What the column says. */
	rightsOf( id: number ): Locator {
		return this.row( id ).locator( '.julkaisuvahti-state' );
	}

	async chooseBulk( ids: readonly number[] ): Promise< void > {
		for ( const id of ids ) {
			await this.row( id ).locator( 'input[type=checkbox]' ).check();
		}
		await this.#page
			.locator( '#bulk-action-selector-top' )
			.selectOption( 'Vahvista käyttöoikeudet' );
		await this.#page.locator( '#doaction' ).click();
	}

	/** The quick answer: taken by whoever is logged in, with nobody in it. */
	async answerQuickly(): Promise< void > {
		await this.dialog
			.getByRole( 'button', { name: 'Ei ihmisiä' } )
			.first()
			.click();
		await this.dialog.getByRole( 'button', { name: /^Vahvista/ } ).click();
		await this.dialog.waitFor( { state: 'hidden' } );
	}

	/** What axe finds in these parts of the page. */
	async violations( ...parts: readonly string[] ): Promise< unknown[] > {
		const axe = new AxeBuilder( { page: this.#page } );
		for ( const part of parts ) {
			axe.include( part );
		}
		return ( await axe.analyze() ).violations;
	}
}
