<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Rights\RightsFields;
use Julkaisuvahti\Rights\Standing;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_REST_Response;

/** Filling in and confirming the rights to files by REST. */
final class RightsRestTest extends MediaTestCase {

	private const FORM = [
		'basis'   => 'own',
		'creator' => 'Kunnan viestintä',
		'people'  => 'announced',
		'uses'    => [ 'web', 'social' ],
		'confirm' => true,
	];

	public function test_an_author_fills_in_confirms_and_undoes(): void {
		$author = $this->log_in( 'author' );
		$id     = $this->upload( self::picture() );
		$blank  = $this->rights_of( $id )->get_data();
		self::assertSame( [ 'none', '', null, [] ], [ $blank['standing'], $blank['reason'], $blank['confirmedBy'], $blank['history'] ] );
		self::assertSame( RightsFields::DEFAULTS, $blank['fields'] );

		$told = $this->put( $id, self::FORM )->get_data();
		self::assertSame( 'confirmed', $told['standing'] );
		self::assertSame( $author, $told['confirmedBy']['id'] );
		self::assertSame( 1, $told['statement'] );
		self::assertSame( 'Kunnan viestintä', $told['facts']['credit'] );
		self::assertSame( [ 'confirmed' ], array_column( $told['history'], 'why' ) );
		self::assertSame( $told, $this->rights_of( $id )->get_data() );

		$changed = $this->put( $id, [ 'validUntil' => '2030-12-31' ] )->get_data();
		self::assertSame( [ 'none', '2030-12-31', 'Kunnan viestintä' ], [ $changed['standing'], $changed['fields']['validUntil'], $changed['fields']['creator'] ], 'The rest is as it was, but nobody has confirmed it so.' );

		self::assertSame( 'confirmed', $this->undo( $id )->get_data()['standing'] );
		self::assertSame( '2030-12-31', $this->undo( $id )->get_data()['fields']['validUntil'], 'An undo can be undone.' );
	}

	public function test_there_is_nothing_to_undo_of_what_nobody_has_said(): void {
		$this->log_in( 'author' );
		self::assertSame( 409, $this->undo( $this->upload( self::picture() ) )->get_status() );
	}

	public function test_the_schema_is_published(): void {
		$schema = $this->rest( 'OPTIONS', '/julkaisuvahti/v1/media/1/rights' )->get_data()['schema'];

		self::assertSame( array_keys( RightsFields::DEFAULTS ), array_keys( $schema['properties'] ) );
		self::assertSame( RightsFields::PEOPLE, $schema['properties']['people']['enum'] );
		foreach ( RightsFields::DEFAULTS as $name => $default ) {
			self::assertTrue( rest_validate_value_from_schema( $default, $schema['properties'][ $name ] ), $name );
		}
	}

	public function test_fourteen_files_are_confirmed_at_once_and_each_says_how_it_went(): void {
		$this->log_in( 'editor' );
		$taken = $this->upload( self::picture() );
		$this->put( $taken, self::FORM );
		$this->log_in( 'author' );
		$ids = array_map( fn ( int $seed ): int => $this->upload( self::picture( $seed, 60, 40 ) ), range( 1, 14 ) );

		$told = $this->rest( 'PUT', '/julkaisuvahti/v1/media/rights', self::FORM + [ 'ids' => [ ...$ids, $taken, 99999999 ] ] )->get_data()['media'];

		self::assertSame( [ ...$ids, $taken, 99999999 ], array_column( $told, 'id' ) );
		self::assertSame( array_fill( 0, 14, 'confirmed' ), array_column( $told, 'standing' ) );
		self::assertSame( [ 'julkaisuvahti_forbidden', 'julkaisuvahti_media_not_found' ], array_column( $told, 'error' ) );
		self::assertStringContainsString( 'Joku muu on vahvistanut', $told[14]['message'] );
		foreach ( $ids as $id ) {
			self::assertSame( Standing::Confirmed, $this->rights->standing( $id ) );
		}

		$refused = $this->rest( 'PUT', '/julkaisuvahti/v1/media/rights', [ 'validUntil' => '31.12.2030', 'ids' => $ids ] );
		self::assertSame( 400, $refused->get_status(), 'A faulty form is faulty for all.' );
		self::assertSame( 400, $this->rest( 'PUT', '/julkaisuvahti/v1/media/rights', self::FORM + [ 'ids' => range( 1, 201 ) ] )->get_status() );
		self::assertSame( 400, $this->rest( 'PUT', '/julkaisuvahti/v1/media/rights', self::FORM )->get_status() );
	}

