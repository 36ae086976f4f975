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

/** `custom_fields` of `wp.editPost`. */
final class XmlRpcCustomField extends Path {

	public function __construct() {
		parent::__construct( 'XML-RPC: wp.editPost with a field that readers see', Judged::Stored, true, [ State::Live, State::Old ], [ Actor::Author, Actor::Administrator ], Content::SHORT );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->post( $cell );
		$before = Stage::row( $post );
		$text   = [ CustomField::KEY => "{$cell->content->line()} {$cell->mark()}" ];
		$field  = [
			'key'   => CustomField::KEY,
			'value' => $text[ CustomField::KEY ],
		];
		$answer = $stage->person( $cell->actor )->xml_rpc( 'wp.editPost', 1, $post, [ 'custom_fields' => [ $field ] ] );
		return new Answer( $answer->is_fault(), $answer->words(), $text, $before );
	}
}
