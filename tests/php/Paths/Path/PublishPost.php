<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths\Path;

use Julkaisuvahti\Tests\Paths\Actor;
use Julkaisuvahti\Tests\Paths\Answer;
use Julkaisuvahti\Tests\Paths\Cell;
use Julkaisuvahti\Tests\Paths\Content;
use Julkaisuvahti\Tests\Paths\Ending;
use Julkaisuvahti\Tests\Paths\Judged;
use Julkaisuvahti\Tests\Paths\Path;
use Julkaisuvahti\Tests\Paths\Stage;
use Julkaisuvahti\Tests\Paths\State;

/** `wp_publish_post()`, called by another plugin: past every filter of `wp_insert_post()`. */
final class PublishPost extends Path {

	public function __construct() {
		parent::__construct( 'Another plugin: wp_publish_post()', Judged::There, false, [ State::Draft, State::Pending, State::Scheduled ], [ Actor::NoUser, Actor::Author ] );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->post_with_text( $cell );
		$before = Stage::row( $post );
		$answer = $stage->worker->call( $stage->user_of( $cell->actor ), 'wp_publish_post', $post );
		return new Answer( false, $answer['said'], [ 'post_content' => $before['post_content'] ], $before, carried: false );
	}

	public function ending( Cell $cell ): Ending {
		return Content::Clean === $cell->content ? Ending::Published : Ending::KeptUnpublished;
	}

	public function status_when_kept( Cell $cell ): string {
		return State::Draft === $cell->state ? 'draft' : 'pending';
	}

	public function status_when_published( Cell $cell ): string {
		return 'publish';
	}
}
