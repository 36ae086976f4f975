<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Rights\LibraryFilter;
use Julkaisuvahti\Rights\LibraryGrid;
use Julkaisuvahti\Rights\LibraryList;
use Julkaisuvahti\Rights\LibraryState;
use Julkaisuvahti\Rights\LibraryView;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Query;

/** The media library tells how the rights stand, and shows the files of which one asks. */
final class LibraryListTest extends MediaTestCase {

	private LibraryView $view;

	protected function setUp(): void {
		parent::setUp();
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		$this->view = new LibraryView( $this->rights, $this->facts );
	}

	protected function tearDown(): void {
		unset( $_GET[ LibraryFilter::QUERY ] );
		unset( $GLOBALS['current_screen'] );
		parent::tearDown();
	}

	/** @return array<string, array{array<string, mixed>, LibraryState}> */
	public static function standings(): array {
		$facts = static fn ( string $rights, bool $expired = false, bool $expiring = false ): array => compact( 'rights', 'expired', 'expiring' );
		return [
			'nobody'               => [ $facts( 'none' ), LibraryState::Unconfirmed ],
			'confirmed'            => [ $facts( 'confirmed' ), LibraryState::Confirmed ],
			'about to end'         => [ $facts( 'confirmed', false, true ), LibraryState::Ending ],
			'ended'                => [ $facts( 'confirmed', true ), LibraryState::Ended ],
			'another file'         => [ $facts( 'replaced', true ), LibraryState::Replaced ],
			'taken out of use'     => [ $facts( 'withdrawn', false, true ), LibraryState::Withdrawn ],
			'from the old library' => [ $facts( 'baseline' ), LibraryState::Baseline ],
			'nobody, and late'     => [ $facts( 'none', true ), LibraryState::Unconfirmed ],
		];
	}

	/**
	 * @dataProvider standings
	 * @param array<string, mixed> $facts
	 */
	#[DataProvider( 'standings' )]
	public function test_a_file_is_told_of_in_one_word( array $facts, LibraryState $state ): void {
		self::assertSame( $state, LibraryState::of( $facts ) );
	}

	public function test_the_column_says_how_it_stands_in_words(): void {
		$this->log_in( 'author' );
		switch_to_user_locale( get_current_user_id() );
		$blank = $this->upload( self::picture( 1, 60, 40 ), 'uusi.jpg' );
		$ours  = $this->upload( self::picture( 2, 60, 40 ), 'oma.jpg' );
		$this->rights->confirm( $ours, self::filled_in( [ 'creditLine' => 'Kuva: Kunnan viestintä', 'validUntil' => '2099-12-31' ] ), 1 );

		$cell = $this->column_of( $blank );
		self::assertStringContainsString( 'Vahvistamatta', $cell );
		self::assertStringContainsString( 'Vahvista käyttöoikeus', $cell );
		self::assertStringContainsString( "data-julkaisuvahti-open=\"$blank\"", $cell );

		$cell = $this->column_of( $ours );
		self::assertStringContainsString( 'Vahvistettu', $cell );
		self::assertStringContainsString( 'Kuva: Kunnan viestintä', $cell );
		self::assertStringContainsString( LibraryView::day( '2099-12-31' ), $cell );
		restore_previous_locale();
	}

	public function test_what_people_have_typed_is_text_and_no_markup(): void {
		$this->log_in( 'administrator' );
		$id = $this->upload( self::picture( 1, 60, 40 ), 'kuva.jpg', [ 'post_title' => '<img src=x onerror=alert(1)> "otsikko"' ] );
		$this->rights->confirm( $id, self::filled_in( [ 'creditLine' => '<script>alert(1)</script>' ] ), 1 );
		$cell = $this->column_of( $id );

		self::assertStringNotContainsString( '<script', $cell );
		self::assertStringNotContainsString( '<img', $cell );
		self::assertStringContainsString( '&lt;script&gt;', $cell );
	}

	public function test_the_column_costs_no_query_a_row(): void {
		global $wpdb;
		$this->log_in( 'author' );
		foreach ( range( 1, 6 ) as $seed ) {
			$id = $this->upload( self::picture( $seed, 60, 40 ), "kuva-$seed.jpg" );
			$this->rights->confirm( $id, self::filled_in(), 1 );
			// What a row finds out of its file is known from the first time on.
			touch( (string) get_attached_file( $id ), time() - HOUR_IN_SECONDS );
			$this->column_of( $id );
		}
		wp_cache_flush();
		$query = new WP_Query( [ 'post_type' => 'attachment', 'post_status' => 'inherit', 'posts_per_page' => 6 ] );
		get_user_by( 'id', get_current_user_id() );
		$this->column_of( $query->posts[0]->ID );

		$before = $wpdb->num_queries;
		foreach ( $query->posts as $post ) {
			$this->column_of( $post->ID );
		}
		self::assertSame( 6, count( $query->posts ) );
		self::assertSame( $before, $wpdb->num_queries );
	}

