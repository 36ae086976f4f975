<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Tests\SiteTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_REST_Response;

final class RestAdapterTest extends SiteTestCase {

	/** @return array<string, array{string}> */
	public static function roles(): array {
		return [
			'author'        => [ 'author' ],
			'editor'        => [ 'editor' ],
			'administrator' => [ 'administrator' ],
		];
	}

	/** @return array<string, array{string}> */
	public static function public_statuses(): array {
		return [
			'publish' => [ 'publish' ],
			'future'  => [ 'future' ],
			'private' => [ 'private' ],
		];
	}

	/** @dataProvider roles */
	#[DataProvider( 'roles' )]
	public function test_creating_is_refused_with_the_same_findings_whoever_asks( string $role ): void {
		$this->log_in( $role );
		$before = wp_count_posts()->publish;

		$response = $this->rest(
			'POST',
			'/wp/v2/posts',
			[
				'title'   => 'Kurssi',
				'content' => self::FORM_BLOCK . self::paragraph( self::IDENTITY_CODE ) . '<!-- wp:html --><form><input name="nimi"></form><!-- /wp:html -->',
				'status'  => 'publish',
			]
		);

		$data = self::refusal( $response );
		self::assertSame( 'blocked', $data['verdict'] );
		self::assertSame(
			[ 'personal-data/identity-code', 'sign-ups/form-block', 'sign-ups/form-markup' ],
			self::rules( $data )
		);
		self::assertSame( $before, wp_count_posts()->publish );
	}

	/** @dataProvider roles */
	#[DataProvider( 'roles' )]
	public function test_publishing_a_draft_is_refused_though_its_text_is_not_sent( string $role ): void {
		$this->log_in( $role );
		$draft = $this->insert( [ 'post_content' => self::paragraph( self::IDENTITY_CODE ) ] );

		$data = self::refusal( $this->rest( 'PUT', "/wp/v2/posts/$draft->ID", [ 'status' => 'publish' ] ) );

		self::assertSame( [ 'personal-data/identity-code' ], self::rules( $data ) );
		self::assertSame( 'draft', self::stored( $draft )->post_status );
	}

	/** @dataProvider public_statuses */
	#[DataProvider( 'public_statuses' )]
	public function test_every_public_status_is_guarded( string $status ): void {
		$this->log_in( 'editor' );

		self::refusal(
			$this->rest(
				'POST',
				'/wp/v2/posts',
				[
					'content' => self::FORM_BLOCK,
					'status'  => $status,
					'date'    => 'future' === $status ? '2099-01-01T10:00:00' : null,
				]
			)
		);
	}

	public function test_a_password_hides_nothing_from_the_guard(): void {
		$this->log_in( 'editor' );

		self::refusal(
			$this->rest(
				'POST',
				'/wp/v2/posts',
				[
					'content'  => self::FORM_BLOCK,
					'status'   => 'publish',
					'password' => 'salainen',
				]
			)
		);
	}

	public function test_titles_and_excerpts_are_checked(): void {
		$this->log_in( 'editor' );

		foreach ( [ 'title', 'excerpt' ] as $field ) {
			$data = self::refusal(
				$this->rest(
					'POST',
					'/wp/v2/posts',
					[
						$field   => 'Onnittelut ' . self::IDENTITY_CODE,
						'status' => 'publish',
					]
				)
			);
			self::assertSame( $field, $data['findings'][0]['place']['field'] );
		}
	}

