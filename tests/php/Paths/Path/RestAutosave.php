<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths\Path;

use Julkaisuvahti\Tests\Paths\Answer;
use Julkaisuvahti\Tests\Paths\Cell;
use Julkaisuvahti\Tests\Paths\Judged;
use Julkaisuvahti\Tests\Paths\Path;
use Julkaisuvahti\Tests\Paths\Stage;
use Julkaisuvahti\Tests\Paths\State;

/** `POST /wp/v2/posts/ID/autosaves` with a status: WordPress publishes an author's own draft that way. */
final class RestAutosave extends Path {

	public function __construct() {
		parent::__construct( 'REST: autosave with a status', Judged::Sent, true, [ State::Draft ], self::PEOPLE );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		// Of somebody else's draft WordPress makes an autosave, and publishes nothing.
		$post   = $stage->write(
			[
				'post_status'   => 'draft',
				'post_content'  => '',
				'post_author'   => $stage->user_of( $cell->actor ),
				'post_date_gmt' => '0000-00-00 00:00:00',
			]
		);
		$before = Stage::row( $post );
		$text   = $stage->text( $cell );
		$answer = $stage->person( $cell->actor )->rest(
			'POST',
			"/wp/v2/posts/$post/autosaves",
			[
				'title'   => Stage::TITLE,
				'content' => $text,
				'excerpt' => '',
				'status'  => $cell->state->status_asked_for( $cell->actor ),
			]
		);
		return new Answer( $answer->is_error(), $answer->words(), [ 'post_content' => $text ], $before );
	}
}
