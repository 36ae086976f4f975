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

/** A guarded field of a post that is out is written past the post: `update_post_meta()`, `add_post_meta()`. */
final class MetaWrite extends Path {

	/** @param 'update_post_meta'|'add_post_meta' $function */
	public function __construct( private readonly string $function, private readonly string $type = 'post', string $name = '' ) {
		parent::__construct( '' !== $name ? $name : "$function() of a field that readers see", Judged::Stored, false, [ State::Live, State::Scheduled, State::Old, State::Private, State::Password, State::Imported ], self::PROCESSES, Content::SHORT );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post = $stage->post( $cell );
		Stage::set_type( $post, $this->type );
		$before = Stage::row( $post );
		$text   = [ '_OrganizerPhone' => "{$cell->content->line()} {$cell->mark()}" ];
		$answer = $stage->worker->call( $stage->user_of( $cell->actor ), $this->function, $post, '_OrganizerPhone', wp_slash( $text['_OrganizerPhone'] ) );
		return new Answer( false === $answer['result'], $answer['said'], $text, $before );
	}
}
