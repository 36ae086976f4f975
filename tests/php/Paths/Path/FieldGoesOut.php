<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths\Path;

use Julkaisuvahti\Tests\Paths\Actor;
use Julkaisuvahti\Tests\Paths\Answer;
use Julkaisuvahti\Tests\Paths\Cell;
use Julkaisuvahti\Tests\Paths\Content;
use Julkaisuvahti\Tests\Paths\Judged;
use Julkaisuvahti\Tests\Paths\Path;
use Julkaisuvahti\Tests\Paths\Stage;
use Julkaisuvahti\Tests\Paths\State;

/** A draft whose field holds the text already is published. */
final class FieldGoesOut extends Path {

	public function __construct() {
		parent::__construct( 'wp_update_post() of a draft with such a field', Judged::There, false, [ State::Draft, State::Pending ], self::PROCESSES, Content::SHORT );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$text   = [ '_OrganizerPhone' => "{$cell->content->line()} {$cell->mark()}" ];
		$post   = $stage->post( $cell );
		$before = Stage::row( $post );
		add_post_meta( $post, '_OrganizerPhone', $text['_OrganizerPhone'] );
		$answer = $stage->worker->call( $stage->user_of( $cell->actor ), 'wp_update_post', [ 'ID' => $post, 'post_status' => 'publish' ], true );
		return new Answer( false === $answer['result'], $answer['said'], $text, $before, carried: false );
	}
}
