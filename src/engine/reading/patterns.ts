import { LIMITS } from '../limits';
import { scanDelimiters } from './delimiters';
import { readJsonValues, type JsonValue } from './json-values';

/** The contents of synced patterns by the id that `core/block` refers to. */
export type PatternContents = Readonly< Record< string, string > >;

/** Synced patterns while a content is read: which ones stand open, and how much there is room for. */
export class Patterns {
	private readonly contents: PatternContents;
	private readonly open = new Set< string >();
	private room: number = LIMITS.field;

	constructor( contents: PatternContents ) {
		this.contents = contents;
	}

	/**
	 * Reads a pattern where it is referred to.
	 *
	 * @param id
	 * @param read Gets its content.
	 * @return Why it could not be read, or null. Inside itself a pattern shows
	 *         nothing, so that there is nothing to read.
	 */
	within(
		id: string,
		read: ( content: string ) => void
	): 'pattern-missing' | 'patterns-too-deep' | 'patterns-too-long' | null {
		if ( this.open.has( id ) ) {
			return null;
		}
		const content = Object.hasOwn( this.contents, id )
			? this.contents[ id ]
			: undefined;
		if ( content === undefined ) {
			return 'pattern-missing';
		}
		if ( this.open.size === LIMITS.patterns ) {
			return 'patterns-too-deep';
		}
		// Two patterns that each hold the next one twice grow without end.
		if ( content.length > this.room ) {
			return 'patterns-too-long';
		}
		this.room -= content.length;
		this.open.add( id );
		read( content );
		this.open.delete( id );
		return null;
	}
}

/**
 * The pattern that a block's attributes refer to: its id, or null where they
 * refer to none. What is no id is told as it is, and then no pattern's.
 */
export function patternIn( attributes: readonly JsonValue[] ): string | null {
	let id: string | null = null;
	for ( const { path, value, isText } of attributes ) {
		if ( path === 'ref' ) {
			id = isText || value !== 'null' ? value : null;
		}
	}
	return id === null || ! /^[0-9]{1,15}$/.test( id )
		? id
		: id.replace( /^0+(?=[0-9])/, '' );
}

/** The ids of the synced patterns that a content refers to, each once. */
export function patternsIn( content: string ): readonly string[] {
	const ids = new Set< string >();
	for ( const delimiter of scanDelimiters( content ) ) {
		if (
			delimiter.kind === 'broken' ||
			delimiter.kind === 'closer' ||
			delimiter.name !== 'core/block' ||
			delimiter.attributes === null
		) {
			continue;
		}
		const [ start, end ] = delimiter.attributes;
		const values =
			end - start > LIMITS.blockAttributes
				? null
				: readJsonValues( content.slice( start, end ) );
		const id = patternIn( values ?? [] );
		if ( id !== null ) {
			ids.add( id );
		}
	}
	return [ ...ids ];
}
