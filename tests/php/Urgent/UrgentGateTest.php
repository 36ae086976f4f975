<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Urgent;

use Julkaisuvahti\Gate\Gate;
use Julkaisuvahti\Gate\Held;
use Julkaisuvahti\Gate\PostState;
use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Review\ResolutionStore;
use Julkaisuvahti\Review\Reviewers;
use Julkaisuvahti\Mail\Mailer;
use Julkaisuvahti\Rights\MediaFacts;
use Julkaisuvahti\Rights\Rights;
use Julkaisuvahti\Rights\RightsStore;
use Julkaisuvahti\Rules\NamesPack;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Tests\SentMail;
use Julkaisuvahti\Tests\SiteTestCase;
use Julkaisuvahti\Urgent\Grants;
use Julkaisuvahti\Urgent\UrgentMark;
use Julkaisuvahti\Urgent\UrgentPublication;
use WP_Post;

/** *Kiireellinen tiedote*: what it lets pass, for whom, and what not. */
final class UrgentGateTest extends SiteTestCase {

	private const BUILD = WP_PLUGIN_DIR . '/julkaisuvahti/build';

	/** A question of the author and a reviewer's business. */
	private const ASKED = '<!-- wp:paragraph --><p>Vesi on poikki. Kysy: 044 555 0123. Ilmoittaudu kommentteihin!</p><!-- /wp:paragraph -->';

