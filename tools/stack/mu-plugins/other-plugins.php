<?php
/**
 * Plugin Name: Other plugins
 * Description: What plugins do that municipalities use beside ours: events calendars, another type of post and an importer. Only as far as the guard meets them.
 */

declare( strict_types=1 );

add_action(
	'init',
	static function (): void {
		// The Events Calendar: no REST, so WordPress opens the classic editor.
		register_post_type(
			'tribe_events',
			array(
				'label'        => 'Kalenteri',
				'public'       => true,
				'show_in_rest' => false,
				'supports'     => array( 'title', 'editor', 'excerpt', 'author', 'revisions' ),
			)
		);
		register_post_type(
			'gatherpress_event',
			array(
				'label'        => 'Kokoontumiset',
				'public'       => true,
				'show_in_rest' => true,
				'supports'     => array( 'title', 'editor', 'excerpt', 'author', 'revisions', 'custom-fields' ),
			)
		);
		// Nobody has asked for this one to be guarded.
		register_post_type(
			'notice_board',
			array(
				'label'        => 'Ilmoitustaulu',
				'public'       => true,
				'show_in_rest' => true,
			)
		);
	}
);

// An importer writes past the REST API's posts.
add_action(
	'rest_api_init',
	static function (): void {
		register_rest_route(
			'importer/v1',
			'/posts/(?P<id>[0-9]+)',
			array(
				'methods'             => 'POST',
				'permission_callback' => static fn ( WP_REST_Request $request ): bool => current_user_can( 'edit_post', (int) $request['id'] ),
				'callback'            => static fn ( WP_REST_Request $request ): int => wp_update_post(
					wp_slash(
						array(
							'ID'           => (int) $request['id'],
							'post_content' => (string) $request['content'],
						)
					)
				),
			)
		);
	}
);
