import type { Passage } from '../document';

/**
 * Within a block, what its text says already: a link's address or a block's
 * attribute that says it again is no second question.
 */
export class OnceABlock {
	private readonly told = new Map< string, Set< string > >();

	/** Takes in the values of a passage. */
	tell( passage: Passage, values: Iterable< string > ): void {
		const known = this.valuesOf( passage );
		for ( const value of values ) {
			known.add( value );
		}
	}

	/** Why the value need not be asked about; null if it must. */
	because( passage: Passage, value: string ): 'stands in the text' | null {
		return passage.place.part !== 'text' &&
			this.valuesOf( passage ).has( value )
			? 'stands in the text'
			: null;
	}

	private valuesOf( { place }: Passage ): Set< string > {
		const key = place.path.join( '.' );
		let values = this.told.get( key );
		if ( values === undefined ) {
			values = new Set();
			this.told.set( key, values );
		}
		return values;
	}
}

/** Texts first: links and attributes stand before the text that they are part of. */
export function textsFirst( passages: readonly Passage[] ): Passage[] {
	return [
		...passages.filter( ( { place } ) => place.part === 'text' ),
		...passages.filter( ( { place } ) => place.part !== 'text' ),
	];
}
