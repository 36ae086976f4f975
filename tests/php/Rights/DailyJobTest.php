<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Mail\Mailer;
use Julkaisuvahti\Review\Reviewers;
use Julkaisuvahti\Rights\DailyJob;
use Julkaisuvahti\Rights\DailyJobFlags;
use Julkaisuvahti\Rights\ExpiryMail;
use Julkaisuvahti\Rights\WhereUsed;
use Julkaisuvahti\Rights\Withdrawal;
use Julkaisuvahti\Rights\WithdrawalList;
use Julkaisuvahti\Tests\SentMail;
use WP_Post;

/** What happens to live posts when the rights of their media end. */
final class DailyJobTest extends MediaTestCase {

	private SentMail $mail;

	private int $author;

	private int $reviewer;

	protected function setUp(): void {
		parent::setUp();
		$this->author   = $this->log_in( 'author' );
		$this->reviewer = $this->log_in( 'editor' );
		$this->mail     = new SentMail();
	}

	protected function tearDown(): void {
		$this->mail->stop();
		delete_option( DailyJob::OPTION );
		delete_option( DailyJob::AT_FILE );
		wp_clear_scheduled_hook( DailyJob::MORE );
		parent::tearDown();
	}

	public function test_expiry_flags_a_live_post_after_the_daily_job(): void {
		$id   = $this->upload_valid_until( '-1 day' );
		$post = $this->post_with( $id );
		self::assertSame( '', self::state_of( $post ) );

		do_action( DailyJob::HOOK );

		self::assertSame( 'Kuvan käyttöoikeus on päättynyt', self::state_of( $post ) );
		self::assertSame( 'publish', self::stored( $post )->post_status, 'It stays out.' );
		self::assertSame( $post->post_content, self::stored( $post )->post_content );
		wp_set_current_user( $this->log_in( 'subscriber' ) );
		self::assertSame( '', self::state_of( $post ), 'Only those see it who may mend it.' );
	}

	public function test_author_and_reviewers_hear_once_and_again_when_it_is_another_matter(): void {
		$id   = $this->upload_valid_until( '+10 days' );
		$last = (string) get_post_meta( $id, '_julkaisuvahti_rights_until', true );
		$post = $this->post_with( $id, [ 'post_title' => 'Retki Repovedelle' ] );

		do_action( DailyJob::HOOK );

		self::assertSame( 'Kuvan käyttöoikeus päättyy pian', self::state_of( $post ) );
		[ $mail ] = $this->mail->to( $this->author );
		self::assertCount( 1, $this->mail->to( $this->reviewer ) );
		self::assertStringContainsString( 'Julkaisujen kuvia ja tiedostoja on hyvä katsoa', $mail['subject'] );
		self::assertStringContainsString( Mailer::address_of( $post ), $mail['message'] );
		self::assertStringContainsString( wp_date( get_option( 'date_format' ), (int) strtotime( "$last 12:00 UTC" ) ), $mail['message'] );
		foreach ( [ 'Repovedelle', 'Kunnan viestintä', wp_basename( (string) get_attached_file( $id ) ) ] as $private ) {
			self::assertStringNotContainsString( $private, $mail['message'] );
		}

		do_action( DailyJob::HOOK );
		self::assertCount( 1, $this->mail->to( $this->author ), 'Once.' );

		$this->rights->confirm( $id, self::filled_in( [ 'validUntil' => self::day( '-3 days' ) ] ), 1 );
		do_action( DailyJob::HOOK );
		do_action( DailyJob::HOOK );
		self::assertSame( 'Kuvan käyttöoikeus on päättynyt', self::state_of( $post ) );
		self::assertCount( 2, $this->mail->to( $this->author ), 'It has ended by now.' );
	}

