<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

use Julkaisuvahti\Engine\Limits;
use Julkaisuvahti\Engine\Matchers\Pattern;
use Julkaisuvahti\Engine\MediaAddress;
use Julkaisuvahti\Engine\MediaReference;
use Julkaisuvahti\Engine\Place;
use Julkaisuvahti\Engine\Text;

/**
 * Finds the media of one block, or field: in its attributes, tags, styles,
 * shortcodes. What a block says twice of one medium, in its attributes and in
 * its markup, is one placement. The twin of media-reader.ts.
 */
final class MediaReader {

	/** Core blocks that name their attachment by its id alone, and where. */
	private const BLOCK_IDS = [
		'core/audio'          => [ '/\Aid\z/', 'audio' ],
		'core/cover'          => [ '/\Aid\z/', 'image' ],
		'core/file'           => [ '/\Aid\z/', 'document' ],
		'core/gallery'        => [ '/\A(?:ids\.[0-9]+|images\.[0-9]+\.id)\z/', 'image' ],
		'core/image'          => [ '/\Aid\z/', 'image' ],
		'core/media-text'     => [ '/\AmediaId\z/', 'image' ],
		'core/playlist-track' => [ '/\Aid\z/', 'audio' ],
		'core/video'          => [ '/\Aid\z/', 'video' ],
	];

	/** Tags whose source is what is shown, whatever its address looks like. */
	private const SHOWING = [
		'audio' => 'audio',
		'image' => 'image',
		'img'   => 'image',
		'track' => 'document',
		'video' => 'video',
	];

	/** Tags that show or link many things: a medium only if the address is a media file's. */
	private const LEADING = [
		'a'      => [ 'href', 'linked' ],
		'area'   => [ 'href', 'linked' ],
		'embed'  => [ 'src', 'shown' ],
		'iframe' => [ 'src', 'shown' ],
		'object' => [ 'data', 'shown' ],
	];

	private const PLAYERS = [ 'picture', 'video', 'audio' ];

	/** The more is asked, the later. */
	private const ALT_ORDER = [ 'untold', 'decorative', 'given', 'empty', 'missing' ];

	private const IMAGE_CLASS = '/(?:\A|[ \t\n\f\r])wp-image-([0-9]{1,15})(?![^ \t\n\f\r])/';
	private const CSS_URL     = '/url\([ \t\n\f\r]*+(?:"([^"]*+)"|\'([^\']*+)\'|([^ \t\n\f\r"\'()]*+))/i';
	private const NO_PICTURE  = '/\.(?:css|eot|otf|ttf|woff2?)(?:[?#]|\z)|\Adata:(?!image)/i';

	/** A width in `srcset`, with the comma after it. */
	private const SET_DESCRIPTOR = '/\A[0-9.]{1,20}[wxh](?:,|\z)/';
	private const IN_DATA        = '#\Adata:(image|video|audio)/#i';

	/** An address and nothing else: what a text says of one is none. */
	private const ADDRESS         = '#\A(?:[Hh][Tt][Tt][Pp][Ss]?://|/|\.{1,2}/|wp-content/)[^\x00-\x20<>"]++\z#';
	private const LONGEST_ADDRESS = 2_000;

	/** WordPress makes a player of a file's address that stands alone on its line, or in `[embed]`. */
	private const EMBEDDED = '#(?:\A|\n)[ \t]*+(https?://[^ \t\n<>"]++)[ \t]*+(?=\n|\z)|\[embed[^\[\]]*+\][ \t\n]*+(https?://[^ \t\n<>"\[]++)#i';

	private const LINKING = '/(?:\A|[._-])(?:href|link)\z|(?:Href|Link)\z/';
	private const ID_ENDS = [ 'Id', 'ID', '_id' ];

	/** @var array<string, int> */
	private array $counts = [];

	// What the block's attributes name, and its markup may show.
	/** @var array<MediaReference> */
	private array $by_id = [];

	/** @var array<string, MediaReference> */
	private array $by_file = [];

	private ?MediaReference $primary = null;
	private ?string $inside          = null;
	private ?MediaReference $player  = null;

