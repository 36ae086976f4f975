<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Tests\SiteTestCase;

/** In a process of its own, with a stand-in for WP-CLI's class: WP-CLI itself is in no package that the tests could install. */
final class CliAdapterTest extends SiteTestCase {

	public function test_a_command_goes_on_and_ends_with_an_error(): void {
		$process = proc_open(
			[ PHP_BINARY, '-d', 'display_errors=0', dirname( __DIR__ ) . '/Paths/site/worker.php', 'WP_CLI' ],
			[ [ 'pipe', 'r' ], [ 'pipe', 'w' ], [ 'pipe', 'w' ] ],
			$pipes
		);
		self::assertIsResource( $process );
		foreach ( [ self::FORM_BLOCK, self::CLEAN ] as $content ) {
			$post = [ 'post_title' => 'Kurssi', 'post_content' => $content, 'post_status' => 'publish' ];
			fwrite( $pipes[0], wp_json_encode( [ 'call' => 'wp_insert_post', 'arguments' => [ wp_slash( $post ) ], 'user' => 0 ] ) . "\n" );
		}
		fclose( $pipes[0] );
		$answers = array_map( static fn ( string $line ): int => json_decode( $line, true )['result'], explode( "\n", trim( (string) stream_get_contents( $pipes[1] ) ) ) );
		$errors  = (string) stream_get_contents( $pipes[2] );

		self::assertSame( 1, proc_close( $process ), $errors );
		self::assertStringContainsString( "Error: $answers[0]: Julkaisua ei vielä tehty.", $errors );
		self::assertStringNotContainsString( "Error: $answers[1]:", $errors );
		array_map( $this->remember_post( ... ), $answers );
		wp_cache_flush();
		self::assertSame( [ 'draft', 'publish' ], array_map( get_post_status( ... ), $answers ) );
	}
}
