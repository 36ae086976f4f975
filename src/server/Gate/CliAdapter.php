<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use WP_CLI;

/** WP-CLI: `wp post update … --post_status=publish` says what was held, and ends with an error. */
final class CliAdapter {

	private bool $has_held = false;

	public function __construct( private readonly Reasons $reasons ) {
	}

	/** Action `julkaisuvahti_held`. */
	public function report( int $post_id, Held $held, Outcome $outcome ): void {
		if ( ! defined( 'WP_CLI' ) || ! WP_CLI ) {
			return;
		}
		WP_CLI::error( "$post_id: " . $this->reasons->in_one_line( $outcome, $held ), false );
		if ( ! $this->has_held ) {
			$this->has_held = true;
			// The command goes on with its other posts and calls itself a success; scripts look at its exit code.
			register_shutdown_function( static fn () => exit( 1 ) );
		}
	}
}