	/** @var list<string> */
	private array $sources = [];

	/** @param list<int> $path */
	public function __construct(
		private readonly string $field,
		private readonly array $path,
		private readonly ?string $block,
		private readonly Collector $collector,
	) {
	}

	/**
	 * @param list<array{string, string, bool}> $values  All values of the block's attributes.
	 * @param bool                              $is_void Whether nothing else tells of its media.
	 */
	public function block_attributes( array $values, bool $is_void ): void {
		$block = (string) $this->block;
		if ( 'core/embed' === $block || str_starts_with( $block, 'core-embed/' ) ) {
			return;
		}
		$ids      = [];
		$alts     = [];
		$is_video = false;
		foreach ( $values as [ $path, $value, $is_text ] ) {
			$key      = self::key_of( $path );
			$is_video = $is_video || ( 'video' === $value && ( 'backgroundType' === $path || 'mediaType' === $path ) );
			if ( 'id' === $key || [] !== array_filter( self::ID_ENDS, static fn ( string $end ): bool => str_ends_with( $key, $end ) ) ) {
				$id = self::id_in( $value );
				if ( null !== $id ) {
					$ids[ $path ] = $id;
				}
			} elseif ( 'alt' === $key && $is_text && $is_void ) {
				$alts[ self::parent_of( $path ) ] = self::is_blank( $value ) ? 'empty' : 'given';
			}
		}
		[ $own, $kind ] = self::BLOCK_IDS[ $block ] ?? [ null, '' ];
		$is_dynamic     = false;
		foreach ( $values as [ $path, $value, $is_text ] ) {
			if ( null !== $own && 1 === preg_match( $own, $path ) ) {
				$id = self::id_in( $value );
				if ( null !== $id ) {
					$reference = $this->attribute(
						$path,
						$is_video ? 'video' : $kind,
						'core/file' === $block ? 'linked' : 'shown',
						[ $id ],
						[],
						$alts[ self::parent_of( $path ) ] ?? 'untold'
					);
					if ( 'core/gallery' !== $block ) {
						$this->primary = $reference;
					}
				}
			} elseif ( $is_text ) {
				$this->address_attribute( $path, $value, $ids, $alts );
			}
			$is_dynamic = $is_dynamic || ( 'core/gallery' === $block && str_starts_with( $path, 'dynamicContent' ) );
		}
		if ( $is_dynamic ) {
			$this->tell( 'dynamicContent', 'image', attached_to: '' );
		}
	}

	/** The featured image, by its id. */
	public function featured( string $value ): void {
		$id = self::id_in( $value );
		if ( null !== $id ) {
			$this->tell( '_thumbnail_id', 'image', ids: [ $id ] );
		}
	}

	/** @param array<string, string> $attributes */
	public function start_tag( string $name, array $attributes ): void {
		if ( in_array( $name, self::PLAYERS, true ) ) {
			$this->inside  = $name;
			$this->player  = null;
			$this->sources = [];
		} elseif ( [] === $attributes ) {
			return;
		}
		if ( 'source' === $name ) {
			$this->source( $attributes );
		} elseif ( isset( self::SHOWING[ $name ] ) ) {
			$this->showing( $name, self::SHOWING[ $name ], $attributes );
			$this->style( $attributes['style'] ?? '' );
		} else {
			$this->other( $name, $attributes );
		}
	}

	public function end_tag( string $name ): void {
		if ( $name === $this->inside ) {
			$this->inside  = null;
			$this->player  = null;
			$this->sources = [];
		}
	}

	/** Reads a style sheet, or a tag's own style. */
	public function style( string $css ): void {
		foreach ( self::addresses_in_style( $css ) as $url ) {
			$this->tag( 'style', 'image', urls: [ $url ] );
		}
	}

	/** Reads the text of a passage: a file's address on a line of its own is shown in a player. */
	public function text( string $text ): void {
		if ( ! str_contains( $text, '://' ) ) {
			return;
		}
		foreach ( Pattern::all( self::EMBEDDED, $text ) as [ , , $groups ] ) {
			$url  = $groups[0] ?? $groups[1] ?? '';
			$kind = MediaAddress::kind_of( $url );
			if ( 'video' === $kind || 'audio' === $kind ) {
				$this->tag( 'embed', $kind, urls: [ $url ] );
			}
		}
	}