	public function test_one_mail_tells_a_person_of_all(): void {
		$id    = $this->upload_valid_until( '-1 day' );
		$other = $this->upload_valid_until( '-2 days', 'ID3' . str_repeat( 'laulu', 20 ), 'laulu.mp3' );
		$posts = [ $this->post_with( $id ), $this->post_with( $id, [ 'post_status' => 'private' ] ), $this->post_with( $other ) ];
		$draft = $this->post_with( $id, [ 'post_status' => 'draft' ] );

		do_action( DailyJob::HOOK );

		self::assertCount( 1, $this->mail->to( $this->author ) );
		$message = $this->mail->to( $this->author )[0]['message'];
		foreach ( $posts as $post ) {
			self::assertStringContainsString( Mailer::address_of( $post ) . "\n", $message );
		}
		self::assertStringNotContainsString( Mailer::address_of( $draft ), $message );
		self::assertSame( 'Tiedoston käyttöoikeus on päättynyt', self::state_of( $posts[2] ) );
		self::assertSame( '', self::state_of( $draft ) );
	}

	public function test_a_file_that_was_replaced_unseen_is_found(): void {
		$id   = $this->upload_confirmed( self::picture() );
		$post = $this->post_with( $id );
		self::overwrite( $id, self::picture( 7 ) );

		do_action( DailyJob::HOOK );
		self::assertSame( 'Kuva on vaihdettu toiseen', self::state_of( $post ) );
		self::assertSame( 'replaced', get_post_meta( $id, '_julkaisuvahti_rights_state', true ) );
		self::assertCount( 1, $this->mail->to( $this->author ) );

		self::overwrite( $id, self::picture() );
		do_action( DailyJob::HOOK );
		self::assertSame( '', self::state_of( $post ) );
		self::assertSame( 'confirmed', get_post_meta( $id, '_julkaisuvahti_rights_state', true ) );
	}

