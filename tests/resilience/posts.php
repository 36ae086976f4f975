<?php
/**
 * Stores posts in the site at WP_ROOT: posts.php AUTHOR STATUS, their contents as a JSON list on standard input.
 * Prints their ids as JSON.
 */

declare( strict_types=1 );

require getenv( 'WP_ROOT' ) . '/wp-load.php';

$contents = json_decode( (string) stream_get_contents( STDIN ), true, 512, JSON_THROW_ON_ERROR );
echo wp_json_encode(
	array_map(
		static fn ( string $content ): int => wp_insert_post(
			wp_slash(
				[
					'post_author'  => get_user_by( 'login', $GLOBALS['argv'][1] )->ID,
					'post_title'   => 'Kirjaston ohjelma',
					'post_content' => $content,
					'post_status'  => $GLOBALS['argv'][2],
				]
			)
		),
		$contents
	)
);
