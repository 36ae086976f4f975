<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Settings;

use DOMDocument;
use DOMXPath;
use DomainException;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Settings\PageScript;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Settings\SettingsPage;
use Julkaisuvahti\Tests\SiteTestCase;
use RuntimeException;

final class SettingsPageTest extends SiteTestCase {

	private mixed $before;

	protected function setUp(): void {
		parent::setUp();
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		$this->before = get_option( Settings::OPTION );
		update_option( Settings::OPTION, [] );
		// A redirect ends the request; here it ends the test's call.
		add_filter( 'wp_redirect', [ self::class, 'redirect' ] );
	}

	protected function tearDown(): void {
		remove_filter( 'wp_redirect', [ self::class, 'redirect' ] );
		update_option( Settings::OPTION, $this->before );
		$_SERVER['REQUEST_METHOD']        = 'GET';
		$GLOBALS['wp_settings_errors']    = [];
		$GLOBALS['wp_settings_fields']    = [];
		$GLOBALS['wp_settings_sections']  = [];
		$_GET                             = [];
		parent::tearDown();
	}

	public static function redirect( string $location ): never {
		throw new RuntimeException( $location );
	}

	public function test_an_admin_saves_the_lists_and_the_other_settings_stay(): void {
		update_option( Settings::OPTION, [ 'severities' => [ 'sign-ups/form-block' => 'note' ], 'guardedTypes' => [ 'post' ] ] );
		$this->log_in( 'administrator' );

		$location = $this->send(
			[
				'officialDomains'  => "esimerkkila.example\r\n",
				'officialContacts' => "044 555 0123\r\n\r\nFI21 1234 5600 0007 85",
				'approvedServices' => 'palvelu.example/kunta',
				'acceptsPermission' => '1',
			]
		);

		self::assertStringContainsString( 'page=julkaisuvahti&settings-updated=true', $location );
		$settings = Settings::load();
		self::assertNull( $settings->problem );
		self::assertSame( [ 'sign-ups/form-block' => 'note' ], $settings->severities );
		self::assertSame( [ 'post' ], $settings->guarded_types );
		self::assertTrue( $settings->accepts_permission );
		self::assertSame(
			[
				'officialDomains'  => [ 'esimerkkila.example' ],
				'officialContacts' => [ '044 555 0123', 'FI21 1234 5600 0007 85' ],
				'approvedServices' => [ 'palvelu.example/kunta' ],
			],
			array_filter( $settings->site->to_array() )
		);
	}

	public function test_an_admin_says_what_is_asked_of_each_kind_of_names_and_other_severities_stay(): void {
		update_option(
			Settings::OPTION,
			[
				'severities' => [
					'sign-ups/form-block'              => 'note',
					'personal-data/person-name/minor'  => 'block',
					'personal-data/person-name/public' => 'off',
				],
			]
		);
		$this->log_in( 'administrator' );
		self::settings_page()->load();
		$page = $this->page();
		self::assertSame( 'Korjaa', self::text( $page, '//select[@id="julkaisuvahti-severity-minor"]/option[@selected]' ) );
		self::assertSame( 'Vastaa (oletus)', self::text( $page, '//select[@id="julkaisuvahti-severity-private"]/option[@selected]' ) );
		self::assertSame( 'Yksityishenkilö', self::text( $page, '//label[@for="julkaisuvahti-severity-private"]' ) );

		$this->send(
			[
				'severities' => [
					'private'  => 'review',
					'public'   => 'note',
					'minor'    => 'block',
					'listed'   => 'nonsense',
					'possible' => [ 'off' ],
					'unknown'  => 'off',
				],
			]
		);

		$expected = [
			'sign-ups/form-block'               => 'note',
			'personal-data/person-name/private' => 'review',
			'personal-data/person-name/minor'   => 'block',
		];
		self::assertEquals( $expected, get_option( Settings::OPTION )['severities'] );
		self::assertNull( Settings::load()->problem );
	}

	public function test_what_was_chosen_comes_back_beside_a_wrong_line(): void {
		$this->log_in( 'administrator' );

		$this->send( [ 'officialDomains' => 'gmail.com', 'severities' => [ 'listed' => 'off' ] ] );

		self::assertSame( 'Ei tarkisteta', self::text( $this->page(), '//select[@id="julkaisuvahti-severity-listed"]/option[@selected]' ) );
		self::assertSame( [], get_option( Settings::OPTION ) );
	}

	public function test_a_wrong_line_is_named_and_everything_typed_comes_back(): void {
		update_option( Settings::OPTION, [ 'officialDomains' => [ 'vanha.example' ] ] );
		$this->log_in( 'administrator' );

		$this->send(
			[
				'officialDomains'  => "uusi.example\ngmail.com\n\"<b>\"",
				'officialContacts' => '044 555 0123',
				'approvedServices' => '',
			]
		);

		self::assertSame( [ 'officialDomains' => [ 'vanha.example' ] ], get_option( Settings::OPTION ) );
		$page = $this->page();
		self::assertSame( "uusi.example\ngmail.com\n\"<b>\"", self::typed( $page, 'officialDomains' ) );
		self::assertSame( '044 555 0123', self::typed( $page, 'officialContacts' ) );
		$faults = self::text( $page, '//*[@id="julkaisuvahti-officialDomains-faults"]' );
		self::assertStringContainsString( 'Rivi 2, ”gmail.com”', $faults );
		self::assertStringContainsString( 'Rivi 3', $faults );
		self::assertSame( 'true', self::text( $page, '//textarea[@id="julkaisuvahti-officialDomains"]/@aria-invalid' ) );
		self::assertSame( '', self::text( $page, '//*[@id="julkaisuvahti-officialContacts-faults"]' ) );
	}

