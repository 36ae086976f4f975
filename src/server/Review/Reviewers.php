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
		return $this->has_another( $post, $user ) ? ReviewRight::NotOnOwnPost : ReviewRight::SelfCheck;
	}

	/**
	 * Whom a post waits for; whoever runs the site where nobody else may review it.
	 *
	 * @return list<int> Users' ids.
	 */
	public function of_post( WP_Post $post ): array {
		$people    = self::people( [ 'capability__in' => [ self::BY_DEFAULT, self::CAPABILITY ] ] );
		$reviewers = array_values( array_filter( $people, static fn ( int $person ): bool => self::may_review( $person, $post ) ) );
		return [] === $reviewers ? self::people( [ 'capability' => 'manage_options' ] ) : $reviewers;
	}

	/** Whether somebody may review the post who is none of these. */
	public function has_another( WP_Post $post, int ...$people_left_out ): bool {
		$people = self::people(
			[
				'capability__in' => [ self::BY_DEFAULT, self::CAPABILITY ],
				'exclude'        => array_values( $people_left_out ),
			]
		);
		foreach ( $people as $person ) {
			if ( self::may_review( $person, $post ) ) {
				return true;
			}
		}
		return false;
	}

	private static function may_review( int $user, WP_Post $post ): bool {
		return user_can( $user, self::CAPABILITY ) && user_can( $user, 'edit_post', $post->ID );
	}

	/**
	 * @param array<string, mixed> $query
	 * @return list<int>
	 */
	private static function people( array $query ): array {
		$found = get_users(
			$query + [
				'fields' => 'ID',
				'number' => self::MOST_ASKED,
			]
		);
		return array_map( 'intval', $found );
	}
}
