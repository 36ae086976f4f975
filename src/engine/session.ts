import { contextOf, toReport, type CheckOptions } from './check';
import type { Document } from './document';
import type { MediaKnown } from './media';
import { mediaShownIn, type MediaShown } from './media-shown';
import type { PatternContents } from './reading/patterns';
import {
	readContent,
	readField,
	readFootnotes,
	readMeta,
} from './reading/read';
import type { Report } from './report';
import { hashFor } from './ruleset';
import { examine, type Context, type Examined } from './run';

/** A post in the editor: each block of the top level serialized by itself. */
export interface SegmentedSource {
	readonly title?: string;
	readonly excerpt?: string;
	/** Segment i is block i: the first number of a finding's path. */
	readonly segments: readonly string[];
	/** As in a post's fields. */
	readonly patterns?: PatternContents;
	readonly footnotes?: string;
	readonly slug?: string;
	readonly author?: string;
	/** The featured image's id. */
	readonly featured?: string;
	/** As in a post's source. */
	readonly media?: MediaKnown | null;
}

/**
 * Checks a post again and again while it is typed: only segments that were not
 * there the last time are read and matched.
 *
 * For display: blocks joined are not always what WordPress saves, so that the
 * verdict on publishing judges the whole content (`check`).
 */
export class Session {
	private readonly context: Context;
	private readonly hash: string;
	private examined = new Map< string, Examined >();
	private patterns = '';
	private shown: MediaShown = { ids: [], urls: [], attached: [] };

	constructor( options: CheckOptions ) {
		this.context = contextOf( options );
		this.hash = hashFor( options.ruleset, this.context.site );
	}

	check( source: SegmentedSource ): Report {
		const steps = this.steps( source );
		for (;;) {
			const step = steps.next();
			if ( step.done === true ) {
				return step.value;
			}
		}
	}

	/** The same in slices, for a thread that must not be held up: yields before each segment it has to read. */
	*steps( source: SegmentedSource ): Generator< void, Report > {
		const { patterns = {} } = source;
		// They change seldom: when one is loaded, or somebody has edited it.
		const contents = JSON.stringify( patterns );
		const before =
			contents === this.patterns
				? this.examined
				: new Map< string, Examined >();
		const now = new Map< string, Examined >();
		const parts = [
			this.examine( readField( 'title', source.title ?? '' ) ),
			this.examine( readField( 'excerpt', source.excerpt ?? '' ) ),
		];
		for ( const [ index, segment ] of source.segments.entries() ) {
			let examined = now.get( segment ) ?? before.get( segment );
			if ( examined === undefined ) {
				yield;
				examined = this.examine( readContent( segment, patterns ) );
			}
			now.set( segment, examined );
			parts.push( { ...examined, segment: index } );
		}
		parts.push(
			this.examine( readFootnotes( source.footnotes ?? '' ) ),
			this.examine( readField( 'slug', source.slug ?? '' ) ),
			this.examine( readMeta( {}, source.featured ?? '' ) )
		);
		this.examined = now;
		this.patterns = contents;
		this.shown = mediaShownIn( parts.map( ( { document } ) => document ) );
		return toReport(
			parts,
			{
				...this.context,
				author: source.author ?? '',
				media: source.media ?? null,
			},
			this.hash
		);
	}

	/** What must be known of the media of the text that was checked last. */
	get media(): MediaShown {
		return this.shown;
	}

	private examine( document: Document ): Examined {
		return examine( document, this.context );
	}
}