	public function test_what_somebody_else_has_confirmed_is_theirs(): void {
		$this->log_in( 'editor' );
		$id = $this->upload( self::picture() );
		$this->log_in( 'author' );
		self::assertSame( 200, $this->put( $id, self::FORM )->get_status(), 'Whoever uses it fills in what nobody has confirmed.' );
		self::assertSame( 200, $this->put( $id, [ 'creator' => 'Oikea kuvaaja' ] + self::FORM )->get_status(), 'And corrects it.' );

		$this->log_in( 'author' );
		self::assertFalse( $this->rights_of( $id )->get_data()['canChange'] );
		self::assertSame( [ 403, 403 ], [ $this->put( $id, self::FORM )->get_status(), $this->undo( $id )->get_status() ] );
		self::assertSame( 'Oikea kuvaaja', $this->store->of( $id )->fields['creator'] );

		$this->log_in( 'editor' );
		self::assertSame( 200, $this->put( $id, [ 'creator' => 'Kunnan viestintä' ] )->get_status(), 'A reviewer.' );
		$this->log_in( 'author' );
		self::assertSame( 403, $this->undo( $id )->get_status(), 'Nobody brings back what a reviewer has unsaid.' );
	}

	public function test_only_a_reviewer_brings_back_what_was_withdrawn(): void {
		$author = $this->log_in( 'author' );
		$id     = $this->upload( self::picture() );
		$this->put( $id, self::FORM );
		$this->rights->withdraw( $id, $this->log_in( 'editor' ) );

		wp_set_current_user( $author );
		$told = $this->rights_of( $id )->get_data();
		self::assertSame( [ 'withdrawn', false ], [ $told['standing'], $told['canChange'] ] );
		self::assertStringContainsString( 'poistettu käytöstä', $told['reason'] );
		self::assertSame( [ 403, 403 ], [ $this->put( $id, self::FORM )->get_status(), $this->undo( $id )->get_status() ] );

		$this->log_in( 'editor' );
		self::assertSame( 'confirmed', $this->undo( $id )->get_data()['standing'] );
	}

	public function test_who_uploads_nothing_is_told_nothing(): void {
		$id = $this->upload_confirmed( self::picture() );
		self::assertSame( [ 401, 401 ], [ $this->rights_of( $id )->get_status(), $this->put( $id, self::FORM )->get_status() ] );
		foreach ( [ 'subscriber', 'contributor' ] as $role ) {
			$this->log_in( $role );
			self::assertSame( [ 403, 403, 403 ], [ $this->rights_of( $id )->get_status(), $this->put( $id, self::FORM )->get_status(), $this->undo( $id )->get_status() ], $role );
		}
		self::assertSame( 1, $this->store->of( $id )->confirmed_by );
	}

	public function test_what_is_private_is_not_there_for_others(): void {
		$this->log_in( 'editor' );
		$id = $this->upload( self::picture(), 'salainen.jpg', [ 'post_status' => 'private' ] );
		$this->put( $id, self::FORM );
		$post = $this->insert( [ 'post_status' => 'private' ] );
		$this->log_in( 'author' );

		self::assertSame( [ 404, 404 ], [ $this->rights_of( $id )->get_status(), $this->put( $id, self::FORM )->get_status() ] );
		$media = $this->media( [ 'ids' => [ $id ], 'post' => $post->ID, 'attached' => [ $post->ID ] ] );
		self::assertSame( [ 'confirmed', '' ], [ $media['items'][ $id ]['rights'], $media['items'][ $id ]['credit'] ], 'As the gate judges it, without names.' );
		self::assertSame( [ '' => [] ], $media['attached'], 'What hangs on a private post is nobody else\'s.' );
		self::assertSame( 404, $this->rights_of( $post->ID )->get_status(), 'A post is no file.' );
	}

