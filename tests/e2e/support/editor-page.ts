import {
	expect,
	type FrameLocator,
	type Locator,
	type Page,
} from '@playwright/test';

/**
 * The block editor as its user sees it. Core's own buttons are found by class, since their labels depend on which
 * translations the machine could get.
 */
export class EditorPage {
	readonly #page: Page;

	constructor( page: Page ) {
		this.#page = page;
	}

	/** The text itself; WordPress keeps it in a frame. */
	get canvas(): FrameLocator {
		return this.#page.frameLocator( 'iframe[name="editor-canvas"]' );
	}

	get title(): Locator {
		return this.canvas.locator( '.editor-post-title__input' );
	}

	/** In the top bar: opens the pre-publish panel. */
	get publishToggle(): Locator {
		return this.#page.locator(
			'.editor-header .editor-post-publish-panel__toggle'
		);
	}

	/** In the pre-publish panel. */
	get publishButton(): Locator {
		return this.#page.locator(
			'.editor-post-publish-panel .editor-post-publish-button'
		);
	}

	/** In the top bar of a live post: saves the changes. */
	get updateButton(): Locator {
		return this.#page.locator(
			'.editor-header .editor-post-publish-button'
		);
	}

	/** Why WordPress did not save; the second name is 6.8's. */
	get notices(): Locator {
		return this.#page.locator(
			'.editor-notices__dismissible, .components-editor-notices__dismissible'
		);
	}

	async open( postType = 'post' ): Promise< void > {
		await this.#page.goto(
			`/wp-admin/post-new.php?post_type=${ postType }`
		);
		await this.untilReady();
	}

	async openExisting( id: number ): Promise< void > {
		await this.#page.goto( `/wp-admin/post.php?post=${ id }&action=edit` );
		await this.untilReady();
	}

	/** Opens a post that somebody else had open: WordPress may still take them to be there. */
	async takeOver( id: number ): Promise< void > {
		await this.openExisting( id );
		if ( await this.#isLocked() ) {
			await this.#page.locator( 'a[href*="get-post-lock"]' ).click();
			// While the page loads anew there is nobody to ask.
			await expect
				.poll( () => this.#isLocked().catch( () => true ) )
				.toBe( false );
			await this.untilReady();
		}
	}

	async typeTitle( text: string ): Promise< void > {
		await this.title.click();
		await this.#page.keyboard.type( text );
	}

	/** From the title on: Enter leads into the first paragraph. */
	async typeParagraph( text: string ): Promise< void > {
		await this.#page.keyboard.press( 'Enter' );
		await this.#page.keyboard.type( text );
	}

	/** Inserts a block by typing "/" and its name in an empty paragraph. */
	async insertBySlash( name: string, title: string ): Promise< void > {
		await this.#page.keyboard.press( 'Enter' );
		await this.#page.keyboard.type( `/${ name }` );
		await expect(
			this.#page.getByRole( 'option', { name: title } )
		).toBeVisible();
		await this.#page.keyboard.press( 'Enter' );
	}

	/** Replaces the whole text, as pasting into the code editor does. */
	async setContent( markup: string ): Promise< void > {
		await this.#page.evaluate( ( content ) => {
			const { wp } = window as unknown as WordPressWindow;
			wp.data
				.dispatch( 'core/block-editor' )
				.resetBlocks( wp.blocks.parse( content ) );
		}, markup );
	}

	/** Ctrl+S, and waits until WordPress has nothing left to save. */
	async saveDraft(): Promise< void > {
		await this.#page.keyboard.press( 'Control+s' );
		await expect
			.poll( () =>
				this.#page.evaluate( () => {
					const editor = (
						window as unknown as WordPressWindow
					 ).wp.data.select( 'core/editor' );
					return (
						! editor.isSavingPost() && ! editor.isEditedPostDirty()
					);
				} )
			)
			.toBe( true );
	}

	/** Tries to publish, by way of the panel that asks before. */
	async publish(): Promise< void > {
		await this.publishToggle.click();
		await this.publishButton.click();
	}

	/** Presses Tab until a control has the focus. */
	async tabTo( control: Locator ): Promise< void > {
		for ( let presses = 0; presses < 50; presses++ ) {
			const hasFocus = await control.evaluate(
				( element ) => element.ownerDocument.activeElement === element
			);
			if ( hasFocus ) {
				return;
			}
			await this.#page.keyboard.press( 'Tab' );
		}
		throw new Error( 'The Tab key does not lead there.' );
	}

	async postId(): Promise< number > {
		return this.#page.evaluate( () =>
			( window as unknown as WordPressWindow ).wp.data
				.select( 'core/editor' )
				.getCurrentPostId()
		);
	}

	#isLocked(): Promise< boolean > {
		return this.#page.evaluate( () =>
			( window as unknown as WordPressWindow ).wp.data
				.select( 'core/editor' )
				.isPostLocked()
		);
	}

	/** Until the page has its post. */
	async untilReady(): Promise< void > {
		await expect( this.title ).toBeVisible( { timeout: 60_000 } );
		// Without this the first visit shows a guide over everything.
		await expect(
			this.#page.locator( '.edit-post-welcome-guide' )
		).toHaveCount( 0 );
	}
}

/** What the tests use of WordPress's globals in the page. */
interface WordPressWindow {
	readonly wp: {
		readonly blocks: { parse: ( markup: string ) => unknown };
		readonly data: {
			dispatch: ( store: 'core/block-editor' ) => {
				resetBlocks: ( blocks: unknown ) => void;
			};
			select: ( store: 'core/editor' ) => {
				getCurrentPostId: () => number;
				isEditedPostDirty: () => boolean;
				isPostLocked: () => boolean;
				isSavingPost: () => boolean;
			};
		};
	};
}
