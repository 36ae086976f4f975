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

/** `wp_update_post()` with `meta_input`: WordPress writes the fields whatever became of the post. */
final class UpdateWithMeta extends Path {

	public function __construct() {
		parent::__construct( 'wp_update_post() with a field that readers see', Judged::Stored, false, [ State::Draft, State::Live, State::Old ], self::PROCESSES, Content::SHORT );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->post( $cell );
		$before = Stage::row( $post );
		$text   = [ '_OrganizerPhone' => "{$cell->content->line()} {$cell->mark()}" ];
		$answer = $stage->worker->call(
			$stage->user_of( $cell->actor ),
			'wp_update_post',
			[
				'ID'          => $post,
				'post_status' => 'publish',
				'meta_input'  => wp_slash( $text ),
			],
			true
		);
		return new Answer( false === $answer['result'], $answer['said'], $text, $before );
	}
}
