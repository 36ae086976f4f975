<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Settings;

use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Tests\SiteTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use stdClass;

final class SettingsTest extends SiteTestCase {

	public function test_by_default_posts_and_events_are_guarded_and_pages_are_not(): void {
		$settings = Settings::of( [] );

		foreach ( [ 'post', 'event', 'tribe_events', 'gatherpress_event' ] as $type ) {
			self::assertTrue( $settings->guards( $type ) );
		}
		self::assertFalse( $settings->guards( 'page' ) );
		self::assertNull( $settings->problem );
	}

	public function test_the_site_decides(): void {
		$settings = Settings::of(
			[
				'guardedTypes' => [ 'page', 'revision' ],
				'severities'   => [ 'sign-ups/form-block' => 'note' ],
				'officialDomains' => [ 'ranua.fi' ],
			]
		);

		self::assertSame( [ 'page' ], $settings->guarded_types, 'A revision is nobody\'s publication.' );
		self::assertSame( [ 'sign-ups/form-block' => 'note' ], $settings->severities );
		self::assertSame( [ 'ranua.fi' ], $settings->site->official_domains );
	}

	/** @return array<string, array{mixed}> */
	public static function broken_settings(): array {
		return [
			'text'                => [ 'x' ],
			'nothing'             => [ '' ],
			'false'               => [ false ],
			'a number'            => [ 7 ],
			'an object'           => [ new stdClass() ],
			'an unknown key'      => [ [ 'guardedType' => [] ] ],
			'types as text'       => [ [ 'guardedTypes' => 'post,page' ] ],
			'types with keys'     => [ [ 'guardedTypes' => [ 'a' => 'post' ] ] ],
			'a type that is none' => [ [ 'guardedTypes' => [ "post'); DROP" ] ] ],
			'a type and a newline' => [ [ 'guardedTypes' => [ "post\n" ] ] ],
			'a type in a list'    => [ [ 'guardedTypes' => [ [ 'post' ] ] ] ],
			'an unknown severity' => [ [ 'severities' => [ 'a/b' => 'ignore' ] ] ],
			'severity in a list'  => [ [ 'severities' => [ 'a/b' => [ 'off' ] ] ] ],
			'severities as text'  => [ [ 'severities' => 'off' ] ],
			'named people as text' => [ [ 'urgentUsers' => '3,4' ] ],
			'a named nobody'      => [ [ 'urgentUsers' => [ 0 ] ] ],
			'a named login'       => [ [ 'urgentUsers' => [ 'admin' ] ] ],
			'domains as text'     => [ [ 'officialDomains' => 'ranua.fi' ] ],
			'contacts by key'     => [ [ 'officialContacts' => [ 'a' => '040 123 4567' ] ] ],
			'a number as contact' => [ [ 'officialContacts' => [ 401234567 ] ] ],
			'a broken service'    => [ [ 'approvedServices' => [ "\xFF" ] ] ],
			'a service and a newline' => [ [ 'approvedServices' => [ "palvelu.example\n" ] ] ],
			'an empty domain'     => [ [ 'officialDomains' => [ '' ] ] ],
			'too many titles'     => [ [ 'officialTitles' => array_fill( 0, 201, 'kyläkehittäjä' ) ] ],
			'a name too long'     => [ [ 'surnames' => [ str_repeat( 'ä', 101 ) ] ] ],
			'deep'                => [ [ 'severities' => [ 'a/b' => [ [ [ [] ] ] ] ] ] ],
		];
	}

	/** @dataProvider broken_settings */
	#[DataProvider( 'broken_settings' )]
	public function test_broken_settings_are_left_aside_and_the_defaults_guard( mixed $stored ): void {
		$settings = Settings::of( $stored );

		self::assertTrue( $settings->guards( 'post' ) );
		self::assertSame( [], $settings->severities );
		self::assertNotNull( $settings->problem );
	}
}
