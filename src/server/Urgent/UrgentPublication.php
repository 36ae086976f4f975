<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Urgent;

use Julkaisuvahti\Gate\PostState;
use Julkaisuvahti\Mail\Mailer;
use Julkaisuvahti\Review\Reviewers;
use WP_Post;

/** What follows an urgent notice: all reviewers hear of it. */
final readonly class UrgentPublication {

	public function __construct(
		private Grants $grants,
		private Reviewers $reviewers,
		private Mailer $mailer,
	) {
	}

	/** Action `wp_after_insert_post`: the post is there, with all that belongs to it. */
	public function saved( int $post_id, WP_Post $post ): void {
		$by = $this->grants->taken_by( $post_id );
		if ( null === $by ) {
			return;
		}
		$this->grants->forget( $post_id );
		$mark = UrgentMark::of_post( $post_id );
		if ( ! PostState::of_post( $post )->is_out() ) {
			// Something else kept it in, so that there is nothing to look at.
			$mark?->remove();
			return;
		}
		if ( null !== $mark ) {
			$this->tell( $post, $mark );
		}
	}

	private function tell( WP_Post $post, UrgentMark $mark ): void {
		$person = get_userdata( $mark->by );
		$name   = false === $person ? '' : $person->display_name;
		$this->mailer->send(
			$this->reviewers->of_post( $post ),
			static fn (): array => [
				__( 'An urgent notice was published', 'julkaisuvahti' ),
				[
					sprintf(
						/* translators: 1: a person's name, 2: day and month. */
						__( '%1$s has published an urgent notice before all its points were settled. A reviewer looks at it on %2$s, the next working day, at the latest.', 'julkaisuvahti' ),
						$name,
						$mark->due_date()
					),
					__( 'Open the post:', 'julkaisuvahti' ) . "\n" . Mailer::address_of( $post ),
					__( 'All urgent notices that wait for a reviewer:', 'julkaisuvahti' ) . "\n" . UrgentList::address_of( $post->post_type ),
				],
			]
		);
	}
}
