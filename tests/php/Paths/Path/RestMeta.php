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

/** `meta` in a REST request for a post that is out, or goes out with it. */
final class RestMeta extends Path {

	public function __construct( private readonly string $type = 'post', string $name = 'REST: a field that readers see' ) {
		parent::__construct( $name, Judged::Sent, true, [ State::Live, State::Draft, State::Old ], [ Actor::Author, Actor::Administrator ], Content::SHORT );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post = $stage->post( $cell );
		Stage::set_type( $post, $this->type );
		$before = Stage::row( $post );
		$text   = [ '_OrganizerPhone' => "{$cell->content->line()} {$cell->mark()}" ];
		$answer = $stage->person( $cell->actor )->rest(
			'PUT',
			'/wp/v2/' . ( 'post' === $this->type ? 'posts' : $this->type ) . "/$post",
			[ 'meta' => $text ] + ( State::Draft === $cell->state ? [ 'status' => 'publish' ] : [] )
		);
		return new Answer( $answer->is_error(), $answer->words(), $text, $before );
	}
}
