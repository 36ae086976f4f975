<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths\Path;

use Julkaisuvahti\Tests\Paths\Actor;
use Julkaisuvahti\Tests\Paths\Answer;
use Julkaisuvahti\Tests\Paths\Cell;
use Julkaisuvahti\Tests\Paths\Ending;
use Julkaisuvahti\Tests\Paths\Judged;
use Julkaisuvahti\Tests\Paths\Path;
use Julkaisuvahti\Tests\Paths\Stage;
use Julkaisuvahti\Tests\Paths\State;

/** `wp_update_post()` in a process on the command line. */
final class UpdatePost extends Path {

	public function __construct() {
		parent::__construct( 'WP-CLI and other plugins: wp_update_post()', Judged::Stored, false, [ ...self::EDITABLE, State::Trashed ], self::PROCESSES );
	}

	/** These cost next to nothing: all of them. */
	public function cells(): array {
		return array_merge( $this->cells_with_forms(), ...array_map( fn ( Actor $actor ): array => $this->cells_of( $actor ), $this->actors ) );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->post( $cell );
		$before = Stage::row( $post );
		$text   = [ 'post_content' => $stage->text( $cell ) ];
		$answer = $stage->worker->call(
			$stage->user_of( $cell->actor ),
			'wp_update_post',
			wp_slash(
				$text + [
					'ID'          => $post,
					'post_status' => $cell->state->status_asked_for( $cell->actor ),
				]
			),
			true
		);
		return new Answer( false === $answer['result'], $answer['said'], $text, $before );
	}

	/** @return list<Cell> */
	private function cells_of( Actor $actor ): array {
		$cells = [];
		foreach ( $this->states as $state ) {
			foreach ( $this->contents as $content ) {
				$cells[] = new Cell( $this, $state, $actor, $content );
			}
		}
		return $cells;
	}
}