	/** @return array<string, array{array<string, mixed>, string}> */
	public static function faulty(): array {
		return [
			'no such day'           => [ [ 'validUntil' => '2026-02-30' ], 'Tällaista päivää ei ole' ],
			'a day in Finnish'      => [ [ 'validUntil' => '31.12.2030' ], 'Tällaista päivää ei ole' ],
			'a day and more'        => [ [ 'validUntil' => '2030-12-31T00:00' ], 'Tällaista päivää ei ole' ],
			'a script for a link'   => [ [ 'source' => 'javascript:alert(1)' ], 'https://' ],
			'a link with a tag'     => [ [ 'source' => 'https://esimerkkila.example/"><b>' ], 'https://' ],
			'a licence with a link' => [ [ 'licence' => [ 'url' => 'ftp://esimerkkila.example' ] ], 'Lisenssiä' ],
			'a licence in a text'   => [ [ 'licence' => 'CC-BY-4.0' ], 'Lisenssiä' ],
			'a long name'           => [ [ 'creator' => str_repeat( 'ä', 501 ) ], '500' ],
			'a long reference'      => [ [ 'permissionReference' => str_repeat( '1', 101 ) ], 'liian pitkä' ],
			'a name'                => [ [ 'permissionReference' => 'lupa: Hilma Huttula' ], 'nimi tai yhteystieto' ],
			'a phone'               => [ [ 'permissionReference' => 'soita 040 123 4567' ], 'nimi tai yhteystieto' ],
			'an unknown use'        => [ [ 'uses' => [ 'radio' ] ], 'Lomakkeessa' ],
			'a number for a basis'  => [ [ 'basis' => 5 ], 'Lomakkeessa' ],
		];
	}

	/**
	 * @dataProvider faulty
	 * @param array<string, mixed> $changed
	 */
	#[DataProvider( 'faulty' )]
	public function test_a_faulty_form_is_refused_in_plain_finnish( array $changed, string $message ): void {
		$this->log_in( 'author' );
		$id       = $this->upload( self::picture( 1, 60, 40 ) );
		$response = $this->put( $id, $changed + self::FORM );

		self::assertSame( 400, $response->get_status() );
		self::assertStringContainsString( $message, $response->get_data()['message'] );
		self::assertSame( array_key_first( $changed ), $response->get_data()['data']['field'] );
		self::assertNull( $this->store->of( $id ), 'Nothing is stored.' );
	}

	public function test_a_replaced_file_says_why_it_is_asked_again(): void {
		$this->log_in( 'author' );
		$id = $this->upload( self::picture( 1 ) );
		$this->put( $id, self::FORM );
		self::overwrite( $id, self::picture( 2 ) );

		$told = $this->rights_of( $id )->get_data();
		self::assertSame( [ 'replaced', 'replaced' ], [ $told['standing'], $told['facts']['rights'] ] );
		self::assertStringContainsString( 'vaihtunut', $told['reason'] );
		self::assertSame( [ 'replaced', 'confirmed' ], array_column( $told['history'], 'why' ) );

		self::assertSame( 'confirmed', $this->put( $id, self::FORM )->get_data()['standing'] );
	}

	public function test_nobody_has_read_the_document_that_has_taken_the_place_of_another(): void {
		$this->log_in( 'author' );
		$id   = $this->upload( 'Kokouksen pöytäkirja', 'poytakirja.txt' );
		$form = [ 'basis' => 'own', 'creator' => 'Kunnan viestintä' ];
		$this->put( $id, $form + [ 'documentRead' => 'answered', 'confirm' => true ] );
		self::assertSame( 'answered', $this->rights_of( $id )->get_data()['fields']['documentRead'] );
		self::assertSame( 'answered', $this->put( $id, [ 'creator' => 'Hallinto' ] )->get_data()['fields']['documentRead'], 'It is the same file.' );
		self::overwrite( $id, 'Oppilaiden nimet' );

		self::assertSame( 'unread', $this->rights_of( $id )->get_data()['fields']['documentRead'], 'The form is not ticked already.' );
		$told = $this->put( $id, $form )->get_data();
		self::assertSame( [ 'unread', 'unread' ], [ $told['fields']['documentRead'], $told['facts']['documentRead'] ] );
		self::assertSame( 'answered', $this->put( $id, [ 'documentRead' => 'answered', 'confirm' => true ] )->get_data()['facts']['documentRead'] );
	}

