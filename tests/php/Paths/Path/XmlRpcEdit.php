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

/** `wp.editPost` and `metaWeblog.editPost`. */
final class XmlRpcEdit extends Path {

	/**
	 * @param array<string, string> $fields      What the method calls a post's fields.
	 * @param bool                  $by_blog     Whether it asks for a blog and then for a post.
	 * @param list<State>           $states
	 */
	public function __construct( private readonly string $method, private readonly array $fields, private readonly bool $by_blog, array $states, array $actors ) {
		parent::__construct( "XML-RPC: $method", Judged::Stored, true, $states, $actors );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->post( $cell );
		$before = Stage::row( $post );
		$text   = $stage->text( $cell );
		$struct = [
			$this->fields['post_title'] ?? 'post_title'     => Stage::TITLE,
			$this->fields['post_content'] ?? 'post_content' => $text,
			'post_status'                                   => $cell->state->status_asked_for( $cell->actor ),
		];
		$person = $stage->person( $cell->actor );
		$answer = $this->by_blog
			? $person->xml_rpc( $this->method, 1, $post, $struct )
			: $person->xml_rpc( $this->method, $post, $struct, Actor::Contributor !== $cell->actor );
		return new Answer( $answer->is_fault(), $answer->words(), [ 'post_content' => $text ], $before );
	}
}
