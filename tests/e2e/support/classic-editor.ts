import { expect, type Locator, type Page } from '@playwright/test';

/** The classic editor, which post types without REST still have; by id, whatever the translations. */
export class ClassicEditor {
	readonly #page: Page;

	constructor( page: Page ) {
		this.#page = page;
	}

	get title(): Locator {
		return this.#page.locator( '#title' );
	}

	/** The text as HTML. */
	get text(): Locator {
		return this.#page.locator( 'textarea#content' );
	}

	/** WordPress's own word of success. */
	get success(): Locator {
		return this.#page.locator(
			'#message.updated, #message.notice-success'
		);
	}

	async open( postType: string ): Promise< void > {
		await this.#page.goto(
			`/wp-admin/post-new.php?post_type=${ postType }`
		);
		await this.#asHtml();
	}

	async write( title: string, text: string ): Promise< void > {
		await this.title.fill( title );
		// Leaving the title saves a draft, once the page's scripts listen, and until that is done *Publish* does nothing.
		await expect( async () => {
			await this.title.focus();
			await this.title.blur();
			await this.#page
				.locator( '#sample-permalink' )
				.waitFor( { timeout: 5000 } );
		} ).toPass();
		await this.rewrite( text );
	}

	async rewrite( text: string ): Promise< void > {
		await this.#asHtml();
		await this.text.fill( text );
	}

	/** *Publish*, or *Update* of a live post. */
	async submit(): Promise< void > {
		await this.#page.locator( '#publish:not(.disabled)' ).click();
		await this.#page.waitForURL( /post\.php\?post=/ );
	}

	postId(): number {
		return Number( new URL( this.#page.url() ).searchParams.get( 'post' ) );
	}

	async #asHtml(): Promise< void > {
		await this.#page.locator( '#content-html' ).click();
		await this.text.waitFor();
	}
}
