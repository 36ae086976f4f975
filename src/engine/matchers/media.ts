import { Hosts } from '../address';
import type { Document, MediaKind, MediaReference, Passage } from '../document';
import { LIMITS } from '../limits';
import { MediaLibrary, type Resolved } from '../media-address';
import type { MediaFacts, MediaKnown } from '../media';
import type { RuleFault } from '../report';
import type { Facts } from '../rule';
import type { Site } from '../site';
import { byCodePoint, foldedText } from '../text';
import type { Match } from './match';

/**
 * Pictures, videos, sounds and documents, by what the media library knows of
 * them. The id and the address of a placement are judged both: the address is
 * what readers see.
 *
 * Facts: `attachment`, its id or empty; `media`, the kind of file; often `kind`,
 * of the problem.
 */
export interface MediaMatcher {
	readonly kind: 'media';
	readonly problem: MediaProblem;
	/** Patterns, one of which beside a picture says that artificial intelligence made it. */
	readonly disclosures: readonly string[];
}

export type MediaProblem =
	| 'ai-undisclosed'
	| 'document-unread'
	| 'expired'
	| 'expiring'
	| 'hotlinked'
	| 'missing-alt-text'
	| 'missing-credit'
	| 'people-not-answered'
	| 'unconfirmed'
	| 'wrong-use';

/** One file that a placement shows. */
interface Subject {
	readonly reference: MediaReference;
	/** The attachment, or the address in one form: what findings are told apart by. */
	readonly key: string;
	readonly id: string;
	readonly kind: MediaKind;
	/** Of an attachment. */
	readonly facts: MediaFacts | null;
	/** Of what the library does not know. */
	readonly resolved:
		| Exclude< Resolved, { of: 'library' } >
		| { of: 'gone' }
		| null;
	/** Whether the text says nothing else of the placement than its attachment. */
	readonly isByIdAlone: boolean;
}

/** Why a match is left alone, or null for a finding; with the facts that are not every match's. */
interface Judgement {
	readonly because: string | null;
	readonly kind?: string;
}

const CREDITS_BLOCK = 'julkaisuvahti/media-credits';
const FINDING: Judgement = { because: null };
const SPACE = /[ \t\n\u00A0\u2007\u2009\u202F]+/g;
// Small letters of Latin scripts, digits and combining marks, as in compiled patterns.
const WORD = '[a-z0-9_\\u00DF-\\u00F6\\u00F8-\\u024F\\u0300-\\u036F]';

/** All media of a post, with what is known of them. */
export class PostMedia {
	private readonly documents: readonly Document[];
	private readonly known: MediaKnown | null;
	private readonly library: MediaLibrary | null;
	private readonly hosts = new Hosts< string >();
	private readonly isCredited: boolean;
	private readonly subjects = new Map< number, readonly Subject[] >();
	private readonly captions = new Map< number, Captions >();
	/** Parts that show what nobody told of. */
	private readonly untold = new Set< number >();

	/**
	 * @param documents All documents of the post, in order.
	 * @param known     Null where it could not be had.
	 * @param site
	 */
	constructor(
		documents: readonly Document[],
		known: MediaKnown | null,
		site: Site
	) {
		this.documents = documents;
		this.known = known;
		this.library = known ? MediaLibrary.of( known ) : null;
		for ( const domain of site.officialDomains ) {
			this.hosts.add( domain.replace( /^ *@/, '' ), 'own domain' );
		}
		for ( const service of site.approvedServices ) {
			this.hosts.add( service, 'approved service' );
		}
		this.isCredited =
			known?.credited === true ||
			documents.some( ( { elements } ) =>
				elements.some(
					( { name, place } ) =>
						place.part === 'block' && name === CREDITS_BLOCK
				)
			);
	}

	/** Why a part's media cannot be judged as they should, or null. */
	fault( part: number ): RuleFault[ 'code' ] | null {
		const document = this.documents[ part ];
		if ( document === undefined || document.media.length === 0 ) {
			return null;
		}
		if ( ! this.known || this.hasUntold( part ) ) {
			return 'media-unavailable';
		}
		return document.hasAllMedia ? null : 'too-many-matches';
	}

	matches( part: number, matcher: MediaMatcher ): Iterable< Match > {
		return matcher.problem === 'missing-alt-text'
			? this.withoutAltText( part )
			: this.withProblem( part, matcher );
	}

