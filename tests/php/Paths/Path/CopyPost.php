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

/** A copy of a live post, of all its columns and fields, as duplicating plugins make it. The post was live before the plugin came. */
final class CopyPost extends Path {

	public function __construct() {
		parent::__construct( 'A copy of a live post', Judged::Stored, false, [ State::New ], self::PROCESSES );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$source = $stage->write( [ 'post_content' => $stage->text( $cell ), 'post_name' => 'kirjaston-aukiolot' ], [ '_VenueAddress' => 'Keskustie 1' ] );
		$row    = Stage::row( $source );
		$user   = $stage->user_of( $cell->actor );
		$answer = $stage->worker->call( $user, 'wp_insert_post', wp_slash( array_diff_key( $row, [ 'ID' => 0, 'guid' => 0 ] ) ), true );
		if ( is_int( $answer['result'] ) ) {
			$stage->worker->call( $user, 'add_post_meta', $answer['result'], '_VenueAddress', 'Keskustie 1' );
		}
		return new Answer( false === $answer['result'], $answer['said'], [ 'post_content' => $row['post_content'] ], null, $source );
	}
}
