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

/** *Restore This Revision* on the screen of revisions. */
final class RestoreRevisionScreen extends Path {

	public function __construct() {
		parent::__construct( 'Revision restored on its screen', Judged::Stored, false, [ State::Live, State::Old ], self::PUBLISHERS );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post     = $stage->post( $cell );
		$text     = $stage->text( $cell );
		$revision = $stage->revision( $post, $text );
		$before   = Stage::row( $post );
		$person   = $stage->person( $cell->actor );
		$answer   = $person->browse(
			add_query_arg(
				[
					'action'   => 'restore',
					'revision' => $revision,
					'_wpnonce' => $person->nonce( "restore-post_$revision" ),
				],
				admin_url( 'revision.php' )
			)
		);
		return new Answer( $answer->is_error(), $answer->words(), [ 'post_content' => $text ], $before, $revision );
	}
}