	public function test_the_filter_shows_what_it_says(): void {
		$this->log_in( 'editor' );
		$today   = (string) current_time( 'Y-m-d' );
		$in_days = static fn ( int $days ): string => gmdate( 'Y-m-d', (int) strtotime( "$today UTC" ) + $days * DAY_IN_SECONDS );
		$files   = [];
		foreach ( [ 'blank', 'confirmed', 'ending', 'last day', 'ended', 'later', 'undone', 'replaced', 'baseline', 'withdrawn' ] as $seed => $name ) {
			$files[ $name ] = $this->upload( self::picture( $seed, 60, 40 ), "kuva-$seed.jpg" );
		}
		foreach ( [ 'confirmed' => null, 'ending' => $in_days( 3 ), 'last day' => $in_days( 14 ), 'ended' => $in_days( -1 ), 'later' => $in_days( 15 ) ] as $name => $until ) {
			$this->rights->confirm( $files[ $name ], self::filled_in( [ 'validUntil' => $until ] ), 1 );
		}
		$this->rights->confirm( $files['undone'], self::filled_in( [ 'validUntil' => $in_days( 3 ) ] ), 1 );
		$this->rights->save( $files['undone'], self::filled_in( [ 'validUntil' => $in_days( 3 ) ] ), 1 );
		$this->rights->confirm( $files['replaced'], self::filled_in(), 1 );
		self::overwrite( $files['replaced'], self::picture( 99, 60, 40 ) );
		$this->column_of( $files['replaced'] );
		$this->rights->take_in( $files['baseline'], 1 );
		$this->rights->withdraw( $files['withdrawn'], 1 );

		self::assertSame( [ 'blank', 'undone', 'replaced' ], $this->listed( 'unconfirmed', $files ) );
		self::assertSame( [ 'confirmed', 'ending', 'last day', 'ended', 'later' ], $this->listed( 'confirmed', $files ) );
		self::assertSame( [ 'ending', 'last day', 'ended' ], $this->listed( 'ending', $files ) );
		self::assertSame( [ 'baseline' ], $this->listed( 'baseline', $files ) );
		self::assertSame( [ 'withdrawn' ], $this->listed( 'withdrawn', $files ) );
		self::assertSame( array_keys( $files ), $this->listed( "' OR 1=1 --", $files ), 'What is no filter filters nothing.' );

		$counts = $this->rest( 'GET', '/julkaisuvahti/v1/media/overview' )->get_data();
		self::assertSame( 10, $counts['total'] );
		self::assertSame( [ 'unconfirmed' => 3, 'confirmed' => 5, 'ending' => 3, 'baseline' => 1, 'withdrawn' => 1 ], $counts['states'], 'The numbers are those of the lists.' );
	}

	public function test_the_filter_that_is_on_is_chosen(): void {
		$this->log_in( 'author' );
		$_GET[ LibraryFilter::QUERY ] = 'ending';
		self::assertSame( 1, substr_count( $this->filters_for( 'attachment' ), "selected='selected'" ) );
		self::assertMatchesRegularExpression( '~<option value="ending"\s+selected=.selected.>~', $this->filters_for( 'attachment' ) );
		self::assertSame( '', $this->filters_for( 'post' ) );
		$_GET[ LibraryFilter::QUERY ] = [ 'ending' ];
		self::assertSame( 0, substr_count( $this->filters_for( 'attachment' ), "selected='selected'" ) );
	}

	public function test_another_query_of_the_page_is_left_alone(): void {
		$this->log_in( 'editor' );
		$id = $this->upload_confirmed( self::picture( 1, 60, 40 ) );
		set_current_screen( 'upload' );
		$_GET[ LibraryFilter::QUERY ] = 'unconfirmed';
		$query = new WP_Query( [ 'post_type' => 'attachment', 'post_status' => 'inherit', 'fields' => 'ids' ] );
		self::assertSame( [ $id ], $query->posts );
	}

