<?php
/**
 * Plugin Name: The gate's clock
 * Description: Tells in headers what a REST request took. X-Bench: without leaves Julkaisuvahti out of it.
 */

declare( strict_types=1 );

use Julkaisuvahti\Engine\Checker;
use Julkaisuvahti\Engine\Names\PersonNames;
use Julkaisuvahti\Engine\Ruleset;
use Julkaisuvahti\Engine\Source;

if ( 'without' === ( $_SERVER['HTTP_X_BENCH'] ?? '' ) ) {
	add_filter( 'option_active_plugins', static fn (): array => [] );
}

/** Milliseconds that the processor has worked for this process: other programs do not disturb it as they do a clock. */
function julkaisuvahti_processor(): float {
	$usage = getrusage();
	return ( $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] ) * 1e3 + ( $usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec'] ) / 1e3;
}

$julkaisuvahti_begun = julkaisuvahti_processor();

add_filter(
	'rest_post_dispatch',
	static function ( $response ) use ( $julkaisuvahti_begun ) {
		$response->header( 'X-Milliseconds', (string) ( ( microtime( true ) - $_SERVER['REQUEST_TIME_FLOAT'] ) * 1e3 ) );
		$response->header( 'X-Processor', (string) ( julkaisuvahti_processor() - $julkaisuvahti_begun ) );
		$response->header( 'X-Queries', (string) get_num_queries() );
		return $response;
	},
	PHP_INT_MAX
);

// The engine alone, in a request that has not used it before: as when something is published.
add_action(
	'rest_api_init',
	static function (): void {
		register_rest_route(
			'bench/v1',
			'/engine',
			[
				'methods'             => 'POST',
				'permission_callback' => static fn () => current_user_can( 'edit_posts' ),
				'callback'            => static function ( WP_REST_Request $request ): array {
					$build = WP_PLUGIN_DIR . '/julkaisuvahti/build';
					$begun = julkaisuvahti_processor();
					$rules = Ruleset::parse( (string) file_get_contents( "$build/ruleset.json" ) );
					$names = PersonNames::open( (string) file_get_contents( "$build/names.data" ), (string) $rules->names_hash() );
					$read  = julkaisuvahti_processor();
					( new Checker( $rules, '00', null, $names ) )->check( new Source( content: $request['content'], title: $request['title'] ) );
					return [
						'reading'  => $read - $begun,
						'checking' => julkaisuvahti_processor() - $read,
					];
				},
			]
		);
	}
);
