<?php
/**
 * One save in a process of its own, as on a web server, and what it cost:
 *
 *     one-save.php with|without '{"login": …, "route": …, "body": …}'
 *
 * Prints as JSON: status, id, queries, and the engine's classes that were loaded.
 */

declare( strict_types=1 );

if ( 'without' === $argv[1] ) {
	// WordPress takes filters over that are there before it.
	$wp_filter = [
		'option_active_plugins' => [
			10 => [
				[
					'function'      => static fn (): array => [],
					'accepted_args' => 0,
				],
			],
		],
	];
}

$_SERVER['HTTP_HOST'] = (string) parse_url( (string) getenv( 'WP_URL' ), PHP_URL_HOST );
require getenv( 'WP_ROOT' ) . '/wp-load.php';

$save = json_decode( $argv[2], true, 512, JSON_THROW_ON_ERROR );
wp_set_current_user( get_user_by( 'login', $save['login'] )->ID );

$request = new WP_REST_Request( 'POST', $save['route'] );
$request->set_header( 'content-type', 'application/json' );
$request->set_body( (string) wp_json_encode( $save['body'] ) );
$response = rest_do_request( $request );

echo wp_json_encode(
	[
		'status'  => $response->get_status(),
		'id'      => $response->get_data()['id'] ?? 0,
		'queries' => get_num_queries(),
		'engine'  => array_values( preg_grep( '/^Julkaisuvahti\\\\Engine\\\\/', get_declared_classes() ) ),
		'plugin'  => class_exists( Julkaisuvahti\Plugin::class, false ),
	]
);