	public function test_who_is_named_publishes_past_questions_and_the_reviewer(): void {
		$user  = $this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::ASKED ] );
		[ $gate, $grants ] = self::gate_for( [ $user ] );
		self::assertInstanceOf( Held::class, self::publish( $gate, $draft ), 'Nothing was granted yet.' );

		self::assertTrue( $grants->give( $user, $draft->ID ) );

		self::assertNull( self::publish( $gate, $draft ) );
		self::assertNull( self::publish( $gate, $draft ), 'One save asks several times.' );
		$mark = UrgentMark::of_post( $draft->ID );
		self::assertSame( $user, $mark?->by );
		self::assertSame( [], get_post_meta( $draft->ID, Grants::META ) );
		self::assertStringNotContainsString( '555', (string) wp_json_encode( get_post_meta( $draft->ID ) ) );
	}

	public function test_a_used_grant_is_used(): void {
		$user  = $this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::ASKED ] );
		[ $gate, $grants ] = self::gate_for( [ $user ] );
		$grants->give( $user, $draft->ID );
		self::publish( $gate, $draft );

		$grants->forget( $draft->ID );

		self::assertInstanceOf( Held::class, self::publish( $gate, $draft ) );
		[ $other_request ] = self::gate_for( [ $user ] );
		self::assertInstanceOf( Held::class, self::publish( $other_request, $draft ) );
	}

	public function test_an_expired_grant_is_none(): void {
		$user  = $this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::ASKED ] );
		[ $gate ] = self::gate_for( [ $user ] );
		$expired  = wp_json_encode( [ 'post' => $draft->ID, 'by' => $user, 'until' => time() - 1 ] );
		add_post_meta( $draft->ID, Grants::META, $expired );

		self::assertInstanceOf( Held::class, self::publish( $gate, $draft ) );
		self::assertNull( UrgentMark::of_post( $draft->ID ) );
	}

	public function test_somebody_elses_grant_is_none(): void {
		$user   = $this->log_in( 'author' );
		$draft  = $this->insert( [ 'post_content' => self::ASKED ] );
		$editor = $this->log_in( 'editor' );
		[ $gate, $grants ] = self::gate_for( [ $user, $editor ] );
		$grants->give( $user, $draft->ID );

		self::assertInstanceOf( Held::class, self::publish( $gate, $draft ) );
		wp_set_current_user( 0 );
		self::assertInstanceOf( Held::class, self::publish( $gate, $draft ), 'Nor is cron anybody.' );
		wp_set_current_user( $user );
		self::assertNull( self::publish( $gate, $draft ) );
	}

	public function test_who_is_not_named_any_more_has_no_grant(): void {
		$user  = $this->log_in( 'administrator' );
		$draft = $this->insert( [ 'post_content' => self::ASKED ] );
		[ , $grants ] = self::gate_for( [ $user ] );
		$grants->give( $user, $draft->ID );
		[ $gate ] = self::gate_for( [] );

		self::assertInstanceOf( Held::class, self::publish( $gate, $draft ) );
	}

	public function test_a_grant_is_for_one_post_even_where_the_post_is_copied(): void {
		$user  = $this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::ASKED ] );
		$copy  = $this->insert( [ 'post_content' => self::ASKED ] );
		[ $gate, $grants ] = self::gate_for( [ $user ] );
		$grants->give( $user, $draft->ID );
		add_post_meta( $copy->ID, Grants::META, get_post_meta( $draft->ID, Grants::META, true ) );

		self::assertInstanceOf( Held::class, self::publish( $gate, $copy ) );
	}

	public function test_what_is_scheduled_has_time(): void {
		$user  = $this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::ASKED ] );
		[ $gate, $grants ] = self::gate_for( [ $user ] );
		$grants->give( $user, $draft->ID );

		self::assertInstanceOf( Held::class, self::publish( $gate, $draft, 'future' ) );
		self::assertNull( UrgentMark::of_post( $draft->ID ) );
	}

	/** @return array<string, array{string, array<string, mixed>}> */
	public static function never_urgent(): array {
		$code = self::paragraph( 'Tunnus ' . self::IDENTITY_CODE );
		$rule = 'personal-data/identity-code';
		return [
			'an identity code'                       => [ $code, [] ],
			'an identity code that the site asks of' => [ $code . self::ASKED, [ $rule => 'confirm' ] ],
			'… or leaves to a reviewer'              => [ $code, [ $rule => 'review' ] ],
			'… or notes'                             => [ $code . self::ASKED, [ $rule => 'note' ] ],
			'… or does not look for'                 => [ $code . self::ASKED, [ $rule => 'off' ] ],
			'a form'                                 => [ self::FORM_BLOCK, [] ],
			'what nobody could read'                 => [ '<p>' . str_repeat( 'sana ', 200_000 ) . '</p>', [] ],
		];
	}

	/**
	 * @param array<string, string> $severities
	 * @dataProvider never_urgent
	 */
	#[\PHPUnit\Framework\Attributes\DataProvider( 'never_urgent' )]
	public function test_some_things_are_held_all_the_same( string $content, array $severities ): void {
		$user  = $this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => $content ] );
		[ $gate, $grants ] = self::gate_for( [ $user ], [ 'severities' => $severities ] );
		$grants->give( $user, $draft->ID );

		self::assertInstanceOf( Held::class, self::publish( $gate, $draft ) );
		self::assertCount( 1, get_post_meta( $draft->ID, Grants::META ), 'The grant waits for the mended text.' );
		self::assertNull( UrgentMark::of_post( $draft->ID ) );
	}

	public function test_without_rules_nothing_is_urgent(): void {
		$user  = $this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::CLEAN ] );
		[ $gate, $grants ] = self::gate_for( [ $user ], [], '/nowhere/ruleset.json' );
		$grants->give( $user, $draft->ID );

		self::assertInstanceOf( Held::class, self::publish( $gate, $draft ) );
	}

	public function test_names_that_could_not_be_checked_do_not_stop_it(): void {
		$user  = $this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::CLEAN ] );
		[ $gate, $grants ] = self::gate_for( [ $user ], names: '/nowhere/names.data' );
		self::assertInstanceOf( Held::class, self::publish( $gate, $draft ) );
		$grants->give( $user, $draft->ID );

		self::assertNull( self::publish( $gate, $draft ) );
	}

	public function test_the_specimen_that_authorities_use_is_nobodys_identity_code(): void {
		$user  = $this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::paragraph( 'Malli: 131052-308T.' ) . self::ASKED ] );
		[ $gate, $grants ] = self::gate_for( [ $user ] );
		$grants->give( $user, $draft->ID );

		self::assertNull( self::publish( $gate, $draft ) );
	}

	public function test_after_publication_every_reviewer_hears_of_it(): void {
		$reviewer = $this->log_in( 'editor', 'fi' );
		$user     = $this->log_in( 'author' );
		$post     = $this->published_before_the_plugin( self::ASKED );
		[ $gate, $grants ] = self::gate_for( [ $user ] );
		$grants->give( $user, $post->ID );
		$gate->objection( PostState::absent( 'post' ), PostState::of_post( $post ) );
		$mail      = new SentMail();
		$following = new UrgentPublication( $grants, new Reviewers(), new Mailer() );

		$following->saved( $post->ID, $post );
		$following->saved( $post->ID, $post );

		$mail->stop();
		[ $told ] = $mail->to( $reviewer );
		self::assertCount( 1, $mail->to( $reviewer ) );
		self::assertStringContainsString( 'Kiireellinen tiedote julkaistiin', $told['subject'] );
		self::assertStringContainsString( UrgentMark::of_post( $post->ID )->due_date(), $told['message'] );
		self::assertStringContainsString( "post.php?post=$post->ID&action=edit", $told['message'] );
		self::assertStringNotContainsString( $post->post_title, $told['message'] );
		self::assertStringNotContainsString( '044 555', $told['message'] );
	}

	public function test_what_was_not_published_after_all_is_not_marked(): void {
		$user  = $this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::ASKED ] );
		[ $gate, $grants ] = self::gate_for( [ $user ] );
		$grants->give( $user, $draft->ID );
		self::publish( $gate, $draft );
		$mail = new SentMail();

		( new UrgentPublication( $grants, new Reviewers(), new Mailer() ) )->saved( $draft->ID, $draft );

		$mail->stop();
		self::assertNull( UrgentMark::of_post( $draft->ID ) );
		self::assertSame( [], $mail->all() );
	}

	/**
	 * @param list<int>            $named
	 * @param array<string, mixed> $settings
	 * @return array{Gate, Grants}
	 */
	private static function gate_for( array $named, array $settings = [], string $rules = self::BUILD . '/ruleset.json', string $names = self::BUILD . '/names.data' ): array {
		$settings = Settings::of( $settings + [ 'urgentUsers' => $named ] );
		self::assertNull( $settings->problem );
		$grants = new Grants( $settings );
		return [ new Gate( $settings, new Rulebook( $rules, $settings ), new PostKeys(), new ResolutionStore(), new NamesPack( $names ), new MediaFacts( new Rights( new RightsStore() ) ), $grants ), $grants ];
	}

	private static function publish( Gate $gate, WP_Post $draft, string $status = 'publish' ): ?Held {
		return $gate->objection( PostState::of_post( $draft ), PostState::of_columns( [ 'post_status' => $status ], $draft ) );
	}
}
