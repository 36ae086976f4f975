<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** What is known of the media that a post shows: facts from the media library, beside the rules. The twin of media.ts. */
final readonly class MediaKnown {

	/**
	 * @param array<MediaFacts>   $items    By id. An attachment that is not here does not exist.
	 * @param array<string>       $urls     Attachments by address, for addresses that the text has and that are this site's.
	 * @param list<string>        $uploads  Beginnings of the addresses of this site's own uploads.
	 * @param array<list<string>> $attached What is attached to a post, by its id; empty for this post.
	 * @param bool                $credited Whether the page shows the credits of its media, without a block in the text.
	 */
	private function __construct(
		public array $items,
		public array $urls,
		public array $uploads,
		public array $attached,
		public bool $credited,
	) {
	}

	/**
	 * Takes the facts as JSON has them, decoded.
	 *
	 * @throws InvalidMedia
	 */
	public static function parse( mixed $known ): self {
		$known    = self::record( $known, 'media' );
		$items    = self::record( $known['items'] ?? [], 'items' );
		$urls     = self::record( $known['urls'] ?? [], 'urls' );
		$attached = self::record( $known['attached'] ?? [], 'attached' );
		ksort( $items, SORT_STRING );
		ksort( $urls, SORT_STRING );
		ksort( $attached, SORT_STRING );
		foreach ( $items as $id => $item ) {
			$items[ $id ] = MediaFacts::parse( $item, "items: $id" );
		}
		foreach ( $urls as $url => $id ) {
			self::text( $id, "urls: $url" );
		}
		$uploads = self::texts( $known['uploads'] ?? [], 'uploads' );
		foreach ( $attached as $post => $ids ) {
			self::texts( $ids, "attached: $post" );
		}
		return new self( $items, $urls, $uploads, $attached, self::truth( $known['credited'] ?? false, 'credited' ) );
	}

	/**
	 * @return array<mixed>
	 * @throws InvalidMedia
	 */
	public static function record( mixed $value, string $where ): array {
		return is_array( $value ) ? $value : throw new InvalidMedia( "$where is not an object" );
	}

	/**
	 * @return list<string>
	 * @throws InvalidMedia
	 */
	public static function texts( mixed $value, string $where ): array {
		if ( ! is_array( $value ) || ! array_is_list( $value ) || [] !== array_filter( $value, static fn ( mixed $one ): bool => ! is_string( $one ) ) ) {
			throw new InvalidMedia( "$where is not a list of texts" );
		}
		return $value;
	}

	/** @throws InvalidMedia */
	public static function text( mixed $value, string $where ): string {
		return is_string( $value ) ? $value : throw new InvalidMedia( "$where is not a text" );
	}

	/** @throws InvalidMedia */
	public static function truth( mixed $value, string $where ): bool {
		return is_bool( $value ) ? $value : throw new InvalidMedia( "$where is not true or false" );
	}
}