	private *withProblem(
		part: number,
		matcher: MediaMatcher
	): Generator< Match > {
		for ( const subject of this.subjectsIn( part ) ) {
			const judgement = this.judge( subject, part, matcher );
			if ( judgement !== null ) {
				yield matchOf( subject, judgement, subject.key );
			}
		}
	}

	/** One question for the pictures of a gallery; else one for each. */
	private *withoutAltText( part: number ): Generator< Match > {
		const galleries = new Galleries(
			this.documents[ part ]?.elements ?? []
		);
		const asked: { subject: Subject; gallery: string | null }[] = [];
		const keys = new Map< string, Set< string > >();
		const seen = new Set< MediaReference >();
		for ( const subject of this.subjectsIn( part ) ) {
			const { reference, key } = subject;
			const judgement = alternativeTextOf( subject );
			// The files of one placement share its text.
			if (
				judgement === null ||
				( reference.attachedTo === null && seen.has( reference ) )
			) {
				continue;
			}
			seen.add( reference );
			if ( judgement.because !== null ) {
				yield matchOf( subject, judgement, key );
				continue;
			}
			const gallery = galleries.of( reference );
			asked.push( { subject, gallery } );
			if ( gallery !== null ) {
				const together = keys.get( gallery ) ?? new Set();
				keys.set( gallery, together.add( key ) );
			}
		}
		const normals = new Map(
			[ ...keys ].map( ( [ gallery, together ] ) => [
				gallery,
				[ ...together ].sort( byCodePoint ).join( '\n' ),
			] )
		);
		for ( const { subject, gallery } of asked ) {
			const normal =
				( gallery === null ? undefined : normals.get( gallery ) ) ??
				subject.key;
			yield {
				...matchOf( subject, FINDING, normal ),
				...( normal === subject.key ? {} : { one: subject.key } ),
			};
		}
	}

	private judge(
		subject: Subject,
		part: number,
		{ problem, disclosures }: MediaMatcher
	): Judgement | null {
		const { facts, kind, reference } = subject;
		const isConfirmed = facts?.rights === 'confirmed';
		const isShown = reference.usage === 'shown';
		switch ( problem ) {
			case 'unconfirmed':
				return unconfirmed( subject );
			case 'expired':
				return isConfirmed && facts.expired ? FINDING : null;
			case 'expiring':
				return isConfirmed && facts.expiring && ! facts.expired
					? FINDING
					: null;
			case 'wrong-use':
				return isConfirmed &&
					facts.uses.length > 0 &&
					! facts.uses.includes( 'web' )
					? FINDING
					: null;
			case 'hotlinked':
				return this.hotlinked( subject );
			case 'people-not-answered':
				return isConfirmed &&
					( kind === 'image' || kind === 'video' ) &&
					( facts.people === 'unanswered' || facts.people === 'ask' )
					? { because: null, kind: facts.people }
					: null;
			case 'missing-credit':
				return isConfirmed &&
					isShown &&
					facts.credit !== '' &&
					! this.isCredited &&
					! this.captionsIn( part ).say( reference, facts.credit )
					? FINDING
					: null;
			case 'ai-undisclosed':
				return isConfirmed &&
					isShown &&
					facts.ai &&
					! this.isDisclosed( subject, part, disclosures )
					? FINDING
					: null;
			case 'document-unread':
				return unread( subject );
			case 'missing-alt-text':
				return null;
		}
	}

	private hotlinked( { reference, resolved }: Subject ): Judgement | null {
		if ( resolved?.of !== 'elsewhere' || reference.usage !== 'shown' ) {
			return null;
		}
		const { host, path } = resolved;
		return {
			because: this.hosts.find( { host, path, normal: host + path } ),
		};
	}

	private isDisclosed(
		{ reference, facts }: Subject,
		part: number,
		disclosures: readonly string[]
	): boolean {
		const pattern = new RegExp(
			`(?<!${ WORD })(?:${ disclosures.join( '|' ) })(?!${ WORD })`,
			'u'
		);
		return (
			( this.isCredited &&
				pattern.test( foldedText( { text: facts?.credit ?? '' } ) ) ) ||
			this.captionsIn( part ).match( reference, pattern )
		);
	}

