<?php
/**
 * A process on the command line that loads WordPress and calls its functions, as WP-CLI and importers do.
 *
 * Takes a call a line as JSON, `{"call", "arguments", "user"}`, and answers with a line of JSON,
 * `{"result", "said"}`. Its arguments are names of constants to define.
 */

declare( strict_types=1 );

foreach ( array_slice( $argv, 1 ) as $constant ) {
	define( $constant, true );
}

if ( defined( 'WP_CLI' ) ) {
	require __DIR__ . '/CommandLine.php';
	class_alias( Julkaisuvahti\Tests\Paths\Site\CommandLine::class, 'WP_CLI' );
}

require getenv( 'WP_ROOT' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

while ( false !== ( $line = fgets( STDIN ) ) ) {
	$call = json_decode( $line, true, 512, JSON_THROW_ON_ERROR );
	wp_cache_flush();
	wp_set_current_user( $call['user'] );
	ob_start();
	$result = $call['call']( ...$call['arguments'] );
	$said   = (string) ob_get_clean();
	if ( is_wp_error( $result ) ) {
		$said  .= $result->get_error_message();
		$result = false;
	}
	if ( is_object( $result ) ) {
		$result = $result->ID ?? true;
	}
	echo wp_json_encode(
		[
			'result' => $result,
			'said'   => $said,
		]
	), "\n";
}
