import apiFetch from '@wordpress/api-fetch';
import type { Block } from '@wordpress/blocks';
import type { PatternContents } from '../engine';
import { coreStore } from './core-stores';
import type { Registry } from './core-stores';

/** As deep as the engine reads patterns in patterns. */
const DEEPEST = 32;

/** Loose: an id too many is fetched in vain, one too few makes the check incomplete. */
const REFERENCE = /"ref":[ \t\n\r]*"?([0-9]{1,15})/g;

const SHOWS_PATTERN = 'core/block';

/** The contents of the synced patterns that a post shows, which the post itself does not hold. */
export class SyncedPatterns {
	readonly #registry: Registry;
	readonly #fetched = new Map< string, Promise< string | null > >();
	readonly #idsOfBlock = new WeakMap< Block, readonly string[] >();

	constructor( registry: Registry ) {
		this.#registry = registry;
	}

	/** The ids that the blocks refer to. */
	idsInBlocks( blocks: readonly Block[] ): readonly string[] {
		const ids = blocks.flatMap( ( block ) => {
			let found = this.#idsOfBlock.get( block );
			if ( found === undefined ) {
				const { ref } = block.attributes;
				found = [
					...( block.name === SHOWS_PATTERN &&
					( typeof ref === 'number' || typeof ref === 'string' )
						? [ String( ref ) ]
						: [] ),
					...this.idsInBlocks( block.innerBlocks ),
				];
				this.#idsOfBlock.set( block, found );
			}
			return found;
		} );
		return ids.length === 0 ? NO_IDS : [ ...new Set( ids ) ];
	}

	/**
	 * What they hold, and what the patterns in them hold. One that cannot be had
	 * is missing, so that the check is incomplete.
	 */
	async contents( ids: readonly string[] ): Promise< PatternContents > {
		const contents: Record< string, string > = {};
		let waiting: readonly string[] = ids;
		for ( let level = 0; level < DEEPEST && waiting.length > 0; level++ ) {
			const found = await Promise.all(
				waiting.map(
					async ( id ) => [ id, await this.#content( id ) ] as const
				)
			);
			for ( const [ id, content ] of found ) {
				if ( content !== null ) {
					contents[ id ] = content;
				}
			}
			waiting = idsInMarkup(
				found.map( ( [ , it ] ) => it ?? '' ).join( ' ' )
			).filter( ( id ) => ! Object.hasOwn( contents, id ) );
		}
		return contents;
	}

	async #content( id: string ): Promise< string | null > {
		// The editor has most of them, and has them anew once somebody has edited one.
		const record = this.#registry
			.select( coreStore )
			.getEntityRecord( 'postType', 'wp_block', Number( id ) );
		if ( typeof record?.content?.raw === 'string' ) {
			return shown( record );
		}
		let fetched = this.#fetched.get( id );
		if ( fetched === undefined ) {
			fetched = fetchPattern( id );
			this.#fetched.set( id, fetched );
		}
		const content = await fetched;
		if ( content === null ) {
			this.#fetched.delete( id );
		}
		return content;
	}
}

/** Always the same, so that nothing seems to have changed. */
const NO_IDS: readonly string[] = [];

/** The ids that serialized blocks may refer to. */
export function idsInMarkup( markup: string ): readonly string[] {
	const ids = Array.from( markup.matchAll( REFERENCE ), ( [ , id = '' ] ) =>
		id.replace( /^0+(?=[0-9])/, '' )
	);
	return ids.length === 0 ? NO_IDS : [ ...new Set( ids ) ];
}

interface Pattern {
	readonly status?: string;
	readonly content?: { readonly raw?: string; readonly protected?: boolean };
}

/** What WordPress shows of a pattern: nothing unless it is published, and without a password. */
function shown( { status, content }: Pattern ): string {
	return ( status ?? 'publish' ) === 'publish' && ! content?.protected
		? content?.raw ?? ''
		: '';
}

/**
 * In the context of a reader: an author may not edit other people's patterns,
 * but may show them.
 *
 * @param id
 * @return Null where nobody knows.
 */
async function fetchPattern( id: string ): Promise< string | null > {
	try {
		return shown(
			await apiFetch< Pattern >( {
				path: `/wp/v2/blocks/${ id }?context=view&_fields=status,content`,
			} )
		);
	} catch ( error ) {
		const isGone =
			typeof error === 'object' &&
			error !== null &&
			'code' in error &&
			error.code === 'rest_post_invalid_id';
		return isGone ? '' : null;
	}
}
