import type { Analysis } from './analysis';
import { Automaton } from './automaton';
import { Reader } from './reading';

/** Distinct words whose analyses are kept: some ten posts' worth. */
const MAX_KEPT = 20_000;

/** The Finnish vocabulary: what a word in any form can be. */
export class Lexicon {
	private readonly kept = new Map< string, readonly Analysis[] >();

	private readonly automaton: Automaton;
	private readonly reader: Reader;

	private constructor( automaton: Automaton ) {
		this.automaton = automaton;
		this.reader = new Reader( automaton.symbols );
	}

	/**
	 * @param bytes The compiled lexicon, inflated.
	 * @throws {LexiconError} Where it is cut short, damaged, or of a format not known here.
	 */
	static open( bytes: Uint8Array ): Lexicon {
		return new Lexicon( Automaton.open( bytes ) );
	}

	/** All readings of a word, whatever its case, in the vocabulary's order; none for an unknown word. */
	analyse( word: string ): readonly Analysis[] {
		let analyses = this.kept.get( word );
		if ( analyses === undefined ) {
			if ( this.kept.size >= MAX_KEPT ) {
				this.kept.clear();
			}
			analyses = this.read( word );
			this.kept.set( word, analyses );
		}
		return analyses;
	}

	private read( word: string ): readonly Analysis[] {
		return this.automaton
			.outputsOf( word )
			.flatMap( ( output ) =>
				this.reader.analysesOf( output, word.length )
			);
	}
}
