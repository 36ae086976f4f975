<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths\Path;

use Julkaisuvahti\Tests\Paths\Actor;
use Julkaisuvahti\Tests\Paths\Answer;
use Julkaisuvahti\Tests\Paths\Cell;
use Julkaisuvahti\Tests\Paths\Content;
use Julkaisuvahti\Tests\Paths\Judged;
use Julkaisuvahti\Tests\Paths\Path;
use Julkaisuvahti\Tests\Paths\Stage;
use Julkaisuvahti\Tests\Paths\State;

/** The box of custom fields below the classic editor: sent with the post's form. */
final class CustomField extends Path {

	public const KEY = 'gatherpress_phone';

	public function __construct() {
		parent::__construct( 'Classic editor: custom fields', Judged::Stored, false, [ State::Live, State::Draft ], [ Actor::Author, Actor::Editor ], Content::SHORT );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->post( $cell );
		$before = Stage::row( $post );
		$text   = [ self::KEY => "{$cell->content->line()} {$cell->mark()}" ];
		$person = $stage->person( $cell->actor );
		$answer = $person->browse(
			admin_url( 'post.php' ),
			[
				'action'               => 'editpost',
				'post_ID'              => $post,
				'post_type'            => 'post',
				'post_author'          => $before['post_author'],
				'original_post_status' => $before['post_status'],
				'post_title'           => $before['post_title'],
				'content'              => $before['post_content'],
				'post_status'          => $before['post_status'],
				'visibility'           => 'public',
				State::Live === $cell->state ? 'save' : 'publish' => '1',
				'metakeyinput'         => self::KEY,
				'metavalue'            => $text[ self::KEY ],
				'_wpnonce'             => $person->nonce( "update-post_$post" ),
			]
		);
		return new Answer( $answer->is_error(), $answer->words(), $text, $before );
	}
}