	public function shortcode( Shortcode $shortcode ): void {
		$name       = $shortcode->name;
		$attributes = $shortcode->attributes();
		if ( 'gallery' === $name || 'playlist' === $name ) {
			$this->collection( $name, $attributes );
			return;
		}
		if ( 'audio' === $name || 'video' === $name ) {
			$this->player_shortcode( $name, $attributes );
			return;
		}
		foreach ( $attributes as $attribute => $value ) {
			$kind = self::kind_of_address( $value );
			if ( null !== $kind ) {
				$is_linked = 'document' === $kind || in_array( $attribute, [ 'href', 'link', 'url' ], true );
				$this->tag( $name, $kind, $is_linked ? 'linked' : 'shown', urls: [ $value ] );
			}
		}
	}

	/** @param array<string, string> $attributes */
	private function collection( string $name, array $attributes ): void {
		$kind = match ( true ) {
			'gallery' === $name => 'image',
			'video' === ( $attributes['type'] ?? '' ) => 'video',
			default => 'audio',
		};
		$ids  = $attributes['ids'] ?? $attributes['include'] ?? null;
		if ( null === $ids ) {
			$this->tell( $name, $kind, attached_to: self::id_in( $attributes['id'] ?? '' ) ?? '' );
			return;
		}
		foreach ( (array) preg_split( '/[, \t\n\r]++/', $ids ) as $one ) {
			$id = self::id_in( (string) $one );
			if ( null !== $id ) {
				$this->tell( $name, $kind, ids: [ $id ] );
			}
		}
	}

	/** @param array<string, string> $attributes */
	private function player_shortcode( string $name, array $attributes ): void {
		$urls = [];
		foreach ( $attributes as $attribute => $value ) {
			if ( 'poster' !== $attribute && '' !== $value && ( 'src' === $attribute || null !== MediaAddress::kind_of( $value ) ) ) {
				$urls[] = $value;
			}
		}
		if ( [] !== $urls ) {
			$this->tag( $name, $name, urls: $urls );
		} else {
			$this->tell( $name, $name, attached_to: '' );
		}
		if ( '' !== ( $attributes['poster'] ?? '' ) ) {
			$this->tag( 'poster', 'image', urls: [ $attributes['poster'] ] );
		}
	}

	/**
	 * An attribute that holds a media file's address, beside the attachment's id or without one.
	 *
	 * @param array<string, string> $ids
	 * @param array<string, string> $alts
	 */
	private function address_attribute( string $path, string $value, array $ids, array $alts ): void {
		$is_style = str_contains( $value, 'url(' ) && self::is_short( $value );
		foreach ( $is_style ? self::addresses_in_style( $value ) : [ $value ] as $url ) {
			$kind = $is_style ? 'image' : self::kind_of_address( $url );
			if ( null === $kind ) {
				continue;
			}
			$id        = self::id_beside( $path, $ids );
			$is_linked = 'document' === $kind || 1 === preg_match( self::LINKING, self::key_of( $path ) );
			$this->attribute(
				$path,
				$kind,
				$is_linked ? 'linked' : 'shown',
				null === $id ? [] : [ $id ],
				[ $url ],
				null !== $id && 'image' === $kind ? $alts[ self::parent_of( $path ) ] ?? 'untold' : 'untold'
			);
		}
	}

	/**
	 * @param list<string> $ids
	 * @param list<string> $urls
	 */
	private function attribute( string $name, string $kind, string $usage, array $ids, array $urls, string $alt ): MediaReference {
		$reference = $this->known( $ids, $urls ) ?? $this->tell( $name, $kind, $usage, $ids, $urls, $alt );
		$this->join( $reference, $usage, $ids, $urls, $alt );
		foreach ( $ids as $id ) {
			$this->by_id[ $id ] = $reference;
		}
		foreach ( $urls as $url ) {
			$file = MediaAddress::file_of( $url );
			if ( null !== $file ) {
				$this->by_file[ $file ] ??= $reference;
			}
		}
		return $reference;
	}

