/**
 * Sends a text to the worker without sending again what it has.
 *
 * The page and the worker each keep a ledger of the segments of the last check.
 * Messages arrive in order, so the two always agree.
 */

/** The segments of a text, in order, as numbers, and the markup of the numbers that are new. */
export interface SegmentChanges {
	readonly order: readonly number[];
	readonly added: ReadonlyArray<
		readonly [ number: number, markup: string ]
	>;
}

/** The page's side. */
export class SegmentSender {
	#known = new Map< string, number >();
	#next = 0;

	changes( segments: readonly string[] ): SegmentChanges {
		const kept = new Map< string, number >();
		const order: number[] = [];
		const added: Array< readonly [ number, string ] > = [];

		for ( const markup of segments ) {
			let number = kept.get( markup ) ?? this.#known.get( markup );
			if ( number === undefined ) {
				number = this.#next++;
				added.push( [ number, markup ] );
			}
			kept.set( markup, number );
			order.push( number );
		}

		this.#known = kept;
		return { order, added };
	}
}

/** The worker's side. */
export class SegmentReceiver {
	#known = new Map< number, string >();

	/** @throws Error if the text refers to a segment that was never sent. */
	segments( changes: SegmentChanges ): readonly string[] {
		const known = new Map( [ ...this.#known, ...changes.added ] );
		const kept = new Map< number, string >();

		const segments = changes.order.map( ( number ) => {
			const markup = known.get( number );
			if ( markup === undefined ) {
				throw new Error( `Segment ${ number } was never sent.` );
			}
			kept.set( number, markup );
			return markup;
		} );

		this.#known = kept;
		return segments;
	}
}
