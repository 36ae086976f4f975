import type { Locator, Page } from '@playwright/test';

/** *Asetukset → Julkaisuvahti* as an admin sees it. */
export class SettingsPage {
	readonly #page: Page;

	constructor( page: Page ) {
		this.#page = page;
	}

	get domains(): Locator {
		return this.#page.getByLabel(
			'Viralliset sähköpostin verkkotunnukset'
		);
	}

	get contacts(): Locator {
		return this.#page.getByLabel( 'Viralliset yhteystiedot' );
	}

	get services(): Locator {
		return this.#page.getByLabel( 'Hyväksytyt palvelut' );
	}

	get officialTitles(): Locator {
		return this.#page.getByLabel( 'Lisää virka- ja luottamusnimikkeitä', {
			exact: true,
		} );
	}

	get surnames(): Locator {
		return this.#page.locator( '#julkaisuvahti-surnames' );
	}

	/** Beside the surnames: takes its names from a file. */
	get surnamesFile(): Locator {
		return this.#page.locator( '#julkaisuvahti-surnames-file' );
	}

	/** What is asked of one kind of names. */
	severityOf( kind: string ): Locator {
		return this.#page.getByRole( 'combobox', { name: kind, exact: true } );
	}

	/** What WordPress says above the page. */
	get notice(): Locator {
		return this.#page.locator( '.settings-error' );
	}

	/** The way an admin comes: from the list of plugins. */
	async openFromPlugins(): Promise< void > {
		await this.#page.goto( '/wp-admin/plugins.php' );
		await this.#page
			.locator( '[data-plugin="julkaisuvahti/plugin.php"]' )
			.getByRole( 'link', { name: 'Asetukset' } )
			.click();
		await this.domains.waitFor();
	}

	async save(): Promise< void > {
		await this.#page.locator( '#submit' ).click();
		await this.notice.waitFor();
	}
}
