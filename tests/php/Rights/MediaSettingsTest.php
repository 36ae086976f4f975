<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Rights\MediaSettings;
use Julkaisuvahti\Tests\SiteTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_REST_Response;

/** What a site decides of its media, by REST. */
final class MediaSettingsTest extends SiteTestCase {

	private const SENT = [
		'removesLocation' => true,
		'appendsCredits'  => false,
		'creators'        => [ 'Kuvatoimisto Esimerkki', 'Kunnan viestintä' ],
		'licences'        => [
			[
				'text' => 'Kuvapankin ehdot',
				'url'  => 'https://kuvapankki.example/ehdot',
			],
			[
				'text' => 'Sopimus 12/2026',
				'url'  => '',
			],
		],
		'standing'        => [
			[
				'id'     => 'record-1',
				'label'  => 'Rahoittajan logo',
				'fields' => [
					'basis'      => 'partner',
					'creditLine' => 'Logo: Esimerkkirahasto',
					'uses'       => [ 'web', 'print' ],
					'validUntil' => '2030-12-31',
					'people'     => 'none',
				],
			],
		],
	];

	protected function tearDown(): void {
		delete_option( MediaSettings::OPTION );
		parent::tearDown();
	}

	public function test_an_admin_saves_them_and_they_hold(): void {
		$this->log_in( 'administrator' );
		self::assertSame( MediaSettings::of( [] )->to_array(), $this->rest( 'GET', '/julkaisuvahti/v1/media/settings' )->get_data() );

		$saved = $this->put( self::SENT );
		self::assertSame( 200, $saved->get_status() );
		self::assertEquals( self::SENT, $saved->get_data() );
		self::assertEquals( self::SENT, $this->rest( 'GET', '/julkaisuvahti/v1/media/settings' )->get_data() );
		self::assertTrue( MediaSettings::load()->removes_location );
		self::assertSame( 200, $this->put( self::SENT )->get_status(), 'Saved again, unchanged.' );
	}

	public function test_nobody_else_sees_or_changes_them(): void {
		self::assertSame( [ 401, 401 ], [ $this->rest( 'GET', '/julkaisuvahti/v1/media/settings' )->get_status(), $this->put( self::SENT )->get_status() ] );
		foreach ( [ 'subscriber', 'contributor', 'author', 'editor' ] as $role ) {
			$this->log_in( $role );
			self::assertSame( [ 403, 403 ], [ $this->rest( 'GET', '/julkaisuvahti/v1/media/settings' )->get_status(), $this->put( self::SENT )->get_status() ], $role );
		}
		self::assertFalse( get_option( MediaSettings::OPTION ) );
	}

	public function test_lines_are_tidied(): void {
		$this->log_in( 'administrator' );
		$saved = $this->put( [ 'creators' => [ '  Kunnan   viestintä ', '', "Rivi\nvaihtuu", 'Kunnan viestintä', "Merkki\u{200B}tön" ] ] + self::SENT )->get_data();
		self::assertSame( [ 'Kunnan viestintä', 'Rivi vaihtuu' ], array_slice( $saved['creators'], 0, 2 ) );
		self::assertNotContains( '', $saved['creators'] );
	}

