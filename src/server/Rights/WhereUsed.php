<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Content\GuardedMeta;
use Julkaisuvahti\Content\LinkedPosts;
use Julkaisuvahti\Content\PostText;
use Julkaisuvahti\Content\SyncedPatterns;
use Julkaisuvahti\Engine\MediaAddress;
use Julkaisuvahti\Engine\MediaReference;
use Julkaisuvahti\Engine\Reading\Reader;
use Julkaisuvahti\Engine\Source;
use Julkaisuvahti\Gate\Reach;
use WP_Post;

/**
 * Finds what shows a file, or links to it. The database is asked for texts in which its
 * name or its number stands; each of them is then read as the engine reads it, so that no
 * use is invented.
 */
final class WhereUsed {

	/** Parts of the site that hold texts, beside all public types. */
	private const PARTS = [ SyncedPatterns::TYPE, 'wp_template', 'wp_template_part', 'wp_navigation', 'wp_global_styles' ];

	/** Statuses of what is thrown away or not begun. */
	private const NO_STATUS = [ 'trash', 'auto-draft', 'inherit' ];

	/** How many texts are read for one answer. */
	private const MOST_READ = 2000;

	/** How many are held in memory at a time. */
	private const BATCH = 50;

	/** Blocks and shortcodes that show what was uploaded to a post. */
	private const ATTACHED = [ '[gallery', '[playlist', '[audio', '[video', 'dynamicContent' ];

	/**
	 * Posts by the way in which they show it; those that readers see come first.
	 *
	 * @return array{posts: array<int, list<'featured'|'content'|'linked'|'pattern'>>, more: bool}
	 */
	public function of( int $attachment, int $most ): array {
		$found = [];
		$more  = false;
		foreach ( $this->featured( $attachment, $most + 1 ) as $post ) {
			$found[ $post ][] = 'featured';
		}
		$read = 0;
		foreach ( $this->candidates( $attachment ) as $post ) {
			if ( ++$read > self::MOST_READ || count( $found ) > $most ) {
				$more = true;
				break;
			}
			$source = PostText::of_post( $post )->source();
			// What it shows by a pattern is told of as such.
			$own = new Source( ...[ 'patterns' => [] ] + get_object_vars( $source ) );
			if ( self::shows( $own, $post->ID, $attachment, 'wp_global_styles' === $post->post_type ) ) {
				$found[ $post->ID ][] = 'content';
			}
		}
		_prime_post_caches( array_keys( $found ), false, false );
		foreach ( array_keys( $found ) as $id ) {
			$type = get_post_type( $id );
			if ( SyncedPatterns::TYPE === $type ) {
				foreach ( SyncedPatterns::posts_showing( $id, self::types(), self::statuses() ) as $post ) {
					$found[ $post ][] = 'pattern';
				}
			}
		}
		foreach ( $this->linking_to( array_keys( $found ), $most + 1 ) as $post ) {
			$found[ $post ][] = 'linked';
		}
		$found = array_map( static fn ( array $how ): array => array_values( array_unique( $how ) ), self::sorted( $found ) );
		return [
			'posts' => array_slice( $found, 0, $most, true ),
			'more'  => $more || count( $found ) > $most,
		];
	}

	/** @return list<int> */
	public function posts( int $attachment, int $most ): array {
		return array_keys( $this->of( $attachment, $most )['posts'] );
	}

	public function is_shown_in( WP_Post $post, int $attachment ): bool {
		return (int) get_post_meta( $post->ID, '_thumbnail_id', true ) === $attachment
			|| self::shows( PostText::of_post( $post )->source(), $post->ID, $attachment, false );
	}

	/**
	 * Parts of the site that are no posts.
	 *
	 * @return list<array{how: 'background'|'header'|'icon'|'logo'|'term'|'widget', title: string, taxonomy?: string, term?: int}>
	 */
	public function of_site( int $attachment ): array {
		$header = get_theme_mod( 'header_image_data' );
		$parts  = [
			'logo'       => in_array( $attachment, [ (int) get_theme_mod( 'custom_logo' ), (int) get_option( 'site_logo' ) ], true ),
			'icon'       => (int) get_option( 'site_icon' ) === $attachment,
			'header'     => (int) ( is_object( $header ) ? $header->attachment_id ?? 0 : 0 ) === $attachment,
			'background' => self::shows( new Source( sprintf( '<img src="%s">', esc_attr( (string) get_theme_mod( 'background_image' ) ) ) ), 0, $attachment, false ),
		];
		$found  = [];
		foreach ( array_keys( array_filter( $parts ) ) as $how ) {
			$found[] = [
				'how'   => $how,
				'title' => '',
			];
		}
		foreach ( self::widgets() as [ 'title' => $title, 'ids' => $ids, 'text' => $text ] ) {
			if ( in_array( $attachment, $ids, true ) || self::shows( new Source( $text ), 0, $attachment, false ) ) {
				$found[] = [
					'how'   => 'widget',
					'title' => $title,
				];
			}
		}
		return [ ...$found, ...self::terms( $attachment ) ];
	}

