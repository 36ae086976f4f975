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

/** A post that was live comes back from the bin as what it was, where a plugin restores the earlier status. */
final class Untrash extends Path {

	/** @param list<Actor> $actors */
	public function __construct( string $name, private readonly bool $on_screen, array $actors ) {
		parent::__construct( $name, Judged::There, false, [ State::Trashed ], $actors );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post = $stage->write(
			[
				'post_status'  => 'trash',
				'post_name'    => 'kirjaston-aukiolot__trashed',
				'post_content' => $stage->text( $cell ),
				'post_author'  => $stage->owner( $cell->actor ),
			],
			[
				'_wp_trash_meta_status' => 'publish',
				'_wp_trash_meta_time'   => '1750000000',
				'_wp_desired_post_slug' => 'kirjaston-aukiolot',
			]
		);
		$before = Stage::row( $post );
		$said   = $this->on_screen ? $this->click( $cell, $stage, $post ) : $stage->worker->call( $stage->user_of( $cell->actor ), 'wp_untrash_post', $post )['said'];
		return new Answer( false, $said, [ 'post_content' => $before['post_content'] ], $before, carried: false );
	}

	private function click( Cell $cell, Stage $stage, int $post ): string {
		$person = $stage->person( $cell->actor );
		return $person->browse(
			add_query_arg(
				[
					'action'   => 'untrash',
					'post'     => $post,
					'_wpnonce' => $person->nonce( "untrash-post_$post" ),
				],
				admin_url( 'post.php' )
			)
		)->words();
	}
}
