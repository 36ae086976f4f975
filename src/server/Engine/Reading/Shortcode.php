<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

use Julkaisuvahti\Engine\Matchers\Pattern;

/** A shortcode: `[name …]`. The twin of shortcodes.ts. */
final readonly class Shortcode {

	/** Each attempt ends at the next bracket, so that all of them together are linear. */
	private const SHORTCODE = '/\[([a-z][a-z0-9_-]{0,59}+)(?![A-Za-z0-9_-])([^\[\]]*+)\]/';
	private const ATTRIBUTE = '/(?<![A-Za-z0-9_-])(src|href|link|url)[ \t\n\r]*+=[ \t\n\r]*+(?:"([^"]{0,2000})"|\'([^\']{0,2000})\'|([^ \t\n\r"\']{1,2000}))/u';

	/** Each value ends at the next quote of its kind, so that all of them together are linear. */
	private const ANY_ATTRIBUTE = '/(?<![A-Za-z0-9_-])([A-Za-z][A-Za-z0-9_-]{0,59})[ \t\n\r]*+=[ \t\n\r]*+(?:"([^"]*+)"|\'([^\']*+)\'|([^ \t\n\r"\']++))/';

	/**
	 * @param ?string $src  What it lets in from elsewhere, if it says so.
	 * @param string  $inside What stands between its name and its bracket.
	 * @param ?string $href   Where it links to, if it says so.
	 */
	private function __construct(
		public string $name,
		public string $inside,
		public ?string $src,
		public ?string $href,
	) {
	}

	/**
	 * The well-formed shortcodes in a piece of source text, as WordPress would
	 * run them: also in code and preformatted text, but for escaped ones
	 * (`[[name]]`) and those whose bracket is a character reference (`&#91;`).
	 *
	 * @param string $source Text between tags, not decoded.
	 * @return iterable<self>
	 */
	public static function scan( string $source ): iterable {
		if ( ! str_contains( $source, '[' ) ) {
			return;
		}
		foreach ( Pattern::all( self::SHORTCODE, $source ) as [ $offset, $whole, [ $name, $inside ] ] ) {
			$is_escaped = $offset > 0 && '[' === $source[ $offset - 1 ] && ']' === ( $source[ $offset + strlen( $whole ) ] ?? '' );
			if ( ! $is_escaped ) {
				yield new self( (string) $name, (string) $inside, ...self::addresses_in( (string) $inside ) );
			}
		}
	}

	/**
	 * All attributes, names in lower case; of two with one name the first.
	 *
	 * @return array<string, string>
	 */
	public function attributes(): array {
		$attributes = [];
		if ( str_contains( $this->inside, '=' ) ) {
			foreach ( Pattern::all( self::ANY_ATTRIBUTE, $this->inside ) as [ , , [ $name, $double, $single, $bare ] ] ) {
				$attributes[ strtolower( (string) $name ) ] ??= CharacterReferences::decode( $double ?? $single ?? $bare ?? '', true );
			}
		}
		return $attributes;
	}

	/** @return array{src: ?string, href: ?string} */
	private static function addresses_in( string $inside ): array {
		$found = [
			'src'  => null,
			'href' => null,
		];
		if ( ! str_contains( $inside, '=' ) ) {
			return $found;
		}
		foreach ( Pattern::all( self::ATTRIBUTE, $inside ) as [ , , [ $attribute, $double, $single, $bare ] ] ) {
			$found[ 'src' === $attribute ? 'src' : 'href' ] ??= CharacterReferences::decode( $double ?? $single ?? $bare ?? '', true );
		}
		return $found;
	}
}
