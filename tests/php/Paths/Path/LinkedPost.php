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

/** A clean event goes out that shows an organizer or a venue whose own page is not published. */
final class LinkedPost extends Path {

	public function __construct( string $name, private readonly string $type, private readonly string $key ) {
		parent::__construct( $name, Judged::There, false, [ State::Draft, State::Pending ], self::PROCESSES, Content::SHORT );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		global $wpdb;
		$linked = $stage->write(
			[
				'post_type'    => $this->type,
				'post_status'  => 'draft',
				'post_content' => "<p>{$cell->content->line()}</p>",
			]
		);
		$event  = $stage->post( $cell );
		$text   = [
			'post_content' => Content::Clean->markup( $cell->mark() ),
			$this->key     => (string) $linked,
		];
		$wpdb->update(
			$wpdb->posts,
			[
				'post_type'    => 'tribe_events',
				'post_content' => $text['post_content'],
			],
			[ 'ID' => $event ]
		);
		add_post_meta( $event, $this->key, $linked );
		$before = Stage::row( $event );
		$answer = $stage->worker->call( $stage->user_of( $cell->actor ), 'wp_update_post', [ 'ID' => $event, 'post_status' => 'publish' ], true );
		return new Answer( false === $answer['result'], $answer['said'], $text, $before, carried: false );
	}
}
