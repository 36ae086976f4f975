<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Credits;

use Julkaisuvahti\Credits\DocumentScripts;
use Julkaisuvahti\Tests\SiteTestCase;

/** The check of documents, for those who upload them. */
final class DocumentScriptsTest extends SiteTestCase {

	protected function setUp(): void {
		parent::setUp();
		wp_dequeue_script( DocumentScripts::HANDLE );
		wp_deregister_script( DocumentScripts::HANDLE );
	}

	protected function tearDown(): void {
		wp_dequeue_script( DocumentScripts::HANDLE );
		wp_deregister_script( DocumentScripts::HANDLE );
		parent::tearDown();
	}

	public function test_whoever_uploads_gets_the_check_once(): void {
		$this->log_in( 'author' );
		do_action( 'wp_enqueue_media' );
		do_action( 'wp_enqueue_media' );

		$before = implode( '', (array) wp_scripts()->get_data( DocumentScripts::HANDLE, 'before' ) );
		self::assertSame( 1, substr_count( $before, 'window.julkaisuvahtiDocumentData' ) );
		$data = json_decode( rtrim( substr( $before, (int) strpos( $before, '{' ) ), ';' ), true );
		self::assertSame( [ '/julkaisuvahti/v1/ruleset', 'fi' ], [ $data['rulesPath'], $data['language'] ] );
		foreach ( [ 'readerUrl' => 'document-worker.js', 'workerUrl' => 'worker.js', 'namesUrl' => 'names.bin' ] as $name => $file ) {
			self::assertMatchesRegularExpression( '~/build/' . preg_quote( $file, '~' ) . '\?ver=[0-9a-f]{16,}$~', $data[ $name ] );
		}
	}

	public function test_others_do_not(): void {
		$this->log_in( 'subscriber' );
		do_action( 'wp_enqueue_media' );
		self::assertFalse( wp_script_is( DocumentScripts::HANDLE, 'enqueued' ) );
	}
}
