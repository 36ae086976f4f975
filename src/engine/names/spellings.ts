import type { Numbering } from './tokens';
import { Word, type WordSources } from './words';

/** Every spelling that was met, as a word, once. */
export class Spellings implements Numbering {
	private readonly numbers = new Map< string, number >();

	private readonly words: Word[] = [];

	private readonly sources: WordSources;

	constructor( sources: WordSources ) {
		this.sources = sources;
	}

	get size(): number {
		return this.words.length;
	}

	numberOf( spelling: string ): number {
		let number = this.numbers.get( spelling );
		if ( number === undefined ) {
			number = this.words.length;
			this.numbers.set( spelling, number );
			this.words.push( new Word( spelling, this.sources ) );
		}
		return number;
	}

	word( number: number ): Word {
		const word = this.words[ number ];
		if ( ! word ) {
			throw new RangeError( `no spelling has the number ${ number }` );
		}
		return word;
	}
}
