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

/** A new title for a post that is out. */
final class QuickEditTitle extends Path {

	public function __construct() {
		parent::__construct( 'Quick edit: title', Judged::Stored, true, [ State::Live, State::Scheduled, State::Old, State::Private, State::Password, State::Imported ], [ Actor::Author, Actor::Editor ], Content::SHORT );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->post( $cell );
		$before = Stage::row( $post );
		$title  = "{$cell->content->line()} {$cell->mark()}";
		$answer = QuickEdit::save( $cell, $stage, $before, $title );
		return new Answer( ! str_contains( $answer->body, '<tr' ), $answer->words(), [ 'post_title' => $title ], $before );
	}
}
