import type {
	Document,
	Element,
	Field,
	Passage,
	Place,
	ReadingFault,
	ReadingFaultCode,
} from '../document';
import { LIMITS } from '../limits';
import { toWellFormed } from '../text';
import type { Sink } from './block-reader';

/** Gathers what is read of one field, in the order of reading. */
export class Collector implements Document, Sink {
	readonly passages: Passage[] = [];
	readonly elements: Element[] = [];
	readonly faults: ReadingFault[] = [];
	private readonly field: Field;
	private isFull = false;

	constructor( field: Field ) {
		this.field = field;
	}

	/** The text within bounds and well formed; what was mended is reported. */
	prepare( text: string ): string {
		let source = text;
		if ( source.length > LIMITS.field ) {
			this.fault( 'text-too-long', [], LIMITS.field );
			source = source.slice( 0, LIMITS.field );
		}
		const wellFormed = toWellFormed( source );
		if ( wellFormed !== source ) {
			this.fault( 'malformed-text', [], 0 );
		}
		return wellFormed;
	}

	passage( passage: Omit< Passage, 'order' > ): void {
		if ( this.hasRoom( passage.place ) ) {
			this.passages.push( { ...passage, order: this.count } );
		}
	}

	element( element: Omit< Element, 'order' > ): void {
		if ( this.hasRoom( element.place ) ) {
			this.elements.push( { ...element, order: this.count } );
		}
	}

	fault(
		code: ReadingFaultCode,
		path: readonly number[],
		offset: number
	): void {
		if ( this.faults.length < LIMITS.faults ) {
			this.faults.push( { code, field: this.field, path, offset } );
		}
	}

	private get count(): number {
		return this.passages.length + this.elements.length;
	}

	private hasRoom( { path }: Place ): boolean {
		if ( this.count < LIMITS.parts ) {
			return true;
		}
		if ( ! this.isFull ) {
			this.isFull = true;
			this.fault( 'too-many-parts', path, 0 );
		}
		return false;
	}
}
