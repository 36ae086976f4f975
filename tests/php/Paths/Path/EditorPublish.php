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

/** *Publish* in the editor of a post whose text is saved: the status is all that is sent. */
final class EditorPublish extends Path {

	public function __construct() {
		parent::__construct( 'Block editor: publish what is saved', Judged::There, true, [ State::Draft, State::Pending ], [ Actor::Author ] );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->post_with_text( $cell );
		$before = Stage::row( $post );
		$answer = $stage->person( $cell->actor )->rest_from_editor( 'PUT', "/wp/v2/posts/$post", [ 'status' => 'publish' ] );
		return new Answer( $answer->is_error(), $answer->words(), [ 'post_content' => $before['post_content'] ], $before, carried: false );
	}
}
