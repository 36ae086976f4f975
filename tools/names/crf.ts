import { Random } from '../../tools/parity/random';

/** A run of tokens: the features of each, and the right label of each. */
export interface Sample {
	readonly features: readonly ( readonly string[] )[];
	readonly labels: readonly number[];
}

/** Weights learned from samples: for each feature one weight a label, and what one label says of the next. */
export interface Weights {
	readonly labels: number;
	readonly features: ReadonlyMap< string, Float64Array >;
	/** From a label (the last row: from the beginning) to a label. */
	readonly steps: Float64Array;
}

export interface TrainingOptions {
	readonly labels: number;
	readonly seed: number;
	readonly rounds: number;
	/** The features to use; all where it is left out. */
	readonly only?: ReadonlySet< string >;
	/** How many samples a feature must stand in. */
	readonly atLeast: number;
	/** Strength of the quadratic penalty. */
	readonly penalty: number;
}

/**
 * Learns a conditional random field over chains of labels: stochastic
 * gradients with AdaGrad's steps, the same for the same seed.
 */
export function train(
	samples: readonly Sample[],
	options: TrainingOptions
): Weights {
	const { labels } = options;
	const counts = new Map< string, number >();
	for ( const sample of samples ) {
		const here = new Set< string >();
		for ( const features of sample.features ) {
			for ( const feature of features ) {
				here.add( feature );
			}
		}
		for ( const feature of here ) {
			counts.set( feature, ( counts.get( feature ) ?? 0 ) + 1 );
		}
	}
	const numbers = new Map< string, number >();
	for ( const [ feature, count ] of counts ) {
		if (
			count >= options.atLeast &&
			( options.only?.has( feature ) ?? true )
		) {
			numbers.set( feature, numbers.size );
		}
	}
	const packed = samples.map( ( sample ) => ( {
		labels: sample.labels,
		features: sample.features.map( ( features ) =>
			Int32Array.from(
				features.flatMap( ( feature ) => {
					const number = numbers.get( feature );
					return number === undefined ? [] : [ number ];
				} )
			)
		),
	} ) );
	const size = numbers.size * labels;
	const weights = new Float64Array( size );
	const squares = new Float64Array( size ).fill( 1e-2 );
	const steps = new Float64Array( ( labels + 1 ) * labels );
	const stepSquares = new Float64Array( steps.length ).fill( 1e-2 );
	const random = new Random( options.seed );
	const order = packed.map( ( _, index ) => index );
	const rate = 0.1;
	const decay = options.penalty / samples.length;
	const touched = new Int32Array( numbers.size ).fill( 0 );
	const sums = new Float64Array( size );
	const settled = Math.floor( options.rounds / 2 );
	let clock = 0;
	for ( let round = 0; round < options.rounds; round++ ) {
		for ( let last = order.length - 1; last > 0; last-- ) {
			const other = random.below( last + 1 );
			const kept = order[ last ] as number;
			order[ last ] = order[ other ] as number;
			order[ other ] = kept;
		}
		for ( const index of order ) {
			const sample = at( packed, index );
			clock++;
			const n = sample.labels.length;
			const scores = new Float64Array( n * labels );
			for ( let t = 0; t < n; t++ ) {
				for ( const f of at( sample.features, t ) ) {
					const idle = clock - at( touched, f );
					if ( idle > 0 ) {
						touched[ f ] = clock;
						// The penalty of the samples that the feature was not in.
						const shrink = Math.max( 0, 1 - idle * decay * rate );
						for ( let l = 0; l < labels; l++ ) {
							weights[ f * labels + l ] =
								at( weights, f * labels + l ) * shrink;
						}
					}
					for ( let l = 0; l < labels; l++ ) {
						scores[ t * labels + l ] =
							at( scores, t * labels + l ) +
							at( weights, f * labels + l );
					}
				}
			}
			const { node, edge } = marginals( scores, steps, n, labels );
			for ( let t = 0; t < n; t++ ) {
				for ( let l = 0; l < labels; l++ ) {
					const gradient =
						( sample.labels[ t ] === l ? 1 : 0 ) -
						at( node, t * labels + l );
					if ( Math.abs( gradient ) < 1e-5 ) {
						continue;
					}
					const square = gradient * gradient;
					for ( const f of at( sample.features, t ) ) {
						const w = f * labels + l;
						squares[ w ] = at( squares, w ) + square;
						weights[ w ] =
							at( weights, w ) +
							( rate * gradient ) / Math.sqrt( at( squares, w ) );
					}
				}
			}
			const right = new Float64Array( steps.length );
			for ( let t = 0; t < n; t++ ) {
				const from = t === 0 ? labels : at( sample.labels, t - 1 );
				right[ from * labels + at( sample.labels, t ) ] =
					at( right, from * labels + at( sample.labels, t ) ) + 1;
			}
			for ( let s = 0; s < steps.length; s++ ) {
				const gradient = at( right, s ) - at( edge, s );
				if ( gradient !== 0 ) {
					stepSquares[ s ] =
						at( stepSquares, s ) + gradient * gradient;
					steps[ s ] =
						at( steps, s ) +
						( rate * gradient ) / Math.sqrt( at( stepSquares, s ) );
				}
			}
		}
		// The mean of the later rounds depends less on the order of the last samples.
		if ( round >= settled ) {
			for ( let w = 0; w < size; w++ ) {
				sums[ w ] =
					at( sums, w ) +
					at( weights, w ) / ( options.rounds - settled );
			}
		}
	}
	const features = new Map< string, Float64Array >();
	for ( const [ feature, number ] of numbers ) {
		features.set(
			feature,
			sums.slice( number * labels, ( number + 1 ) * labels )
		);
	}
	return { labels, features, steps };
}