	public function test_the_refusal_says_why_in_the_persons_language_and_repeats_no_text(): void {
		$this->log_in( 'author', 'fi' );

		$response = $this->rest(
			'POST',
			'/wp/v2/posts',
			[
				'content' => self::paragraph( 'Hakija ' . self::IDENTITY_CODE ),
				'status'  => 'publish',
			]
		);

		self::assertStringStartsWith( 'Julkaisua ei vielä tehty. Nämä kohdat odottavat sinua: ', $response->get_data()['message'] );
		self::assertStringNotContainsString( '140278', (string) wp_json_encode( $response->get_data() ) );
		self::assertStringNotContainsString( 'Hakija', (string) wp_json_encode( $response->get_data() ) );
		self::assertNotSame( '', $response->get_data()['data']['findings'][0]['message'] );

		$this->log_in( 'author', 'en_US' );
		$english = $this->rest( 'POST', '/wp/v2/posts', [ 'content' => self::FORM_BLOCK, 'status' => 'publish' ] );
		self::assertStringStartsWith( 'Not published yet. These points are waiting for you: ', $english->get_data()['message'] );
	}

	public function test_a_clean_post_is_published(): void {
		$this->log_in( 'author' );

		$response = $this->rest( 'POST', '/wp/v2/posts', [ 'content' => self::CLEAN, 'status' => 'publish' ] );

		self::assertSame( 201, $response->get_status() );
		self::assertSame( 'publish', get_post( $response->get_data()['id'] )->post_status );
	}

	public function test_drafts_and_posts_for_review_save_freely(): void {
		$this->log_in( 'author' );

		foreach ( [ 'draft', 'pending' ] as $status ) {
			$response = $this->rest( 'POST', '/wp/v2/posts', [ 'content' => self::FORM_BLOCK, 'status' => $status ] );
			self::assertSame( 201, $response->get_status() );
			self::assertSame( $status, get_post( $response->get_data()['id'] )->post_status );
		}
	}

