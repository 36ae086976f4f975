import {
	besideFeatures,
	OFFSETS,
	ownFeatures,
	placeFeatures,
	type Line,
	type Run,
} from './features';
import { TOLD } from './decode';
import type { NameModel } from './model';
import type { Spellings } from './spellings';
import type { Tokens } from './tokens';

/** What speaks for each label of a token, as far as its text tells; summed once for each spelling. */
export class Scorer {
	private readonly model: NameModel;

	private readonly spellings: Spellings;

	/** By spelling and place: 0 itself, then the offsets. */
	private readonly sums: Int32Array[][] = [ [], [], [], [], [] ];

	private readonly nothingBeside: readonly Int32Array[];

	constructor( model: NameModel, spellings: Spellings ) {
		this.model = model;
		this.spellings = spellings;
		this.nothingBeside = OFFSETS.map( ( offset ) =>
			this.sumOf( besideFeatures( undefined, offset ) )
		);
	}

	/** Three numbers for each token of each run, run after run. */
	scoresOf( line: Line, tokens: Tokens ): Int32Array {
		const count = line.runs.reduce(
			( sum, run ) => sum + run.last - run.first + 1,
			0
		);
		const scores = new Int32Array( count * TOLD );
		let slot = 0;
		for ( const run of line.runs ) {
			for ( let at = run.first; at <= run.last; at++ ) {
				this.scoreToken( line, tokens, run, at, scores, slot );
				slot += TOLD;
			}
		}
		return scores;
	}

	private scoreToken(
		line: Line,
		tokens: Tokens,
		run: Run,
		at: number,
		scores: Int32Array,
		slot: number
	): void {
		add( this.own( tokens.spellings[ at ] ?? 0 ), scores, slot );
		OFFSETS.forEach( ( offset, index ) => {
			const number = tokens.spellings[ at + offset ];
			const sum =
				number === undefined
					? this.nothingBeside[ index ]
					: this.beside( number, offset, index );
			if ( sum ) {
				add( sum, scores, slot );
			}
		} );
		for ( const feature of placeFeatures( line, run, at ) ) {
			this.model.add( feature, scores, slot );
		}
	}

	private own( number: number ): Int32Array {
		const sums = this.sums[ 0 ] ?? [];
		return ( sums[ number ] ??= this.sumOf(
			ownFeatures( this.spellings.word( number ) )
		) );
	}

	private beside(
		number: number,
		offset: number,
		index: number
	): Int32Array {
		const sums = this.sums[ index + 1 ] ?? [];
		return ( sums[ number ] ??= this.sumOf(
			besideFeatures( this.spellings.word( number ), offset )
		) );
	}

	private sumOf( features: readonly string[] ): Int32Array {
		const sum = new Int32Array( TOLD );
		for ( const feature of features ) {
			this.model.add( feature, sum, 0 );
		}
		return sum;
	}
}

function add( sum: Int32Array, scores: Int32Array, slot: number ): void {
	for ( let index = 0; index < TOLD; index++ ) {
		scores[ slot + index ] =
			( scores[ slot + index ] ?? 0 ) + ( sum[ index ] ?? 0 );
	}
}
