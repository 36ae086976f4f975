<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Keys;

use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Tests\SiteTestCase;

final class PostKeysTest extends SiteTestCase {

	public function test_each_post_has_its_own_key_and_keeps_it(): void {
		$key = ( new PostKeys() )->of_post( 12 );

		self::assertMatchesRegularExpression( '/\A[0-9a-f]{64}\z/', $key );
		self::assertSame( $key, ( new PostKeys() )->of_post( 12 ) );
		self::assertNotSame( $key, ( new PostKeys() )->of_post( 13 ) );
	}

	public function test_the_secret_is_made_once_and_not_loaded_with_every_page(): void {
		global $wpdb;
		delete_option( PostKeys::OPTION );
		$first  = new PostKeys();
		$second = new PostKeys();
		$key    = $first->of_post( 1 );

		self::assertSame( $key, $second->of_post( 1 ) );
		self::assertSame( $key, hash_hmac( 'sha256', 'post:1', get_option( PostKeys::OPTION ) ) );
		self::assertContains( $wpdb->get_var( $wpdb->prepare( "SELECT autoload FROM $wpdb->options WHERE option_name = %s", PostKeys::OPTION ) ), [ 'off', 'no' ] );
	}

	public function test_a_broken_secret_is_replaced(): void {
		update_option( PostKeys::OPTION, [ 'x' ], false );

		$key = ( new PostKeys() )->of_post( 1 );

		self::assertSame( $key, ( new PostKeys() )->of_post( 1 ) );
		self::assertIsString( get_option( PostKeys::OPTION ) );
	}

	public function test_the_id_names_the_secret_without_telling_it(): void {
		$id = ( new PostKeys() )->id();

		self::assertMatchesRegularExpression( '/\A[0-9a-f]{8}\z/', $id );
		self::assertStringNotContainsString( $id, (string) get_option( PostKeys::OPTION ) );
		delete_option( PostKeys::OPTION );
		self::assertNotSame( $id, ( new PostKeys() )->id() );
	}
}
