import { isPublicDomain, licenceOfAddress } from './licences';
import type { CommonLicence } from './licences';
import type { RightsFields } from './types';

/** As long as the server takes them, in characters. */
const LONGEST = 500;
const LONGEST_ADDRESS = 2000;

/** Between title and creator, in the languages of our users, where the creator is no link that would tell. */
const BY =
	/^["”»]?\s*(?:[-–—]\s*)?(?:by|av|from|från|tekijä|tekijältä|kuvaaja)?:?\s+/iu;

/** The name of a licence without a link: "CC0 1.0", "pdm 1.0", "CC BY-SA 2.0". */
const NAMED =
	/\/\s*(?:(cc0)|(pdm)|cc (by(?:-nc)?(?:-sa|-nd)?)) ([1-4]\.[05])$/iu;

/**
 * What the caption of a picture from Openverse tells of its rights. WordPress keeps it
 * nowhere else (`getOpenverseCaption()`): a link to the work, perhaps one to its creator,
 * a slash, and the licence.
 *
 * @param html As WordPress stores a caption. It is parsed, and never shown.
 * @return Null for a caption of any other kind.
 */
export function fieldsFromCaption(
	html: string
): Partial< RightsFields > | null {
	const { body } = new DOMParser().parseFromString( html, 'text/html' );
	const links = [ ...body.querySelectorAll( 'a[href]' ) ];
	const [ work ] = links;
	const last = links.at( -1 );
	if ( ! work || ! last ) {
		return null;
	}
	const linked =
		last !== work ? licenceOfAddress( withoutQuery( last ) ) : null;
	const licence = linked ?? namedLicence( textOf( body ) );
	const source = addressOf( work );
	if ( licence === null || source === '' ) {
		return null;
	}
	const before = textBefore( body, linked === null ? null : last );
	if ( before === null ) {
		return null;
	}
	const creatorLink = ( linked === null ? links : links.slice( 0, -1 ) )[ 1 ];
	const creator = creatorLink
		? textOf( creatorLink )
		: creatorIn( before, textOf( work ) );
	return {
		basis: isPublicDomain( licence.id )
			? 'public-domain'
			: 'creative-commons',
		licence: { id: licence.id, url: licence.url, text: '' },
		source,
		...( creator === '' ? {} : { creator: creator.slice( 0, LONGEST ) } ),
	};
}

/**
 * What stands before the licence; null where no slash parts them, so that it is another's caption.
 *
 * @param body
 * @param link The licence's; null where it has none.
 */
function textBefore( body: HTMLElement, link: Element | null ): string | null {
	const text = textOf( body );
	const end = link === null ? '' : textOf( link );
	const before =
		link === null
			? text.replace( NAMED, '/' )
			: text.slice( 0, text.length - end.length );
	return text.endsWith( end ) && before.trimEnd().endsWith( '/' )
		? before.trimEnd().slice( 0, -1 ).trimEnd()
		: null;
}

function creatorIn( before: string, title: string ): string {
	const start = before.indexOf( title );
	const rest = before.slice( start + title.length );
	const by = BY.exec( rest )?.[ 0 ] ?? '';
	// Without a word that is known, what stands there may be that word in another language.
	return by.trim().length > 1 ? rest.slice( by.length ).trim() : '';
}

function namedLicence( text: string ): CommonLicence | null {
	const [ , zero, mark, terms, version ] = NAMED.exec( text ) ?? [];
	if ( version === undefined ) {
		return null;
	}
	const path =
		( zero && 'publicdomain/zero' ) ??
		( mark && 'publicdomain/mark' ) ??
		`licenses/${ ( terms ?? '' ).toLowerCase() }`;
	return licenceOfAddress(
		`https://creativecommons.org/${ path }/${ version }/`
	);
}

/** A licence's page is the same with and without what tells whence one came. */
function withoutQuery( link: Element ): string {
	return addressOf( link ).replace( /[?#].*$/u, '' );
}

/** Empty for what is no address of the web. */
function addressOf( link: Element ): string {
	let url: URL;
	try {
		url = new URL( link.getAttribute( 'href' ) ?? '' );
	} catch {
		return '';
	}
	return /^https?:$/u.test( url.protocol ) &&
		url.href.length <= LONGEST_ADDRESS
		? url.href
		: '';
}

function textOf( element: Element ): string {
	return element.textContent.replace( /\s+/gu, ' ' ).trim();
}
