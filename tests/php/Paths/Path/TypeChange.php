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

/** A page, which is not guarded, becomes a post. */
final class TypeChange extends Path {

	public function __construct() {
		parent::__construct( 'A live page becomes a post', Judged::There, false, [ State::Live ], self::PROCESSES );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$page   = $stage->write( [ 'post_type' => 'page', 'post_name' => 'kirjaston-aukiolot', 'post_content' => $stage->text( $cell ) ] );
		$before = Stage::row( $page );
		$answer = $stage->worker->call( $stage->user_of( $cell->actor ), 'wp_update_post', [ 'ID' => $page, 'post_type' => 'post' ], true );
		return new Answer( false === $answer['result'], $answer['said'], [ 'post_content' => $before['post_content'] ], $before, carried: false );
	}
}
