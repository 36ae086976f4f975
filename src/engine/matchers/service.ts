import { addressOf, Hosts, type Address } from '../address';
import type { Document, Element, Passage } from '../document';
import type { Site } from '../site';
import type { Match } from './match';

/**
 * Services of other sites by host: what is linked to, as a link or as text,
 * and what is let into the page (a frame, a script, an embed).
 */
export interface ServiceMatcher {
	readonly kind: 'service';
	/** `link` and `embed` tell them apart; `any` takes both. */
	readonly usage: Usage | 'any';
	readonly services: readonly Service[];
}

export interface Service {
	/** As people call it; a fact of the match. */
	readonly name: string;
	/** What it is for (`registration`, `shortener` …); a fact of the match. */
	readonly class: string;
	/** With subdomains; perhaps with the beginning of a path: `docs.google.com/forms`. */
	readonly hosts: readonly string[];
	/** Whether WordPress embeds an address of it that stands alone on a line. */
	readonly oembed?: boolean;
}

type Usage = 'link' | 'embed';

/** An address in a document, and what it is used for. */
interface Use {
	readonly at: Passage | Element;
	readonly passage: string;
	readonly start: number;
	readonly end: number;
	readonly address: Address;
	readonly usage: Usage;
	/** A text alone on its line. */
	readonly isAlone: boolean;
}

const SPACE = ' \\t\\n\\u00A0\\u2007\\u2009\\u202F';
// With its scheme anywhere, else as a word of its own that has a path or begins with `www.`.
const IN_TEXT = new RegExp(
	`(?:(?<![\\p{L}\\p{N}])([Hh][Tt][Tt][Pp][Ss]?:\\/\\/)|(?<![\\p{L}\\p{M}\\p{N}_@.\\/\\\\-]))` +
		`((?:[A-Za-z0-9_-]{1,63}\\.){1,8}[A-Za-z]{2,24})(?![A-Za-z0-9_@])(?::[0-9]{1,5})?` +
		`([\\/?#][^${ SPACE }"<>[\\]{}|\\\\^\`\\uFFFC]{0,1000})?`,
	'gu'
);
const AFTER_SENTENCE = /[.,;:!?)'’”»*…]{1,1000}$/u;

const uses = new WeakMap< Document, readonly Use[] >();
const services = new WeakMap< ServiceMatcher, Hosts< Service > >();
const approved = new WeakMap< Site, Hosts< true > >();

export function* matchServices(
	document: Document,
	matcher: ServiceMatcher,
	site: Site
): Generator< Match > {
	for ( const use of usesIn( document ) ) {
		const service = listed( matcher ).find( use.address );
		if ( service === null ) {
			continue;
		}
		const usage =
			use.isAlone && service.oembed === true ? 'embed' : use.usage;
		if ( matcher.usage !== 'any' && matcher.usage !== usage ) {
			continue;
		}
		const { at, passage, start, end, address } = use;
		yield {
			at,
			passage,
			start,
			end,
			facts: { service: service.name, class: service.class },
			normal: address.normal,
			// Approved is where the service gathers the data, not that the page does.
			because:
				usage === 'link' && isApproved( address, site )
					? 'approved service'
					: null,
		};
	}
}

function listed( matcher: ServiceMatcher ): Hosts< Service > {
	let hosts = services.get( matcher );
	if ( hosts === undefined ) {
		hosts = new Hosts();
		for ( const service of matcher.services ) {
			for ( const host of service.hosts ) {
				hosts.add( host, service );
			}
		}
		services.set( matcher, hosts );
	}
	return hosts;
}

function isApproved( address: Address, site: Site ): boolean {
	let hosts = approved.get( site );
	if ( hosts === undefined ) {
		hosts = new Hosts();
		for ( const service of site.approvedServices ) {
			hosts.add( service, true );
		}
		approved.set( site, hosts );
	}
	return hosts.find( address ) !== null;
}

/** All addresses of a document, each once in a block: a link's text often repeats it. */
function usesIn( document: Document ): readonly Use[] {
	let found = uses.get( document );
	if ( found === undefined ) {
		found = [ ...findUses( document ) ];
		uses.set( document, found );
	}
	return found;
}

function* findUses( document: Document ): Generator< Use > {
	const seen = new Set< string >();
	const isNew = ( { at, address }: Use, usage: string ): boolean => {
		const key = `${ at.place.path.join( '.' ) } ${ usage } ${
			address.normal
		}`;
		const before = seen.size;
		return seen.add( key ).size > before;
	};
	for ( const element of document.elements ) {
		const use = addressOfElement( element );
		if ( use !== null && isNew( use, use.usage ) ) {
			isNew( use, 'element' );
			yield use;
		}
	}
	for ( const passage of document.passages ) {
		for ( const use of usesInText( passage ) ) {
			const key = `${ use.at.place.path.join( '.' ) } element ${
				use.address.normal
			}`;
			if ( ! seen.has( key ) && isNew( use, use.usage ) ) {
				yield use;
			}
		}
	}
}

function addressOfElement( element: Element ): Use | null {
	const { part } = element.place;
	if ( part !== 'link' && part !== 'embed' ) {
		return null;
	}
	const address = addressOf( element.url );
	return address === null
		? null
		: {
				at: element,
				passage: element.url,
				start: 0,
				end: element.url.length,
				address,
				usage: part,
				isAlone: false,
		  };
}

function* usesInText( passage: Passage ): Generator< Use > {
	const { place, text } = passage;
	// Links and embeds are elements of their own; a comment leads nobody anywhere.
	if (
		( place.part === 'html-attribute' &&
			( place.name === 'href' || place.name === 'src' ) ) ||
		( place.part === 'hidden' && place.name === 'comment' ) ||
		! ( text.includes( '/' ) || text.includes( 'www.' ) )
	) {
		return;
	}
	for ( const found of text.matchAll( IN_TEXT ) ) {
		const [ whole, scheme, host = '', path ] = found as readonly (
			| string
			| undefined
		)[] & { index: number };
		const isAddress =
			scheme !== undefined ||
			path?.startsWith( '/' ) === true ||
			host.startsWith( 'www.' );
		const url = ( whole ?? '' ).replace( AFTER_SENTENCE, '' );
		const address = isAddress
			? addressOf( scheme === undefined ? `//${ url }` : url )
			: null;
		if ( address === null ) {
			continue;
		}
		const end = found.index + url.length;
		yield {
			at: passage,
			passage: text,
			start: found.index,
			end,
			address,
			usage: isLetIn( passage, found.index, end ) ? 'embed' : 'link',
			isAlone:
				place.part === 'text' &&
				isAlone( text, found.index, end ) &&
				scheme !== undefined,
		};
	}
}

/** Whether an address in a text brings the service into the page: in a script, an embed block, `[embed]`. */
function isLetIn( { place, text }: Passage, start: number, end: number ) {
	return (
		place.part === 'hidden' ||
		place.block === 'core/embed' ||
		( place.block ?? '' ).startsWith( 'core-embed/' ) ||
		( text[ start - 1 ] === ']' && text.startsWith( '[/embed]', end ) )
	);
}

function isAlone( text: string, start: number, end: number ): boolean {
	let before = start;
	while ( before > 0 && ' \t'.includes( text.charAt( before - 1 ) ) ) {
		before--;
	}
	let after = end;
	while ( after < text.length && ' \t'.includes( text.charAt( after ) ) ) {
		after++;
	}
	return (
		( before === 0 || text[ before - 1 ] === '\n' ) &&
		( after === text.length || text[ after ] === '\n' )
	);
}
