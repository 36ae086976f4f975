<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Settings;

use Julkaisuvahti\Engine\Address;
use Julkaisuvahti\Engine\Contacts\Directory;
use Julkaisuvahti\Engine\Contacts\Emails;
use Julkaisuvahti\Engine\Contacts\Phones;
use Julkaisuvahti\Engine\Document;
use Julkaisuvahti\Engine\Matchers\Iban;
use Julkaisuvahti\Engine\Matchers\ProfileLink;
use Julkaisuvahti\Engine\Names\SiteRoles;
use Julkaisuvahti\Engine\Passage;
use Julkaisuvahti\Engine\Place;
use Julkaisuvahti\Engine\Site;
use Julkaisuvahti\Engine\Text;

/**
 * What the checking engine makes of a line, asked of the engine itself: a line that
 * it reads otherwise than its writer would stand in a list in vain, or open too much.
 *
 * Lines are well-formed UTF-8 and short.
 */
final class Recognition {

	/** Whether the engine leaves a text alone that holds just this contact. */
	public static function knows_contact( string $line ): bool {
		$site = Site::parse( [ 'officialContacts' => [ $line ] ] );
		return self::knows_phone( $line ) || self::knows_email( $line, $site ) || self::knows_match( $line, $site );
	}

	/** Whether the engine leaves addresses alone that end in this domain. */
	public static function knows_domain( string $domain ): bool {
		return self::knows_email( "a@$domain", self::site_of_domain( $domain ) );
	}

	/** Whether the engine, told that one domain is official, takes a host to be official. */
	public static function opens( string $domain, string $host ): bool {
		return Directory::of( self::site_of_domain( $domain ) )->is_official_host( $host );
	}

	/** The host that the engine takes from an approved service's line; null if it can read none. */
	public static function host_of_service( string $line ): ?string {
		$bare = (string) preg_replace( '/\A\*\./', '', $line );
		return Address::of( 1 === preg_match( '/\Ahttps?:/i', $bare ) ? $bare : "//$bare" )?->host;
	}

	/** Whether the engine can find this title beside a name. */
	public static function knows_title( string $line ): bool {
		return null !== SiteRoles::title_of( $line );
	}

	/** Whether a line is a number alone: what stands around one, the engine does not look at. */
	public static function is_number( string $line ): bool {
		return 1 === preg_match( '~\A\(?\+?[0-9(][0-9 \x{A0}\x{2007}\x{2009}\x{202F}()./\-\x{2010}-\x{2015}\x{2212}]*\z~u', $line );
	}

	private static function knows_phone( string $line ): bool {
		return self::is_number( $line ) && null !== Phones::value( $line );
	}

	private static function knows_email( string $line, Site $site ): bool {
		foreach ( Emails::find( Text::fold_case( $line ), [] ) as [ 'start' => $start, 'end' => $end, 'value' => $value ] ) {
			return 0 === $start && strlen( $line ) === $end && null !== Directory::of( $site )->email( $value );
		}
		return false;
	}

	/** Bank accounts and profiles. */
	private static function knows_match( string $line, Site $site ): bool {
		$line     = rtrim( $line, '/' );
		$passage  = new Passage( new Place( 'content', [], null, 'text', '', 0 ), 0, $line );
		$document = new Document( [ $passage ], [], [] );
		foreach ( [ Iban::matches( $document, $site ), ProfileLink::matches( $document, $site ) ] as $matches ) {
			foreach ( $matches as $found ) {
				if ( null !== $found->because && $found->text === $line ) {
					return true;
				}
			}
		}
		return false;
	}

	private static function site_of_domain( string $domain ): Site {
		return Site::parse( [ 'officialDomains' => [ $domain ] ] );
	}
}