	/** @return array<string, array{array<string, mixed>, string, ?string}> What is sent, the kind of file, and the field that is lacking: the form answers alike. */
	public static function confirmations(): array {
		$vectors = json_decode( (string) file_get_contents( __DIR__ . '/../../vectors-rights/lacking.json' ), true, 512, JSON_THROW_ON_ERROR );
		return array_column( array_map( static fn ( array $vector ): array => [ $vector['name'], [ $vector['sent'], $vector['kind'], $vector['lacks'] ] ], $vectors ), 1, 0 );
	}

	/**
	 * @dataProvider confirmations
	 * @param array<string, mixed> $sent
	 */
	#[DataProvider( 'confirmations' )]
	public function test_what_is_lacking_is_not_confirmed( array $sent, string $kind, ?string $field ): void {
		$this->log_in( 'author' );
		$upload = fn (): int => match ( $kind ) {
			'image' => $this->upload( self::picture( 1, 60, 40 ) ),
			'video' => $this->upload( str_repeat( 'video', 9 ), 'leikkipuisto.mp4' ),
			'audio' => $this->upload( 'ID3' . str_repeat( 'laulu', 9 ), 'laulu.mp3' ),
			'document' => $this->upload( '%PDF-1.4' . str_repeat( 'liite', 9 ), 'liite.pdf' ),
		};
		[ $id, $other ] = [ $upload(), $upload() ];

		$response = $this->put( $id, $sent + [ 'confirm' => true ] );
		[ $one ]  = $this->rest( 'PUT', '/julkaisuvahti/v1/media/rights', $sent + [ 'confirm' => true, 'ids' => [ $other ] ] )->get_data()['media'];

		if ( null === $field ) {
			self::assertSame( [ 'confirmed', 'confirmed' ], [ $response->get_data()['standing'], $one['standing'] ] );
			return;
		}
		self::assertSame( [ 400, $field ], [ $response->get_status(), $response->get_data()['data']['field'] ] );
		self::assertNotSame( '', $response->get_data()['message'] );
		self::assertSame( [ $other, 'julkaisuvahti_not_rights', $field ], [ $one['id'], $one['error'], $one['field'] ] );
		self::assertSame( [ null, null ], [ $this->store->of( $id ), $this->store->of( $other ) ] );
		self::assertSame( 200, $this->put( $id, $sent )->get_status(), 'It may be kept for later.' );
	}

	public function test_neither_record_nor_history_is_reached_another_way(): void {
		$this->log_in( 'author' );
		$id = $this->upload( self::picture() );
		$this->put( $id, self::FORM );

		self::assertStringNotContainsString( 'julkaisuvahti', (string) wp_json_encode( $this->rest( 'GET', "/wp/v2/media/$id" )->get_data()['meta'] ) );
		$this->rest( 'POST', "/wp/v2/media/$id", [ 'meta' => [ '_julkaisuvahti_rights' => [] ] ] );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ) );
	}

	private function rights_of( int $id ): WP_REST_Response {
		return $this->rest( 'GET', "/julkaisuvahti/v1/media/$id/rights" );
	}

	/** @param array<string, mixed> $body */
	private function put( int $id, array $body ): WP_REST_Response {
		return $this->rest( 'PUT', "/julkaisuvahti/v1/media/$id/rights", $body );
	}

	private function undo( int $id ): WP_REST_Response {
		return $this->rest( 'POST', "/julkaisuvahti/v1/media/$id/rights/undo" );
	}

	/**
	 * @param array<string, mixed> $query
	 * @return array<string, mixed>
	 */
	private function media( array $query ): array {
		$request = new \WP_REST_Request( 'GET', '/julkaisuvahti/v1/media' );
		$request->set_query_params( $query );
		return json_decode( (string) wp_json_encode( rest_do_request( $request )->get_data() ), true );
	}
}