	/**
	 * Pictures that were made of it in WordPress and have a file of their own.
	 *
	 * @return list<int>
	 */
	public function copies( int $attachment ): array {
		global $wpdb;
		$rows = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT post_id, meta_value FROM $wpdb->postmeta WHERE meta_key = '_wp_attachment_metadata' AND ( meta_value LIKE %s OR meta_value LIKE %s ) ORDER BY post_id LIMIT 200",
				// As WordPress stores it by REST, and as a number. Sizes and dates hold all digits: they would use up the limit.
				'%' . $wpdb->esc_like( '"attachment_id";' . serialize( (string) $attachment ) ) . '%', // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions
				'%' . $wpdb->esc_like( "\"attachment_id\";i:$attachment;" ) . '%'
			)
		);
		$copies = [];
		foreach ( $rows as $row ) {
			$metadata = maybe_unserialize( $row->meta_value );
			if ( is_array( $metadata ) && (int) ( $metadata['parent_image']['attachment_id'] ?? 0 ) === $attachment ) {
				$copies[] = (int) $row->post_id;
			}
		}
		return $copies;
	}

	/** @return list<int> */
	private function featured( int $attachment, int $most ): array {
		global $wpdb;
		$types = self::types();
		return array_map(
			intval( ... ),
			$wpdb->get_col(
				$wpdb->prepare(
					sprintf(
						"SELECT p.ID FROM $wpdb->postmeta m JOIN $wpdb->posts p ON p.ID = m.post_id WHERE m.meta_key = '_thumbnail_id' AND m.meta_value = %%s AND p.post_type IN (%s) AND p.post_status NOT IN ('trash', 'auto-draft', 'inherit') ORDER BY p.post_date DESC LIMIT %%d",
						self::places( $types )
					),
					[ (string) $attachment, ...$types, $most ]
				)
			)
		);
	}

	/**
	 * Posts in which its name or its number stands, in whatever way it is written.
	 *
	 * @return iterable<WP_Post>
	 */
	private function candidates( int $attachment ): iterable {
		global $wpdb;
		$like                = static fn ( string $text ): string => '%' . $wpdb->esc_like( $text ) . '%';
		[ $first, $names ]   = self::names( $attachment );
		// One look for each text that has nothing to do with it.
		$in                  = static fn ( string $column ): string => sprintf( '( %s AND ( %s ) )', self::has( $column ), implode( ' OR ', array_fill( 0, count( $names ), self::has( $column ) ) ) );
		$named               = [ $first, ...$names ];
		[ $number, $values ] = self::number( $attachment );
		$parent              = wp_get_post_parent_id( $attachment );
		$types               = self::types();
		$where               = $in( 'p.post_content' ) . ' OR ' . $in( 'p.post_excerpt' ) . " OR ( $number )";
		$values              = [ ...$named, ...$named, ...array_map( $like, $values ) ];
		if ( 0 < $parent ) {
			$where .= ' OR ' . implode( ' OR ', array_fill( 0, count( self::ATTACHED ), self::has( 'p.post_content' ) ) );
			array_push( $values, ...array_map( $like, self::ATTACHED ) );
		}
		// What readers see of meta has no name that begins with `_`, but for what calendars show.
		$shown   = GuardedMeta::keys();
		$by_meta = $wpdb->get_col(
			$wpdb->prepare(
				"SELECT DISTINCT post_id FROM $wpdb->postmeta WHERE ( meta_key NOT LIKE %s OR meta_key IN (" . self::places( $shown ) . ') ) AND ' . $in( 'meta_value' ) . ' LIMIT %d',
				[ $wpdb->esc_like( '_' ) . '%', ...$shown, ...$named, self::MOST_READ ]
			)
		);
		if ( [] !== $by_meta ) {
			$where .= sprintf( ' OR p.ID IN (%s)', implode( ', ', array_map( intval( ... ), $by_meta ) ) );
		}

		$last = PHP_INT_MAX;
		do {
			$rows = $wpdb->get_results(
				$wpdb->prepare(
					"SELECT p.* FROM $wpdb->posts p WHERE p.ID < %d AND p.post_type IN (" . self::places( $types ) . ") AND p.post_status NOT IN ('trash', 'auto-draft', 'inherit') AND ( $where ) ORDER BY p.ID DESC LIMIT %d",
					[ $last, ...$types, ...$values, self::BATCH ]
				)
			);
			update_meta_cache( 'post', array_map( intval( ... ), array_column( $rows, 'ID' ) ) );
			foreach ( $rows as $row ) {
				$post = new WP_Post( sanitize_post( $row, 'raw' ) );
				$last = $post->ID;
				yield $post;
			}
		} while ( count( $rows ) === self::BATCH );
	}

	/**
	 * Events that show a post as a part of themselves: their organizer, their venue.
	 *
	 * @param list<int> $posts
	 * @return list<int>
	 */
	private function linking_to( array $posts, int $most ): array {
		global $wpdb;
		$keys = LinkedPosts::keys();
		if ( [] === $posts || [] === $keys ) {
			return [];
		}
		$types = self::types();
		return array_map(
			intval( ... ),
			$wpdb->get_col(
				$wpdb->prepare(
					sprintf(
						"SELECT DISTINCT p.ID FROM $wpdb->postmeta m JOIN $wpdb->posts p ON p.ID = m.post_id WHERE m.meta_key IN (%s) AND m.meta_value IN (%s) AND p.post_type IN (%s) AND p.post_status NOT IN ('trash', 'auto-draft', 'inherit') LIMIT %%d",
						self::places( $keys ),
						self::places( $posts ),
						self::places( $types )
					),
					[ ...$keys, ...array_map( strval( ... ), $posts ), ...$types, $most ]
				)
			)
		);
	}

	private static function shows( Source $source, int $post, int $attachment, bool $is_json ): bool {
		if ( $is_json ) {
			$source = new Source( '', meta: [ 'styles' => $source->content ] );
		}
		$name = self::name( $attachment );
		$urls = [];
		foreach ( Reader::read( $source ) as $document ) {
			foreach ( $document->media as $reference ) {
				if ( in_array( (string) $attachment, $reference->ids, true ) || self::stands_for( $reference, $post, $attachment ) ) {
					return true;
				}
				foreach ( $reference->urls as $url ) {
					if ( UnreachableFile::original_name( wp_basename( MediaAddress::of( $url )->path ?? '' ) ) === $name ) {
						$urls[] = $url;
					}
				}
			}
		}
		return [] !== array_intersect( Uploads::attachments_at( array_values( array_unique( $urls ) ) ), Withdrawal::of_same_file( $attachment ) );
	}

	/** A gallery of all that was uploaded to a post. */
	private static function stands_for( MediaReference $reference, int $post, int $attachment ): bool {
		if ( null === $reference->attached_to ) {
			return false;
		}
		$of = '' === $reference->attached_to ? $post : (int) $reference->attached_to;
		return 0 < $of && wp_get_post_parent_id( $attachment ) === $of && MediaFacts::kind( (string) get_post_mime_type( $attachment ) ) === $reference->kind;
	}

	/** Of the file that it was uploaded as. */
	private static function name( int $attachment ): string {
		return UnreachableFile::original_name( wp_basename( (string) get_post_meta( $attachment, '_wp_attached_file', true ) ) );
	}

	/**
	 * Patterns of its files' names, as texts may have them: the name, its sizes, its edited
	 * copies. Letters beyond ASCII can be written in several ways.
	 *
	 * @return array{string, non-empty-list<string>} One that all of the others fit, and the others, for LIKE.
	 */
	private static function names( int $attachment ): array {
		global $wpdb;
		$name  = self::name( $attachment );
		$dot   = strrpos( $name, '.' );
		$stem  = false === $dot ? $name : substr( $name, 0, $dot );
		$ascii = substr( $stem, 0, strcspn( $stem, implode( '', array_map( chr( ... ), range( 128, 255 ) ) ) ) );
		$like  = static fn ( string $begin, string $more = '' ): string => '%/' . $wpdb->esc_like( $begin ) . "$more%";
		if ( '' === $ascii ) {
			return [ '%/%', array_values( array_unique( [ $like( $stem ), $like( rawurlencode( $stem ) ), $like( strtolower( rawurlencode( $stem ) ) ), $like( trim( (string) wp_json_encode( $stem ), '"' ) ) ] ) ) ];
		}
		if ( $ascii !== $stem ) {
			return [ $like( $ascii ), [ $like( $ascii ) ] ];
		}
		// Not by the hyphen alone: `kuva-2.jpg` is another file than `kuva.jpg`.
		$added = [ '.', '-scaled.', '-rotated.', '-e_____________' ];
		foreach ( [ '__', '___', '____' ] as $width ) {
			foreach ( [ '__', '___', '____' ] as $height ) {
				$added[] = "-{$width}x$height.";
			}
		}
		return [ $like( $stem ), array_map( static fn ( string $more ): string => $like( $stem, $more ), $added ) ];
	}

	/** @return array{string, list<string>} A condition with its values, for LIKE. */
	private static function number( int $attachment ): array {
		$exact = [ "wp-image-$attachment" ];
		foreach ( [ 'id', 'Id', 'ID' ] as $id ) {
			array_push( $exact, "$id\":$attachment", "$id\": $attachment", "$id\":\"$attachment\"" );
		}
		array_push( $exact, "id=\"$attachment\"", "id='$attachment'", "id=$attachment" );
		$lists = [ 'ids', 'include=', '"images"' ];
		$has   = self::has( 'p.post_content' );
		return [
			// One look for each text in which it does not stand at all.
			"$has AND ( " . implode( ' OR ', array_fill( 0, count( $exact ) + count( $lists ), $has ) ) . ' )',
			[ (string) $attachment, ...$exact, ...$lists ],
		];
	}

	/** Byte by byte: collations that know all letters of the world take fifty times as long. */
	private static function has( string $column ): string {
		return "CAST( $column AS BINARY ) LIKE %s";
	}

	/** @return iterable<array{title: string, ids: list<int>, text: string}> */
	private static function widgets(): iterable {
		foreach ( wp_get_sidebars_widgets() as $sidebar => $widgets ) {
			if ( 'wp_inactive_widgets' === $sidebar || ! is_array( $widgets ) ) {
				continue;
			}
			foreach ( $widgets as $widget ) {
				$settings = 1 === preg_match( '/\A(.+)-([0-9]+)\z/', (string) $widget, $parts ) ? ( (array) get_option( "widget_$parts[1]", [] ) )[ (int) $parts[2] ] ?? null : null;
				if ( is_array( $settings ) ) {
					$texts = array_filter( $settings, is_string( ... ) );
					yield [
						'title' => (string) ( $GLOBALS['wp_registered_sidebars'][ $sidebar ]['name'] ?? '' ),
						'ids'   => array_map( intval( ... ), [ $settings['attachment_id'] ?? 0, ...(array) ( $settings['ids'] ?? [] ) ] ),
						// An address alone in a field is read as one that is shown.
						'text'  => implode( "\n\n", [ ...$texts, ...array_map( static fn ( string $url ): string => sprintf( '<img src="%s" alt="">', esc_attr( $url ) ), array_intersect_key( $texts, [ 'url' => true ] ) ) ] ),
					];
				}
			}
		}
	}

	/** @return list<array{how: 'term', title: string, taxonomy: string, term: int}> */
	private static function terms( int $attachment ): array {
		global $wpdb;
		$names = self::names( $attachment )[1];
		$rows  = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT t.term_id, t.name, x.taxonomy, x.description, m.meta_id FROM $wpdb->term_taxonomy x JOIN $wpdb->terms t ON t.term_id = x.term_id LEFT JOIN $wpdb->termmeta m ON m.term_id = t.term_id AND m.meta_key = 'thumbnail_id' AND m.meta_value = %s WHERE m.meta_id IS NOT NULL OR x.description LIKE %s OR "
					. implode( ' OR ', array_fill( 0, count( $names ), 'x.description LIKE %s' ) ) . ' ORDER BY t.name LIMIT 50',
				[ (string) $attachment, '%' . $wpdb->esc_like( "wp-image-$attachment" ) . '%', ...$names ]
			)
		);
		$found = [];
		foreach ( $rows as $row ) {
			if ( null !== $row->meta_id || self::shows( new Source( $row->description ), 0, $attachment, false ) ) {
				$found[] = [
					'how'      => 'term',
					'title'    => $row->name,
					'taxonomy' => $row->taxonomy,
					'term'     => (int) $row->term_id,
				];
			}
		}
		return $found;
	}

	/**
	 * @param array<int, list<string>> $found
	 * @return array<int, list<string>>
	 */
	private static function sorted( array $found ): array {
		_prime_post_caches( array_keys( $found ), false, false );
		$order = static function ( int $id ): array {
			$post = get_post( $id );
			return [ null === $post || Reach::Nobody === Reach::of( $post->post_status, $post->post_password ) ? 1 : 0, null === $post ? 0 : - (int) strtotime( $post->post_date ), -$id ];
		};
		uksort( $found, static fn ( int $one, int $other ): int => $order( $one ) <=> $order( $other ) );
		return $found;
	}

	/** @return list<string> */
	private static function types(): array {
		return array_values( array_unique( [ ...array_values( array_diff( get_post_types( [ 'public' => true ] ), [ 'attachment' ] ) ), 'post', 'page', 'tribe_organizer', 'tribe_venue', ...self::PARTS ] ) );
	}

	/** @return list<string> Of posts that show a pattern. */
	private static function statuses(): array {
		return array_values( array_diff( array_keys( get_post_stati() ), self::NO_STATUS ) );
	}

	/** @param array<mixed> $values */
	private static function places( array $values ): string {
		return implode( ', ', array_fill( 0, count( $values ), '%s' ) );
	}
}