	/** @return array<string, array{array<string, mixed>, string, string}> */
	public static function faulty(): array {
		$record = static fn ( array $changed, array $fields = [] ): array => [ 'standing' => [ self::SENT['standing'][0], array_replace( [ 'id' => 'record-2', 'label' => 'Kartat', 'fields' => $fields ], $changed ) ] ];
		$many   = array_map( static fn ( int $number ): string => "Kuvaaja $number", range( 1, 201 ) );
		return [
			'a choice in words'    => [ [ 'removesLocation' => 'yes' ], 'removesLocation', 'Lomakkeessa' ],
			'a number for a list'  => [ [ 'creators' => 5 ], 'creators', 'Lomakkeessa' ],
			'a list in commas'     => [ [ 'creators' => 'a,b' ], 'creators', 'Lomakkeessa' ],
			'a map for a list'     => [ [ 'licences' => [ 'x' => [] ] ], 'licences', 'Lomakkeessa' ],
			'too many'             => [ [ 'creators' => $many ], 'creators', '200' ],
			'a name of no letters' => [ [ 'creators' => [ 'Kunnan viestintä', [ 'x' ] ] ], 'creators.1', 'Lomakkeessa' ],
			'a long name'          => [ [ 'creators' => [ str_repeat( 'ä', 501 ) ] ], 'creators.0', 'liian pitkä' ],
			'a licence without a name' => [ [ 'licences' => [ [ 'text' => '', 'url' => 'https://esimerkkila.example' ] ] ], 'licences.0.text', 'tyhjä' ],
			'a script for a link'  => [ [ 'licences' => [ self::SENT['licences'][0], [ 'text' => 'Ehdot', 'url' => 'javascript:alert(1)' ] ] ], 'licences.1.url', 'https://' ],
			'a licence and more'   => [ [ 'licences' => [ [ 'text' => 'Ehdot', 'url' => '', 'onclick' => 'x' ] ] ], 'licences.0', 'Lomakkeessa' ],
			'a record without a name' => [ $record( [ 'label' => ' ' ] ), 'standing.1.label', 'tyhjä' ],
			'no such day'          => [ $record( [], [ 'validUntil' => '2026-02-30' ] ), 'standing.1.fields.validUntil', 'Tällaista päivää ei ole' ],
			'an unknown basis'     => [ $record( [], [ 'basis' => 'stolen' ] ), 'standing.1.fields.basis', 'Lomakkeessa' ],
			'a name in a reference' => [ $record( [], [ 'permissionReference' => 'lupa: Hilma Huttula' ] ), 'standing.1.fields.permissionReference', 'nimi tai yhteystieto' ],
			'a hostile id'         => [ $record( [ 'id' => '"><script>' ] ), 'standing.1', 'Lomakkeessa' ],
			'one id twice'         => [ $record( [ 'id' => 'record-1' ] ), 'standing.1.id', 'Lomakkeessa' ],
			'fields in a text'     => [ $record( [ 'fields' => 'x' ] ), 'standing.1.fields', 'Lomakkeessa' ],
			'an unknown field'     => [ $record( [], [ 'who' => 'x' ] ), 'standing.1', 'Lomakkeessa' ],
		];
	}

	/**
	 * @dataProvider faulty
	 * @param array<string, mixed> $changed
	 */
	#[DataProvider( 'faulty' )]
	public function test_what_does_not_fit_is_named_by_its_place( array $changed, string $place, string $message ): void {
		$this->log_in( 'administrator' );
		$this->put( self::SENT );
		$response = $this->put( $changed + self::SENT );

		self::assertSame( 400, $response->get_status() );
		$places = $response->get_data()['data']['places'];
		self::assertSame( [ $place ], array_keys( $places ) );
		self::assertStringContainsString( $message, $places[ $place ] );
		self::assertEquals( self::SENT, MediaSettings::load()->to_array(), 'Nothing is changed.' );
	}

	public function test_several_faults_are_named_at_once(): void {
		$this->log_in( 'administrator' );
		$response = $this->put(
			[
				'creators' => [ str_repeat( 'x', 501 ) ],
				'licences' => [ [ 'text' => '', 'url' => 'x' ] ],
			] + self::SENT
		);
		self::assertSame( [ 'creators.0', 'licences.0.text', 'licences.0.url' ], array_keys( $response->get_data()['data']['places'] ) );
	}

	public function test_all_of_it_is_sent_or_nothing_is_saved(): void {
		$this->log_in( 'administrator' );
		self::assertSame( 400, $this->put( [ 'creators' => [] ] )->get_status() );
		self::assertFalse( get_option( MediaSettings::OPTION ) );
	}

	public function test_markup_is_kept_as_text(): void {
		$this->log_in( 'administrator' );
		$saved = $this->put( [ 'creators' => [ '<b>Kuvaaja</b> \\ "A" & B' ] ] + self::SENT )->get_data();
		self::assertSame( [ '<b>Kuvaaja</b> \\ "A" & B' ], $saved['creators'] );
	}

	/** @param array<string, mixed> $body */
	private function put( array $body ): WP_REST_Response {
		return $this->rest( 'PUT', '/julkaisuvahti/v1/media/settings', $body );
	}
}