	public function test_after_mending_the_refused_post_is_published(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::FORM_BLOCK ] );
		self::refusal( $this->rest( 'PUT', "/wp/v2/posts/$draft->ID", [ 'status' => 'publish' ] ) );

		$response = $this->rest( 'PUT', "/wp/v2/posts/$draft->ID", [ 'content' => self::CLEAN, 'status' => 'publish' ] );

		self::assertSame( 200, $response->get_status() );
		self::assertSame( 'publish', self::stored( $draft )->post_status );
	}

	public function test_an_autosave_saves_freely(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::CLEAN ] );

		$response = $this->rest( 'POST', "/wp/v2/posts/$draft->ID/autosaves", [ 'content' => self::FORM_BLOCK ] );

		self::assertSame( 200, $response->get_status() );
		self::assertSame( self::FORM_BLOCK, self::stored( $draft )->post_content );
		self::assertSame( 'draft', self::stored( $draft )->post_status );
	}

	/** @dataProvider roles */
	#[DataProvider( 'roles' )]
	public function test_an_autosave_that_would_publish_is_refused_with_the_same_findings( string $role ): void {
		$this->log_in( $role );
		$draft = $this->insert( [ 'post_content' => self::CLEAN ] );

		$response = $this->rest(
			'POST',
			"/wp/v2/posts/$draft->ID/autosaves",
			[
				'content' => self::FORM_BLOCK . self::paragraph( self::IDENTITY_CODE ),
				'status'  => 'publish',
			]
		);

		self::assertSame( [ 'personal-data/identity-code', 'sign-ups/form-block' ], self::rules( self::refusal( $response ) ) );
		self::assertSame( 'draft', self::stored( $draft )->post_status );
		self::assertSame( self::CLEAN, self::stored( $draft )->post_content );
	}

	public function test_an_autosave_that_publishes_the_stored_text_is_refused(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::FORM_BLOCK ] );

		self::refusal( $this->rest( 'POST', "/wp/v2/posts/$draft->ID/autosaves", [ 'status' => 'publish' ] ) );

		self::assertSame( 'draft', self::stored( $draft )->post_status );
	}

	public function test_each_request_in_a_batch_is_judged_on_its_own(): void {
		$this->log_in( 'author' );
		$post = static fn ( string $content ) => [
			'method' => 'POST',
			'path'   => '/wp/v2/posts',
			'body'   => [
				'content' => $content,
				'status'  => 'publish',
			],
		];

		$responses = $this->rest( 'POST', '/batch/v1', [ 'requests' => [ $post( self::FORM_BLOCK ), $post( self::CLEAN ) ] ] )->get_data()['responses'];

		self::assertSame( [ 422, 201 ], array_column( $responses, 'status' ) );
	}

	public function test_a_bad_change_to_a_published_post_is_refused_and_the_post_stays(): void {
		$this->log_in( 'author' );
		$post = $this->insert( [ 'post_content' => self::CLEAN, 'post_status' => 'publish' ] );

		$response = $this->rest( 'PUT', "/wp/v2/posts/$post->ID", [ 'content' => self::CLEAN . self::FORM_BLOCK ] );

		self::refusal( $response );
		self::assertStringStartsWith( 'Muutosta ei vielä julkaistu. Sivulla näkyy aiempi versio.', $response->get_data()['message'] );
		self::assertSame( self::CLEAN, self::stored( $post )->post_content );
	}

	public function test_what_was_published_before_never_holds_back_an_edit(): void {
		$this->log_in( 'administrator' );
		$post = $this->published_before_the_plugin( self::FORM_BLOCK . self::paragraph( 'Torilla ' ) );

		$response = $this->rest( 'PUT', "/wp/v2/posts/$post->ID", [ 'content' => self::FORM_BLOCK . self::paragraph( 'Torilla tavataan' ) ] );

		self::assertSame( 200, $response->get_status() );
	}

	public function test_of_an_edit_only_what_it_adds_is_held_against_it(): void {
		$this->log_in( 'administrator' );
		$post = $this->published_before_the_plugin( self::FORM_BLOCK );

		$data = self::refusal( $this->rest( 'PUT', "/wp/v2/posts/$post->ID", [ 'content' => self::FORM_BLOCK . self::paragraph( self::IDENTITY_CODE ) ] ) );
		self::assertSame( [ 'personal-data/identity-code' ], self::rules( $data ) );

		$data = self::refusal( $this->rest( 'PUT', "/wp/v2/posts/$post->ID", [ 'content' => self::FORM_BLOCK . self::FORM_BLOCK ] ) );
		self::assertSame( [ 'sign-ups/form-block' ], self::rules( $data ), 'A second form is one more form.' );
	}

	public function test_ordinary_pages_are_not_guarded_and_events_are(): void {
		$this->log_in( 'editor' );

		$page = $this->rest( 'POST', '/wp/v2/pages', [ 'content' => self::FORM_BLOCK, 'status' => 'publish' ] );
		self::assertSame( 201, $page->get_status() );

		$base = get_post_type_object( 'event' )->rest_base;
		self::refusal( $this->rest( 'POST', '/wp/v2/' . ( $base ? $base : 'event' ), [ 'content' => self::FORM_BLOCK, 'status' => 'publish' ] ) );
	}

	public function test_an_autosave_is_known_however_its_route_is_written(): void {
		$author = $this->log_in( 'author' );
		$draft  = $this->insert( [ 'post_content' => self::CLEAN, 'post_author' => $author ] );

		$response = $this->rest( 'POST', "/wp/v2/posts/$draft->ID/Autosaves", [ 'content' => self::FORM_BLOCK, 'status' => 'publish' ] );

		self::assertSame( 422, $response->get_status(), 'An answer of 200 would have dropped the text.' );
		self::assertSame( 'draft', self::stored( $draft )->post_status );
	}

	/** @return array<string, mixed> The error's data. */
	private static function refusal( WP_REST_Response $response ): array {
		self::assertSame( 422, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		self::assertSame( 'julkaisuvahti_held', $response->get_data()['code'] );
		return $response->get_data()['data'];
	}

	/**
	 * @param array<string, mixed> $data
	 * @return list<string>
	 */
	private static function rules( array $data ): array {
		$rules = array_values( array_unique( array_column( $data['findings'], 'rule' ) ) );
		sort( $rules );
		return $rules;
	}
}
