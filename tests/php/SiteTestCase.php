<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests;

use Julkaisuvahti\Gate\HeldNotice;
use Julkaisuvahti\Gate\HeldText;
use PHPUnit\Framework\TestCase;
use WP_Post;
use WP_REST_Request;
use WP_REST_Response;

/** A test in a real WordPress; whatever it creates is gone afterwards. */
abstract class SiteTestCase extends TestCase {

	/** Invented, with a valid check character. */
	protected const IDENTITY_CODE = '140278-421B';

	protected const FORM_BLOCK = '<!-- wp:contact-form-7/contact-form-selector {"id":5} /-->';

	protected const CLEAN = '<!-- wp:paragraph --><p>Kirjasto on avoinna arkisin klo 10–18.</p><!-- /wp:paragraph -->';

	/** @var list<int> */
	private array $posts = [];

	/** @var list<int> */
	private array $users = [];

	protected function setUp(): void {
		parent::setUp();
		add_action( 'wp_insert_post', [ $this, 'remember_post' ] );
		if ( ! post_type_exists( 'event' ) ) {
			register_post_type(
				'event',
				[
					'public'       => true,
					'show_in_rest' => true,
					'supports'     => [ 'title', 'editor', 'excerpt', 'revisions', 'author' ],
				]
			);
		}
	}

	protected function tearDown(): void {
		wp_set_current_user( 0 );
		remove_action( 'wp_insert_post', [ $this, 'remember_post' ] );
		foreach ( $this->posts as $post ) {
			wp_delete_post( $post, true );
		}
		require_once ABSPATH . 'wp-admin/includes/user.php';
		foreach ( $this->users as $user ) {
			wp_delete_user( $user );
		}
		$_POST    = [];
		$_REQUEST = [];
		parent::tearDown();
	}

	public function remember_post( int $post_id ): void {
		$this->posts[] = $post_id;
	}

	/** Logs in as a new person with this role. */
	protected function log_in( string $role, string $locale = 'fi' ): int {
		$login = uniqid( "$role-" );
		$user  = wp_insert_user(
			[
				'user_login' => $login,
				'user_email' => "$login@esimerkkila.example",
				'user_pass'  => 'salasana',
				'role'       => $role,
				'locale'     => $locale,
			]
		);
		self::assertIsInt( $user );
		$this->users[] = $user;
		wp_set_current_user( $user );
		return $user;
	}

	/** @param array<string, mixed> $columns Unslashed. */
	protected function insert( array $columns ): WP_Post {
		$id = wp_insert_post( wp_slash( $columns + [ 'post_title' => 'Kirjaston aukiolot' ] ), true );
		self::assertIsInt( $id );
		return get_post( $id );
	}

	/** @param array<string, mixed> $columns Unslashed. */
	protected function update( WP_Post $post, array $columns ): WP_Post {
		self::assertSame( $post->ID, wp_update_post( wp_slash( [ 'ID' => $post->ID ] + $columns ), true ) );
		return get_post( $post->ID );
	}

	/** A published post as it stood before the plugin came: written past every hook. */
	protected function published_before_the_plugin( string $content, string $status = 'publish' ): WP_Post {
		global $wpdb;
		$post = $this->insert( [ 'post_status' => 'draft' ] );
		$wpdb->update(
			$wpdb->posts,
			[
				'post_status'       => $status,
				'post_content'      => $content,
				'post_name'         => "kirjasto-$post->ID",
				'post_date'         => '2025-03-04 10:00:00',
				'post_date_gmt'     => '2025-03-04 08:00:00',
				'post_modified'     => '2025-03-05 10:00:00',
				'post_modified_gmt' => '2025-03-05 08:00:00',
			],
			[ 'ID' => $post->ID ]
		);
		clean_post_cache( $post->ID );
		return get_post( $post->ID );
	}

	/** @param array<string, mixed> $body */
	protected function rest( string $method, string $route, array $body = [] ): WP_REST_Response {
		$request = new WP_REST_Request( $method, $route );
		$request->set_header( 'content-type', 'application/json' );
		$request->set_body( (string) wp_json_encode( $body ) );
		return rest_do_request( $request );
	}

	/** What the database holds, whatever a cache says. */
	protected static function stored( WP_Post $post ): WP_Post {
		clean_post_cache( $post->ID );
		return get_post( $post->ID );
	}

	/** @return list<WP_Post> */
	protected static function held_texts( WP_Post $post ): array {
		return array_values(
			array_filter(
				wp_get_post_revisions( $post->ID, [ 'check_enabled' => false ] ),
				static fn ( WP_Post $revision ) => '' !== get_metadata( 'post', $revision->ID, HeldText::MARKER, true )
			)
		);
	}

	/** @return list<array<string, mixed>> What waits for a person's next admin screen. */
	protected static function word_left_for( int $user ): array {
		return get_user_meta( $user, HeldNotice::META );
	}

	protected static function paragraph( string $html ): string {
		return "<!-- wp:paragraph --><p>$html</p><!-- /wp:paragraph -->";
	}
}
