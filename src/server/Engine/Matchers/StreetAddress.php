<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Document;
use Julkaisuvahti\Engine\Text;

/**
 * Home addresses: a street's name and number with a stair or flat, or any
 * street address that stands beside a person. street-address.ts says what is
 * left alone.
 */
final class StreetAddress {

	private const SPACE = '[ \x{00A0}\x{2007}\x{2009}\x{202F}]';
	private const WAY   = '(?:tie|katu|kuja|polku|raitti|väylä|ranta|kaari|aukio|piha|mäki|rinne|penger|taival|vägen|gatan|gränden|stigen|stranden)'
		. '(?:n|ssa|lla|llä|lle|lta|ltä)?';
	private const FLAT  = '(?:' . self::SPACE . '{0,1}(?:[a-p]|rappu' . self::SPACE . '[a-p]|trappa' . self::SPACE . '[a-p]),{0,1}' . self::SPACE . '{0,2}'
		. '(?:as\.{0,1}|asunto|huoneisto|bost\.){0,1}' . self::SPACE . '{0,1}[0-9]{1,3}[a-c]{0,1}|'
		. ',{0,1}' . self::SPACE . '{1,2}(?:as\.{0,1}|asunto|huoneisto|bostad|bost\.|apt\.{0,1})' . self::SPACE . '{0,2}[0-9]{1,3})'
		. '(?![\p{L}\p{M}\p{N}_])(?!' . self::SPACE . '{0,1}(?:\.' . self::SPACE . '{0,1}(?:kerros|krs|vån)|kerros|krs|vån|€|e(?![\p{L}\p{M}])|euro|kpl|[.:][0-9]))';

	private const ADDRESS = '/(?<![\p{L}\p{M}\p{N}_-])\p{L}[\p{L}\p{M}-]{0,30}' . self::WAY
		. self::SPACE . '{1,2}[0-9]{1,4}(?:[-\x{2013}][0-9]{1,4})?(' . self::FLAT . '){0,1}(?![\p{L}\p{M}\p{N}_])/u';

	/** Looked for first: it fails faster than a whole address. */
	private const NUMBERED     = '/' . self::WAY . self::SPACE . '{1,2}[0-9]/u';
	private const PERSON       = '/(?<![\p{L}\p{M}\p{N}_])(?:'
		. 'asukas|asukkaa\p{L}{1,4}|asuu|asui|asuva\p{L}{0,4}|kotiosoit\p{L}{1,6}|kotona|perhe|bosatt|bor|boende|hemadress\p{L}{0,3}|'
		. 'lives|living at|home address|(?:s\.|synt\.|syntynyt|född|f\.|born)' . self::SPACE . '{0,1}[0-9]{1,2}\.' . self::SPACE . '{0,1}[0-9]{1,2}\.' . self::SPACE . '{0,1}[0-9]{4}'
		. ')(?![\p{L}\p{M}\p{N}_])/u';
	private const ORGANISATION = '/(?<![\p{L}\p{M}\p{N}_])(?:'
		. 'oy|oyj|ky|tmi|ry|rf|ab|osk|\p{L}{0,20}(?:kirjasto|toimisto|virasto|talo|koulu|museo|asema|palvelut|palvelupiste|seurakunta|neuvola|'
		. 'kauppa|apteekki|ravintola|kahvila|yhdistys|sali|keskus|kunta)'
		. ')(?![\p{L}\p{M}\p{N}_])/u';

	/** How far a word beside an address stands from it, in UTF-16 units. */
	private const BESIDE = 80;

	/** @return iterable<Found> */
	public static function matches( Document $document ): iterable {
		foreach ( $document->passages as $passage ) {
			$text = Text::folded( $passage );
			if ( null === Pattern::first( self::NUMBERED, $text ) ) {
				continue;
			}
			$persons       = self::ends_of( self::PERSON, $text );
			$organisations = self::ends_of( self::ORGANISATION, $text );
			foreach ( Pattern::all( self::ADDRESS, $text ) as [ $start, $address, [ $flat ] ] ) {
				$because = null;
				if ( ! self::is_beside( $text, $persons, $start ) ) {
					if ( null === $flat ) {
						$because = 'no flat';
					} elseif ( self::is_beside( $text, $organisations, $start ) ) {
						$because = 'of an organisation';
					}
				}
				yield Found::in_text(
					$passage,
					$start,
					substr( $passage->text, $start, strlen( $address ) ),
					[ 'flat' => null !== $flat ],
					(string) preg_replace( '/[ ,\x{00A0}\x{2007}\x{2009}\x{202F}]+/u', ' ', $address ),
					$because
				);
			}
		}
	}

	/** @param list<int> $ends */
	private static function is_beside( string $text, array $ends, int $start ): bool {
		foreach ( $ends as $end ) {
			// A UTF-16 unit takes at most three bytes.
			if ( $end > $start || $start - $end > 3 * self::BESIDE ) {
				continue;
			}
			$between = substr( $text, $end, $start - $end );
			if ( Text::length( $between ) <= self::BESIDE && ! str_contains( $between, "\n" ) ) {
				return true;
			}
		}
		return false;
	}

	/** @return list<int> */
	private static function ends_of( string $pattern, string $text ): array {
		$ends = [];
		foreach ( Pattern::all( $pattern, $text ) as [ $offset, $found ] ) {
			$ends[] = $offset + strlen( $found );
		}
		return $ends;
	}
}
