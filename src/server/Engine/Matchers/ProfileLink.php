<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Contacts\Directory;
use Julkaisuvahti\Engine\Document;
use Julkaisuvahti\Engine\Passage;
use Julkaisuvahti\Engine\Site;
use Julkaisuvahti\Engine\Text;

/**
 * Profiles in social media, as links and as handles (`@nimi`). Links to events,
 * groups, posts' share buttons and companies are none.
 *
 * @phpstan-type Profile array{start: int, text: string, value: string, handle: bool, because: ?string}
 */
final class ProfileLink {

	private const LINK   = '/(?<![\p{L}\p{M}\p{N}_.@-])(?:https?:)?(?:\/\/)?(?:(?:www|m|mobile|web|fi|fi-fi|sv-se|en-gb)\.)?'
		. '(facebook\.com|fb\.com|instagram\.com|linkedin\.com|twitter\.com|x\.com|tiktok\.com|threads\.net|threads\.com|snapchat\.com)'
		. '\/(@?(?:in\/|add\/|people\/)?[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.%-]{0,79}(?:\?id=[0-9]{1,20})?)/u';
	private const HANDLE = '/(?<![\p{L}\p{M}\p{N}_.@\/+%-])@([A-Za-z_][A-Za-z0-9_.]{1,28}[A-Za-z0-9_])(?![@\p{L}\p{M}\p{N}_-])/u';
	private const DOMAIN = '/\.(?:fi|com|org|net|eu|info|example)\z/';

	/** Paths that are no profile. */
	private const PATHS = [
		'about',
		'accounts',
		'ads',
		'business',
		'company',
		'dialog',
		'events',
		'event',
		'explore',
		'feed',
		'groups',
		'hashtag',
		'help',
		'home',
		'i',
		'intent',
		'jobs',
		'learning',
		'login',
		'marketplace',
		'notes',
		'p',
		'pages',
		'photo',
		'photo.php',
		'photos',
		'plugins',
		'policies',
		'posts',
		'privacy',
		'pulse',
		'reel',
		'reels',
		'school',
		'search',
		'settings',
		'share',
		'share.php',
		'sharearticle',
		'sharer',
		'sharer.php',
		'shop',
		'status',
		'stories',
		'story.php',
		'terms',
		'tr',
		'tv',
		'video',
		'videos',
		'watch',
		'permalink.php',
		'messages',
		'legal',
	];

	/** @return iterable<Found> */
	public static function matches( Document $document, Site $site ): iterable {
		$directory = Directory::of( $site );
		$once      = new OnceABlock();
		foreach ( OnceABlock::texts_first( $document->passages ) as $passage ) {
			$profiles = self::profiles_in( $passage, $directory );
			foreach ( $profiles as $profile ) {
				yield Found::in_text(
					$passage,
					$profile['start'],
					$profile['text'],
					[ 'handle' => $profile['handle'] ],
					$profile['value'],
					$profile['because'] ?? $once->because( $passage, $profile['value'] )
				);
			}
			if ( [] !== $profiles ) {
				$once->tell( $passage, array_column( $profiles, 'value' ) );
			}
		}
	}

	/** @return list<Profile> */
	private static function profiles_in( Passage $passage, Directory $directory ): array {
		$profiles = [];
		if ( str_contains( $passage->text, '/' ) ) {
			foreach ( Pattern::all( self::LINK, Text::folded( $passage ) ) as [ $start, $folded, [ $host, $path ] ] ) {
				$value = (string) preg_replace( '/[.%-]{1,80}\z/', '', "$host/$path" );
				$text  = substr( $passage->text, $start, strlen( $folded ) );
				if ( self::is_profile( $value ) ) {
					$handle     = false;
					$because    = $directory->text( $value ) ?? $directory->text( self::handle_of( $value ) );
					$profiles[] = compact( 'start', 'text', 'value', 'handle', 'because' );
				}
			}
		}
		// In code an @ means other things.
		if ( 'hidden' === $passage->place->part || ! str_contains( $passage->text, '@' ) ) {
			return $profiles;
		}
		foreach ( Pattern::all( self::HANDLE, $passage->text ) as [ $start, $text ] ) {
			$value = Text::fold_case( $text );
			if ( ! preg_match( self::DOMAIN, $value ) ) {
				$handle     = true;
				$because    = $directory->text( $value );
				$profiles[] = compact( 'start', 'text', 'value', 'handle', 'because' );
			}
		}
		usort( $profiles, static fn ( array $a, array $b ): int => $a['start'] <=> $b['start'] );
		return $profiles;
	}

	private static function is_profile( string $value ): bool {
		[ $host, $first ] = preg_split( '/[\/?]/', $value ) + [ '', '' ];
		if ( 'linkedin.com' === $host ) {
			return str_starts_with( $value, 'linkedin.com/in/' );
		}
		return ! in_array( $first, self::PATHS, true );
	}

	private static function handle_of( string $value ): string {
		$name = substr( $value, (int) strrpos( $value, '/' ) + 1 );
		return str_starts_with( $name, '@' ) ? $name : "@$name";
	}
}
