<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Review;

use Julkaisuvahti\Review\ResolutionStore;
use Julkaisuvahti\Review\Reviewers;
use Julkaisuvahti\Tests\SiteTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Post;
use WP_REST_Response;
use WP_User;

/** Answers, disputes and waivers, from the request to the publication. */
final class ResolutionsTest extends SiteTestCase {

	private const LINK_RULE = 'sign-ups/service-link';

	private const LINK = '<!-- wp:paragraph --><p>Kerro, mitä toivot: <a href="https://link.webropol.com/s/toiveet-kylalle">kysely</a>.</p><!-- /wp:paragraph -->';

	private const WORDING = '<!-- wp:paragraph --><p>Ilmoittaudu kommentteihin!</p><!-- /wp:paragraph -->';

	private const CONTACT = 'Lisätietoja: projektipäällikkö Oona Esimerkki, p. 044 555 0123, oona.esimerkki@yritys.example.';

	private const FINE = [
		'rule'    => self::LINK_RULE,
		'answer'  => 'own-service',
		'outcome' => 'fine',
	];

	public function test_an_answer_lets_the_author_publish_and_holds_through_updates(): void {
		$author      = $this->log_in( 'author' );
		$draft       = $this->insert( [ 'post_content' => self::LINK ] );
		$fingerprint = self::held( $this->publish( $draft ), 'needs-confirmation' )[0]['fingerprint'];

		$response = $this->decide( $draft, $fingerprint, self::FINE );

		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		[ $stored ] = $response->get_data()['resolutions'];
		self::assertSame( [ $fingerprint, self::LINK_RULE, 'own-service', 'fine', false ], [ $stored['fingerprint'], $stored['rule'], $stored['answer'], $stored['outcome'], $stored['selfChecked'] ] );
		self::assertSame( [ 'id' => $author, 'name' => get_userdata( $author )->display_name ], $stored['by'] );
		self::assertMatchesRegularExpression( '/\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\z/', $stored['at'] );

		self::assertSame( 200, $this->publish( $draft )->get_status() );
		self::assertSame( 'publish', self::stored( $draft )->post_status );

		$mended = str_replace( 'Kerro', 'Kerro meille', self::LINK ) . self::CLEAN;
		self::assertSame( 200, $this->rest( 'PUT', "/wp/v2/posts/$draft->ID", [ 'content' => $mended ] )->get_status(), 'A typo is mended.' );
		self::assertSame( 200, $this->rest( 'PUT', "/wp/v2/posts/$draft->ID", [ 'status' => 'draft' ] )->get_status() );
		self::assertSame( 200, $this->publish( $draft )->get_status(), 'Published again.' );
		self::assertSame( $mended, self::stored( $draft )->post_content );
	}

	public function test_a_contact_line_is_answered_once_and_a_typo_next_day_asks_nothing(): void {
		$this->log_in( 'author' );
		$draft    = $this->insert( [ 'post_content' => self::paragraph( self::CONTACT ) ] );
		$findings = self::held( $this->publish( $draft ), 'needs-confirmation' );
		self::assertSame( [ 'personal-data/contact' ], array_column( $findings, 'rule' ) );

		$this->decide( $draft, $findings[0]['fingerprint'], [ 'rule' => 'personal-data/contact', 'answer' => 'work', 'outcome' => 'fine' ] );

		self::assertSame( 200, $this->publish( $draft )->get_status() );
		$mended = self::paragraph( str_replace( 'Lisätietoja', 'Lisätietoja antaa', self::CONTACT ) );
		self::assertSame( 200, $this->rest( 'PUT', "/wp/v2/posts/$draft->ID", [ 'content' => $mended ] )->get_status() );
		self::assertSame( $mended, self::stored( $draft )->post_content );
	}

