import { speak } from '@wordpress/a11y';

/** Where WordPress shows its own notices, and said aloud; the one before it gives way. */
export function warn( line: string ): void {
	document.querySelector( '#julkaisuvahti-notice' )?.remove();
	const notice = document.createElement( 'div' );
	const text = document.createElement( 'p' );
	notice.id = 'julkaisuvahti-notice';
	notice.className = 'notice notice-warning';
	text.textContent = line;
	notice.append( text );
	document.querySelector( '.wp-header-end' )?.after( notice );
	speak( line, 'assertive' );
}
