<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Review;

use Julkaisuvahti\Review\ResolutionStore;
use Julkaisuvahti\Review\StoredResolution;
use Julkaisuvahti\Tests\SiteTestCase;
use PHPUnit\Framework\Attributes\DataProvider;

final class ResolutionStoreTest extends SiteTestCase {

	public function test_two_who_answer_at_once_take_nothing_from_one_another(): void {
		$post  = $this->insert( [] )->ID;
		$store = new ResolutionStore();
		$store->add( $post, self::resolution( 'a', 'fine' ) );
		// What another web server wrote since this one read the post's meta.
		get_post_meta( $post );
		self::write_past_the_cache( $post, self::resolution( 'b', 'fine' ) );

		$store->add( $post, self::resolution( 'c', 'disputed' ) );

		self::assertSame( [ 'a fine', 'b fine', 'c disputed' ], self::of( $post ) );
	}

	public function test_the_last_answer_to_one_finding_counts_alone(): void {
		$post  = $this->insert( [] )->ID;
		$store = new ResolutionStore();
		$store->add( $post, self::resolution( 'a', 'ask-reviewer' ) );
		$store->add( $post, self::resolution( 'a', 'fine' ) );

		self::assertSame( [ 'a fine' ], self::of( $post ) );
		self::assertCount( 1, get_post_meta( $post, ResolutionStore::META ) );

		self::write_past_the_cache( $post, self::resolution( 'a', 'ask-reviewer' ) );
		self::assertSame( [ 'a ask-reviewer' ], self::of( $post ), 'Two rows at once: the later.' );
	}

	public function test_a_waiver_counts_before_any_answer_and_leaves_it_when_withdrawn(): void {
		$post  = $this->insert( [] )->ID;
		$store = new ResolutionStore();
		$store->add( $post, self::resolution( 'a', 'waived' ) );
		self::write_past_the_cache( $post, self::resolution( 'a', 'disputed' ) );
		self::assertSame( [ 'a waived' ], self::of( $post ) );

		$store->remove( $post, $store->of_post( $post )[0] );
		self::assertSame( [ 'a disputed' ], self::of( $post ) );
		$store->remove( $post, $store->of_post( $post )[0] );
		self::assertSame( [], self::of( $post ) );
	}

	public function test_of_too_many_answers_the_oldest_give_way(): void {
		global $wpdb;
		$post = $this->insert( [] )->ID;
		$rows = array_map(
			static fn ( int $number ): string => $wpdb->prepare( '( %d, %s, %s )', $post, ResolutionStore::META, self::of_fingerprint( sprintf( '%032x', $number ), 'fine' )->to_json() ),
			range( 1, ResolutionStore::MOST )
		);
		$wpdb->query( "INSERT INTO $wpdb->postmeta ( post_id, meta_key, meta_value ) VALUES " . implode( ', ', $rows ) );

		( new ResolutionStore() )->add( $post, self::resolution( 'a', 'fine' ) );

		$kept = ( new ResolutionStore() )->of_post( $post );
		self::assertCount( ResolutionStore::MOST, $kept );
		self::assertSame( sprintf( '%032x', 2 ), $kept[0]->fingerprint );
		self::assertSame( str_repeat( 'a', 32 ), end( $kept )->fingerprint );
	}

	/** @return array<string, array{string}> */
	public static function broken_rows(): array {
		$row = json_decode( self::resolution( 'a', 'waived' )->to_json(), true );
		return [
			'empty'              => [ '' ],
			'not JSON'           => [ '{' ],
			'a list'             => [ '[1]' ],
			'an unknown outcome' => [ (string) json_encode( [ 'outcome' => 'all' ] + $row ) ],
			'a long fingerprint' => [ (string) json_encode( [ 'fingerprint' => str_repeat( 'a', 32 ) . "\n" ] + $row ) ],
			'no person'          => [ (string) json_encode( [ 'by' => null ] + $row ) ],
		];
	}

	/** @dataProvider broken_rows */
	#[DataProvider( 'broken_rows' )]
	public function test_a_broken_row_is_no_answer( string $json ): void {
		$post = $this->insert( [] )->ID;
		add_metadata( 'post', $post, ResolutionStore::META, wp_slash( $json ) );

		self::assertSame( [], self::of( $post ) );
	}

	private static function resolution( string $digit, string $outcome ): StoredResolution {
		return self::of_fingerprint( str_repeat( $digit, 32 ), $outcome );
	}

	private static function of_fingerprint( string $fingerprint, string $outcome ): StoredResolution {
		return new StoredResolution( $fingerprint, 'sign-ups/service-link', '', $outcome, 1, '2026-11-22T10:00:00Z', false );
	}

	private static function write_past_the_cache( int $post, StoredResolution $resolution ): void {
		global $wpdb;
		$wpdb->insert(
			$wpdb->postmeta,
			[
				'post_id'    => $post,
				'meta_key'   => ResolutionStore::META,
				'meta_value' => $resolution->to_json(),
			]
		);
	}

	/** @return list<string> */
	private static function of( int $post ): array {
		return array_map( static fn ( StoredResolution $one ) => $one->fingerprint[0] . ' ' . $one->outcome, ( new ResolutionStore() )->of_post( $post ) );
	}
}