	public function test_the_backstop_counts_answers_too(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::LINK ] );
		self::assertSame( 'draft', $this->update( $draft, [ 'post_status' => 'publish' ] )->post_status );

		$this->decide( $draft, $this->question( $draft ), self::FINE );

		self::assertSame( 'publish', $this->update( $draft, [ 'post_status' => 'publish' ] )->post_status );
	}

	public function test_an_answered_scheduled_post_goes_out_when_its_time_comes(): void {
		$this->log_in( 'author' );
		$answered = $this->published_before_the_plugin( self::LINK, 'future' );
		$open     = $this->published_before_the_plugin( self::LINK, 'future' );
		$this->decide( $answered, $this->question( $answered ), self::FINE );
		wp_set_current_user( 0 );

		do_action( 'publish_future_post', $answered->ID );
		do_action( 'publish_future_post', $open->ID );

		self::assertSame( [ 'publish', 'pending' ], [ self::stored( $answered )->post_status, self::stored( $open )->post_status ] );
	}

	public function test_an_answer_that_is_taken_back_counts_no_longer(): void {
		$this->log_in( 'author' );
		$draft       = $this->insert( [ 'post_content' => self::LINK ] );
		$fingerprint = $this->question( $draft );
		$this->decide( $draft, $fingerprint, self::FINE );

		$response = $this->rest( 'DELETE', self::route( $draft ) . "/$fingerprint" );

		self::assertSame( [], $response->get_data()['resolutions'] );
		self::held( $this->publish( $draft ), 'needs-confirmation' );
	}

	public function test_what_is_no_fingerprint_takes_nothing_back(): void {
		$this->log_in( 'author' );
		$draft       = $this->insert( [ 'post_content' => self::LINK ] );
		$fingerprint = $this->question( $draft );
		$this->decide( $draft, $fingerprint, self::FINE );

		foreach ( [ [ $fingerprint ], "$fingerprint\n", '' ] as $sent ) {
			$response = $this->rest( 'DELETE', self::route( $draft ) . "/$fingerprint", [ 'fingerprint' => $sent ] );
			self::assertSame( 400, $response->get_status() );
		}
		self::assertSame( 200, $this->publish( $draft )->get_status() );
	}

	public function test_another_question_in_the_same_post_is_asked(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::LINK . str_replace( 'toiveet', 'toinen', self::LINK ) ] );
		$this->decide( $draft, $this->question( $draft ), self::FINE );

		$findings = self::held( $this->publish( $draft ), 'needs-confirmation' );

		self::assertSame( [ 'answered', 'open' ], array_column( $findings, 'state' ) );
	}

	public function test_a_question_to_the_reviewer_waits_for_one(): void {
		$this->log_in( 'author' );
		$draft       = $this->insert( [ 'post_content' => self::LINK ] );
		$fingerprint = $this->question( $draft );
		$this->decide( $draft, $fingerprint, [ 'rule' => self::LINK_RULE, 'answer' => 'ask-reviewer', 'outcome' => 'ask-reviewer' ] );

		$response = $this->publish( $draft );

		self::assertSame( [ 'in-review' ], array_column( self::held( $response, 'needs-review' ), 'state' ) );
		self::assertStringStartsWith( 'Julkaisua ei vielä tehty. Nämä kohdat odottavat tarkistajaa: ', $response->get_data()['message'] );

		$this->log_in( 'editor' );
		$seen = $this->rest( 'GET', self::route( $draft ) )->get_data();
		self::assertTrue( $seen['canReview'] );
		self::assertSame( [ 'ask-reviewer' ], array_column( $seen['resolutions'], 'outcome' ) );
	}

	public function test_a_reviewer_waives_and_the_author_publishes(): void {
		$author = $this->log_in( 'author' );
		$draft  = $this->insert( [ 'post_content' => self::WORDING ] );
		self::held( $this->publish( $draft ), 'needs-review' );

		$this->log_in( 'editor' );
		$response = $this->decide( $draft, $this->question( $draft ), [ 'rule' => 'sign-ups/in-channel-wording', 'outcome' => 'waived' ] );
		self::assertSame( 200, $response->get_status() );
		self::assertFalse( $response->get_data()['resolutions'][0]['selfChecked'] );

		wp_set_current_user( $author );
		self::assertSame( 200, $this->publish( $draft )->get_status() );
	}

	public function test_a_disputed_code_is_held_until_a_reviewer_waives_it(): void {
		$author      = $this->log_in( 'author' );
		$draft       = $this->insert( [ 'post_content' => self::paragraph( 'Tuote ' . self::IDENTITY_CODE ) ] );
		$fingerprint = self::held( $this->publish( $draft ), 'blocked' )[0]['fingerprint'];
		$decision    = [ 'rule' => 'personal-data/identity-code' ];

		self::assertSame( 200, $this->decide( $draft, $fingerprint, $decision + [ 'outcome' => 'disputed' ] )->get_status() );
		self::held( $this->publish( $draft ), 'needs-review' );

		$reviewer = $this->log_in( 'editor' );
		$this->decide( $draft, $fingerprint, $decision + [ 'outcome' => 'waived' ] );
		wp_set_current_user( $author );
		$response = $this->decide( $draft, $fingerprint, $decision + [ 'outcome' => 'disputed' ] );
		self::assertSame( [ 409, 'julkaisuvahti_already_waived' ], [ $response->get_status(), $response->get_data()['code'] ] );
		self::assertSame( 403, $this->rest( 'DELETE', self::route( $draft ) . "/$fingerprint" )->get_status(), 'A waiver is the reviewer’s.' );
		self::assertSame( 200, $this->publish( $draft )->get_status() );

		wp_set_current_user( $reviewer );
		$left = $this->rest( 'DELETE', self::route( $draft ) . "/$fingerprint" )->get_data()['resolutions'];
		self::assertSame( [ 'disputed' ], array_column( $left, 'outcome' ), 'The dispute below the waiver is there again.' );
		$left = $this->rest( 'DELETE', self::route( $draft ) . "/$fingerprint" )->get_data()['resolutions'];
		self::assertSame( [], $left, 'The reviewer rejects the dispute.' );
	}

	public function test_what_nobody_could_read_is_waived_by_a_reviewer(): void {
		$author = $this->log_in( 'author' );
		// WordPress mends the blocks that an author saves.
		$this->log_in( 'administrator' );
		$draft = $this->insert(
			[
				'post_author'  => $author,
				'post_content' => '<!-- wp:group --><p>Auki loppuun</p>',
			]
		);
		wp_set_current_user( $author );
		$data = $this->publish( $draft )->get_data()['data'];
		self::assertSame( 'needs-review', $data['verdict'] );
		self::assertNotSame( [], $data['incomplete'] );

		$unread = array_column( $data['incomplete'], null, 'rule' );
		$fine   = fn ( string $rule, array $faults = [ 'unclosed-block' ] ) => $this->decide(
			$draft,
			$unread[ $rule ]['fingerprint'],
			[ 'outcome' => 'fine' ] + compact( 'rule', 'faults' )
		)->get_status();
		self::assertSame( [ 'unclosed-block' ], $unread[ self::LINK_RULE ]['faults'] );
		self::assertSame( [ 'open' ], array_unique( array_column( $data['incomplete'], 'state' ) ) );
		self::assertSame( 400, $fine( 'personal-data/identity-code' ), 'Identifiers are looked at by somebody else.' );
		self::assertSame( 400, $fine( self::LINK_RULE, [] ), 'A finding has no such answer.' );
		self::assertSame( 400, $fine( self::LINK_RULE, [ 'text-too-long' ] ), 'The fingerprint is of other faults.' );
		self::assertSame( 200, $fine( self::LINK_RULE ), 'Links the author looks at.' );

		$this->log_in( 'editor' );
		foreach ( $this->publish( $draft )->get_data()['data']['incomplete'] as $one ) {
			self::assertNotSame( self::LINK_RULE, $one['rule'], 'It is answered.' );
			self::assertSame( 200, $this->decide( $draft, $one['fingerprint'], [ 'outcome' => 'waived' ] + array_intersect_key( $one, [ 'rule' => 1, 'faults' => 1 ] ) )->get_status() );
		}

		wp_set_current_user( $author );
		$broken = '<!-- wp:group --><p>Auki loppuun, ja <!-- wp:a {} --> enemmän</p><!-- wp:block {"ref":"x"} /-->';
		self::assertSame( 422, $this->rest( 'PUT', "/wp/v2/posts/$draft->ID", [ 'content' => $broken, 'status' => 'publish' ] )->get_status(), 'Another kind of fault is another question.' );
		self::assertSame( 200, $this->publish( $draft )->get_status() );
	}

	/** @return array<string, array{array<string, mixed>, string}> */
	public static function wrong_decisions(): array {
		return [
			'an answer that is not in the list'   => [ [ 'answer' => 'on-lupa' ] + self::FINE, 'julkaisuvahti_not_an_answer' ],
			'no answer'                           => [ [ 'answer' => '' ] + self::FINE, 'julkaisuvahti_not_an_answer' ],
			'another outcome than the answer’s'   => [ [ 'answer' => 'ask-reviewer' ] + self::FINE, 'julkaisuvahti_not_an_answer' ],
			'an answer and another outcome'       => [ [ 'outcome' => 'ask-reviewer' ] + self::FINE, 'julkaisuvahti_not_an_answer' ],
			'removing is not stored'              => [ [ 'outcome' => 'remove', 'answer' => 'remove' ] + self::FINE, 'rest_invalid_param' ],
			'fine where the rule blocks'          => [ [ 'rule' => 'personal-data/identity-code', 'answer' => '' ] + self::FINE, 'julkaisuvahti_not_an_answer' ],
			'fine where a reviewer looks'         => [ [ 'rule' => 'sign-ups/in-channel-wording', 'answer' => '' ] + self::FINE, 'julkaisuvahti_not_an_answer' ],
			'disputing a question'                => [ [ 'outcome' => 'disputed', 'answer' => '' ] + self::FINE, 'julkaisuvahti_not_an_answer' ],
			'a hint'                              => [ [ 'rule' => 'sign-ups/ticket-link', 'answer' => '', 'outcome' => 'ask-reviewer' ], 'julkaisuvahti_not_an_answer' ],
			'an unknown rule'                     => [ [ 'rule' => 'no/rule' ] + self::FINE, 'julkaisuvahti_unknown_rule' ],
			'a text for an outcome'               => [ [ 'outcome' => 'Hilma Huttula' ] + self::FINE, 'rest_invalid_param' ],
			'a text for an answer'                => [ [ 'answer' => 'Hilma Huttula' ] + self::FINE, 'julkaisuvahti_not_an_answer' ],
			'a list for an answer'                => [ [ 'answer' => [ 'own-service' ] ] + self::FINE, 'rest_invalid_param' ],
			'a text for a fingerprint'            => [ [ 'fingerprint' => 'Hilma Huttula' ] + self::FINE, 'rest_invalid_param' ],
			'more than a fingerprint'             => [ [ 'fingerprint' => str_repeat( 'a', 32 ) . "\n" ] + self::FINE, 'rest_invalid_param' ],
		];
	}

	/**
	 * @dataProvider wrong_decisions
	 * @param array<string, mixed> $decision
	 */
	#[DataProvider( 'wrong_decisions' )]
	public function test_only_what_the_rule_leaves_open_is_stored( array $decision, string $code ): void {
		$this->log_in( 'author', 'fi' );
		$draft = $this->insert( [ 'post_content' => self::LINK ] );

		$response = $this->decide( $draft, str_repeat( 'a', 32 ), $decision );

		self::assertSame( [ 400, $code ], [ $response->get_status(), $response->get_data()['code'] ], (string) wp_json_encode( $response->get_data() ) );
		self::assertSame( [], get_post_meta( $draft->ID, ResolutionStore::META ) );
		if ( 'julkaisuvahti_not_an_answer' === $code ) {
			self::assertSame( 'Tähän kohtaan ei voi vastata näin. Lataa sivu uudelleen ja valitse uusi vastaus.', $response->get_data()['message'] );
		}
	}

	public function test_an_answer_under_another_finding_opens_nothing(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::paragraph( self::IDENTITY_CODE ) ] );
		$code  = $this->question( $draft );

		self::assertSame( 200, $this->decide( $draft, $code, self::FINE )->get_status() );

		self::held( $this->publish( $draft ), 'blocked' );
	}

	public function test_nobody_answers_for_a_post_that_they_may_not_edit(): void {
		$this->log_in( 'author' );
		$draft       = $this->insert( [ 'post_content' => self::LINK ] );
		$fingerprint = $this->question( $draft );

		foreach ( [ 'author', 'contributor', 'subscriber' ] as $role ) {
			$this->log_in( $role, 'fi' );
			$response = $this->decide( $draft, $fingerprint, self::FINE );
			self::assertSame( [ 403, 'Sinulla ei ole oikeutta muokata tätä julkaisua.' ], [ $response->get_status(), $response->get_data()['message'] ] );
			self::assertSame( 403, $this->rest( 'GET', self::route( $draft ) )->get_status() );
			self::assertSame( 403, $this->rest( 'DELETE', self::route( $draft ) . "/$fingerprint" )->get_status() );
		}
		wp_set_current_user( 0 );
		self::assertSame( 401, $this->decide( $draft, $fingerprint, self::FINE )->get_status() );
		self::assertSame( [], get_post_meta( $draft->ID, ResolutionStore::META ) );
	}

	public function test_there_is_nothing_to_answer_where_nothing_is_checked(): void {
		$this->log_in( 'administrator' );
		$page = $this->insert( [ 'post_type' => 'page' ] );

		self::assertSame( 404, $this->decide( $page, str_repeat( 'a', 32 ), self::FINE )->get_status() );
		self::assertSame( 404, $this->rest( 'GET', '/julkaisuvahti/v1/posts/99999999/resolutions' )->get_status() );
	}

	public function test_an_author_waives_nothing(): void {
		$this->log_in( 'author', 'fi' );
		$draft = $this->insert( [ 'post_content' => self::WORDING ] );

		self::assertFalse( $this->rest( 'GET', self::route( $draft ) )->get_data()['canReview'] );
		$response = $this->decide( $draft, $this->question( $draft ), [ 'rule' => 'sign-ups/in-channel-wording', 'outcome' => 'waived' ] );

		self::assertSame( [ 403, 'julkaisuvahti_reviewer_needed' ], [ $response->get_status(), $response->get_data()['code'] ] );
		self::held( $this->publish( $draft ), 'needs-review' );
	}

	public function test_a_reviewer_waives_on_their_own_post_only_where_there_is_no_other(): void {
		$reviewer = $this->log_in( 'editor', 'fi' );
		$draft    = $this->insert( [ 'post_content' => self::WORDING ] );
		$waiver   = [ 'rule' => 'sign-ups/in-channel-wording', 'outcome' => 'waived' ];

		self::assertFalse( $this->rest( 'GET', self::route( $draft ) )->get_data()['canReview'] );
		$response = $this->decide( $draft, $this->question( $draft ), $waiver );
		self::assertSame( [ 403, 'Tämä on oma julkaisusi, joten toinen tarkistaja katsoo sen.' ], [ $response->get_status(), $response->get_data()['message'] ] );

		$alone = static fn ( array $all, array $caps, array $args, WP_User $user ) => $user->ID === $reviewer ? $all : [ Reviewers::CAPABILITY => false ] + $all;
		add_filter( 'user_has_cap', $alone, 1, 4 );
		try {
			$seen     = $this->rest( 'GET', self::route( $draft ) )->get_data();
			$response = $this->decide( $draft, $this->question( $draft ), $waiver );
		} finally {
			remove_filter( 'user_has_cap', $alone, 1 );
		}
		self::assertSame( [ true, true ], [ $seen['canReview'], $seen['selfCheck'] ] );
		self::assertSame( [ true ], array_column( $response->get_data()['resolutions'], 'selfChecked' ) );
		self::assertSame( 200, $this->publish( $draft )->get_status() );
	}

	public function test_the_tables_hold_no_part_of_the_text(): void {
		global $wpdb;
		$author = $this->log_in( 'author' );
		$draft  = $this->insert( [ 'post_content' => self::LINK . self::WORDING . self::paragraph( self::CONTACT ) . self::paragraph( 'Hilma Huttula ' . self::IDENTITY_CODE ) ] );
		$this->publish( $draft );
		$this->update( $draft, [ 'post_status' => 'publish' ] );
		foreach ( $this->findings( $draft ) as $finding ) {
			$decision = match ( $finding['rule'] ) {
				self::LINK_RULE => self::FINE,
				'personal-data/contact' => [ 'answer' => 'work', 'outcome' => 'fine' ],
				'personal-data/person-name' => [ 'answer' => 'deceased', 'outcome' => 'fine' ],
				'personal-data/identity-code' => [ 'outcome' => 'disputed' ],
				'sign-ups/in-channel-wording' => [ 'outcome' => 'ask-reviewer' ],
			};
			self::assertSame( 200, $this->decide( $draft, $finding['fingerprint'], $decision + [ 'rule' => $finding['rule'] ] )->get_status() );
		}
		$this->log_in( 'editor' );
		foreach ( $this->findings( $draft ) as $finding ) {
			$this->decide( $draft, $finding['fingerprint'], [ 'rule' => $finding['rule'], 'outcome' => 'waived' ] );
		}
		wp_set_current_user( $author );
		self::assertSame( 200, $this->publish( $draft )->get_status() );
		self::assertSame( 200, $this->rest( 'PUT', "/wp/v2/posts/$draft->ID", [ 'title' => 'Kesän kuulumisia' ] )->get_status() );

		foreach ( [ '140278', '78-421', 'webropol.com', 'toiveet', 'Huttula', 'kommentteihin', '044 555', '5550123', 'oona', 'Oona Esimerkki', 'yritys.example' ] as $piece ) {
			foreach ( [ "$wpdb->postmeta" => 'meta_value', "$wpdb->usermeta" => 'meta_value', "$wpdb->options" => 'option_value', "$wpdb->comments" => 'comment_content' ] as $table => $column ) {
				$rows = $wpdb->get_col( $wpdb->prepare( "SELECT $column FROM $table WHERE $column LIKE %s", '%' . $wpdb->esc_like( $piece ) . '%' ) );
				self::assertSame( [], $rows, "$piece in $table" );
			}
			$others = $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM $wpdb->posts WHERE post_parent <> %d AND ID <> %d AND CONCAT( post_title, post_excerpt, post_content, post_content_filtered, post_name ) LIKE %s", $draft->ID, $draft->ID, '%' . $wpdb->esc_like( $piece ) . '%' ) );
			self::assertSame( [], $others, "$piece in another post" );
		}
		foreach ( wp_get_post_revisions( $draft->ID ) as $revision ) {
			self::assertSame( [], get_metadata( 'post', $revision->ID, ResolutionStore::META ), 'A revision is a text, not an answer.' );
		}
		$this->log_in( 'administrator' );
		$told = (string) wp_json_encode( $this->rest( 'GET', "/wp/v2/posts/$draft->ID", [] )->get_data() );
		self::assertStringNotContainsString( 'julkaisuvahti_resolution', $told );
		self::assertTrue( is_protected_meta( ResolutionStore::META, 'post' ) );
		self::assertFalse( current_user_can( 'edit_post_meta', $draft->ID, ResolutionStore::META ) );
	}

	/** @param array<string, mixed> $decision */
	private function decide( WP_Post $post, string $fingerprint, array $decision ): WP_REST_Response {
		return $this->rest( 'POST', self::route( $post ), $decision + [ 'fingerprint' => $fingerprint ] );
	}

	private function publish( WP_Post $post ): WP_REST_Response {
		return $this->rest( 'PUT', "/wp/v2/posts/$post->ID", [ 'status' => 'publish' ] );
	}

	private static function route( WP_Post $post ): string {
		return "/julkaisuvahti/v1/posts/$post->ID/resolutions";
	}

	/** @return list<array<string, mixed>> The findings. */
	private static function held( WP_REST_Response $response, string $verdict ): array {
		self::assertSame( [ 422, $verdict ], [ $response->get_status(), $response->get_data()['data']['verdict'] ?? null ], (string) wp_json_encode( $response->get_data() ) );
		return $response->get_data()['data']['findings'];
	}

	/** The fingerprint of the first finding, as the server tells it who asks to publish in vain. */
	private function question( WP_Post $post ): string {
		return $this->findings( $post )[0]['fingerprint'];
	}

	/** @return list<array<string, mixed>> */
	private function findings( WP_Post $post ): array {
		return $this->publish( $post )->get_data()['data']['findings'];
	}
}
