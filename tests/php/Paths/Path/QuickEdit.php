<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths\Path;

use Julkaisuvahti\Tests\Paths\Actor;
use Julkaisuvahti\Tests\Paths\Answer;
use Julkaisuvahti\Tests\Paths\Cell;
use Julkaisuvahti\Tests\Paths\Content;
use Julkaisuvahti\Tests\Paths\HttpAnswer;
use Julkaisuvahti\Tests\Paths\Judged;
use Julkaisuvahti\Tests\Paths\Path;
use Julkaisuvahti\Tests\Paths\Stage;
use Julkaisuvahti\Tests\Paths\State;

/** A row of the list of posts: the title and the status can be changed, the text cannot. */
final class QuickEdit extends Path {

	public function __construct() {
		parent::__construct( 'Quick edit: publish', Judged::There, true, [ State::Draft, State::Pending ], self::PEOPLE );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->post_with_text( $cell );
		$before = Stage::row( $post );
		$answer = self::save( $cell, $stage, $before, Stage::TITLE );
		return new Answer( ! str_contains( $answer->body, '<tr' ), $answer->words(), [ 'post_content' => $before['post_content'] ], $before, carried: false );
	}

	/** @param array<string, mixed> $row */
	public static function save( Cell $cell, Stage $stage, array $row, string $title ): HttpAnswer {
		$person = $stage->person( $cell->actor );
		return $person->browse(
			admin_url( 'admin-ajax.php' ),
			[
				'action'       => 'inline-save',
				'post_ID'      => $row['ID'],
				'post_type'    => 'post',
				'screen'       => 'edit-post',
				'post_view'    => 'list',
				'post_title'   => $title,
				'post_name'    => $row['post_name'],
				'_status'      => $cell->state->status_asked_for( $cell->actor ),
				'post_author'  => $row['post_author'],
				'post_password' => $row['post_password'],
				'_inline_edit' => $person->nonce( 'inlineeditnonce' ),
			] + ( State::Private === $cell->state ? [ 'keep_private' => 'private' ] : [] )
		);
	}
}
