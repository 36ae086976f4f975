<?php

declare( strict_types=1 );

use Julkaisuvahti\Engine\InvalidMedia;
use Julkaisuvahti\Engine\InvalidSite;
use Julkaisuvahti\Engine\MediaKnown;
use Julkaisuvahti\Engine\Resolution;
use Julkaisuvahti\Engine\Site;
use Julkaisuvahti\Engine\Source;
use Julkaisuvahti\Engine\Text;

/** One line of `npm run check`, taken apart. request.ts does the same, in the same words. */
final readonly class Request {

	private const MOST_LEVELS = 64;
	private const PROFILES    = [ 'shared', 'personal', 'comment' ];
	private const SEVERITIES  = [ 'off', 'note', 'confirm', 'review', 'block' ];

	/** An escape in JSON: one that is half of a surrogate pair, a whole pair, or any other. */
	private const ESCAPE = '/\\\\(?:u[dD][89abAB][0-9a-fA-F]{2}(?:\\\\u[dD][c-fC-F][0-9a-fA-F]{2})?|u[dD][c-fC-F][0-9a-fA-F]{2}|.)/s';

	private const PAIR_LENGTH = 12;

	/**
	 * @param array<string, string> $severities
	 * @param ?list<Resolution>     $resolutions What people decided, by the fingerprints of the key; null where the line says nothing of it.
	 * @param bool                  $judges_media Whether the line tells of media, be it that nothing is known.
	 */
	private function __construct(
		public string|int|null $id,
		public Source $source,
		public string $profile,
		public array $severities,
		public Site $site,
		public ?array $resolutions,
		public bool $judges_media,
	) {
	}

	/** @throws BrokenLine */
	public static function read( string $line ): self {
		$text     = Text::to_well_formed( $line );
		$repaired = $text !== $line;
		if ( str_starts_with( $text, "\u{FEFF}" ) ) {
			$text = substr( $text, 3 );
		}
		$json    = preg_replace_callback(
			self::ESCAPE,
			static function ( array $escape ) use ( &$repaired ): string {
				if ( 6 !== strlen( $escape[0] ) ) {
					return $escape[0];
				}
				$repaired = true;
				return '\ufffd';
			},
			$text
		);
		$request = json_decode( (string) $json, true, self::MOST_LEVELS );
		if ( JSON_ERROR_NONE !== json_last_error() ) {
			throw new BrokenLine( null, 'not valid JSON, or nested more than ' . self::MOST_LEVELS . ' levels deep' );
		}
		if ( ! self::is_record( $request ) ) {
			throw new BrokenLine( null, 'not a JSON object' );
		}
		$id      = self::read_id( $request['id'] ?? null );
		$profile = $request['profile'] ?? 'shared';
		if ( ! in_array( $profile, self::PROFILES, true ) ) {
			throw new BrokenLine( $id, 'profile is not shared, personal or comment' );
		}
		self::read_text( $id, $request, 'postType' );
		$media                 = self::read_media( $id, $request );
		$source                = self::read_source( $id, $request, $repaired, $request['published'] ?? null, $media );
		[ $severities, $site ] = self::read_settings( $id, $request['settings'] ?? [] );
		return new self(
			$id,
			$source,
			$profile,
			$severities,
			$site,
			self::read_resolutions( $id, $request['resolutions'] ?? null ),
			array_key_exists( 'media', $request )
		);
	}

	private static function read_id( mixed $id ): string|int|null {
		if ( is_float( $id ) && floor( $id ) === $id && abs( $id ) <= 2 ** 53 - 1 ) {
			return (int) $id;
		}
		if ( null === $id || is_string( $id ) || ( is_int( $id ) && abs( $id ) <= 2 ** 53 - 1 ) ) {
			return $id;
		}
		throw new BrokenLine( null, 'id is neither a text nor a whole number' );
	}

	/** @param array<mixed> $fields */
	private static function read_source( string|int|null $id, array $fields, bool $repaired, mixed $published, ?MediaKnown $media = null ): Source {
		return new Source(
			self::read_text( $id, $fields, 'content' ) ?? throw new BrokenLine( $id, 'content is missing' ),
			self::read_text( $id, $fields, 'title' ) ?? '',
			self::read_text( $id, $fields, 'excerpt' ) ?? '',
			patterns: self::read_texts( $id, $fields, 'patterns' ),
			footnotes: self::read_text( $id, $fields, 'footnotes' ) ?? '',
			slug: self::read_text( $id, $fields, 'slug' ) ?? '',
			author: self::read_text( $id, $fields, 'author' ) ?? '',
			meta: self::read_texts( $id, $fields, 'meta' ),
			featured: self::read_text( $id, $fields, 'featured' ) ?? '',
			media: $media,
			repaired: $repaired,
			published: self::read_published( $id, $published )
		);
	}

	/**
	 * Texts by name.
	 *
	 * @param array<mixed> $fields
	 * @return array<string>
	 */
	private static function read_texts( string|int|null $id, array $fields, string $name ): array {
		$texts = $fields[ $name ] ?? [];
		if ( ! is_array( $texts ) ) {
			throw new BrokenLine( $id, "$name is not an object" );
		}
		ksort( $texts, SORT_STRING );
		foreach ( $texts as $key => $text ) {
			if ( ! is_string( $text ) ) {
				throw new BrokenLine( $id, "$name: $key is not a text" );
			}
		}
		return $texts;
	}

	/**
	 * Null where nothing is known of them.
	 *
	 * @param array<mixed> $request
	 */
	private static function read_media( string|int|null $id, array $request ): ?MediaKnown {
		if ( ! isset( $request['media'] ) ) {
			return null;
		}
		try {
			return MediaKnown::parse( $request['media'] );
		} catch ( InvalidMedia $error ) {
			throw new BrokenLine( $id, 'media: ' . $error->getMessage() );
		}
	}

	private static function read_published( string|int|null $id, mixed $published ): ?Source {
		if ( null === $published ) {
			return null;
		}
		if ( ! self::is_record( $published ) ) {
			throw new BrokenLine( $id, 'published is not an object' );
		}
		return self::read_source( $id, $published, false, null );
	}

	/** @param array<mixed> $request */
	private static function read_text( string|int|null $id, array $request, string $name ): ?string {
		$text = $request[ $name ] ?? null;
		if ( null !== $text && ! is_string( $text ) ) {
			throw new BrokenLine( $id, "$name is not a text" );
		}
		return $text;
	}

	/** @return array{array<string, string>, Site} */
	private static function read_settings( string|int|null $id, mixed $settings ): array {
		if ( ! self::is_record( $settings ) ) {
			throw new BrokenLine( $id, 'settings is not an object' );
		}
		$severities = $settings['severities'] ?? [];
		unset( $settings['severities'] );
		try {
			$site = Site::parse( $settings );
		} catch ( InvalidSite $error ) {
			throw new BrokenLine( $id, 'settings: ' . $error->getMessage() );
		}
		if ( ! self::is_record( $severities ) ) {
			throw new BrokenLine( $id, 'settings: severities is not an object' );
		}
		foreach ( $severities as $rule => $severity ) {
			if ( ! in_array( $severity, self::SEVERITIES, true ) ) {
				throw new BrokenLine( $id, "settings: severities: $rule is not off, note, confirm, review or block" );
			}
		}
		return [ $severities, $site ];
	}

	/** @return ?list<Resolution> */
	private static function read_resolutions( string|int|null $id, mixed $resolutions ): ?array {
		if ( null === $resolutions ) {
			return null;
		}
		if ( ! is_array( $resolutions ) || ! array_is_list( $resolutions ) ) {
			throw new BrokenLine( $id, 'resolutions is not a list' );
		}
		$read = [];
		foreach ( $resolutions as $index => $resolution ) {
			$resolution  = self::is_record( $resolution ) ? $resolution : [];
			$fingerprint = $resolution['fingerprint'] ?? null;
			$outcome     = $resolution['outcome'] ?? null;
			if ( ! is_string( $fingerprint ) || 1 !== preg_match( '/\A[0-9a-f]{32}\z/', $fingerprint ) ) {
				throw new BrokenLine( $id, "resolutions: $index: fingerprint is not 32 hexadecimal digits" );
			}
			if ( ! in_array( $outcome, Resolution::OUTCOMES, true ) ) {
				throw new BrokenLine( $id, "resolutions: $index: outcome is not fine, ask-reviewer, disputed or waived" );
			}
			$read[] = new Resolution( $fingerprint, $outcome );
		}
		return $read;
	}

	/** An empty list passes too: PHP cannot tell it from an empty object. */
	private static function is_record( mixed $value ): bool {
		return is_array( $value ) && ( [] === $value || ! array_is_list( $value ) );
	}
}
