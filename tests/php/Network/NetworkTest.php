<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Network;

use Julkaisuvahti\Tests\SiteTestCase;

/** A network of sites: each goes by its own settings, whichever site the request came to. */
final class NetworkTest extends SiteTestCase {

	private static string $host;

	public static function setUpBeforeClass(): void {
		self::$host = (string) preg_replace( '~\Ahttps?://~', '', (string) getenv( 'WP_URL' ) );
		self::run_php( 'install.php', '' );
	}

	public function test_each_site_goes_by_its_own_settings(): void {
		self::assertSame( [ 'first' => 'draft', 'other' => 'publish', 'again' => 'draft' ], self::published( '' ), 'The plugin is not active on the second site.' );
		self::assertSame( [ 'first' => 'draft', 'other' => 'draft', 'again' => 'draft' ], self::published( 'active' ) );
		self::assertSame( [ 'first' => 'draft', 'other' => 'publish', 'again' => 'draft' ], self::published( 'pages-only' ), 'There posts are not guarded.' );
		self::assertSame( [ 'first' => 'draft', 'other' => 'draft', 'again' => 'draft' ], self::published( 'everywhere' ) );
	}

	/** @return array<string, string> */
	private static function published( string $first ): array {
		return json_decode( self::run_php( 'publish.php', $first ), true, 512, JSON_THROW_ON_ERROR );
	}

	private static function run_php( string $script, string $argument ): string {
		$process = proc_open(
			[ PHP_BINARY, '-d', 'memory_limit=512M', '-d', 'display_errors=0', '-d', 'log_errors=1', __DIR__ . "/$script", $argument ],
			[ 1 => [ 'pipe', 'w' ], 2 => [ 'pipe', 'w' ] ],
			$pipes,
			null,
			[ 'WP_NETWORK' => self::$host ] + getenv()
		);
		self::assertIsResource( $process );
		$said   = (string) stream_get_contents( $pipes[1] );
		$errors = (string) stream_get_contents( $pipes[2] );
		self::assertSame( 0, proc_close( $process ), $said . $errors );
		return $said;
	}
}
