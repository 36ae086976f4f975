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

/** `wp_insert_post()` in a process on the command line: WP-CLI, importers, other plugins. */
final class InsertPost extends Path {

	/** @param array<string, mixed> $with Columns that are asked for besides. */
	public function __construct( string $name, private readonly array $with = [], private readonly bool $imports = false ) {
		parent::__construct( $name, Judged::Stored, false, [ State::New ], self::PROCESSES );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$text   = [
			'post_title'   => Stage::TITLE,
			'post_content' => $stage->text( $cell ),
		];
		$worker = match ( true ) {
			$this->imports => $stage->importer,
			// Nobody is logged in, and the post has no author: whoever reads the output is all that there is.
			Actor::NoUser === $cell->actor => $stage->wp_cli,
			default => $stage->worker,
		};
		$answer = $worker->call( $stage->user_of( $cell->actor ), 'wp_insert_post', wp_slash( $text + $this->with + [ 'post_status' => 'publish' ] ), true );
		return new Answer( false === $answer['result'], $answer['said'], $text );
	}

	public function status_when_published( Cell $cell ): string {
		return $this->with['post_status'] ?? parent::status_when_published( $cell );
	}

	public function password_when_published( Cell $cell ): string {
		return $this->with['post_password'] ?? '';
	}
}
