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

/** `POST /batch/v1`: a clean post and the cell's, in one request. */
final class RestBatch extends Path {

	public function __construct() {
		parent::__construct( 'REST: batch', Judged::Sent, true, [ State::New, State::Live ], [ Actor::Author, Actor::Editor ] );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = State::New === $cell->state ? 0 : $stage->post( $cell );
		$before = Stage::row( $post );
		$text   = $stage->text( $cell );
		$answer = $stage->person( $cell->actor )->rest(
			'POST',
			'/batch/v1',
			[
				'requests' => [
					self::request( 0, '<p>Kirjasto on auki.</p>' ),
					self::request( $post, $text ),
				],
			]
		);
		$parts  = json_decode( $answer->body, true )['responses'] ?? [];
		return new Answer( 201 === ( $parts[0]['status'] ?? 0 ) && ( $parts[1]['status'] ?? 0 ) >= 400, $answer->words(), [ 'post_content' => $text ], $before );
	}

	/** @return array<string, mixed> */
	private static function request( int $post, string $content ): array {
		return [
			'method' => 0 === $post ? 'POST' : 'PUT',
			'path'   => '/wp/v2/posts' . ( 0 === $post ? '' : "/$post" ),
			'body'   => [
				'content' => $content,
				'status'  => 'publish',
			],
		];
	}
}
