<?php
/**
 * Plugin Name: Death in the middle of a save
 * Description: A request may ask to be killed before its n-th query. Tells how many queries a save takes.
 */

declare( strict_types=1 );

$julkaisuvahti_queries = 0;

add_filter(
	'rest_dispatch_request',
	static function ( $result ) {
		global $julkaisuvahti_queries;
		$deadly = (int) ( $_SERVER['HTTP_X_DIE_BEFORE_QUERY'] ?? 0 );
		add_filter(
			'query',
			static function ( $query ) use ( $deadly ) {
				global $julkaisuvahti_queries;
				if ( ++$julkaisuvahti_queries === $deadly ) {
					// As the kernel does when memory runs out: nothing runs after this.
					posix_kill( getmypid(), SIGKILL );
				}
				return $query;
			}
		);
		return $result;
	},
	PHP_INT_MIN
);

add_filter(
	'rest_post_dispatch',
	static function ( $response ) {
		global $julkaisuvahti_queries;
		$response->header( 'X-Queries', (string) $julkaisuvahti_queries );
		return $response;
	}
);

// Another plugin's own route, which knows nothing of the gate: only the backstop stands behind it.
add_action(
	'rest_api_init',
	static function (): void {
		register_rest_route(
			'other-plugin/v1',
			'/posts/(?P<id>\d+)',
			[
				'methods'             => 'POST',
				'permission_callback' => static fn ( $request ) => current_user_can( 'edit_post', (int) $request['id'] ),
				'callback'            => static fn ( $request ) => [
					'id' => wp_update_post(
						wp_slash(
							[
								'ID'           => (int) $request['id'],
								'post_content' => $request['content'],
								'post_status'  => $request['status'],
							]
						)
					),
				],
			]
		);
	}
);
