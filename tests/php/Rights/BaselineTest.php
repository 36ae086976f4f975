<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Engine\Checker;
use Julkaisuvahti\Engine\Finding;
use Julkaisuvahti\Engine\MediaKnown;
use Julkaisuvahti\Engine\Source;
use Julkaisuvahti\Rights\Baseline;
use Julkaisuvahti\Rights\Standing;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Settings\Settings;
use WP_REST_Request;
use WP_REST_Response;

/** Day one: a library that nobody will look at one by one. */
final class BaselineTest extends MediaTestCase {

	protected function tearDown(): void {
		delete_option( Baseline::OPTION );
		parent::tearDown();
	}

	public function test_files_are_counted_by_month_folder_and_uploader(): void {
		$author = $this->log_in( 'author' );
		$own    = [ $this->from( '2019-03-04' ), $this->from( '2019-03-30' ) ];
		$this->log_in( 'administrator' );
		$other     = $this->from( '2019-04-01' );
		$confirmed = $this->from( '2019-04-02' );
		$this->rights->confirm( $confirmed, self::filled_in(), 1 );

		$months = array_column( $this->groups( 'month' )['groups'], null, 'group' );
		self::assertSame( [ 2, 1 ], [ $months['2019-03']['count'], $months['2019-04']['count'] ] );
		self::assertSame( 'maaliskuu 2019', $months['2019-03']['label'] );
		self::assertGreaterThan( array_search( '2019-04', array_keys( $months ), true ), array_search( '2019-03', array_keys( $months ), true ), 'The newest first.' );

		$people = array_column( $this->groups( 'uploader' )['groups'], null, 'group' );
		self::assertSame( [ 2, get_userdata( $author )->display_name ], [ $people[ $author ]['count'], $people[ $author ]['label'] ] );

		$folder  = dirname( (string) get_post_meta( $other, '_wp_attached_file', true ) );
		$folders = array_column( $this->groups( 'folder' )['groups'], null, 'group' );
		self::assertGreaterThanOrEqual( 3, $folders[ $folder ]['count'] );
		self::assertSame( array_sum( array_column( $folders, 'count' ) ), $this->groups( 'folder' )['total'] );
		self::assertCount( 2, $own );
	}

	public function test_a_month_is_taken_in_up_to_a_day_and_taken_back(): void {
		$user  = $this->log_in( 'administrator' );
		$old   = [ $this->from( '2019-03-04' ), $this->from( '2019-03-09' ) ];
		$later = $this->from( '2019-03-10' );
		$other = $this->from( '2019-04-01' );
		$said  = $this->from( '2019-03-05' );
		$this->rights->confirm( $said, self::filled_in(), $user );

		$told = $this->take_in( [ 'by' => 'month', 'group' => '2019-03', 'before' => '2019-03-10' ] )->get_data();

		self::assertSame( [ 2, 0 ], [ $told['done'], $told['left'] ] );
		self::assertSame( [ Standing::Baseline, Standing::Baseline, Standing::None, Standing::None, Standing::Confirmed ], array_map( $this->rights->standing( ... ), [ ...$old, $later, $other, $said ] ) );
		[ $batch ] = $this->groups( 'month' )['batches'];
		self::assertSame( [ $told['batch'], 'maaliskuu 2019', '2019-03-10', 2 ], [ $batch['id'], $batch['label'], $batch['before'], $batch['count'] ] );
		self::assertEqualsWithDelta( time(), strtotime( $batch['at'] ), 60 );

		$this->rights->confirm( $old[0], self::filled_in(), $user );
		self::assertSame( [ 'done' => 2, 'left' => 0 ], $this->rest( 'POST', '/julkaisuvahti/v1/media/baseline/undo', [ 'batch' => $told['batch'] ] )->get_data() );
		self::assertSame( [ Standing::Confirmed, Standing::None ], array_map( $this->rights->standing( ... ), $old ), 'What somebody has confirmed since stays.' );
		self::assertSame( [ 'undone', 'baseline' ], $this->changes_of( $old[1] ) );
		self::assertSame( [], $this->groups( 'month' )['batches'] );
		self::assertSame( 2, array_column( $this->groups( 'month' )['groups'], 'count', 'group' )['2019-03'], 'They can be taken in again.' );
	}

