/** Random choices that a seed repeats (mulberry32). */
export class Random {
	private state: number;

	constructor( seed: number ) {
		this.state = seed >>> 0;
	}

	/** A number from 0 up to 1, exclusive. */
	next(): number {
		this.state = ( this.state + 0x6d2b79f5 ) >>> 0;
		let mixed = this.state;
		mixed = Math.imul( mixed ^ ( mixed >>> 15 ), mixed | 1 );
		mixed ^= mixed + Math.imul( mixed ^ ( mixed >>> 7 ), mixed | 61 );
		return ( ( mixed ^ ( mixed >>> 14 ) ) >>> 0 ) / 2 ** 32;
	}

	/** A whole number from 0 up to the bound, exclusive. */
	below( bound: number ): number {
		return Math.floor( this.next() * bound );
	}

	chance( probability: number ): boolean {
		return this.next() < probability;
	}

	pick< T >( items: readonly T[] ): T {
		const item = items[ this.below( items.length ) ];
		if ( item === undefined ) {
			throw new Error( 'nothing to pick from' );
		}
		return item;
	}

	/** So many results of a function, joined. */
	many( least: number, most: number, make: () => string, glue = '' ): string {
		const count = least + this.below( most - least + 1 );
		return Array.from( { length: count }, make ).join( glue );
	}
}
