<?php
/**
 * Plugin Name: Paths to publication
 * Description: What other plugins do to a site: an events calendar's types and fields, posts that come back from the bin as they were. Mail is written down.
 */

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

add_action(
	'init',
	static function (): void {
		foreach ( [ 'tribe_events', 'tribe_organizer', 'tribe_venue' ] as $type ) {
			register_post_type(
				$type,
				[
					'public'       => true,
					'show_in_rest' => true,
					'supports'     => [ 'title', 'editor', 'author', 'revisions', 'custom-fields' ],
				]
			);
		}
		foreach ( [ '_OrganizerPhone', '_VenueAddress' ] as $key ) {
			register_post_meta(
				'',
				$key,
				[
					'type'          => 'string',
					'single'        => true,
					'show_in_rest'  => true,
					'auth_callback' => static fn (): bool => current_user_can( 'edit_posts' ),
				]
			);
		}
	}
);

add_filter( 'wp_untrash_post_status', 'wp_untrash_post_set_previous_status', 10, 3 );

add_filter(
	'pre_wp_mail',
	static function ( mixed $sent, array $mail ): mixed {
		file_put_contents( WP_CONTENT_DIR . '/paths-mail.txt', wp_json_encode( $mail, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) . "\n", FILE_APPEND );
		return $sent;
	},
	1,
	2
);
