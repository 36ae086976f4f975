import { expect, type Locator, type Page } from '@playwright/test';

/** What the rules tell the author, in Finnish (rules/). */
export const messages = {
	identityCode: 'Tekstissä on henkilötunnus.',
	contact:
		'Tekstissä on yhteystieto, jota ei ole virallisissa yhteystiedoissa.',
	phone: 'Tekstissä on puhelinnumero, jota ei ole virallisissa yhteystiedoissa.',
	name: 'Tekstissä on henkilön nimi.',
	nameList: 'Tekstissä on nimiluettelo.',
	formBlock: 'Tämä lohko kerää tietoja lukijoilta.',
} as const;

/** The plugin's sidebar in the editor. */
export class GuardSidebar {
	readonly #page: Page;
	readonly root: Locator;

	constructor( page: Page ) {
		this.#page = page;
		this.root = page.locator( '.julkaisuvahti-sidebar' );
	}

	/** In the editor's toolbar, with the number of findings in its name. */
	get button(): Locator {
		return this.#page
			.locator( '.editor-header' )
			.getByRole( 'button', { name: /^Julkaisuvahti/ } );
	}

	/** Says that publishing was held, and takes the focus. */
	get refusal(): Locator {
		return this.root.locator( '.julkaisuvahti-held' );
	}

	/** The verdict in one line. */
	get status(): Locator {
		return this.root.locator( '.julkaisuvahti-status__line' );
	}

	get findings(): Locator {
		return this.root.locator( '.julkaisuvahti-card' );
	}

	finding( message: string ): Locator {
		return this.findings.filter( {
			has: this.#page.getByRole( 'heading', { name: message } ),
		} );
	}

	/** What has been answered or waived: one line each. */
	get settled(): Locator {
		return this.root.locator( '.julkaisuvahti-settled' );
	}

	/** One of the answers to a question. */
	answer( message: string, label: string ): Locator {
		return this.finding( message ).getByRole( 'radio', { name: label } );
	}

	/** Chooses one and gives it. */
	async respond( message: string, label: string ): Promise< void > {
		await this.answer( message, label ).check();
		await this.finding( message )
			.getByRole( 'button', { name: 'Vastaa', exact: true } )
			.click();
	}

	/** Leads to a finding's place in the text. */
	showInText( message: string ): Locator {
		return this.finding( message ).getByRole( 'button', {
			name: /^Näytä tekstissä/,
		} );
	}

	async open(): Promise< void > {
		if ( ! ( await this.root.isVisible() ) ) {
			await this.button.click();
		}
		await expect( this.root ).toBeVisible();
	}
}
