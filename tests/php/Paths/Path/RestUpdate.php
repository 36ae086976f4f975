<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths\Path;

use Julkaisuvahti\Tests\Paths\Answer;
use Julkaisuvahti\Tests\Paths\Cell;
use Julkaisuvahti\Tests\Paths\Judged;
use Julkaisuvahti\Tests\Paths\Path;
use Julkaisuvahti\Tests\Paths\Stage;
use Julkaisuvahti\Tests\Paths\State;

/** `PUT /wp/v2/posts/ID` with everything that a programme knows of the post. */
final class RestUpdate extends Path {

	public function __construct() {
		parent::__construct( 'REST: update', Judged::Sent, true, [ ...self::EDITABLE, State::Trashed ], self::PEOPLE );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->post( $cell );
		$before = Stage::row( $post );
		$text   = $stage->text( $cell );
		$answer = $stage->person( $cell->actor )->rest(
			'PUT',
			"/wp/v2/posts/$post",
			[
				'content' => $text,
				'status'  => $cell->state->status_asked_for( $cell->actor ),
			]
		);
		return new Answer( $answer->is_error(), $answer->words(), [ 'post_content' => $text ], $before );
	}
}
