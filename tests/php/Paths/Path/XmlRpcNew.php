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

/** `wp.newPost` and `metaWeblog.newPost`. */
final class XmlRpcNew extends Path {

	/** @param array<string, string> $fields What the method calls a post's fields. */
	public function __construct( private readonly string $method, private readonly array $fields, array $actors ) {
		parent::__construct( "XML-RPC: $method", Judged::Stored, true, [ State::New ], $actors );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$text   = [
			'post_title'   => Stage::TITLE,
			'post_content' => $stage->text( $cell ),
			'post_status'  => $cell->state->status_asked_for( $cell->actor ),
		];
		$struct = array_combine( array_map( fn ( string $column ): string => $this->fields[ $column ] ?? $column, array_keys( $text ) ), $text );
		$answer = $stage->person( $cell->actor )->xml_rpc( $this->method, 1, $struct, Actor::Contributor !== $cell->actor );
		unset( $text['post_status'] );
		return new Answer( $answer->is_fault(), $answer->words(), $text );
	}
}
