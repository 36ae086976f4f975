<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths\Path;

use Julkaisuvahti\Tests\Paths\Answer;
use Julkaisuvahti\Tests\Paths\Cell;
use Julkaisuvahti\Tests\Paths\Content;
use Julkaisuvahti\Tests\Paths\Judged;
use Julkaisuvahti\Tests\Paths\Path;
use Julkaisuvahti\Tests\Paths\Stage;
use Julkaisuvahti\Tests\Paths\State;

/** The form of the classic editor, sent to `wp-admin/post.php`. */
final class ClassicEditor extends Path {

	public function __construct( string $name, private readonly string $type = 'post', array $states = [ State::New, ...self::EDITABLE ], array $actors = self::PEOPLE ) {
		parent::__construct( $name, Judged::Stored, false, $states, $actors );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post = $stage->post( $cell );
		Stage::set_type( $post, $this->type );
		$before = Stage::row( $post );
		$text   = [
			'post_title'   => Stage::TITLE,
			'post_content' => $stage->text( $cell ),
		];
		$person = $stage->person( $cell->actor );
		$answer = $person->browse(
			admin_url( 'post.php' ),
			[
				'action'               => 'editpost',
				'originalaction'       => 'editpost',
				'post_ID'              => $post,
				'post_type'            => $this->type,
				'user_ID'              => $person->id,
				'post_author'          => $before['post_author'],
				'original_post_status' => $before['post_status'],
				'post_title'           => $text['post_title'],
				'content'              => $text['post_content'],
				'post_status'          => $cell->state->has_version() ? $cell->state->status() : 'draft',
				'visibility'           => match ( $cell->state ) {
					State::Private => 'private',
					State::Password => 'password',
					default => 'public',
				},
				'post_password'        => $before['post_password'],
				$cell->state->has_version() ? 'save' : 'publish' => '1',
				'_wpnonce'             => $person->nonce( "update-post_$post" ),
			]
		);
		// A browser normalises the line ends of a form, and the texts have one kind only.
		return new Answer( $answer->is_error(), $answer->words(), $text, $before );
	}
}
