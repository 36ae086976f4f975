<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Content\PostText;
use WP_Post;

/**
 * Keeps the new text of a published post whose change was held back: as an ordinary
 * revision with a marker in its meta, where people look for earlier texts anyway.
 *
 * Not an autosave: the editor deletes every autosave that is not strictly newer than
 * the post.
 */
final class HeldText {

	public const MARKER = '_julkaisuvahti_held_text';

	/** Meta of the revision: the address that was asked for with the text. A revision has one of its own. */
	public const SLUG = '_julkaisuvahti_held_slug';

	/** The marker's values: the text waits, or a later one has taken its place. Neither is ever cleaned away. */
	private const WAITING   = '1';
	private const CONTINUED = 'continued';

	/** @var array<int, true> Posts whose change was held back in this request. */
	private array $posts = [];

	/** @var array<int, ?int> The revision of what was held back in this request, by post. */
	private array $kept = [];

	/**
	 * @param array<string, mixed> $columns The held write, unslashed.
	 * @return ?int The revision, or null where the text could not be stored.
	 */
	public function keep( WP_Post $stored, array $columns ): ?int {
		$this->posts[ $stored->ID ] = true;

		$revision = $this->store( $stored, $columns );
		if ( null !== $revision ) {
			$this->kept[ $stored->ID ] = $revision;
		}
		return $revision;
	}

	/** @param array<string, mixed> $columns Unslashed. */
	private function store( WP_Post $stored, array $columns ): ?int {
		$newest = self::newest_of( $stored->ID );
		$revision = null !== $newest && self::holds( $newest, $columns + $stored->to_array() ) ? $newest->ID : self::put( $stored, $columns );
		$slug     = $columns['post_name'] ?? '';
		if ( null !== $revision && is_string( $slug ) && '' !== $slug && $slug !== $stored->post_name ) {
			update_metadata( 'post', $revision, self::SLUG, wp_slash( $slug ) );
		}
		return $revision;
	}

	/** @param array<string, mixed> $columns Unslashed. */
	private static function put( WP_Post $stored, array $columns ): ?int {
		$revision = _wp_put_post_revision( array_merge( $stored->to_array(), $columns ), false );
		if ( ! is_int( $revision ) || 0 === $revision ) {
			return null;
		}
		// `update_post_meta()` would write to the post instead of its revision.
		update_metadata( 'post', $revision, self::MARKER, self::WAITING );
		return $revision;
	}

	/**
	 * Keeps a meta field's held value beside the text: with the text that was held back in
	 * this request, or with the text as it stands.
	 *
	 * @param mixed $value Unslashed.
	 */
	public function keep_meta( WP_Post $stored, string $key, mixed $value ): void {
		$revision = $this->kept[ $stored->ID ] ?? $this->store( $stored, [] );
		if ( null !== $revision && self::holds_another_value( $revision, $stored->ID, $key, $value ) ) {
			$text     = get_post( $revision );
			$others   = array_diff_key( self::meta_of( $text ), [ $key => null ] );
			$revision = self::put( $stored, array_intersect_key( $text->to_array(), array_flip( [ 'post_content', 'post_title', 'post_excerpt' ] ) ) );
			foreach ( null === $revision ? [] : $others as $other => $known ) {
				update_metadata( 'post', $revision, wp_slash( $other ), wp_slash( $known ) );
			}
		}
		$this->kept[ $stored->ID ] = $revision;
		if ( null !== $revision ) {
			update_metadata( 'post', $revision, wp_slash( $key ), wp_slash( $value ) );
		}
	}

	/** One that was held back before stands nowhere else; one that WordPress has copied from the post does. */
	private static function holds_another_value( int $revision, int $post_id, string $key, mixed $value ): bool {
		$known = get_metadata( 'post', $revision, $key, false );
		return [] !== $known && maybe_serialize( $known[0] ) !== (string) maybe_serialize( $value )
			&& ! in_array( $known[0], get_metadata( 'post', $post_id, $key, false ), true );
	}

