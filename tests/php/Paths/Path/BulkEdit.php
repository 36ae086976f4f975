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

/** Several rows of the list of posts at once: a clean draft goes with the cell's post. */
final class BulkEdit extends Path {

	public function __construct() {
		parent::__construct( 'Bulk edit: publish', Judged::There, false, [ State::Draft, State::Pending ], self::PEOPLE );
	}

	public function attempt( Cell $cell, Stage $stage ): Answer {
		$post   = $stage->post_with_text( $cell );
		$before = Stage::row( $post );
		$person = $stage->person( $cell->actor );
		$other  = $stage->write(
			[
				'post_status'  => 'draft',
				'post_content' => '<p>Kirjasto on auki.</p>',
				'post_author'  => $before['post_author'],
			]
		);
		$answer = $person->browse(
			add_query_arg(
				rawurlencode_deep(
					[
						'post_type'      => 'post',
						'post_status'    => 'all',
						'action'         => 'edit',
						'bulk_edit'      => 'Päivitä',
						'_status'        => 'publish',
						'post_author'    => '-1',
						'comment_status' => '',
						'ping_status'    => '',
						'sticky'         => '-1',
						'post_format'    => '-1',
						'post_view'      => 'list',
						'screen'         => 'edit-post',
						'_wpnonce'       => $person->nonce( 'bulk-posts' ),
					]
				) + [ 'post' => [ $other, $post ] ],
				admin_url( 'edit.php' )
			)
		);
		return new Answer( $answer->is_error(), $answer->words(), [ 'post_content' => $before['post_content'] ], $before, carried: false );
	}
}
