import type { Locator, Page } from '@playwright/test';

/** A list of posts in the admin. */
export class PostsList {
	readonly #page: Page;

	constructor( page: Page ) {
		this.#page = page;
	}

	/** What WordPress says of a bulk edit. */
	get result(): Locator {
		return this.#page.locator( '#message' );
	}

	/** What the plugin says of posts that were held. */
	get notices(): Locator {
		return this.#page.locator( '.notice-warning' );
	}

	async open( postType = 'post' ): Promise< void > {
		await this.#page.goto( `/wp-admin/edit.php?post_type=${ postType }` );
	}

	row( id: number ): Locator {
		return this.#page.locator( `#post-${ id }` );
	}

	/** Beside the title: what state a post is in. */
	states( id: number ): Locator {
		return this.row( id ).locator( '.post-state' );
	}

	quickEdit( id: number ): Locator {
		return this.#page.locator( `#edit-${ id }` );
	}

	async openQuickEdit( id: number ): Promise< void > {
		await this.row( id ).hover();
		await this.row( id ).locator( 'button.editinline' ).click();
		await this.quickEdit( id ).waitFor();
	}

	async bulkPublish( ids: readonly number[] ): Promise< void > {
		for ( const id of ids ) {
			await this.row( id ).locator( 'input[type=checkbox]' ).check();
		}
		await this.#page
			.locator( '#bulk-action-selector-top' )
			.selectOption( 'edit' );
		await this.#page.locator( '#doaction' ).click();
		const form = this.#page.locator( '#bulk-edit' );
		await form.locator( 'select[name=_status]' ).selectOption( 'publish' );
		await form.locator( '#bulk_edit' ).click();
		await this.result.waitFor();
	}
}