	/**
	 * Filter `wp_save_post_revision_post_has_changed`: the post is as it was, though
	 * its newest revision differs from it now.
	 */
	public function has_changed( mixed $changed, mixed $revision, mixed $post ): mixed {
		if ( ! $post instanceof WP_Post || ! isset( $this->posts[ $post->ID ] ) ) {
			return $changed;
		}
		// Only for the save that was held back, not for a later one in the same process.
		unset( $this->posts[ $post->ID ] );
		return false;
	}

	/**
	 * Filter `wp_save_post_revision_revisions_before_deletion`: a limit on revisions
	 * must not lose a text that stands nowhere else.
	 */
	public function spare( mixed $revisions ): mixed {
		return is_array( $revisions )
			? array_filter( $revisions, static fn ( $revision ) => ! $revision instanceof WP_Post || ! self::is_held( $revision->ID ) )
			: $revisions;
	}

	/**
	 * Filter `wp_revisions_to_keep`: where revisions are switched off WordPress shows
	 * none, and a text that nobody can reach is as good as lost.
	 */
	public function show( mixed $number, mixed $post ): mixed {
		return 0 === $number && $post instanceof WP_Post && null !== self::newest_of( $post->ID ) ? 1 : $number;
	}

	/** The text of this post that was held back last and still waits. */
	public static function newest_of( int $post_id ): ?WP_Post {
		return self::waiting_of( $post_id, 1 )[0] ?? null;
	}

	public static function waits( int $revision, int $post_id ): bool {
		return wp_is_post_revision( $revision ) === $post_id && self::WAITING === get_metadata( 'post', $revision, self::MARKER, true );
	}

	/** What was stored in its place, somebody has gone on from. It stays to be found among the revisions. */
	public static function set_aside( int $revision ): void {
		update_metadata( 'post', $revision, self::MARKER, self::CONTINUED );
	}

	/** A text that is published now does not wait: it is a revision as any other. */
	public static function take_note_of_publication( WP_Post $post ): void {
		foreach ( self::waiting_of( $post->ID, -1 ) as $revision ) {
			if ( self::holds( $revision, $post->to_array() ) && self::has_meta_of( $revision, $post ) ) {
				delete_metadata( 'post', $revision->ID, self::MARKER );
			}
		}
	}

	/**
	 * The fields that were held back with the text.
	 *
	 * @return array<string, mixed> By key.
	 */
	public static function meta_of( WP_Post $revision ): array {
		$meta = [];
		foreach ( PostText::meta_keys() as $key ) {
			if ( metadata_exists( 'post', $revision->ID, $key ) ) {
				$meta[ $key ] = get_metadata( 'post', $revision->ID, $key, true );
			}
		}
		return $meta;
	}

	/** Empty where the text asks for no other address. */
	public static function slug_of( WP_Post $revision ): string {
		return (string) get_metadata( 'post', $revision->ID, self::SLUG, true );
	}

	private static function has_meta_of( WP_Post $revision, WP_Post $post ): bool {
		foreach ( self::meta_of( $revision ) as $key => $value ) {
			if ( get_metadata( 'post', $post->ID, $key, true ) !== $value ) {
				return false;
			}
		}
		return true;
	}

	/** @return list<WP_Post> The newest first. */
	private static function waiting_of( int $post_id, int $most ): array {
		return array_values(
			wp_get_post_revisions(
				$post_id,
				[
					'posts_per_page' => $most,
					'meta_key'       => self::MARKER,
					'meta_value'     => self::WAITING,
					'check_enabled'  => false,
				]
			)
		);
	}

	/** @param array<string, mixed> $columns Unslashed. */
	private static function holds( WP_Post $revision, array $columns ): bool {
		return $revision->post_content === $columns['post_content']
			&& $revision->post_title === $columns['post_title']
			&& $revision->post_excerpt === $columns['post_excerpt'];
	}

	private static function is_held( int $revision ): bool {
		return '' !== get_metadata( 'post', $revision, self::MARKER, true );
	}
}