/** Forward-backward: how likely each label of each token is, and how often each step is expected. */
export function marginals(
	scores: Float64Array,
	steps: Float64Array,
	n: number,
	labels: number
): { node: Float64Array; edge: Float64Array } {
	const forward = new Float64Array( n * labels );
	const backward = new Float64Array( n * labels );
	const buffer = new Float64Array( labels );
	for ( let l = 0; l < labels; l++ ) {
		forward[ l ] = at( scores, l ) + at( steps, labels * labels + l );
	}
	for ( let t = 1; t < n; t++ ) {
		for ( let l = 0; l < labels; l++ ) {
			for ( let k = 0; k < labels; k++ ) {
				buffer[ k ] =
					at( forward, ( t - 1 ) * labels + k ) +
					at( steps, k * labels + l );
			}
			forward[ t * labels + l ] =
				at( scores, t * labels + l ) + logSum( buffer );
		}
	}
	for ( let t = n - 2; t >= 0; t-- ) {
		for ( let l = 0; l < labels; l++ ) {
			for ( let k = 0; k < labels; k++ ) {
				buffer[ k ] =
					at( steps, l * labels + k ) +
					at( scores, ( t + 1 ) * labels + k ) +
					at( backward, ( t + 1 ) * labels + k );
			}
			backward[ t * labels + l ] = logSum( buffer );
		}
	}
	const total = logSum( forward.subarray( ( n - 1 ) * labels, n * labels ) );
	const node = new Float64Array( n * labels );
	const edge = new Float64Array( ( labels + 1 ) * labels );
	for ( let t = 0; t < n; t++ ) {
		for ( let l = 0; l < labels; l++ ) {
			node[ t * labels + l ] = Math.exp(
				at( forward, t * labels + l ) +
					at( backward, t * labels + l ) -
					total
			);
			if ( t === 0 ) {
				edge[ labels * labels + l ] = at( node, l );
			} else {
				for ( let k = 0; k < labels; k++ ) {
					edge[ k * labels + l ] =
						at( edge, k * labels + l ) +
						Math.exp(
							at( forward, ( t - 1 ) * labels + k ) +
								at( steps, k * labels + l ) +
								at( scores, t * labels + l ) +
								at( backward, t * labels + l ) -
								total
						);
				}
			}
		}
	}
	return { node, edge };
}

function logSum( values: Float64Array ): number {
	let most = -Infinity;
	for ( const value of values ) {
		most = Math.max( most, value );
	}
	let sum = 0;
	for ( const value of values ) {
		sum += Math.exp( value - most );
	}
	return most + Math.log( sum );
}

/** The most likely labels. */
export function decode(
	scores: Float64Array,
	steps: Float64Array,
	n: number,
	labels: number
): number[] {
	const best = new Float64Array( n * labels );
	const back = new Int32Array( n * labels );
	for ( let l = 0; l < labels; l++ ) {
		best[ l ] = at( scores, l ) + at( steps, labels * labels + l );
	}
	for ( let t = 1; t < n; t++ ) {
		for ( let l = 0; l < labels; l++ ) {
			let most = -Infinity;
			for ( let k = 0; k < labels; k++ ) {
				const score =
					at( best, ( t - 1 ) * labels + k ) +
					at( steps, k * labels + l );
				if ( score > most ) {
					most = score;
					back[ t * labels + l ] = k;
				}
			}
			best[ t * labels + l ] = most + at( scores, t * labels + l );
		}
	}
	let label = 0;
	for ( let l = 1; l < labels; l++ ) {
		if (
			at( best, ( n - 1 ) * labels + l ) >
			at( best, ( n - 1 ) * labels + label )
		) {
			label = l;
		}
	}
	const result = [ label ];
	for ( let t = n - 1; t > 0; t-- ) {
		label = at( back, t * labels + label );
		result.unshift( label );
	}
	return result;
}

/** What is known to be there. */
function at< T >( items: { readonly [ index: number ]: T }, index: number ): T {
	return items[ index ] as T;
}