	private captionsIn( part: number ): Captions {
		let captions = this.captions.get( part );
		if ( captions === undefined ) {
			captions = new Captions( this.documents[ part ]?.passages ?? [] );
			this.captions.set( part, captions );
		}
		return captions;
	}

	private hasUntold( part: number ): boolean {
		this.subjectsIn( part );
		return this.untold.has( part );
	}

	private subjectsIn( part: number ): readonly Subject[] {
		let subjects = this.subjects.get( part );
		if ( subjects === undefined ) {
			const { known, library } = this;
			subjects =
				known && library
					? ( this.documents[ part ]?.media ?? [] ).flatMap(
							( reference ) => [
								...this.subjectsOf(
									part,
									reference,
									known,
									library
								),
							]
					  )
					: [];
			this.subjects.set( part, subjects );
		}
		return subjects;
	}

	/** What a placement shows, each file once. */
	private *subjectsOf(
		part: number,
		reference: MediaReference,
		known: MediaKnown,
		library: MediaLibrary
	): Generator< Subject > {
		const { ids, urls, kind, attachedTo } = reference;
		if ( attachedTo !== null ) {
			const attached = own( known.attached, attachedTo );
			if ( attached === undefined ) {
				this.untold.add( part );
			}
			for ( const id of new Set( attached ?? [] ) ) {
				const facts = own( known.items, id );
				if ( facts?.kind === kind ) {
					yield attachment( reference, id, facts, true );
				}
			}
			return;
		}
		const seen = new Set< string >();
		for ( const id of ids ) {
			const facts = own( known.items, id );
			if ( facts !== undefined ) {
				seen.add( id );
				yield attachment( reference, id, facts, urls.length === 0 );
			} else if ( urls.length === 0 ) {
				yield {
					reference,
					key: id,
					id,
					kind,
					facts: null,
					resolved: { of: 'gone' },
					isByIdAlone: true,
				};
			}
		}
		for ( const url of urls ) {
			const resolved = library.resolve( url );
			if ( resolved === null ) {
				continue;
			}
			const key = resolved.of === 'library' ? resolved.id : resolved.file;
			if ( seen.has( key ) ) {
				continue;
			}
			seen.add( key );
			const facts =
				resolved.of === 'library'
					? own( known.items, resolved.id )
					: undefined;
			if ( facts !== undefined ) {
				yield attachment( reference, key, facts, false );
			} else {
				yield {
					reference,
					key,
					id: '',
					kind,
					facts: null,
					resolved:
						resolved.of === 'library'
							? { of: 'site', file: key, isUpload: true }
							: resolved,
					isByIdAlone: false,
				};
			}
		}
	}
}

function attachment(
	reference: MediaReference,
	id: string,
	facts: MediaFacts,
	isByIdAlone: boolean
): Subject {
	return {
		reference,
		key: id,
		id,
		kind: facts.kind,
		facts,
		resolved: null,
		isByIdAlone,
	};
}

function unconfirmed( {
	facts,
	resolved,
	kind,
	reference,
}: Subject ): Judgement | null {
	if ( facts !== null ) {
		// A document is read, not licensed; one that was withdrawn must go.
		const isFine =
			facts.rights === 'confirmed' ||
			( kind === 'document' && facts.rights !== 'withdrawn' );
		return isFine ? null : { because: null, kind: facts.rights };
	}
	switch ( resolved?.of ) {
		case 'gone':
			return { because: 'no such attachment' };
		case 'wordpress':
			return { because: 'part of WordPress' };
		case 'site':
			return kind !== 'document' &&
				( reference.usage === 'shown' || resolved.isUpload )
				? { because: null, kind: 'unknown' }
				: null;
		default:
			return null;
	}
}

function unread( { facts, resolved, kind }: Subject ): Judgement | null {
	if ( kind !== 'document' ) {
		return null;
	}
	if ( facts !== null ) {
		return facts.documentRead === 'unread'
			? { because: null, kind: 'unread' }
			: null;
	}
	return resolved?.of === 'site' && resolved.isUpload
		? { because: null, kind: 'unknown' }
		: null;
}