	/** @param array<string, string> $attributes */
	private function showing( string $name, string $kind, array $attributes ): void {
		$urls = self::addresses(
			[
				$attributes['src'] ?? '',
				...( 'image' === $name ? [ $attributes['href'] ?? '', $attributes['xlink:href'] ?? '' ] : [] ),
				...self::addresses_in_set( $attributes['srcset'] ?? '' ),
				...self::addresses_in_data( $attributes ),
			]
		);
		if ( 'img' === $name && 'picture' === $this->inside ) {
			$urls          = [ ...$urls, ...$this->sources ];
			$this->sources = [];
		}
		$ids = 'img' === $name ? self::ids_of_tag( $attributes ) : [];
		if ( [] !== $urls || [] !== $ids ) {
			$reference = $this->tag( $name, $kind, 'shown', $ids, $urls, 'img' === $name ? self::alternative_text( $attributes ) : 'untold' );
			if ( in_array( $name, self::PLAYERS, true ) ) {
				$this->player = $reference;
			}
		}
		$poster = $attributes['poster'] ?? '';
		if ( 'video' === $name && MediaAddress::leads_somewhere( $poster ) ) {
			$this->tag( 'poster', 'image', urls: [ $poster ] );
		}
	}

	/** @param array<string, string> $attributes */
	private function source( array $attributes ): void {
		$urls = self::addresses(
			[
				$attributes['src'] ?? '',
				...self::addresses_in_set( $attributes['srcset'] ?? '' ),
				...self::addresses_in_data( $attributes ),
			]
		);
		if ( 'picture' === $this->inside ) {
			array_push( $this->sources, ...$urls );
		} elseif ( null !== $this->inside && [] !== $urls ) {
			if ( null === $this->player ) {
				$this->player = $this->tag( $this->inside, $this->inside, urls: $urls );
			} else {
				$this->join( $this->player, 'shown', [], $urls, 'untold' );
			}
		}
	}

	/**
	 * A tag that may show a picture in its style, or lead to a file.
	 *
	 * @param array<string, string> $attributes
	 */
	private function other( string $name, array $attributes ): void {
		[ $attribute, $usage ] = self::LEADING[ $name ] ?? [ '', 'shown' ];
		$is_button             = 'input' === $name && 'image' === strtolower( $attributes['type'] ?? '' );
		$target                = '' === $attribute ? '' : $attributes[ $attribute ] ?? '';
		$urls                  = self::addresses(
			[
				...( null === self::kind_of_target( $target ) ? [] : [ $target ] ),
				...self::addresses_in_data( $attributes ),
				...( $is_button ? [ $attributes['src'] ?? '' ] : [] ),
			]
		);
		if ( [] !== $urls ) {
			$this->tag(
				$name,
				$is_button ? 'image' : self::kind_of_target( $urls[0] ) ?? 'image',
				$usage,
				[],
				$urls,
				$is_button ? self::alternative_text( $attributes ) : 'untold'
			);
		}
		$backgrounds = self::addresses( [ ...self::addresses_in_style( $attributes['style'] ?? '' ), $attributes['background'] ?? '' ] );
		$ids         = [] === $backgrounds ? [] : self::ids_of_tag( $attributes );
		foreach ( $backgrounds as $background ) {
			$this->tag( $name, 'image', 'shown', $ids, [ $background ] );
			$ids = [];
		}
	}

	/**
	 * What markup shows: what the block's attributes have named already, or a placement of its own.
	 *
	 * @param list<string> $ids
	 * @param list<string> $urls
	 */
	private function tag( string $name, string $kind, string $usage = 'shown', array $ids = [], array $urls = [], string $alt = 'untold' ): MediaReference {
		$reference = $this->known( $ids, $urls );
		if ( null === $reference && [] === $this->primary?->urls && [] === $ids && isset( self::SHOWING[ $name ] ) && 'track' !== $name ) {
			$reference = $this->primary;
		}
		if ( null === $reference ) {
			return $this->tell( $name, $kind, $usage, $ids, $urls, $alt );
		}
		$this->join( $reference, $usage, $ids, $urls, $alt );
		return $reference;
	}

