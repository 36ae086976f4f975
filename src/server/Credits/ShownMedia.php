<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Credits;

use Julkaisuvahti\Content\SyncedPatterns;
use Julkaisuvahti\Engine\MediaAddress;
use Julkaisuvahti\Engine\MediaReference;
use Julkaisuvahti\Engine\Reading\Reader;
use Julkaisuvahti\Engine\Source;
use Julkaisuvahti\Rights\Uploads;

/**
 * The attachments that a text shows, found by the engine's own reader: in blocks however
 * deep, synced patterns, classic markup, shortcodes, and as the featured image.
 *
 * Readers of the site wait for this: one query finds all that the text names by address
 * alone, none is needed for what blocks name by its id, and a text is read once a request.
 */
final class ShownMedia {

	/** How many texts are remembered: a feed must not grow. */
	private const MEMORY = 20;

	/** @var array<string, list<ShownMedium>> By digest of the text. */
	private array $seen = [];

	/**
	 * @param int $featured An attachment; 0 for none.
	 * @param int $post     Whose text it is; 0 for one that is not stored.
	 * @return list<ShownMedium> In order of appearance, the featured image first; each once.
	 */
	public function in_text( string $content, int $featured, int $post ): array {
		$digest = md5( "$post $featured $content" );
		if ( ! isset( $this->seen[ $digest ] ) ) {
			$this->seen            = array_slice( $this->seen, 1 - self::MEMORY, null, true );
			$this->seen[ $digest ] = self::read( $content, $featured, $post );
		}
		return $this->seen[ $digest ];
	}

	/** @return list<ShownMedium> */
	private static function read( string $content, int $featured, int $post ): array {
		$references = self::references( $content );
		$named      = array_map( intval( ... ), array_merge( [], ...array_map( static fn ( MediaReference $reference ): array => $reference->ids, $references ) ) );
		_prime_post_caches( array_filter( [ $featured, ...$named ] ), false, true );

		$addresses = array_merge( [], ...array_map( static fn ( MediaReference $reference ): array => null === self::named( $reference ) ? $reference->urls : [], $references ) );
		$found     = [] === $addresses ? [] : Uploads::attachments_at( array_values( array_unique( $addresses ) ) );
		$posts     = array_map( static fn ( MediaReference $reference ): int => '' === $reference->attached_to ? $post : (int) $reference->attached_to, self::that_stand_for_others( $references ) );
		$attached  = Uploads::attached_to( array_filter( array_unique( $posts ) ) );
		_prime_post_caches( array_merge( array_values( $found ), ...array_values( $attached ) ), false, true );

		$shown = [];
		foreach ( [ new ShownMedium( $featured, '' ), ...self::media_of( $references, $found, $attached, $post ) ] as $medium ) {
			if ( 'attachment' === get_post_type( $medium->id ) && 'trash' !== get_post_status( $medium->id ) ) {
				$shown[ $medium->id ] ??= $medium;
			}
		}
		return array_values( $shown );
	}

	/** @return list<MediaReference> What is shown: who made what a link leads to is told there. */
	private static function references( string $content ): array {
		$references = [];
		foreach ( Reader::read( new Source( $content, patterns: SyncedPatterns::shown_in( $content ) ) ) as $document ) {
			array_push( $references, ...$document->media );
		}
		return array_values( array_filter( $references, static fn ( MediaReference $reference ): bool => 'shown' === $reference->usage ) );
	}

	/**
	 * @param list<MediaReference>  $references
	 * @param array<string, int>    $found    By address.
	 * @param array<int, list<int>> $attached By post.
	 * @return iterable<ShownMedium>
	 */
	private static function media_of( array $references, array $found, array $attached, int $post ): iterable {
		foreach ( $references as $reference ) {
			if ( null !== $reference->attached_to ) {
				foreach ( $attached[ '' === $reference->attached_to ? $post : (int) $reference->attached_to ] ?? [] as $id ) {
					if ( str_starts_with( (string) get_post_mime_type( $id ), "$reference->kind/" ) ) {
						yield new ShownMedium( $id, '' );
					}
				}
				continue;
			}
			$named = self::named( $reference );
			$there = null === $named ? array_intersect_key( $found, array_flip( $reference->urls ) ) : [];
			if ( [] !== $there ) {
				yield new ShownMedium( array_values( $there )[0], (string) array_key_first( $there ) );
			} elseif ( [] !== $reference->ids ) {
				yield new ShownMedium( $named ?? (int) $reference->ids[0], $reference->urls[0] ?? '' );
			}
		}
	}

	/** The attachment that a placement names, unless its address is another file's: readers see the address. */
	private static function named( MediaReference $reference ): ?int {
		foreach ( array_map( intval( ... ), $reference->ids ) as $id ) {
			$file = (string) get_post_meta( $id, '_wp_attached_file', true );
			if ( '' === $file ) {
				continue;
			}
			$end = '/' . MediaAddress::file_of( $file );
			if ( [] === $reference->urls || [] !== array_filter( $reference->urls, static fn ( string $url ): bool => str_ends_with( (string) MediaAddress::file_of( $url ), str_replace( '//', '/', $end ) ) ) ) {
				return $id;
			}
		}
		return null;
	}

	/**
	 * @param list<MediaReference> $references
	 * @return list<MediaReference> `[gallery]` and the like.
	 */
	private static function that_stand_for_others( array $references ): array {
		return array_values( array_filter( $references, static fn ( MediaReference $reference ): bool => null !== $reference->attached_to ) );
	}
}
