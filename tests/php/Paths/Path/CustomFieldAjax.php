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

/** *Add Custom Field* in the same box, which saves that field alone. */
final class CustomFieldAjax extends Path {

	public function __construct() {
		parent::__construct( 'Classic editor: a custom field by AJAX', Judged::Stored, false, [ State::Live, State::Scheduled ], [ Actor::Author, Actor::Editor ], Content::SHORT );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->post( $cell );
		$before = Stage::row( $post );
		$text   = [ CustomField::KEY => "{$cell->content->line()} {$cell->mark()}" ];
		$person = $stage->person( $cell->actor );
		$answer = $person->browse(
			admin_url( 'admin-ajax.php' ),
			[
				'action'               => 'add-meta',
				'post_id'              => $post,
				'metakeyinput'         => CustomField::KEY,
				'metavalue'            => $text[ CustomField::KEY ],
				'_ajax_nonce-add-meta' => $person->nonce( 'add-meta' ),
			]
		);
		return new Answer( ! str_contains( $answer->body, '<meta id=' ), $answer->words(), $text, $before );
	}
}
