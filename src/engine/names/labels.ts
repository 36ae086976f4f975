import { type Line, isGrownUp } from './line';
import type { Cue, CuePosition, Meaning } from './roles';
import { GAP_BEFORE, type Standing, withoutDot, meaningsAt } from './standing';

const COLON = /^[ \u00A0]{0,1}:/u;
const LABEL: ReadonlySet< CuePosition > = new Set( [ 'label' ] );
/** Behind a label whose row it is: `Tytöt 8 v 1. …`. */
const BEGINS_ROW = /^[ \u00A0:,.–-]{0,3}[0-9]/u;

/** What labels in a line tell of the names after them: `Lavalla: …`, `Teksti Oona Esimerkki`, `T8: 1. …` */
export class Labels {
	private readonly line: Line;
	private readonly sentences: readonly number[];
	/** The last one before a colon: its sentence. */
	private colon: readonly Cue[] = [];
	/** The first word of a row. */
	private row: readonly Cue[] = [];
	private isSeries = false;
	private next = 0;

	constructor( line: Line, sentences: readonly number[] ) {
		this.line = line;
		this.sentences = sentences;
	}

	/** Asked in the order of the text. */
	of( { mention, previous, last }: Standing ): Meaning[] {
		const { words, cues, passage } = this.line;
		for ( ; this.next <= last; this.next++ ) {
			this.pass( this.next );
		}
		const end = words[ last ]?.end ?? 0;
		const gap = passage.text.slice( end, mention.start );
		const adjacent = ( cues.get( last ) ?? [] ).filter( ( cue ) =>
			GAP_BEFORE.test( withoutDot( gap, cue ) )
		);
		const isFirst = ( { last: at }: Cue ): boolean =>
			previous === undefined ||
			previous.start < ( words[ at ]?.start ?? 0 );
		const isSentence = ( { last: at }: Cue ): boolean =>
			this.sentences[ at ] === this.sentences[ last + 1 ];
		return [
			...meaningsAt( adjacent, LABEL ),
			...this.colon.flatMap( ( cue ) =>
				isSentence( cue ) &&
				// Credits are told of one name, and of those joined with it.
				( cue.meaning !== 'author' || isFirst( cue ) )
					? [ cue.meaning ]
					: []
			),
			...this.row.flatMap( ( cue ) =>
				this.isSeries || isFirst( cue ) ? [ cue.meaning ] : []
			),
		];
	}

	private pass( at: number ): void {
		const { words, cues, isRow, passage } = this.line;
		if ( isGrownUp( this.line, at ) ) {
			this.colon = [];
			this.row = [];
		}
		const labels = ( cues.get( at ) ?? [] ).filter( ( { positions } ) =>
			positions.includes( 'label' )
		);
		if ( labels.length === 0 ) {
			return;
		}
		const end = words[ at ]?.end ?? 0;
		if ( COLON.test( passage.text.slice( end, end + 2 ) ) ) {
			this.colon = labels;
		}
		if ( isRow && labels[ 0 ]?.first === 0 ) {
			this.row = labels;
			this.isSeries = BEGINS_ROW.test(
				passage.text.slice( end, end + 4 )
			);
		}
	}
}
