import {
	concat,
	create,
	RichTextData,
	toHTMLString,
} from '@wordpress/rich-text';
import { __, sprintf } from '@wordpress/i18n';

/** Blocks whose caption can take a credit: the pictures of a gallery are image blocks. */
export const CAPTIONED = {
	'core/image': 'image',
	'core/video': 'video',
	'core/audio': 'audio',
} as const;

export type CaptionedKind = ( typeof CAPTIONED )[ keyof typeof CAPTIONED ];

/**
 * A caption with the credit at its end, as text: nothing in a credit becomes markup.
 *
 * @param caption The attribute's value: rich text, or HTML in older blocks.
 * @return Null where the caption says it already.
 */
export function withCredit(
	caption: unknown,
	credit: string,
	kind: CaptionedKind
): RichTextData | null {
	const value = create( { html: htmlOf( caption ) } );
	if ( value.text.toLowerCase().includes( credit.toLowerCase() ) ) {
		return null;
	}
	const before = value.text.trimEnd();
	return RichTextData.fromHTMLString(
		toHTMLString( {
			value: concat(
				value,
				create( { text: gap( before ) + creditLine( credit, kind ) } )
			),
		} )
	);
}

/** "Kuva: …", unless the credit says so itself. */
export function creditLine( credit: string, kind: CaptionedKind ): string {
	if ( credit.includes( ':' ) ) {
		return credit;
	}
	switch ( kind ) {
		case 'image':
			/* translators: %s: who made it. */
			return sprintf( __( 'Picture: %s', 'julkaisuvahti' ), credit );
		case 'video':
			/* translators: %s: who made it. */
			return sprintf( __( 'Video: %s', 'julkaisuvahti' ), credit );
		case 'audio':
			/* translators: %s: who made it. */
			return sprintf( __( 'Sound: %s', 'julkaisuvahti' ), credit );
	}
}

function htmlOf( caption: unknown ): string {
	if ( caption instanceof RichTextData ) {
		return caption.toHTMLString();
	}
	return typeof caption === 'string' ? caption : '';
}

function gap( before: string ): string {
	if ( before === '' ) {
		return '';
	}
	return /[.!?…:;]["”’)]?$/u.test( before ) ? ' ' : '. ';
}
