/** A run of text on a page, as PDF.js gives it. */
export interface TextItem {
	readonly str: string;
	readonly hasEOL: boolean;
	/** In points. */
	readonly height: number;
	/** A matrix; the last number is the height above the bottom of the page. */
	readonly transform: readonly number[];
}

/** Of a line's height: a wider step begins a paragraph. */
const PARAGRAPH = 1.8;

/** Lines as they stand on the page; an empty one where there is room between them. */
export function linesOf( items: readonly TextItem[] ): string {
	const lines: string[] = [];
	let line = '';
	let above: number | null = null;
	let at: number | null = null;
	let height = 0;
	const end = () => {
		const text = line.replace( /\s+/gu, ' ' ).trim();
		if ( text !== '' ) {
			if (
				above !== null &&
				at !== null &&
				Math.abs( above - at ) > PARAGRAPH * height
			) {
				lines.push( '' );
			}
			lines.push( text );
			above = at;
			height = 0;
		}
		line = '';
		at = null;
	};
	for ( const item of items ) {
		if ( item.str.trim() !== '' ) {
			at ??= item.transform[ 5 ] ?? null;
			height = Math.max( height, item.height );
		}
		line += item.str;
		if ( item.hasEOL ) {
			end();
		}
	}
	end();
	return lines.join( '\n' );
}
