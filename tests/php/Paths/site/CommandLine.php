<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths\Site;

/** Says an error as WP-CLI's class `WP_CLI` does. WP-CLI itself is not installed here. */
final class CommandLine {

	public static function error( string $message, bool $ends = true ): void {
		fwrite( STDERR, "Error: $message\n" );
		if ( $ends ) {
			exit( 1 );
		}
	}
}
