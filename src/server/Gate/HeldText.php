<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

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
		if ( null !== $newest && self::holds( $newest, $columns + $stored->to_array() ) ) {
			return $newest->ID;
		}

		$revision = _wp_put_post_revision( array_merge( $stored->to_array(), $columns ), false );
		if ( ! is_int( $revision ) || 0 === $revision ) {
			return null;
		}
		// `update_post_meta()` would write to the post instead of its revision.
		update_metadata( 'post', $revision, self::MARKER, '1' );
		return $revision;
	}

	/**
	 * Keeps a meta field's held value beside the text: with the text that was held back in
	 * this request, or with the text as it stands.
	 *
	 * @param mixed $value Unslashed.
	 */
	public function keep_meta( WP_Post $stored, string $key, mixed $value ): void {
		$this->kept[ $stored->ID ] ??= $this->store( $stored, [] );
		$revision                    = $this->kept[ $stored->ID ];
		if ( null !== $revision ) {
			update_metadata( 'post', $revision, wp_slash( $key ), wp_slash( $value ) );
		}
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

	/** The text of this post that was held back last. */
	public static function newest_of( int $post_id ): ?WP_Post {
		$revisions = wp_get_post_revisions(
			$post_id,
			[
				'posts_per_page' => 1,
				'meta_key'       => self::MARKER,
				'check_enabled'  => false,
			]
		);
		return array_values( $revisions )[0] ?? null;
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
