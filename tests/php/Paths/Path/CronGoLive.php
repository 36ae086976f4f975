<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths\Path;

use Julkaisuvahti\Tests\Paths\Actor;
use Julkaisuvahti\Tests\Paths\Answer;
use Julkaisuvahti\Tests\Paths\Cell;
use Julkaisuvahti\Tests\Paths\Content;
use Julkaisuvahti\Tests\Paths\Ending;
use Julkaisuvahti\Tests\Paths\HttpAnswer;
use Julkaisuvahti\Tests\Paths\Judged;
use Julkaisuvahti\Tests\Paths\Path;
use Julkaisuvahti\Tests\Paths\Stage;
use Julkaisuvahti\Tests\Paths\State;

/** The time of a scheduled post has come, and since it was scheduled the rules have changed. */
final class CronGoLive extends Path {

	public function __construct() {
		parent::__construct( 'Cron: the time of a scheduled post has come', Judged::There, false, [ State::Scheduled ], [ Actor::Cron ] );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->write(
			[
				'post_status'   => 'future',
				'post_name'     => 'kirjaston-aukiolot',
				'post_content'  => $stage->text( $cell ),
				'post_date'     => '2025-03-04 10:00:00',
				'post_date_gmt' => '2025-03-04 08:00:00',
			]
		);
		$before = Stage::row( $post );
		wp_schedule_single_event( time() - 60, 'publish_future_post', [ $post ] );
		$answer = HttpAnswer::to( site_url( 'wp-cron.php?doing_wp_cron' ), [ 'method' => 'GET' ] );
		return new Answer( false, $answer->words(), [ 'post_content' => $before['post_content'] ], $before, carried: false );
	}

	public function ending( Cell $cell ): Ending {
		return Content::Clean === $cell->content ? Ending::Published : Ending::KeptUnpublished;
	}

	/** Author and reviewers are to see that it waits for them. */
	public function status_when_kept( Cell $cell ): string {
		return 'pending';
	}

	public function status_when_published( Cell $cell ): string {
		return 'publish';
	}

	/** The author and the reviewers. */
	public function addressees( Stage $stage ): array {
		return [ get_userdata( $stage->writer )->user_email, 'editor@esimerkkila.example' ];
	}
}