	public function test_a_large_group_is_taken_in_by_and_by(): void {
		global $wpdb;
		$this->log_in( 'administrator' );
		$ids = [];
		for ( $number = 0; $number < 230; $number++ ) {
			$ids[] = (int) wp_insert_attachment( [ 'post_title' => "kuva $number", 'post_mime_type' => 'image/jpeg' ] );
		}
		$wpdb->query( sprintf( "UPDATE $wpdb->posts SET post_date = '2018-01-02 00:00:00' WHERE ID IN (%s)", implode( ',', $ids ) ) );
		$group = [ 'by' => 'month', 'group' => '2018-01' ];

		$first = $this->take_in( $group )->get_data();
		self::assertSame( [ 200, 30 ], [ $first['done'], $first['left'] ] );
		$second = $this->take_in( $group + [ 'batch' => $first['batch'] ] )->get_data();
		self::assertSame( [ 'batch' => $first['batch'], 'done' => 30, 'left' => 0 ], $second );
		self::assertSame( [ 230 ], array_column( $this->groups( 'month' )['batches'], 'count' ) );
		self::assertSame( 400, $this->take_in( [ 'by' => 'month', 'group' => '2018-02', 'batch' => $first['batch'] ] )->get_status() );

		$undo = fn (): array => $this->rest( 'POST', '/julkaisuvahti/v1/media/baseline/undo', [ 'batch' => $first['batch'] ] )->get_data();
		self::assertSame( [ 'done' => 200, 'left' => 30 ], $undo() );
		self::assertSame( [ 'done' => 30, 'left' => 0 ], $undo() );
	}

	public function test_only_whoever_runs_the_site_may(): void {
		$this->log_in( 'editor' );
		self::assertSame( 403, $this->take_in( [ 'by' => 'month', 'group' => '2019-03' ] )->get_status() );
		self::assertSame( 403, $this->rest( 'POST', '/julkaisuvahti/v1/media/baseline/undo', [ 'batch' => wp_generate_uuid4() ] )->get_status() );
		$this->log_in( 'administrator' );
		foreach ( [ [ 'by' => 'size', 'group' => '1' ], [ 'by' => 'month' ], [ 'by' => 'month', 'group' => '2019-03', 'before' => '10.3.2019' ], [ 'by' => 'month', 'group' => '2019-03', 'batch' => 'x' ] ] as $wrong ) {
			self::assertSame( 400, $this->take_in( $wrong )->get_status(), (string) wp_json_encode( $wrong ) );
		}
	}

	public function test_an_old_post_is_not_stopped_and_a_new_use_is(): void {
		$this->log_in( 'administrator' );
		$id = $this->from( '2019-03-04' );
		$this->take_in( [ 'by' => 'month', 'group' => '2019-03' ] );
		$content = sprintf( '<!-- wp:image {"id":%1$d} --><figure class="wp-block-image"><img src="%2$s" alt="Piha" class="wp-image-%1$d"/></figure><!-- /wp:image -->', $id, wp_get_attachment_url( $id ) );
		$known   = MediaKnown::parse( $this->facts->of( [ $id ], [ (string) wp_get_attachment_url( $id ) ] ) );
		$ruleset = ( new Rulebook( dirname( __DIR__, 3 ) . '/build/ruleset.json', Settings::without_guard() ) )->ruleset();
		$found   = static fn ( Source $source ): array => array_map(
			static fn ( Finding $finding ): string => $finding->rule,
			array_filter( ( new Checker( $ruleset, str_repeat( '0', 64 ), null, null ) )->check( $source )->findings, static fn ( Finding $finding ): bool => str_starts_with( $finding->rule, 'media-rights/' ) )
		);

		self::assertSame( [ 'media-rights/unconfirmed' ], $found( new Source( $content, media: $known ) ) );
		self::assertSame( [], $found( new Source( $content . self::CLEAN, media: $known, published: new Source( $content ) ) ) );
	}

	private function from( string $day ): int {
		return $this->upload( self::picture( 1, 60, 40 ), 'kuva.jpg', [ 'post_date' => "$day 12:00:00" ] );
	}

	/** @return array<string, mixed> */
	private function groups( string $by ): array {
		$request = new WP_REST_Request( 'GET', '/julkaisuvahti/v1/media/baseline/groups' );
		$request->set_query_params( [ 'by' => $by ] );
		return rest_do_request( $request )->get_data();
	}

	/** @param array<string, mixed> $body */
	private function take_in( array $body ): WP_REST_Response {
		return $this->rest( 'POST', '/julkaisuvahti/v1/media/baseline', $body );
	}
}