	/**
	 * @param list<string> $ids
	 * @param list<string> $urls
	 */
	private function known( array $ids, array $urls ): ?MediaReference {
		foreach ( $ids as $id ) {
			if ( isset( $this->by_id[ $id ] ) ) {
				return $this->by_id[ $id ];
			}
		}
		foreach ( [] === $this->by_file ? [] : $urls as $url ) {
			$file = MediaAddress::file_of( $url );
			if ( null !== $file && isset( $this->by_file[ $file ] ) ) {
				return $this->by_file[ $file ];
			}
		}
		return null;
	}

	/**
	 * @param list<string> $ids
	 * @param list<string> $urls
	 */
	private function join( MediaReference $reference, string $usage, array $ids, array $urls, string $alt ): void {
		$reference->ids  = $this->joined( $reference->ids, $ids );
		$reference->urls = $this->joined( $reference->urls, $urls );
		if ( array_search( $alt, self::ALT_ORDER, true ) > array_search( $reference->alt, self::ALT_ORDER, true ) ) {
			$reference->alt = $alt;
		}
		if ( 'shown' === $usage ) {
			$reference->usage = 'shown';
		}
	}

	/**
	 * @param list<string> $some
	 * @param list<string> $others
	 * @return list<string>
	 */
	private function joined( array $some, array $others ): array {
		$all = array_values( array_unique( [ ...$some, ...$others ] ) );
		if ( count( $all ) > Limits::MEDIA_FORMS ) {
			$this->collector->too_many_forms();
			return array_slice( $all, 0, Limits::MEDIA_FORMS );
		}
		return $all;
	}

	/**
	 * @param list<string> $ids
	 * @param list<string> $urls
	 */
	private function tell( string $name, string $kind, string $usage = 'shown', array $ids = [], array $urls = [], string $alt = 'untold', ?string $attached_to = null ): MediaReference {
		$index                 = $this->counts[ $name ] ?? 0;
		$this->counts[ $name ] = $index + 1;
		return $this->collector->medium(
			new Place( $this->field, $this->path, $this->block, 'media', $name, $index ),
			$kind,
			$usage,
			$this->joined( [], $ids ),
			$this->joined( [], $urls ),
			$alt,
			$attached_to
		);
	}

	/** An attachment's id in one form; null where there is none. */
	private static function id_in( string $value ): ?string {
		return 1 === preg_match( '/\A0*+([1-9][0-9]{0,14})\z/', $value, $found ) ? $found[1] : null;
	}

	/**
	 * @param array<string, string> $attributes
	 * @return list<string>
	 */
	private static function ids_of_tag( array $attributes ): array {
		preg_match( self::IMAGE_CLASS, $attributes['class'] ?? '', $in_class );
		return array_values(
			array_filter( [ self::id_in( $in_class[1] ?? '' ), self::id_in( $attributes['data-id'] ?? '' ) ], static fn ( ?string $id ): bool => null !== $id )
		);
	}

	/** @param array<string, string> $attributes */
	private static function alternative_text( array $attributes ): string {
		if ( ! self::is_blank( $attributes['alt'] ?? $attributes['aria-label'] ?? '' ) ) {
			return 'given';
		}
		if ( in_array( strtolower( $attributes['role'] ?? '' ), [ 'none', 'presentation' ], true ) || 'true' === strtolower( $attributes['aria-hidden'] ?? '' ) ) {
			return 'decorative';
		}
		return isset( $attributes['alt'] ) ? 'empty' : 'missing';
	}

	private static function is_blank( string $text ): bool {
		return '' === trim( str_replace( [ "\u{00A0}", "\u{FFFC}" ], '', $text ), " \t\n\r\f" );
	}

