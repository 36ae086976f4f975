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

/** The classic editor's autosave, by a client that sends a status with it: WordPress takes it for a save of one's own draft. */
final class HeartbeatAutosave extends Path {

	public function __construct() {
		parent::__construct( 'Classic editor: autosave with a status', Judged::Stored, false, [ State::Draft ], [ Actor::Author ] );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->post( $cell );
		$before = Stage::row( $post );
		$text   = [ 'post_content' => $stage->text( $cell ) ];
		$person = $stage->person( $cell->actor );
		$answer = $person->browse(
			admin_url( 'admin-ajax.php' ),
			[
				'action'    => 'heartbeat',
				'screen_id' => 'post',
				'_nonce'    => $person->nonce( 'heartbeat-nonce' ),
				'data'      => [
					'wp_autosave' => [
						'post_id'     => $post,
						'_wpnonce'    => $person->nonce( "update-post_$post" ),
						'post_type'   => 'post',
						'post_title'  => Stage::TITLE,
						'content'     => $text['post_content'],
						'excerpt'     => '',
						'post_status' => 'publish',
					],
				],
			]
		);
		return new Answer( $answer->is_error(), $answer->words(), $text, $before );
	}
}
