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

/** A synced pattern that a live post shows is edited. */
final class PatternEdit extends Path {

	/** @param list<Actor> $actors */
	public function __construct( string $name, private readonly bool $by_rest, array $actors ) {
		parent::__construct( $name, $by_rest ? Judged::Sent : Judged::Stored, $by_rest, [ State::Live, State::Old ], $actors );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$pattern = $stage->post( $cell );
		Stage::set_type( $pattern, 'wp_block' );
		$stage->write( [ 'post_content' => "<!-- wp:block {\"ref\":$pattern} /-->" ] );
		$before = Stage::row( $pattern );
		$text   = $stage->text( $cell );
		if ( $this->by_rest ) {
			$answer = $stage->person( $cell->actor )->rest_from_editor( 'PUT', "/wp/v2/blocks/$pattern", [ 'content' => $text ] );
			return new Answer( $answer->is_error(), $answer->words(), [ 'post_content' => $text ], $before );
		}
		$answer = $stage->worker->call(
			$stage->user_of( $cell->actor ),
			'wp_update_post',
			wp_slash(
				[
					'ID'           => $pattern,
					'post_content' => $text,
				]
			),
			true
		);
		return new Answer( false === $answer['result'], $answer['said'], [ 'post_content' => $text ], $before );
	}
}
