import type { Mention } from '../../src/engine/names/mention';
import type { MarkedText, Span } from './corpus';

/** How well mentions were found, counted over texts. */
export class Scores {
	private found = 0;

	private foundRight = 0;

	private foundExactly = 0;

	private marked = 0;

	private markedFound = 0;

	private native = 0;

	private nativeFound = 0;

	private words = 0;

	private readonly byCertainty = {
		certain: { found: 0, right: 0, marked: 0 },
		possible: { found: 0, right: 0, marked: 0 },
	};

	/** False alarms and misses, in their surroundings. */
	readonly falseAlarms: string[] = [];

	readonly misses: string[] = [];

	private readonly isNative: ( name: string ) => boolean;

	/** @param isNative Whether a name is borne in Finland. */
	constructor( isNative: ( name: string ) => boolean ) {
		this.isNative = isNative;
	}

	add(
		marked: MarkedText,
		mentions: readonly ( readonly Mention[] )[]
	): void {
		marked.texts.forEach( ( text, index ) => {
			const right = ( marked.entities[ index ] ?? [] ).filter(
				( { kind } ) => kind === 'PER'
			);
			this.addText( marked.name, text, right, mentions[ index ] ?? [] );
		} );
	}

	private addText(
		name: string,
		text: string,
		right: readonly Span[],
		mentions: readonly Mention[]
	): void {
		this.words += text.split( /\s+/ ).length;
		for ( const mention of mentions ) {
			const { found } = this.certainty( mention );
			this.found++;
			found.found++;
			if (
				right.some(
					( span ) =>
						span.start === mention.start && span.end === mention.end
				)
			) {
				this.foundExactly++;
			}
			if ( right.some( ( span ) => overlap( span, mention ) ) ) {
				this.foundRight++;
				found.right++;
			} else {
				this.falseAlarms.push(
					`${ name }: ${ surroundings( text, mention ) } (${
						mention.basis
					})`
				);
			}
		}
		for ( const span of right ) {
			const mention = mentions.find( ( each ) => overlap( each, span ) );
			const native = this.isNative( text.slice( span.start, span.end ) );
			this.marked++;
			this.native += native ? 1 : 0;
			if ( mention ) {
				this.markedFound++;
				this.certainty( mention ).found.marked++;
				this.nativeFound += native ? 1 : 0;
			} else {
				this.misses.push(
					`${ name }: ${ surroundings( text, span ) }${
						native ? ' (native)' : ''
					}`
				);
			}
		}
	}

	private certainty( { basis }: Mention ): {
		found: { found: number; right: number; marked: number };
	} {
		return {
			found: this.byCertainty[
				basis === 'possible' ? 'possible' : 'certain'
			],
		};
	}

	summary() {
		const { certain, possible } = this.byCertainty;
		return {
			mentions: this.marked,
			exact: figures(
				this.foundExactly,
				this.found,
				this.foundExactly,
				this.marked
			),
			overlap: figures(
				this.foundRight,
				this.found,
				this.markedFound,
				this.marked
			),
			nativeMentions: this.native,
			nativeRecall: ratio( this.nativeFound, this.native ),
			certain: {
				precision: ratio( certain.right, certain.found ),
				recall: ratio( certain.marked, this.marked ),
			},
			possible: {
				precision: ratio( possible.right, possible.found ),
				recall: ratio( possible.marked, this.marked ),
			},
			words: this.words,
			wordsAFalseAlarm:
				this.falseAlarms.length === 0
					? null
					: Math.round( this.words / this.falseAlarms.length ),
		};
	}
}

export type Summary = ReturnType< Scores[ 'summary' ] >;

function overlap( a: Span, b: Span ): boolean {
	return a.start < b.end && b.start < a.end;
}

function figures( right: number, found: number, hit: number, marked: number ) {
	const precision = ratio( right, found );
	const recall = ratio( hit, marked );
	return {
		precision,
		recall,
		f:
			precision + recall === 0
				? 0
				: ( 2 * precision * recall ) / ( precision + recall ),
	};
}

function ratio( part: number, all: number ): number {
	return all === 0 ? 0 : part / all;
}

function surroundings( text: string, { start, end }: Span ): string {
	return `${ text.slice( Math.max( 0, start - 35 ), start ) }[[${ text.slice(
		start,
		end
	) }]]${ text.slice( end, end + 35 ) }`;
}
