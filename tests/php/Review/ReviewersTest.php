<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Review;

use Julkaisuvahti\Review\Reviewers;
use Julkaisuvahti\Review\ReviewRight;
use Julkaisuvahti\Tests\SiteTestCase;

final class ReviewersTest extends SiteTestCase {

	public function test_whoever_edits_others_posts_reviews_unless_a_role_says_otherwise(): void {
		$may = fn ( string $role ): bool => user_can( $this->log_in( $role ), Reviewers::CAPABILITY );

		self::assertSame( [ true, true, false, false ], array_map( $may, [ 'administrator', 'editor', 'author', 'contributor' ] ) );

		get_role( 'editor' )->add_cap( Reviewers::CAPABILITY, false );
		get_role( 'author' )->add_cap( Reviewers::CAPABILITY );
		try {
			self::assertSame( [ true, false, true, false ], array_map( $may, [ 'administrator', 'editor', 'author', 'contributor' ] ) );
		} finally {
			get_role( 'editor' )->remove_cap( Reviewers::CAPABILITY );
			get_role( 'author' )->remove_cap( Reviewers::CAPABILITY );
		}
	}

	public function test_a_reviewer_who_may_not_edit_the_post_does_not_review_it(): void {
		$this->log_in( 'editor' );
		$post = $this->insert( [] );
		get_role( 'author' )->add_cap( Reviewers::CAPABILITY );
		try {
			$other = $this->log_in( 'author' );
			self::assertSame( ReviewRight::None, ( new Reviewers() )->right_of( $other, $post ) );
		} finally {
			get_role( 'author' )->remove_cap( Reviewers::CAPABILITY );
		}
	}

	public function test_an_own_post_is_another_reviewers(): void {
		$editor = $this->log_in( 'editor' );
		$own    = $this->insert( [] );
		$other  = $this->log_in( 'administrator' );

		self::assertSame( ReviewRight::NotOnOwnPost, ( new Reviewers() )->right_of( $editor, $own ) );
		self::assertSame( ReviewRight::Reviewer, ( new Reviewers() )->right_of( $other, $own ) );
	}
}
