<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests;

use WP_Application_Passwords;

/** What a program on the other end of the line sees. Needs the web server at WP_URL. */
final class HttpTest extends SiteTestCase {

	public function test_the_rest_api_refuses_an_author_with_reasons(): void {
		[ $user, $password ] = $this->program_of( 'author' );

		$response = wp_remote_post(
			rest_url( 'wp/v2/posts' ),
			[
				'headers' => [ 'Authorization' => 'Basic ' . base64_encode( "$user:$password" ) ],
				'body'    => [
					'title'   => 'Kurssi',
					'content' => self::FORM_BLOCK,
					'status'  => 'publish',
				],
			]
		);

		$body = json_decode( wp_remote_retrieve_body( $response ), true );
		self::assertSame( 422, wp_remote_retrieve_response_code( $response ) );
		self::assertSame( 'julkaisuvahti_held', $body['code'] );
		self::assertSame( 'blocked', $body['data']['verdict'] );
		self::assertSame( [ 'sign-ups/form-block' ], array_column( $body['data']['findings'], 'rule' ) );
	}

	public function test_xml_rpc_answers_with_a_fault_and_stores_nothing(): void {
		[ $user, $password ] = $this->program_of( 'author' );
		$before              = wp_count_posts();

		require_once ABSPATH . WPINC . '/class-IXR.php';
		$call     = new \IXR_Request(
			'wp.newPost',
			[
				1,
				$user,
				$password,
				[
					'post_title'   => 'Kurssi',
					'post_content' => self::FORM_BLOCK,
					'post_status'  => 'publish',
				],
			]
		);
		$response = wp_remote_post( site_url( 'xmlrpc.php' ), [ 'body' => $call->getXml() ] );
		wp_cache_flush();

		$message = new \IXR_Message( wp_remote_retrieve_body( $response ) );
		self::assertTrue( $message->parse(), wp_remote_retrieve_body( $response ) );
		self::assertSame( 'fault', $message->messageType );
		self::assertSame( 422, $message->faultCode );
		self::assertStringStartsWith( 'Julkaisua ei vielä tehty.', $message->faultString );
		self::assertSame( [ $before->publish, $before->draft ], [ wp_count_posts()->publish, wp_count_posts()->draft ] );
	}

	/** @return array{string, string} Name and application password. */
	private function program_of( string $role ): array {
		$user         = $this->log_in( $role );
		[ $password ] = WP_Application_Passwords::create_new_application_password( $user, [ 'name' => 'ohjelma' ] );
		return [ get_userdata( $user )->user_login, $password ];
	}
}
