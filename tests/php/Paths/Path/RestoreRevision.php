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

/** `wp_restore_post_revision()`: an earlier text comes back. */
final class RestoreRevision extends Path {

	public function __construct() {
		parent::__construct( 'Revision restored by wp_restore_post_revision()', Judged::Stored, false, [ State::Live, State::Old, State::Scheduled, State::Private, State::Password, State::Imported ], self::PROCESSES );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post     = $stage->post( $cell );
		$text     = $stage->text( $cell );
		$revision = $stage->revision( $post, $text );
		$before   = Stage::row( $post );
		$answer   = $stage->worker->call( $stage->user_of( $cell->actor ), 'wp_restore_post_revision', $revision );
		return new Answer( false === $answer['result'], $answer['said'], [ 'post_content' => $text ], $before, $revision );
	}
}
