import { __ } from '@wordpress/i18n';
import { wpMedia, type Frame, type View, type WpMedia } from './wp-media';

/** What `LibraryGrid` tells of a file. */
interface State {
	readonly state: string;
	/** In a word. */
	readonly short: string;
	readonly icon: string;
	readonly holds: boolean;
}

/** The library's grid and the media dialog: marks on thumbnails, and a button for what is selected. */
export function extendGrid(): void {
	const media = wpMedia();
	if ( media !== undefined ) {
		markThumbnails( media );
		addBulkButton( media );
	}
}

function markThumbnails( { view: { Attachment } }: WpMedia ): void {
	const render = Attachment.prototype.render;
	const followed = new WeakSet< View >();
	Attachment.prototype.render = function ( this: View ): View {
		render.call( this );
		mark( this );
		if ( ! followed.has( this ) ) {
			followed.add( this );
			this.listenTo( this.model, 'change:julkaisuvahtiRights', () => {
				mark( this );
			} );
		}
		return this;
	};
}

/** Thumbnails only; the details beside them say it in words. */
function mark( { el, model, cid }: View ): void {
	if ( ! el.matches( 'li.attachment' ) ) {
		return;
	}
	const rights = model.get( 'julkaisuvahtiRights' ) as State | undefined;
	el.querySelector( '.julkaisuvahti-mark' )?.remove();
	el.removeAttribute( 'aria-describedby' );
	if ( rights?.holds ) {
		const badge = badgeOf( rights );
		badge.id = `julkaisuvahti-mark-${ cid }`;
		el.querySelector( '.attachment-preview' )?.append( badge );
		// The item is a checkbox to screen readers: they are told nothing of what is inside.
		el.setAttribute( 'aria-describedby', badge.id );
	}
}

function badgeOf( { state, short, icon }: State ): HTMLElement {
	const badge = document.createElement( 'span' );
	const sign = document.createElement( 'span' );
	badge.className = `julkaisuvahti-mark is-${ state }`;
	sign.className = `dashicons dashicons-${ icon }`;
	sign.setAttribute( 'aria-hidden', 'true' );
	badge.append( sign, short );
	return badge;
}

/** Beside *Delete*, shown and hidden with it by WordPress's own class. */
function addBulkButton( {
	view: { AttachmentsBrowser, Button },
}: WpMedia ): void {
	const ConfirmButton = Button.extend( {
		// It sets all classes anew each time.
		render(): View {
			Button.prototype.render.call( this );
			this.el.classList.add(
				'delete-selected-button',
				'julkaisuvahti-confirm-selected'
			);
			this.el.classList.toggle(
				'hidden',
				! this.controller.isModeActive( 'select' )
			);
			return this;
		},
	} );
	const create = AttachmentsBrowser.prototype.createToolbar;
	AttachmentsBrowser.prototype.createToolbar = function ( this: View ): void {
		create.call( this );
		const { controller } = this;
		if ( ! controller.isModeActive( 'grid' ) ) {
			return;
		}
		const button = new ConfirmButton( {
			text: __( 'Confirm rights', 'julkaisuvahti' ),
			style: 'primary',
			disabled: true,
			size: '',
			priority: -81,
			controller,
			click: () => {
				openForSelected( controller );
			},
		} );
		const follow = () => {
			button.model.set(
				'disabled',
				selectedIn( controller ).length === 0
			);
		};
		controller.on( 'selection:toggle select:activate', follow );
		this.toolbar.set( 'julkaisuvahtiConfirm', button.render() );
	};
}

function selectedIn( controller: Frame ): number[] {
	return controller
		.state()
		.get( 'selection' )
		.map( ( { id } ) => id );
}

function openForSelected( controller: Frame ): void {
	const ids = selectedIn( controller );
	if ( ids.length > 0 ) {
		void window.julkaisuvahtiMediaRights
			?.open( { ids } )
			.then( ( { confirmed } ) => {
				if ( confirmed.length > 0 ) {
					controller.trigger( 'selection:action:done' );
				}
			} );
	}
}