	public function test_a_withdrawal_is_marked_at_once_and_told_by_the_next_day(): void {
		$id   = $this->upload_confirmed( self::picture() );
		$post = $this->post_with( $id );
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );
		self::assertSame( 'Kuva on poistettu käytöstä', self::state_of( $post ) );
		do_action( DailyJob::HOOK );
		self::assertSame( 'Kuva on poistettu käytöstä', self::state_of( $post ) );
		self::assertCount( 1, $this->mail->to( $this->author ) );
		$this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" );
		self::assertSame( '', self::state_of( $post ) );
	}

	public function test_the_mark_goes_when_either_is_put_right(): void {
		$id     = $this->upload_valid_until( '-1 day' );
		$first  = $this->post_with( $id );
		$second = $this->post_with( $id );
		$third  = $this->published( self::CLEAN );
		self::set_meta( $third->ID, '_thumbnail_id', $id );
		do_action( DailyJob::HOOK );
		self::assertNotSame( '', self::state_of( $third ) );

		$this->update( $first, [ 'post_content' => self::CLEAN ] );
		self::assertSame( '', self::state_of( $first ) );
		delete_post_thumbnail( $third );
		self::assertSame( '', self::state_of( $third ) );
		self::assertNotSame( '', self::state_of( $second ) );
		$this->rights->confirm( $id, self::filled_in( [ 'validUntil' => self::day( '+1 year' ) ] ), 1 );
		self::assertSame( '', self::state_of( $second ) );
		self::assertSame( [], get_post_meta( $second->ID, DailyJobFlags::META ) );
	}

	public function test_it_goes_on_where_it_was_stopped(): void {
		$id   = $this->upload_valid_until( '-1 day' );
		$post = $this->post_with( $id );
		$uses = new WhereUsed();
		$job  = new DailyJob(
			$this->rights,
			$this->facts,
			$uses,
			new DailyJobFlags( $this->facts, $uses ),
			new ExpiryMail( new Mailer(), new Reviewers() ),
			new Withdrawal( $this->rights, new WithdrawalList(), $uses ),
			0
		);
		$job->begin();
		self::assertSame( '', self::state_of( $post ) );
		for ( $requests = 1; false !== wp_next_scheduled( DailyJob::MORE ); $requests++ ) {
			wp_clear_scheduled_hook( DailyJob::MORE );
			$job->go_on();
		}
		self::assertSame( 4, $requests );
		self::assertSame( 'Kuvan käyttöoikeus on päättynyt', self::state_of( $post ) );
		self::assertCount( 1, $this->mail->to( $this->author ) );
		self::assertFalse( get_option( DailyJob::OPTION ) );
	}

	public function test_a_file_that_ends_the_process_does_not_stop_it_for_good(): void {
		$bad  = $this->upload_confirmed( self::picture( 2 ) );
		$id   = $this->upload_valid_until( '-1 day' );
		$post = $this->post_with( $id );
		$dies = static function ( mixed $file, int $attachment ) use ( $bad ): mixed {
			return $attachment === $bad ? throw new \RuntimeException( 'Allowed memory size exhausted' ) : $file;
		};
		add_filter( 'get_attached_file', $dies, 10, 2 );
		try {
			do_action( DailyJob::HOOK );
			self::fail( 'It ends at the file.' );
		} catch ( \RuntimeException ) {
			self::assertSame( '', self::state_of( $post ) );
		}

		do_action( DailyJob::HOOK );
		self::assertSame( 'Kuvan käyttöoikeus on päättynyt', self::state_of( $post ) );
		do_action( DailyJob::HOOK );
		self::assertSame( [ $bad ], array_keys( get_option( DailyJob::AT_FILE )['skip'] ), 'On the next day, too.' );
		remove_filter( 'get_attached_file', $dies );
	}

	public function test_it_is_planned_whatever_happens_to_the_plan(): void {
		wp_clear_scheduled_hook( DailyJob::HOOK );
		DailyJob::schedule();
		self::assertSame( '04:00', wp_date( 'H:i', (int) wp_next_scheduled( DailyJob::HOOK ) ) );
		self::assertSame( 'daily', wp_get_schedule( DailyJob::HOOK ) );
		DailyJob::unschedule();
		self::assertFalse( wp_next_scheduled( DailyJob::HOOK ) );
		DailyJob::schedule();
	}

	private function upload_valid_until( string $when, ?string $bytes = null, string $name = 'kuva.jpg' ): int {
		$id = $this->upload( $bytes ?? self::picture(), $name );
		self::assertTrue( $this->rights->confirm( $id, self::filled_in( [ 'validUntil' => self::day( $when ) ] ), 1 ) );
		return $id;
	}

	private static function day( string $when ): string {
		return ( new \DateTimeImmutable( $when, wp_timezone() ) )->format( 'Y-m-d' );
	}

	/** @param array<string, mixed> $columns */
	private function post_with( int $id, array $columns = [] ): WP_Post {
		return $this->published( sprintf( '<!-- wp:html --><a href="%s">Kuva</a><!-- /wp:html -->', wp_get_attachment_url( $id ) ), $columns );
	}

	/** @param array<string, mixed> $columns */
	private function published( string $content, array $columns = [] ): WP_Post {
		global $wpdb;
		$post = $this->published_before_the_plugin( $content );
		$wpdb->update( $wpdb->posts, $columns + [ 'post_author' => $this->author ], [ 'ID' => $post->ID ] );
		clean_post_cache( $post->ID );
		return get_post( $post->ID );
	}

	/** As before the plugin came: no gate sees it. */
	private static function set_meta( int $post, string $key, int $value ): void {
		global $wpdb;
		$wpdb->insert( $wpdb->postmeta, [ 'post_id' => $post, 'meta_key' => $key, 'meta_value' => $value ] );
		wp_cache_delete( $post, 'post_meta' );
	}

	/** Its words in the list of posts, as a person reads them. */
	private static function state_of( WP_Post $post ): string {
		$states = apply_filters( 'display_post_states', [], get_post( $post->ID ) );
		return trim( wp_strip_all_tags( $states['julkaisuvahti_media'] ?? '' ) );
	}
}
