<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * Location and people in an XMP packet. By patterns: no XML parser is asked to read what
 * somebody has uploaded, and packets of real programs write their fields in these two ways.
 */
final class XmpPrivacy {

	/** `exif:GPSLatitude`, `drone-dji:GpsLongitude`, `geo:lat`: makers have namespaces of their own. */
	private const LOCATION = '[\w.-]+:(?:gps[\w.-]*|lat|long|latitude|longitude)';

	private const PEOPLE = '[\w.-]+:(?:PersonInImage|PersonInImageWDetails|PersonDisplayName|PersonEmailDigest|PersonLiveIdCID|PersonSourceID)|mwg-rs:Name';

	/** In bytes: of real files not a hundredth of it. */
	private const LONGEST = 1_048_576;

	public static function has_location( string $packet ): bool {
		return self::has( $packet, self::LOCATION );
	}

	public static function has_people( string $packet ): bool {
		return self::has( $packet, self::PEOPLE );
	}

	/** The packet without them, as long as it was; null where that cannot be done. */
	public static function blanked( string $packet, bool $location, bool $people ): ?string {
		if ( strlen( $packet ) > self::LONGEST ) {
			return null;
		}
		$blanked = $packet;
		foreach ( [ ...( $location ? [ self::LOCATION ] : [] ), ...( $people ? [ self::PEOPLE ] : [] ) ] as $name ) {
			$blanked = preg_replace( self::patterns( $name ), '', (string) $blanked );
			if ( null === $blanked || self::has( $blanked, $name ) ) {
				return null;
			}
		}
		$end = strrpos( $blanked, '<?xpacket end' );
		$end = false === $end ? strlen( $blanked ) : $end;
		return substr_replace( $blanked, str_repeat( ' ', strlen( $packet ) - strlen( $blanked ) ), $end, 0 );
	}

	private static function has( string $packet, string $name ): bool {
		// 1 and 0 are answers; where there is none, it may be there.
		return 0 !== preg_match( "~[<\\s](?:$name)(?![\\w.-])~i", $packet );
	}

	/** @return list<string> An attribute, an element without content, an element with it. */
	private static function patterns( string $name ): array {
		return [
			"~\\s(?:$name)\\s*=\\s*(?:\"[^\"]*\"|'[^']*')~i",
			"~<(?:$name)(?:\\s[^<>]*)?/>~i",
			"~<($name)(?:\\s[^<>]*)?(?<!/)>.*?</\\1\\s*>~is",
		];
	}
}
