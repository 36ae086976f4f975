import type { Numbering } from './tokens';
import { Word, type Kind, type WordSources } from './words';

/** Distinct words with a capital, and without, that are looked at in a long post. */
const MOST = { capital: 15_000, other: 40_000 } as const;

/** Every spelling that was met, as a word, once. */
export class Spellings implements Numbering {
	private readonly numbers = new Map< string, number >();

	private readonly words: Word[] = [];

	private readonly sources: WordSources;

	private capitals = 0;

	private others = 0;

	private readonly most: { readonly capital: number; readonly other: number };

	/**
	 * @param sources   Where words are looked up.
	 * @param isLimited Whether only so many words are looked at, and the rest taken for ordinary words.
	 */
	constructor( sources: WordSources, isLimited = false ) {
		this.most = isLimited ? MOST : { capital: Infinity, other: Infinity };
		this.sources = sources;
	}

	/** Whether every word could be looked at. */
	get isComplete(): boolean {
		return (
			this.capitals <= this.most.capital && this.others <= this.most.other
		);
	}

	get size(): number {
		return this.words.length;
	}

	numberOf( spelling: string ): number {
		let number = this.numbers.get( spelling );
		if ( number === undefined ) {
			number = this.words.length;
			this.numbers.set( spelling, number );
			this.words.push(
				new Word( spelling, this.sources, ( kind ) =>
					this.count( kind )
				)
			);
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

	private count( kind: Kind ): boolean {
		return kind === 'capital'
			? ++this.capitals > this.most.capital
			: ++this.others > this.most.other;
	}
}
