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

/** The block editor, the panel that saves several things at once, the site editor: only what has changed is sent. */
final class EditorSave extends Path {

	public function __construct() {
		parent::__construct( 'Block editor, panel of several entities, site editor', Judged::Sent, true, self::EDITABLE, [ Actor::Author ] );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->post( $cell );
		$before = Stage::row( $post );
		$edits  = [ 'content' => $stage->text( $cell ) ];
		if ( ! $cell->state->has_version() ) {
			$edits['status'] = 'publish';
		}
		$answer = $stage->person( $cell->actor )->rest_from_editor( 'PUT', "/wp/v2/posts/$post", $edits );
		return new Answer( $answer->is_error(), $answer->words(), [ 'post_content' => $edits['content'] ], $before );
	}
}