	public function test_nobody_is_named_for_urgent_notices_until_an_admin_does_so(): void {
		$named = $this->log_in( 'author' );
		$this->log_in( 'administrator' );
		$this->send( [ 'officialDomains' => 'esimerkkila.example' ] );
		self::assertSame( [], Settings::load()->urgent_users );

		$this->send( [ 'urgentUsers' => [ (string) $named, 'x', [ '1' ] ] ] );
		$_SERVER['REQUEST_METHOD'] = 'GET';
		self::settings_page()->load();

		self::assertSame( [ $named ], Settings::load()->urgent_users );
		self::assertSame( (string) $named, self::text( $this->page(), '//input[@name="julkaisuvahti_settings[urgentUsers][]"][@checked]/@value' ) );
	}

	public function test_a_status_of_another_plugin_publishes_once_an_admin_says_so(): void {
		register_post_status( 'intranet', [ 'label' => 'Intranetissä', 'internal' => false, 'public' => false ] );
		$this->log_in( 'administrator' );
		self::settings_page()->load();
		self::assertSame( 'intranet', self::text( $this->page(), '//input[@name="julkaisuvahti_settings[publishingStatuses][]"]/@value' ) );

		$this->send( [ 'publishingStatuses' => [ 'intranet', 'Ei Kelpaa', [ 'x' ] ] ] );

		self::assertSame( [ 'intranet' ], Settings::load()->publishing_statuses );
	}

	public function test_the_page_shows_what_is_stored(): void {
		update_option( Settings::OPTION, [ 'officialContacts' => [ '044 555 0123', 'kylayhdistys@posti.example' ] ] );
		$this->log_in( 'administrator' );
		self::settings_page()->load();

		self::assertSame( "044 555 0123\nkylayhdistys@posti.example", self::typed( $this->page(), 'officialContacts' ) );
	}

	public function test_saving_mends_a_broken_option_and_keeps_what_was_right_in_it(): void {
		update_option(
			Settings::OPTION,
			[
				'severities'      => 'off',
				'unknown'         => 1,
				'guardedTypes'    => [ 'post' ],
				'officialDomains' => [ 'esimerkkila.example', '', 7, 'koulu.example' ],
			]
		);
		$this->log_in( 'administrator' );
		self::settings_page()->load();
		$page = $this->page();

		$this->send( [ 'officialDomains' => self::typed( $page, 'officialDomains' ) ] );

		self::assertNull( Settings::load()->problem );
		self::assertSame( [ 'post' ], Settings::load()->guarded_types );
		self::assertSame( [ 'esimerkkila.example', 'koulu.example' ], Settings::load()->site->official_domains );
	}

	public function test_half_a_letter_does_not_empty_the_field(): void {
		$this->log_in( 'administrator' );

		$this->send( [ 'officialDomains' => "esimerkkila.example\nkoulu\xC3.example" ] );

		$page = $this->page();
		self::assertSame( "esimerkkila.example\nkoulu\u{FFFD}.example", self::typed( $page, 'officialDomains' ) );
		self::assertStringContainsString( 'Rivi 2', self::text( $page, '//*[@id="julkaisuvahti-officialDomains-faults"]' ) );
	}

	public function test_nobody_else_saves_and_nothing_without_the_forms_key(): void {
		foreach ( [ [ 'editor', true ], [ 'administrator', false ] ] as [ $role, $has_key ] ) {
			$this->log_in( $role );
			try {
				$this->send( [ 'officialDomains' => 'gmail.example' ], $has_key );
				self::fail( 'The request was taken.' );
			} catch ( DomainException ) {
				self::assertSame( [], get_option( Settings::OPTION ) );
			}
		}
	}

	public function test_the_list_of_plugins_leads_to_the_page(): void {
		$this->log_in( 'administrator' );
		$links = apply_filters( 'plugin_action_links_julkaisuvahti/plugin.php', [] );

		self::assertStringContainsString( 'options-general.php?page=julkaisuvahti', $links['settings'] );
		self::assertStringContainsString( 'Asetukset', $links['settings'] );
	}

	/**
	 * @param array<string, string> $lists
	 * @return string Where the browser is sent; empty where it stays.
	 */
	private function send( array $lists, bool $has_key = true ): string {
		$_SERVER['REQUEST_METHOD'] = 'POST';

		$_POST    = wp_slash( [ Settings::OPTION => $lists ] );
		$_REQUEST = $has_key ? [ '_wpnonce' => wp_create_nonce( 'julkaisuvahti-settings' ) ] : [];
		$die      = static fn (): callable => static fn ( mixed $message ) => throw new DomainException( (string) $message );
		add_filter( 'wp_die_handler', $die );
		try {
			self::settings_page()->load();
			return '';
		} catch ( RuntimeException $redirect ) {
			return $redirect->getMessage();
		} finally {
			remove_filter( 'wp_die_handler', $die );
		}
	}

	private static function settings_page(): SettingsPage {
		$plugin = dirname( __DIR__, 3 ) . '/plugin.php';
		return new SettingsPage( new Rulebook( dirname( $plugin ) . '/build/ruleset.json', Settings::load() ), new PageScript( $plugin ) );
	}

	private function page(): DOMXPath {
		$document = new DOMDocument();
		ob_start();
		settings_errors();
		do_settings_sections( SettingsPage::SLUG );
		$document->loadHTML( '<?xml encoding="UTF-8">' . ob_get_clean() );
		return new DOMXPath( $document );
	}

	private static function typed( DOMXPath $page, string $list ): string {
		// A parser of HTML drops the first newline, as a browser does; this one is older.
		return ltrim( self::text( $page, "//textarea[@id='julkaisuvahti-$list']" ), "\n" );
	}

	private static function text( DOMXPath $page, string $path ): string {
		return $page->evaluate( "string($path)" );
	}
}
