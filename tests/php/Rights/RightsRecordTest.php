<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Rights\RightsFields;
use Julkaisuvahti\Rights\RightsRecord;
use Julkaisuvahti\Rights\RightsStore;
use Julkaisuvahti\Rights\Standing;
use PHPUnit\Framework\Attributes\DataProvider;

/** What is stored of the rights to a file. */
final class RightsRecordTest extends MediaTestCase {

	public function test_a_record_is_read_as_it_was_stored(): void {
		$id     = $this->upload( self::picture() );
		$fields = [
			'creator'             => 'O\'Kuva "Oy" \\ <b>Esimerkkilä</b>',
			'licence'             => [
				'url' => 'https://creativecommons.org/licenses/by/4.0/',
				'id'  => 'CC-BY-4.0',
			],
			'uses'                => [ 'web', 'print' ],
			'validUntil'          => '2028-02-29',
			'permissionReference' => "Dnro 12/2026\n",
		];

		self::assertTrue( $this->rights->confirm( $id, self::filled_in( $fields ), 7 ) );
		$record = $this->store->of( $id );

		self::assertSame( $fields['creator'], $record->fields['creator'], 'Text, whatever is in it.' );
		self::assertSame( [ 'id' => 'CC-BY-4.0', 'url' => $fields['licence']['url'], 'text' => '' ], $record->fields['licence'] );
		self::assertSame( [ 'web', 'print' ], $record->fields['uses'] );
		self::assertSame( 'Dnro 12/2026', $record->fields['permissionReference'] );
		self::assertSame( [ 7, RightsRecord::STATEMENT ], [ $record->confirmed_by, $record->statement ] );
		self::assertSame( hash_file( 'sha256', (string) get_attached_file( $id ) ), $record->sha256 );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ) );
		self::assertSame( array_keys( RightsFields::DEFAULTS ), array_keys( $record->fields ) );
	}

	/** @return array<string, array{array<string, mixed>}> */
	public static function hostile(): array {
		return [
			'another standing'        => [ [ 'standing' => 'ok' ] ],
			'a standing that is seen' => [ [ 'standing' => 'replaced' ] ],
			'confirmed by nobody'     => [ [ 'confirmedBy' => 0 ] ],
			'confirmed by a text'     => [ [ 'confirmedBy' => '1' ] ],
			'confirmed at no time'    => [ [ 'confirmedAt' => 'yesterday' ] ],
			'no wording'              => [ [ 'statement' => 0 ] ],
			'no digest'               => [ [ 'sha256' => str_repeat( 'z', 64 ) ] ],
			'half a digest'           => [ [ 'sha256' => 'abcd' ] ],
			'no likeness'             => [ [ 'likeness' => [ 'a' ] ] ],
			'fields in a text'        => [ [ 'fields' => 'own' ] ],
			'an unknown basis'        => [ [ 'fields' => [ 'basis' => 'found' ] ] ],
			'a script for a link'     => [ [ 'fields' => [ 'source' => 'javascript:alert(1)' ] ] ],
			'uses in commas'          => [ [ 'fields' => [ 'uses' => 'web,social' ] ] ],
			'uses by name'            => [ [ 'fields' => [ 'uses' => [ 'a' => 'web' ] ] ] ],
			'more in the licence'     => [ [ 'fields' => [ 'licence' => [ 'html' => '<b>' ] ] ] ],
			'a day that is none'      => [ [ 'fields' => [ 'validUntil' => '2026-02-30' ] ] ],
			'a number for a name'     => [ [ 'fields' => [ 'creator' => 5 ] ] ],
		];
	}

	/**
	 * @dataProvider hostile
	 * @param array<string, mixed> $changed
	 */
	#[DataProvider( 'hostile' )]
	public function test_what_does_not_fit_confirms_nothing( array $changed ): void {
		$id     = $this->upload_confirmed( self::picture() );
		$stored = get_post_meta( $id, RightsStore::META, true );
		self::assertNotNull( RightsRecord::parse( $stored ) );

		update_post_meta( $id, RightsStore::META, wp_slash( array_replace( $stored, $changed ) ) );

		self::assertNull( $this->store->of( $id ) );
		self::assertSame( Standing::None, $this->rights->standing( $id ) );
	}

	public function test_rows_of_history_that_do_not_fit_are_left_out(): void {
		$id = $this->upload_confirmed( self::picture() );
		add_post_meta( $id, RightsStore::HISTORY, 'mine' );
		add_post_meta( $id, RightsStore::HISTORY, [ 'at' => '2026-01-01T00:00:00Z', 'by' => 1, 'why' => 'invented' ] );
		add_post_meta( $id, RightsStore::HISTORY, [ 'at' => '2026-01-01T00:00:00Z', 'by' => 1, 'why' => 'changed', 'before' => 'own' ] );

		self::assertSame( [ 'changed', 'confirmed' ], $this->changes_of( $id ) );
		self::assertTrue( $this->rights->undo( $id, 1 ) );
		self::assertSame( Standing::None, $this->rights->standing( $id ), 'What cannot be read confirms nothing.' );
	}

	public function test_a_change_without_a_confirmation_voids_the_one_before(): void {
		$id = $this->upload_confirmed( self::picture() );
		$this->rights->save( $id, self::filled_in( [ 'creator' => 'Toinen kuvaaja' ] ), 3 );

		self::assertSame( Standing::None, $this->rights->standing( $id ) );
		self::assertSame( [ 'changed', 'confirmed' ], $this->changes_of( $id ) );
		self::assertSame( 'Kunnan viestintä', $this->store->history( $id )[0]['before']->fields['creator'] );
		$this->rights->undo( $id, 3 );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ) );
	}

	public function test_what_was_taken_in_is_so_until_somebody_confirms_or_withdraws_it(): void {
		$id = $this->upload( self::picture() );
		$this->rights->take_in( $id, 2 );
		$this->rights->save( $id, $this->rights->record( $id )->with( [ 'creator' => 'Kunnan viestintä' ] ), 3 );
		self::assertSame( Standing::Baseline, $this->rights->standing( $id ) );

		$this->rights->withdraw( $id, 2 );
		$this->rights->take_in( $id, 2 );
		self::assertSame( Standing::Withdrawn, $this->rights->standing( $id ) );

		$this->rights->undo( $id, 2 );
		$this->rights->confirm( $id, self::filled_in(), 3 );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ) );
		self::assertSame( [ 'confirmed', 'undone', 'withdrawn', 'changed', 'baseline' ], $this->changes_of( $id ) );
	}

	public function test_what_was_withdrawn_meanwhile_stays_so(): void {
		$id    = $this->upload_confirmed( self::picture() );
		$stale = get_post_meta( $id );
		$this->rights->withdraw( $id, 2 );
		$withdrawn = get_post_meta( $id );
		$as_read   = static fn () => wp_cache_set( $id, $stale, 'post_meta' );

		$as_read();
		self::assertSame( Standing::Confirmed, $this->rights->record( $id )->standing, 'As another request has read it.' );
		self::assertFalse( $this->rights->save( $id, self::filled_in( [ 'creator' => 'Kuvaaja' ] ), 3 ) );
		$as_read();
		self::assertFalse( $this->rights->confirm( $id, self::filled_in(), 3 ) );
		$as_read();
		self::assertFalse( $this->rights->undo( $id, 3 ) );
		$as_read();
		self::overwrite( $id, self::picture( 1, 240, 160, 50 ) );
		$this->rights->standing( $id );

		wp_cache_delete( $id, 'post_meta' );
		self::assertSame( $withdrawn[ RightsStore::META ], get_post_meta( $id )[ RightsStore::META ] );
		self::assertSame( [ 'withdrawn', 'confirmed' ], $this->changes_of( $id ) );
		self::assertSame( [ 'withdrawn' ], get_post_meta( $id, RightsStore::STATE ) );
	}

	public function test_the_same_again_is_no_change_and_the_history_has_an_end(): void {
		$id = $this->upload( self::picture() );
		$this->rights->save( $id, self::filled_in(), 3 );
		$this->rights->save( $id, self::filled_in(), 3 );
		self::assertCount( 1, $this->changes_of( $id ) );

		for ( $number = 0; $number < 205; $number++ ) {
			$this->store->save( $id, self::filled_in( [ 'creator' => "Kuvaaja $number" ] ), \Julkaisuvahti\Rights\Change::Changed, 3 );
		}
		self::assertCount( 200, get_post_meta( $id, RightsStore::HISTORY ) );
		self::assertSame( 'Kuvaaja 203', $this->store->history( $id )[0]['before']->fields['creator'] );
	}
}
