<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths\Path;

use Julkaisuvahti\Tests\Paths\Actor;
use Julkaisuvahti\Tests\Paths\Answer;
use Julkaisuvahti\Tests\Paths\Cell;
use Julkaisuvahti\Tests\Paths\Judged;
use Julkaisuvahti\Tests\Paths\Path;
use Julkaisuvahti\Tests\Paths\Stage;
use Julkaisuvahti\Tests\Paths\State;

/** A private post, or one behind a password, is shown to everybody: its text is judged as if it were new. */
final class WidenReach extends Path {

	public function __construct() {
		parent::__construct( 'A private post, or one with a password, becomes public', Judged::There, false, [ State::Private, State::Password ], self::PROCESSES );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->post_with_text( $cell );
		$before = Stage::row( $post );
		$answer = $stage->worker->call( $stage->user_of( $cell->actor ), 'wp_update_post', [ 'ID' => $post, 'post_status' => 'publish', 'post_password' => '' ], true );
		return new Answer( false === $answer['result'], $answer['said'], [ 'post_content' => $before['post_content'] ], $before, carried: false );
	}

	public function status_when_published( Cell $cell ): string {
		return 'publish';
	}

	public function password_when_published( Cell $cell ): string {
		return '';
	}
}
