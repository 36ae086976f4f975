import type { Document, Fields } from '../document';
import { BlockReader } from './block-reader';
import { Collector } from './collector';
import { ContentReader } from './content-reader';
import { byCodePoint } from '../text';
import { readJsonValues } from './json-values';
import { MediaReader } from './media-reader';
import { Patterns, type PatternContents } from './patterns';

/** Reads all of a post, a field at a time. */
export function* readPost( {
	title = '',
	excerpt = '',
	content,
	patterns = {},
	footnotes = '',
	slug = '',
	meta = {},
	featured = '',
}: Fields ): Generator< Document > {
	yield readField( 'title', title );
	yield readField( 'excerpt', excerpt );
	yield readContent( content, patterns );
	yield readFootnotes( footnotes );
	yield readField( 'slug', slug );
	yield readMeta( meta, featured );
}

/** Reads a field without blocks: inline HTML. */
export function readField(
	field: 'title' | 'excerpt' | 'slug',
	text: string
): Document {
	const collector = new Collector( field );
	const source = collector.prepare( text );
	new BlockReader(
		{ field, path: [], block: null, whiteSpace: 'plain', inForm: false },
		collector
	).read( source, 0 );
	return collector;
}

/** Reads serialized blocks, and the synced patterns that they show. */
export function readContent(
	content: string,
	patterns: PatternContents = {}
): Document {
	const collector = new Collector( 'content' );
	const source = collector.prepare( content );
	new ContentReader( source, collector, new Patterns( patterns ) ).read();
	return collector;
}

/** Reads footnotes as WordPress keeps them: `[{"content":"…","id":"…"}]`. Note i has the path [ i ]. */
export function readFootnotes( json: string ): Document {
	const collector = new Collector( 'footnotes' );
	const source = collector.prepare( json );
	if ( ! /[^ \t\n\r]/.test( source ) ) {
		return collector;
	}
	const values = readJsonValues( source );
	if ( values === null ) {
		collector.fault( 'invalid-footnotes', [], 0 );
	}
	for ( const { path, value, isText } of values ?? [] ) {
		const note = /^([0-9]{1,6})\.content$/.exec( path );
		if ( isText && note !== null ) {
			new BlockReader(
				{
					field: 'footnotes',
					path: [ Number( note[ 1 ] ) ],
					block: null,
					whiteSpace: 'block',
					inForm: false,
					at: 0,
				},
				collector
			).read( value, 0 );
		}
	}
	return collector;
}

/** Reads meta fields that readers see (text, or JSON with texts in it), and the featured image. */
export function readMeta(
	meta: Readonly< Record< string, string > >,
	featured: string
): Document {
	const collector = new Collector( 'meta' );
	new MediaReader(
		{ field: 'meta', path: [], block: null },
		collector
	).featured( featured );
	for ( const key of Object.keys( meta ).sort( byCodePoint ) ) {
		const source = collector.prepare( meta[ key ] ?? '' );
		const values = /^[ \t\n\r]*[{[]/.test( source )
			? readJsonValues( source )
			: null;
		const texts =
			values === null
				? [ [ key, source ] as const ]
				: values
						.filter( ( { isText } ) => isText )
						.map(
							( { path, value } ) =>
								[ `${ key }.${ path }`, value ] as const
						);
		for ( const [ name, text ] of texts ) {
			new BlockReader(
				{
					field: 'meta',
					path: [],
					block: null,
					whiteSpace: 'plain',
					inForm: false,
					text: { part: 'text', name },
					at: 0,
				},
				collector
			).read( text, 0 );
		}
	}
	return collector;
}
