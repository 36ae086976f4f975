<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Schedule;

use Julkaisuvahti\Schedule\ScheduleCheck;
use Julkaisuvahti\Schedule\ScheduleNotice;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Tests\SentMail;
use Julkaisuvahti\Tests\SiteTestCase;
use WP_Post;

/** What is scheduled, when the rules change. */
final class ScheduleCheckTest extends SiteTestCase {

	private mixed $before;

	private SentMail $mail;

	protected function setUp(): void {
		parent::setUp();
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		$this->before = get_option( Settings::OPTION );
		update_option( Settings::OPTION, [ 'severities' => [ 'sign-ups/form-block' => 'note' ] ] );
		$this->mail = new SentMail();
	}

	protected function tearDown(): void {
		$this->mail->stop();
		update_option( Settings::OPTION, $this->before );
		unset( $GLOBALS['current_screen'] );
		parent::tearDown();
	}

	public function test_a_change_of_settings_tells_the_admin_and_the_author_which_posts_would_be_held(): void {
		$author = $this->log_in( 'author', 'fi' );
		$bad    = $this->scheduled( self::FORM_BLOCK );
		$good   = $this->scheduled( self::CLEAN );
		$this->log_in( 'administrator', 'fi' );

		update_option( Settings::OPTION, [] );

		self::assertSame( [ $bad->ID ], array_keys( ScheduleCheck::last()['held'] ?? [] ) );
		foreach ( [ $bad, $good ] as $post ) {
			self::assertSame( $post->to_array(), self::stored( $post )->to_array(), 'The posts stay as they are.' );
		}
		$notice = self::notice();
		self::assertStringContainsString( "post=$bad->ID&", $notice );
		self::assertStringNotContainsString( "post=$good->ID&", $notice );
		self::assertStringContainsString( '1 ajastettu julkaisu ', $notice );
		self::assertStringContainsString( wp_date( get_option( 'time_format' ), strtotime( "$bad->post_date_gmt GMT" ) ), $notice );

		[ $mail ] = $this->mail->to( $author );
		self::assertStringContainsString( 'Tämä lohko kerää tietoja lukijoilta.', $mail['message'] );
		self::assertStringContainsString( "post=$bad->ID&", $mail['message'] );
		self::assertStringNotContainsString( "post=$good->ID&", $mail['message'] );
		self::assertStringNotContainsString( $bad->post_title, $mail['message'] );
	}

	public function test_nobody_hears_the_same_thing_twice(): void {
		$author = $this->log_in( 'author' );
		$this->scheduled( self::FORM_BLOCK );

		update_option( Settings::OPTION, [] );
		update_option( Settings::OPTION, [ 'officialDomains' => [ 'esimerkkila.example' ] ] );

		self::assertCount( 1, $this->mail->to( $author ) );
	}

	public function test_a_post_that_was_mended_since_is_not_told_of(): void {
		$this->log_in( 'administrator' );
		$bad = $this->scheduled( self::FORM_BLOCK );
		update_option( Settings::OPTION, [] );
		self::assertStringContainsString( "post=$bad->ID&", self::notice() );

		$this->update( $bad, [ 'post_content' => self::CLEAN ] );

		self::assertSame( '', self::notice() );
	}

	public function test_other_rules_of_an_update_are_noticed_by_the_next_admin(): void {
		$this->log_in( 'administrator' );
		update_option( Settings::OPTION, [] );
		$known = ScheduleCheck::last();
		self::assertNotNull( $known );
		update_option( ScheduleCheck::OPTION, [ 'ruleset' => 'old' ] + $known );

		self::open_admin_page();

		self::assertSame( $known['ruleset'], ScheduleCheck::last()['ruleset'] ?? null );
	}

	public function test_while_the_rules_stay_an_admin_page_costs_no_query(): void {
		global $wpdb;
		$this->log_in( 'administrator' );
		update_option( Settings::OPTION, [] );
		wp_load_alloptions();
		$before = $wpdb->num_queries;

		self::open_admin_page();

		self::assertSame( $before, $wpdb->num_queries );
	}

	/** As it stood while the rules still let it. */
	private function scheduled( string $content ): WP_Post {
		global $wpdb;
		$post = $this->insert(
			[
				'post_status' => 'future',
				'post_date'   => wp_date( 'Y-m-d H:i:s', time() + DAY_IN_SECONDS ),
			]
		);
		self::assertSame( 'future', $post->post_status );
		$wpdb->update( $wpdb->posts, [ 'post_content' => $content ], [ 'ID' => $post->ID ] );
		return self::stored( $post );
	}

	/** What the plugin does on `admin_init`; WordPress's own part needs a whole admin page. */
	private static function open_admin_page(): void {
		$hooks = array_merge( ...$GLOBALS['wp_filter']['admin_init']->callbacks );
		$own   = array_filter( $hooks, static fn ( array $hook ): bool => is_array( $hook['function'] ) && $hook['function'][0] instanceof ScheduleCheck );
		self::assertCount( 1, $own );
		foreach ( $own as [ 'function' => $function ] ) {
			$function();
		}
	}

	private static function notice(): string {
		set_current_screen( 'settings_page_julkaisuvahti' );
		ob_start();
		( new ScheduleNotice() )->show();
		return html_entity_decode( (string) ob_get_clean() );
	}
}