	public function test_the_list_offers_the_form(): void {
		$this->log_in( 'author' );
		$id   = $this->upload( self::picture( 1, 60, 40 ) );
		$list = new LibraryList( $this->view );

		self::assertSame( [ 'title', 'author', LibraryList::COLUMN, 'date' ], array_keys( $list->add_column( [ 'title' => '', 'author' => '', 'date' => '' ] ) ) );
		self::assertSame( [ 'title', LibraryList::COLUMN ], array_keys( $list->add_column( [ 'title' => '' ] ) ) );
		self::assertStringContainsString( "post=$id&#038;action=edit#julkaisuvahti-rights", $list->add_action( [], get_post( $id ) )[ LibraryList::COLUMN ], 'A way without scripts.' );
		self::assertSame( [ LibraryList::BULK, 'delete' ], array_keys( $list->add_bulk_action( [ 'delete' => '' ] ) ) );
		self::assertSame( [ 'untrash' ], array_keys( $list->add_bulk_action( [ 'untrash' => '' ] ) ), 'Not in the trash.' );
		self::assertStringContainsString( 'no_script=1', $list->without_script( 'https://esimerkkila.example/', LibraryList::BULK ) );
		self::assertSame( 'x', $list->without_script( 'x', 'delete' ) );

		$this->log_in( 'subscriber' );
		self::assertSame( [ 'title' ], array_keys( $list->add_column( [ 'title' => '' ] ) ) );
		self::assertSame( [], $list->add_action( [], get_post( $id ) ) );
	}

	public function test_grid_and_dialog_are_told_of_each_file(): void {
		$this->log_in( 'author' );
		$id   = $this->upload( self::picture( 1, 60, 40 ) );
		$told = wp_prepare_attachment_for_js( $id );
		self::assertSame( [ 'unconfirmed', true ], [ $told[ LibraryGrid::KEY ]['state'], $told[ LibraryGrid::KEY ]['holds'] ] );
		self::assertStringContainsString( "data-julkaisuvahti-rights=\"$id\"", $told['compat']['item'] );

		$this->rights->confirm( $id, self::filled_in(), 1 );
		$told = wp_prepare_attachment_for_js( $id );
		self::assertSame( [ 'confirmed', false ], [ $told[ LibraryGrid::KEY ]['state'], $told[ LibraryGrid::KEY ]['holds'] ] );

		$this->log_in( 'subscriber' );
		$told = wp_prepare_attachment_for_js( $id );
		self::assertArrayNotHasKey( LibraryGrid::KEY, $told );
		self::assertStringNotContainsString( 'julkaisuvahti', $told['compat']['item'] );
	}

	public function test_the_page_asks_anew_after_a_change(): void {
		$this->log_in( 'author' );
		$id     = $this->upload( self::picture( 1, 60, 40 ) );
		$post   = $this->insert( [ 'post_status' => 'draft' ] );
		$answer = $this->states( [ $id, $id, $post->ID, 99999999 ] );
		self::assertSame( [ $id ], array_column( $answer, 'id' ), 'Media alone, each once.' );
		self::assertStringContainsString( 'Vahvistamatta', $answer[0]['html'] );

		$this->log_in( 'editor' );
		$private = $this->upload( self::picture( 2, 60, 40 ), 'salainen.jpg', [ 'post_status' => 'private' ] );
		self::assertCount( 1, $this->states( [ $private ] ) );
		$this->log_in( 'author' );
		self::assertSame( [], $this->states( [ $private ] ) );

		foreach ( [ 'contributor', 'subscriber' ] as $role ) {
			$this->log_in( $role );
			self::assertSame( 403, $this->rest( 'GET', '/julkaisuvahti/v1/media/overview' )->get_status(), $role );
		}
	}

	private function filters_for( string $type ): string {
		ob_start();
		( new LibraryList( $this->view ) )->show_filter( $type );
		return (string) ob_get_clean();
	}

	private function column_of( int $id ): string {
		ob_start();
		( new LibraryList( $this->view ) )->show_column( LibraryList::COLUMN, $id );
		return (string) ob_get_clean();
	}

	/**
	 * @param array<string, int> $files
	 * @return list<string> Names of the files in the list, in the order in which they were uploaded.
	 */
	private function listed( string $filter, array $files ): array {
		set_current_screen( 'upload' );
		$_GET[ LibraryFilter::QUERY ] = $filter;
		$before                       = $GLOBALS['wp_the_query'];
		$query                        = new WP_Query();
		$GLOBALS['wp_the_query']      = $query;
		$query->query( [ 'post_type' => 'attachment', 'post_status' => 'inherit', 'posts_per_page' => -1, 'fields' => 'ids' ] );
		$GLOBALS['wp_the_query'] = $before;
		return array_keys( array_intersect( $files, $query->posts ) );
	}

	/**
	 * @param list<int> $ids
	 * @return list<array<string, mixed>>
	 */
	private function states( array $ids ): array {
		$request = new \WP_REST_Request( 'GET', '/julkaisuvahti/v1/media/states' );
		$request->set_query_params( [ 'ids' => $ids ] );
		return rest_do_request( $request )->get_data();
	}
}
