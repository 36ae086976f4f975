import { speak } from '@wordpress/a11y';

/** A notice where WordPress shows its own, said aloud too; the one before it gives way. */
export function notify( kind: 'success' | 'warning', line: string ): void {
	document.querySelector( '#julkaisuvahti-notice' )?.remove();
	const notice = document.createElement( 'div' );
	const text = document.createElement( 'p' );
	notice.id = 'julkaisuvahti-notice';
	notice.className = `notice notice-${ kind }`;
	text.textContent = line;
	notice.append( text );
	document.querySelector( '.wp-header-end' )?.after( notice );
	speak( line, kind === 'warning' ? 'assertive' : 'polite' );
}
