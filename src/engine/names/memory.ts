import { gapBefore, type Line } from './features';
import { BEGINS, CONTINUES, NONE } from './model';
import type { Word } from './words';

interface Seen {
	count: number;
	/** In small letters. */
	small: boolean;
	afterGiven: boolean;
	givenBeforeCapital: boolean;
	/** Not where a sentence begins, so that the capital tells something. */
	within: boolean;
}

/** What a whole post tells of its words: which stand in small letters too, which after a given name. */
export class Memory {
	private readonly seen = new Map< string, Seen >();

	private readonly small = new Set< string >();

	constructor( lines: readonly Line[] ) {
		for ( const line of lines ) {
			this.note( line );
		}
	}

	/** Letters that stand for what was seen, and how often up to thrice. */
	marksOf( word: Word ): string {
		const all = nothing();
		all.small = this.small.has( word.folded );
		for ( const base of word.lookup.bases ) {
			const seen = this.seen.get( base );
			all.small ||= this.small.has( base );
			if ( seen ) {
				all.count = Math.max( all.count, seen.count );
				all.afterGiven ||= seen.afterGiven;
				all.givenBeforeCapital ||= seen.givenBeforeCapital;
				all.within ||= seen.within;
			}
		}
		return (
			( all.small ? 'l' : '' ) +
			( all.afterGiven ? 'g' : '' ) +
			( all.givenBeforeCapital ? 'b' : '' ) +
			( all.within ? 'm' : '' ) +
			String( Math.min( all.count, 3 ) )
		);
	}

	private note( { words, runs }: Line ): void {
		for ( const word of words ) {
			if ( word.kind === 'small' ) {
				this.small.add( word.folded );
			}
		}
		for ( const run of runs ) {
			const beginsSentence = /^[.^]/.test(
				gapBefore( words, run.first )
			);
			for ( let at = run.first; at <= run.last; at++ ) {
				const word = words[ at ];
				if ( word?.kind !== 'capital' ) {
					continue;
				}
				const before = at > run.first ? words[ at - 1 ] : undefined;
				const isGiven = word.lookup.classes.startsWith( 'g' );
				for ( const base of word.lookup.bases ) {
					const seen = this.at( base );
					seen.count++;
					seen.within ||= at > run.first || ! beginsSentence;
					seen.afterGiven ||=
						before?.lookup.classes.startsWith( 'g' ) ?? false;
					seen.givenBeforeCapital ||= isGiven && at < run.last;
				}
			}
		}
	}

	private at( base: string ): Seen {
		let seen = this.seen.get( base );
		if ( ! seen ) {
			seen = nothing();
			this.seen.set( base, seen );
		}
		return seen;
	}
}

function nothing(): Seen {
	return {
		count: 0,
		small: false,
		afterGiven: false,
		givenBeforeCapital: false,
		within: false,
	};
}

/** What a first look at a post made of its words, for the second. */
export class FirstLook {
	private readonly counts = new Map<
		string,
		[ number, number, number, number ]
	>();

	/** Notes what was made of one word. */
	note( word: Word, label: number, nextLabel: number ): void {
		const way = wayOf( label, nextLabel );
		for ( const base of word.lookup.bases ) {
			let counts = this.counts.get( base );
			if ( ! counts ) {
				counts = [ 0, 0, 0, 0 ];
				this.counts.set( base, counts );
			}
			counts[ way ]++;
		}
	}

	/**
	 * What was made of the same word elsewhere: `F` part of a longer person's
	 * name, `P` a person's name alone, `O` no name, `E` another name; twice if
	 * more than once.
	 */
	elsewhere( word: Word, label: number, nextLabel: number ): string {
		const way = wayOf( label, nextLabel );
		const most: [ number, number, number, number ] = [ 0, 0, 0, 0 ];
		for ( const base of word.lookup.bases ) {
			const counts = this.counts.get( base );
			if ( counts ) {
				most[ 0 ] = Math.max(
					most[ 0 ],
					counts[ 0 ] - ( way === 0 ? 1 : 0 )
				);
				most[ 1 ] = Math.max(
					most[ 1 ],
					counts[ 1 ] - ( way === 1 ? 1 : 0 )
				);
				most[ 2 ] = Math.max(
					most[ 2 ],
					counts[ 2 ] - ( way === 2 ? 1 : 0 )
				);
				most[ 3 ] = Math.max(
					most[ 3 ],
					counts[ 3 ] - ( way === 3 ? 1 : 0 )
				);
			}
		}
		return (
			( most[ 0 ] > 0 ? 'F' : '' ) +
			'P'.repeat( Math.min( most[ 1 ], 2 ) ) +
			'O'.repeat( Math.min( most[ 2 ], 2 ) ) +
			( most[ 3 ] > 0 ? 'E' : '' )
		);
	}
}

function wayOf( label: number, nextLabel: number ): 0 | 1 | 2 | 3 {
	if ( label === NONE ) {
		return 2;
	}
	if ( label !== BEGINS && label !== CONTINUES ) {
		return 3;
	}
	return label === CONTINUES || nextLabel === CONTINUES ? 0 : 1;
}
