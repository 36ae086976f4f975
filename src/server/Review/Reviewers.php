<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Review;

use WP_Post;

/** Who may let findings pass that are not the author's to end. */
final class Reviewers {

	public const CAPABILITY = 'julkaisuvahti_review';

	/** Whoever may edit others' posts may review them, unless the site says otherwise. */
	private const BY_DEFAULT = 'edit_others_posts';

	/** More people than any municipality has reviewers: the first who is one ends the search. */
	private const MOST_ASKED = 200;

	/**
	 * Filter `user_has_cap`. A role that has the capability, or is denied it, keeps it so.
	 *
	 * @param array<string, bool> $capabilities
	 * @return array<string, bool>
	 */
	public function grant( array $capabilities ): array {
		return isset( $capabilities[ self::CAPABILITY ] ) || empty( $capabilities[ self::BY_DEFAULT ] )
			? $capabilities
			: $capabilities + [ self::CAPABILITY => true ];
	}

	/** Two people look at a post, where there are two. */
	public function right_of( int $user, WP_Post $post ): ReviewRight {
		if ( ! self::may_review( $user, $post ) ) {
			return ReviewRight::None;
		}
		if ( (int) $post->post_author !== $user ) {
			return ReviewRight::Reviewer;
		}
		return self::has_another( $user, $post ) ? ReviewRight::NotOnOwnPost : ReviewRight::SelfCheck;
	}

	private static function may_review( int $user, WP_Post $post ): bool {
		return user_can( $user, self::CAPABILITY ) && user_can( $user, 'edit_post', $post->ID );
	}

	private static function has_another( int $user, WP_Post $post ): bool {
		$people = get_users(
			[
				'capability__in' => [ self::BY_DEFAULT, self::CAPABILITY ],
				'exclude'        => [ $user ],
				'fields'         => 'ID',
				'number'         => self::MOST_ASKED,
			]
		);
		foreach ( $people as $person ) {
			if ( self::may_review( (int) $person, $post ) ) {
				return true;
			}
		}
		return false;
	}
}