	/**
	 * Those that lead somewhere.
	 *
	 * @param list<string> $urls
	 * @return list<string>
	 */
	private static function addresses( array $urls ): array {
		return array_values( array_filter( $urls, static fn ( string $url ): bool => MediaAddress::leads_somewhere( $url ) ) );
	}

	/**
	 * The addresses in `srcset`, without their widths.
	 *
	 * @return list<string>
	 */
	private static function addresses_in_set( string $srcset ): array {
		$found = [];
		foreach ( '' === $srcset ? [] : (array) preg_split( '/[ \t\n\r\f]++/', $srcset ) as $token ) {
			$url = ltrim( (string) preg_replace( self::SET_DESCRIPTOR, '', (string) $token ), ',' );
			$url = str_ends_with( $url, ',' ) ? substr( $url, 0, -1 ) : $url;
			if ( '' !== $url ) {
				$found[] = $url;
			}
		}
		return $found;
	}

	/**
	 * Addresses that scripts show: `data-src`, `data-full-url`.
	 *
	 * @param array<string, string> $attributes
	 * @return list<string>
	 */
	private static function addresses_in_data( array $attributes ): array {
		$found = [];
		foreach ( $attributes as $name => $value ) {
			if ( str_starts_with( (string) $name, 'data-' ) && null !== self::kind_of_address( $value ) ) {
				$found[] = $value;
			}
		}
		return $found;
	}

	/** @return list<string> */
	private static function addresses_in_style( string $css ): array {
		$found = [];
		if ( ! str_contains( $css, '(' ) ) {
			return $found;
		}
		foreach ( Pattern::all( self::CSS_URL, $css ) as [ , , $groups ] ) {
			$url = $groups[0] ?? $groups[1] ?? $groups[2] ?? '';
			if ( MediaAddress::leads_somewhere( $url ) && 1 !== preg_match( self::NO_PICTURE, $url ) ) {
				$found[] = $url;
			}
		}
		return $found;
	}

	/** The kind of media file that a text is the address of, and nothing else; null for all other texts. */
	private static function kind_of_address( string $text ): ?string {
		if ( 1 === preg_match( self::IN_DATA, $text, $found ) ) {
			return strtolower( $found[1] );
		}
		return self::is_short( $text ) && 1 === preg_match( self::ADDRESS, $text ) ? MediaAddress::kind_of( $text ) : null;
	}

	/** The same for an attribute that holds nothing but addresses. */
	private static function kind_of_target( string $url ): ?string {
		return ! MediaAddress::leads_somewhere( $url ) ? null : self::kind_of_address( $url ) ?? MediaAddress::kind_of( $url );
	}

	private static function is_short( string $text ): bool {
		return strlen( $text ) <= self::LONGEST_ADDRESS || Text::length( $text ) <= self::LONGEST_ADDRESS;
	}

	private static function key_of( string $path ): string {
		$dot = strrpos( $path, '.' );
		return false === $dot ? $path : substr( $path, $dot + 1 );
	}

	/** The path of the object that holds a value, with its dot. */
	private static function parent_of( string $path ): string {
		$dot = strrpos( $path, '.' );
		return false === $dot ? '' : substr( $path, 0, $dot + 1 );
	}

	/**
	 * The id that stands beside an address: `id` and `url`, `mediaId` and `mediaUrl`, `posterId` and `poster`.
	 *
	 * @param array<string, string> $ids
	 */
	private static function id_beside( string $path, array $ids ): ?string {
		// Keys that are too long are cut: nobody knows what stands beside them.
		if ( [] === $ids || str_contains( $path, '…' ) ) {
			return null;
		}
		$base = (string) preg_replace( '/_?(?:url|Url|URL|src|Src|href|Href)\z/', '', self::key_of( $path ) );
		$keys = '' === $base ? [ 'id', 'ID', 'mediaId' ] : array_map( static fn ( string $end ): string => $base . $end, self::ID_ENDS );
		foreach ( $keys as $key ) {
			if ( isset( $ids[ self::parent_of( $path ) . $key ] ) ) {
				return $ids[ self::parent_of( $path ) . $key ];
			}
		}
		return null;
	}
}
