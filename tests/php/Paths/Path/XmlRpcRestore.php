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

/** `wp.restoreRevision`. */
final class XmlRpcRestore extends Path {

	public function __construct() {
		parent::__construct( 'XML-RPC: wp.restoreRevision', Judged::Stored, true, [ State::Live, State::Old ], [ Actor::Author ] );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post     = $stage->post( $cell );
		$text     = $stage->text( $cell );
		$revision = $stage->revision( $post, $text );
		$before   = Stage::row( $post );
		$answer   = $stage->person( $cell->actor )->xml_rpc( 'wp.restoreRevision', 1, $revision );
		return new Answer( $answer->is_fault(), $answer->words(), [ 'post_content' => $text ], $before, $revision );
	}
}
