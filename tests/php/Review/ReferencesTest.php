<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Review;

use Julkaisuvahti\Engine\Reference;
use Julkaisuvahti\Engine\Rule;
use Julkaisuvahti\Review\References;
use Julkaisuvahti\Review\ResolutionStore;
use Julkaisuvahti\Rules\NamesPack;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Tests\SiteTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Post;
use WP_REST_Response;

/** Where an answer says that it stands. */
final class ReferencesTest extends SiteTestCase {

	private const RULE = 'personal-data/person-name';

	private const NAME = '<!-- wp:paragraph --><p>Retkelle osallistui Hilma Huttula.</p><!-- /wp:paragraph -->';

	/** @return list<array{string, string}> */
	public static function typed(): array {
		return array_map( array_values( ... ), self::vectors( 'plain' ) );
	}

	/** @dataProvider typed */
	#[DataProvider( 'typed' )]
	public function test_a_reference_is_one_plain_line( string $typed, string $plain ): void {
		self::assertSame( $plain, Reference::plain( $typed ) );
	}

	/** @return list<array{string, ?string}> */
	public static function references(): array {
		return array_map( array_values( ... ), self::vectors( 'problem' ) );
	}

	/** @dataProvider references */
	#[DataProvider( 'references' )]
	public function test_a_reference_with_a_name_or_a_contact_is_refused( string $reference, ?string $problem ): void {
		[ $references, $rule ] = $this->with_settings( [] );
		self::assertSame( $problem, $references->problem( $rule, '00', 'original', $reference ) );
	}

	public function test_it_is_needed_where_the_answer_ends_the_question(): void {
		[ $references, $rule ] = $this->with_settings( [] );
		self::assertSame( 'needed', $references->problem( $rule, '00', 'original', '' ) );
		self::assertNull( $references->problem( $rule, '00', 'permission', '' ), 'A reviewer looks.' );
		self::assertSame( 'not-asked', $references->problem( $rule, '00', 'deceased', 'Dnro 1' ) );
		self::assertSame( 'too-long', $references->problem( $rule, '00', 'original', str_repeat( '1', 201 ) ) );

		[ $references, $rule ] = $this->with_settings( [ 'acceptsPermission' => true ] );
		self::assertSame( 'needed', $references->problem( $rule, '00', 'permission', '' ) );
		self::assertNull( $references->problem( $rule, '00', 'permission', 'Dnro 123/2026' ) );
	}

	public function test_without_what_tells_names_none_is_stored(): void {
		[ $references, $rule ] = $this->with_settings( [], 'missing.data' );
		self::assertSame( 'unchecked', $references->problem( $rule, '00', 'original', 'Dnro 1' ) );
	}

	public function test_it_is_stored_with_the_answer_and_told(): void {
		$this->log_in( 'author' );
		$draft       = $this->insert( [ 'post_content' => self::NAME ] );
		$fingerprint = $this->question( $draft );

		$refused = $this->answer( $draft, $fingerprint, 'Huttula kertoi, Hilma Huttulan lupa' );
		self::assertSame( [ 400, 'julkaisuvahti_reference_refused' ], [ $refused->get_status(), $refused->get_data()['code'] ] );
		self::assertStringContainsString( 'nimi tai yhteystieto', $refused->get_data()['message'] );
		self::assertSame( 400, $this->answer( $draft, $fingerprint, '' )->get_status() );
		self::assertSame( [], get_post_meta( $draft->ID, ResolutionStore::META ) );

		$response = $this->answer( $draft, $fingerprint, " Lapin \n Kansa 3.5.2026 " );

		self::assertSame( [ 'Lapin Kansa 3.5.2026' ], array_column( $response->get_data()['resolutions'], 'reference' ) );
		self::assertSame( [ 'Lapin Kansa 3.5.2026' ], array_column( array_map( static fn ( $resolution ) => get_object_vars( $resolution ), ( new ResolutionStore() )->of_post( $draft->ID ) ), 'reference' ) );
		self::assertSame( 200, $this->rest( 'PUT', "/wp/v2/posts/$draft->ID", [ 'status' => 'publish' ] )->get_status() );
	}

	/**
	 * @param array<string, mixed> $stored
	 * @return array{References, Rule}
	 */
	private function with_settings( array $stored, string $pack = 'names.data' ): array {
		$build    = dirname( __DIR__, 3 ) . '/build';
		$settings = Settings::of( $stored );
		$rulebook = new Rulebook( "$build/ruleset.json", $settings );
		[ $rule ] = array_values( array_filter( $rulebook->ruleset()->rules, static fn ( Rule $rule ): bool => self::RULE === $rule->id ) );
		return [ new References( $settings, $rulebook, new NamesPack( "$build/$pack" ) ), $rule ];
	}

	private function answer( WP_Post $post, string $fingerprint, string $reference ): WP_REST_Response {
		return $this->rest(
			'POST',
			"/julkaisuvahti/v1/posts/$post->ID/resolutions",
			[
				'fingerprint' => $fingerprint,
				'rule'        => self::RULE,
				'answer'      => 'original',
				'outcome'     => 'fine',
				'reference'   => $reference,
			]
		);
	}

	private function question( WP_Post $post ): string {
		return $this->rest( 'PUT', "/wp/v2/posts/$post->ID", [ 'status' => 'publish' ] )->get_data()['data']['findings'][0]['fingerprint'];
	}

	/** @return list<array<string, ?string>> Shared with the editor's engine. */
	private static function vectors( string $name ): array {
		return json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . "/vectors-reference/$name.json" ), true );
	}
}
