import { Directory } from '../contacts/directory';
import type { Document, Passage } from '../document';
import type { Site } from '../site';
import { foldCase, foldedText } from '../text';
import type { Match } from './match';
import { OnceABlock, textsFirst } from './once-a-block';

/**
 * Profiles in social media, as links and as handles (`@nimi`). Links to events,
 * groups, posts' share buttons and companies are none.
 *
 * Facts: `handle`, whether it is a handle and no link.
 */
export interface ProfileLinkMatcher {
	readonly kind: 'profile-link';
}

interface Profile {
	readonly start: number;
	readonly end: number;
	/** `facebook.com/nimi`, `@nimi`; in lower case. */
	readonly value: string;
	readonly handle: boolean;
	readonly because: string | null;
}

const LINK =
	/(?<![\p{L}\p{M}\p{N}_.@-])(?:https?:)?(?:\/\/)?(?:(?:www|m|mobile|web|fi|fi-fi|sv-se|en-gb)\.)?(facebook\.com|fb\.com|instagram\.com|linkedin\.com|twitter\.com|x\.com|tiktok\.com|threads\.net|threads\.com|snapchat\.com)\/(@?(?:in\/|add\/|people\/)?[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.%-]{0,79}(?:\?id=[0-9]{1,20})?)/gu;
const HANDLE =
	/(?<![\p{L}\p{M}\p{N}_.@/+%-])@([A-Za-z_][A-Za-z0-9_.]{1,28}[A-Za-z0-9_])(?![@\p{L}\p{M}\p{N}_-])/gu;
// Paths that are no profile.
const PATHS = new Set(
	(
		'about accounts ads business company dialog events event explore feed groups hashtag help home i intent jobs learning login ' +
		'marketplace notes p pages photo photo.php photos plugins policies posts privacy pulse reel reels school search settings ' +
		'share share.php sharearticle sharer sharer.php shop status stories story.php terms tr tv video videos watch permalink.php ' +
		'messages legal'
	).split( ' ' )
);
const DOMAIN = /\.(?:fi|com|org|net|eu|info|example)$/;

export function* matchProfileLinks(
	document: Document,
	site: Site
): Generator< Match > {
	const directory = Directory.of( site );
	const once = new OnceABlock();
	for ( const passage of textsFirst( document.passages ) ) {
		const profiles = profilesOf( passage, directory );
		for ( const { start, end, value, handle, because } of profiles ) {
			yield {
				at: passage,
				passage: passage.text,
				start,
				end,
				facts: { handle },
				normal: value,
				because: because ?? once.because( passage, value ),
			};
		}
		if ( profiles.length > 0 ) {
			once.tell(
				passage,
				profiles.map( ( { value } ) => value )
			);
		}
	}
}

function profilesOf( passage: Passage, directory: Directory ): Profile[] {
	const { text, place } = passage;
	const profiles: Profile[] = [];
	if ( text.includes( '/' ) ) {
		for ( const found of foldedText( passage ).matchAll( LINK ) ) {
			const [ whole, host = '', path = '' ] = found;
			const value = `${ host }/${ path }`.replace( /[.%-]{1,80}$/, '' );
			if ( isProfile( value ) ) {
				profiles.push( {
					start: found.index,
					end: found.index + whole.length,
					value,
					handle: false,
					because:
						directory.text( value ) ??
						directory.text( handleOf( value ) ),
				} );
			}
		}
	}
	// In code an @ means other things.
	if ( place.part === 'hidden' || ! text.includes( '@' ) ) {
		return profiles;
	}
	for ( const found of text.matchAll( HANDLE ) ) {
		const value = foldCase( found[ 0 ] );
		if ( ! DOMAIN.test( value ) ) {
			profiles.push( {
				start: found.index,
				end: found.index + found[ 0 ].length,
				value,
				handle: true,
				because: directory.text( value ),
			} );
		}
	}
	return profiles.sort( ( a, b ) => a.start - b.start );
}

function isProfile( value: string ): boolean {
	const [ host = '', first = '' ] = value.split( /[/?]/ );
	if ( host === 'linkedin.com' ) {
		return value.startsWith( 'linkedin.com/in/' );
	}
	return ! PATHS.has( first );
}

function handleOf( value: string ): string {
	const name = value.slice( value.lastIndexOf( '/' ) + 1 );
	return name.startsWith( '@' ) ? name : `@${ name }`;
}
