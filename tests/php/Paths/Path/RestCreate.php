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

/** `POST /wp/v2/{type}`. */
final class RestCreate extends Path {

	/** @param array<string, mixed> $with What is sent along. */
	public function __construct(
		string $name,
		array $actors = self::PEOPLE,
		array $contents = Content::ALL,
		private readonly array $with = [],
		private readonly string $route = '/wp/v2/posts',
	) {
		parent::__construct( $name, Judged::Sent, true, [ State::New ], $actors, $contents );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$text   = [
			'post_title'   => Stage::TITLE,
			'post_content' => $stage->text( $cell ),
		];
		$answer = $stage->person( $cell->actor )->rest(
			'POST',
			$this->route,
			$this->with + [
				'title'   => $text['post_title'],
				'content' => $text['post_content'],
				'status'  => $cell->state->status_asked_for( $cell->actor ),
			]
		);
		return new Answer( $answer->is_error(), $answer->words(), $text );
	}

	public function status_when_published( Cell $cell ): string {
		return $this->with['status'] ?? parent::status_when_published( $cell );
	}

	public function password_when_published( Cell $cell ): string {
		return $this->with['password'] ?? '';
	}
}