function alternativeTextOf( {
	reference,
	kind,
	facts,
	resolved,
	isByIdAlone,
}: Subject ): Judgement | null {
	if (
		kind !== 'image' ||
		reference.usage === 'linked' ||
		resolved?.of === 'gone' ||
		resolved?.of === 'wordpress'
	) {
		return null;
	}
	switch ( reference.alt ) {
		case 'given':
			return null;
		case 'decorative':
			return { because: 'decorative' };
		case 'empty':
		case 'missing':
			return FINDING;
		case 'untold':
			// What is shown by its id alone has the text of the library.
			return isByIdAlone && facts?.alt === false ? FINDING : null;
	}
}

function matchOf(
	{ reference, id, kind }: Subject,
	judgement: Judgement,
	normal: string
): Match {
	const { name } = reference.place;
	const facts: Facts = {
		attachment: id,
		media: kind,
		...( judgement.kind === undefined ? {} : { kind: judgement.kind } ),
	};
	return {
		at: reference,
		passage: name,
		start: 0,
		end: name.length,
		facts,
		normal,
		because: judgement.because,
	};
}

/** Which pictures belong to a gallery. */
class Galleries {
	private readonly blocks = new Map< string, string >();

	constructor( elements: Document[ 'elements' ] ) {
		for ( const { name, place } of elements ) {
			if ( place.part === 'block' ) {
				this.blocks.set( place.path.join( '.' ), name );
			}
		}
	}

	/** The gallery's own key, or null outside one. */
	of( { place }: MediaReference ): string | null {
		if ( place.name === 'gallery' ) {
			return `${ place.path.join( '.' ) } shortcode`;
		}
		for ( const path of [ place.path, place.path.slice( 0, -1 ) ] ) {
			const key = path.join( '.' );
			if ( this.blocks.get( key )?.includes( 'gallery' ) === true ) {
				return `${ key } block`;
			}
		}
		return null;
	}
}

/** The texts beside placements: of the same block, of the block around it, of the blocks in it. */
class Captions {
	private readonly passages = new Map< string, Passage[] >();
	private readonly lengths = new Map< string, number >();
	private readonly texts = new Map< string, string >();
	private readonly said = new Map< string, boolean >();

	constructor( passages: readonly Passage[] ) {
		for ( const passage of passages ) {
			const { part, path } = passage.place;
			if ( part === 'text' ) {
				this.add( `own ${ path.join( '.' ) }`, passage );
				this.add( `in ${ path.slice( 0, -1 ).join( '.' ) }`, passage );
			}
		}
	}

	/** Whether a text beside the placement holds this one, whatever its case and spaces. */
	say( reference: MediaReference, text: string ): boolean {
		const sought = foldedText( { text } ).replace( SPACE, ' ' );
		return this.beside( reference, sought, ( caption ) =>
			caption.includes( sought )
		);
	}

	match( reference: MediaReference, pattern: RegExp ): boolean {
		return this.beside( reference, '', ( caption ) =>
			pattern.test( caption )
		);
	}

	private beside(
		{ place: { path } }: MediaReference,
		sought: string,
		test: ( caption: string ) => boolean
	): boolean {
		const around = path.slice( 0, -1 ).join( '.' );
		const places = [ `own ${ path.join( '.' ) }` ];
		if ( path.length > 0 ) {
			places.push( `in ${ path.join( '.' ) }` );
		}
		if ( path.length > 1 ) {
			places.push( `own ${ around }` );
		}
		return places.some( ( place ) => {
			const key = `${ place }\n${ sought }`;
			let isSaid = this.said.get( key );
			if ( isSaid === undefined ) {
				isSaid = test( this.textAt( place ) );
				this.said.set( key, isSaid );
			}
			return isSaid;
		} );
	}

	private textAt( place: string ): string {
		let text = this.texts.get( place );
		if ( text === undefined ) {
			text = ( this.passages.get( place ) ?? [] )
				.map( foldedText )
				.join( '\n' )
				.replace( SPACE, ' ' );
			this.texts.set( place, text );
		}
		return text;
	}

	private add( place: string, passage: Passage ): void {
		const length = this.lengths.get( place ) ?? 0;
		if ( length < LIMITS.caption ) {
			const passages = this.passages.get( place ) ?? [];
			passages.push( passage );
			this.passages.set( place, passages );
			this.lengths.set( place, length + passage.text.length );
		}
	}
}

function own< T >(
	values: Readonly< Record< string, T > >,
	key: string
): T | undefined {
	return Object.hasOwn( values, key ) ? values[ key ] : undefined;
}
