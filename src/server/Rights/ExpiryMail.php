<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Mail\Mailer;
use Julkaisuvahti\Review\Reviewers;
use WP_Post;

/** Tells authors and reviewers of media in their publications, one mail a person and day at most. */
final readonly class ExpiryMail {

	/** How many posts one mail names: the list of posts marks all. */
	private const MOST_NAMED = 30;

	public function __construct(
		private Mailer $mailer,
		private Reviewers $reviewers,
	) {
	}

	/**
	 * Nobody hears the same thing twice: of a file in a post again only when something else is the matter with it.
	 *
	 * @param list<int> $posts With marks.
	 */
	public function tell_of( array $posts ): void {
		$by_person = [];
		foreach ( $posts as $id ) {
			$post = get_post( $id );
			$news = array_filter( DailyJobFlags::of( $id ), static fn ( array $row ): bool => ! $row['told'] );
			if ( ! $post instanceof WP_Post || [] === $news ) {
				continue;
			}
			DailyJobFlags::have_been_told( $id );
			$people = [ ...array_filter( [ (int) $post->post_author ] ), ...$this->reviewers->of_post( $post ) ];
			foreach ( array_unique( $people ) as $person ) {
				$by_person[ $person ][] = [ $post, $news ];
			}
		}
		foreach ( $by_person as $person => $own ) {
			$this->mailer->send( [ $person ], static fn (): array => self::mail( $own ) );
		}
	}

	/**
	 * @param non-empty-list<array{WP_Post, array<int, array<string, mixed>>}> $posts
	 * @return array{string, list<string>}
	 */
	private static function mail( array $posts ): array {
		$named = array_slice( $posts, 0, self::MOST_NAMED );
		$parts = [
			__( 'These publications have pictures or files that need a look. They are out as before: nothing was hidden, except for what somebody has taken out of use.', 'julkaisuvahti' ),
			...array_map( static fn ( array $one ): string => self::part( ...$one ), $named ),
		];
		if ( count( $named ) < count( $posts ) ) {
			$parts[] = __( 'And more: they are marked in the list of posts.', 'julkaisuvahti' );
		}
		$parts[] = __( 'Confirm the right anew, change the picture, or take it out of the publication.', 'julkaisuvahti' );
		return [ __( 'Pictures and files in publications need a look', 'julkaisuvahti' ), $parts ];
	}

	/** @param array<int, array<string, mixed>> $rows */
	private static function part( WP_Post $post, array $rows ): string {
		$lines = array_map( static fn ( string $line ): string => "- $line", DailyJobFlags::sorted( $rows ) );
		$ends  = array_filter( array_column( array_filter( $rows, static fn ( array $row ): bool => DailyJobState::Expiring->value === $row['state'] ), 'until' ) );
		if ( [] !== $ends ) {
			/* translators: %s: the last day, as a date. */
			$lines[] = '- ' . sprintf( __( 'Valid until %s', 'julkaisuvahti' ), (string) wp_date( (string) get_option( 'date_format' ), (int) strtotime( min( $ends ) . ' 12:00 UTC' ) ) );
		}
		return implode( "\n", [ ...$lines, Mailer::address_of( $post ) ] );
	}
}
