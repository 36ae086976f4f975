import type { Block, BlockType } from '@wordpress/blocks';
import { create, RichTextData } from '@wordpress/rich-text';

/** The sources of attributes that authors write into, by RichText. */
const TEXT_SOURCES: ReadonlySet< string > = new Set( [ 'rich-text', 'html' ] );

/**
 * The attribute of a block that holds a passage, so that a part of it can be selected.
 *
 * @return Null where the text does not stand in one attribute of its own, as in a table.
 */
export function textAttributeOf(
	block: Block,
	type: BlockType,
	passage: string
): string | null {
	for ( const [ name, attribute ] of Object.entries( type.attributes ) ) {
		if (
			attribute.source !== undefined &&
			TEXT_SOURCES.has( attribute.source ) &&
			plainText( block.attributes[ name ] ) === passage
		) {
			return name;
		}
	}
	return null;
}

function plainText( value: unknown ): string | null {
	if ( value instanceof RichTextData ) {
		return value.text;
	}
	return typeof value === 'string' ? create( { html: value } ).text : null;
}
