import type {
	Document,
	Element,
	Field,
	MediaReference,
	Passage,
	Place,
	ReadingFault,
	ReadingFaultCode,
} from '../document';
import { LIMITS } from '../limits';
import { toWellFormed } from '../text';
import type { Sink } from './block-reader';
import type { MediaDraft } from './media-reader';

/** Gathers what is read of one field, in the order of reading. */
export class Collector implements Document, Sink {
	readonly passages: Passage[] = [];
	readonly elements: Element[] = [];
	readonly media: MediaReference[] = [];
	readonly faults: ReadingFault[] = [];
	hasAllMedia = true;
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

	/** What is told later of the same medium joins the draft. */
	mediaDraft( draft: MediaDraft ): void {
		if ( this.media.length < LIMITS.media ) {
			draft.order = this.count;
			this.media.push( draft );
		} else {
			this.hasAllMedia = false;
		}
	}

	tooManyForms(): void {
		this.hasAllMedia = false;
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
