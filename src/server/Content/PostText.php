<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Content;

use Julkaisuvahti\Engine\Source;
use WP_Post;

/**
 * What WordPress holds of a post, as the engine reads it.
 *
 * Title and excerpt are markup like the content: WordPress stores what kses and
 * entity encoding left of them (`Kahvi &amp; pulla`), the editor holds the same raw
 * value, and the engine reads both as HTML. So the editor and the server judge one
 * text. Which form is judged on each path:
 *
 * - REST: the raw values as they were sent, before kses takes forms and frames out;
 *   thus an author is refused with the same findings as an administrator.
 * - Everything else, and REST once more where it differs: what is about to be stored.
 *   Taking a tag out can join what stood on both sides of it.
 */
final class PostText {

	public static function of_post( WP_Post $post ): Source {
		return new Source(
			content: $post->post_content,
			title: $post->post_title,
			excerpt: $post->post_excerpt,
		);
	}

	/**
	 * Values that are missing in `$columns` are taken from `$stored`.
	 *
	 * @param array<string, mixed> $columns Post columns by name, unslashed.
	 */
	public static function of_columns( array $columns, ?WP_Post $stored ): Source {
		$text = static fn ( string $column ): string => is_scalar( $columns[ $column ] ?? null )
			? (string) $columns[ $column ]
			: (string) ( $stored->$column ?? '' );
		return new Source(
			content: $text( 'post_content' ),
			title: $text( 'post_title' ),
			excerpt: $text( 'post_excerpt' ),
		);
	}
}
