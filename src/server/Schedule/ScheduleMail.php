<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Schedule;

use Julkaisuvahti\Gate\Held;
use Julkaisuvahti\Gate\Reasons;
use Julkaisuvahti\Mail\Mailer;
use Julkaisuvahti\Review\Reviewers;
use WP_Post;

/** Tells of scheduled posts where nobody sits at a screen. */
final readonly class ScheduleMail {

	/** Post meta: a digest of what was told last, so that nobody hears the same thing twice. */
	public const TOLD = '_julkaisuvahti_told';

	public function __construct(
		private Mailer $mailer,
		private Reasons $reasons,
		private Reviewers $reviewers,
	) {
	}

	/** Its time came, and it was not let out: the author and the reviewers hear of it. */
	public function was_held( WP_Post $post, Held $held ): void {
		if ( ! self::is_news( $post, $held, 'held' ) ) {
			return;
		}
		$this->mailer->send(
			[ ...self::author_of( $post ), ...$this->reviewers->of_post( $post ) ],
			fn ( string $language ): array => [
				__( 'A scheduled post was not published', 'julkaisuvahti' ),
				[
					sprintf(
						/* translators: %s: date and time. */
						__( 'A scheduled post was to be published on %s, but Julkaisuvahti held it. The text is saved, and the post waits for review.', 'julkaisuvahti' ),
						self::time_of( $post )
					),
					...$this->reasons_of( $held, $language ),
					/* translators: Followed by an address. */
					__( 'Open the post:', 'julkaisuvahti' ) . "\n" . Mailer::address_of( $post ),
				],
			]
		);
	}

	/**
	 * The rules have changed, and when their time comes these will be held: their
	 * authors have time to mend them.
	 *
	 * @param list<array{WP_Post, Held}> $posts
	 */
	public function will_be_held( array $posts ): void {
		$by_author = [];
		foreach ( $posts as [ $post, $held ] ) {
			foreach ( self::author_of( $post ) as $author ) {
				if ( self::is_news( $post, $held, 'warned' ) ) {
					$by_author[ $author ][] = [ $post, $held ];
				}
			}
		}
		foreach ( $by_author as $author => $own ) {
			$this->mailer->send(
				[ $author ],
				fn ( string $language ): array => [
					__( 'A scheduled post needs your attention', 'julkaisuvahti' ),
					[
						__( 'The checking rules have changed. As the text is now, this will not be published at its time. It stays scheduled, so there is time to look at it.', 'julkaisuvahti' ),
						...array_merge(
							...array_map(
								fn ( array $one ): array => [
									self::time_of( $one[0] ) . "\n" . Mailer::address_of( $one[0] ),
									...$this->reasons_of( $one[1], $language ),
								],
								$own
							)
						),
					],
				]
			);
		}
	}

	/** When a post is to go live, or was, as the reader's language writes it. */
	public static function time_of( WP_Post $post ): string {
		$format = get_option( 'date_format' ) . ' ' . get_option( 'time_format' );
		$time   = strtotime( "$post->post_date_gmt GMT" );
		// What a plugin publishes out of a draft has no time of its own.
		return (string) wp_date( $format, false === $time || $time <= 0 ? time() : $time );
	}

	/**
	 * @param 'fi'|'sv'|'en' $language
	 * @return list<string>
	 */
	private function reasons_of( Held $held, string $language ): array {
		$findings   = $held->findings_without_text();
		$paragraphs = [];
		// The same mail goes to both, so that "you" would be somebody else to one of them.
		$introductions = [
			'author'   => __( 'These points are waiting for the author:', 'julkaisuvahti' ),
			'reviewer' => __( 'These points are waiting for a reviewer:', 'julkaisuvahti' ),
		];
		foreach ( $introductions as $whom => $introduction ) {
			$lines        = self::lines_of( $this->reasons->of_findings( $findings, $whom, $language ) );
			$paragraphs[] = '' === $lines ? '' : "$introduction\n$lines";
		}
		$paragraphs[] = self::lines_of( $this->reasons->of_faults( $held->faults, $held->incomplete ) );
		return array_values( array_filter( $paragraphs ) );
	}

	/** @param list<array{message: string, todo: string}> $reasons */
	private static function lines_of( array $reasons ): string {
		return implode( "\n", array_map( static fn ( array $reason ): string => rtrim( "- {$reason['message']} {$reason['todo']}" ), $reasons ) );
	}

	/** @return list<int> */
	private static function author_of( WP_Post $post ): array {
		return 0 === (int) $post->post_author ? [] : [ (int) $post->post_author ];
	}

	/** A plugin may try again at every run of cron. */
	private static function is_news( WP_Post $post, Held $held, string $what ): bool {
		$digest = hash( 'sha256', (string) wp_json_encode( [ $what, $post->post_date_gmt, $held->findings_without_text(), $held->incomplete, $held->faults ] ) );
		if ( $digest === get_post_meta( $post->ID, self::TOLD, true ) ) {
			return false;
		}
		update_post_meta( $post->ID, self::TOLD, $digest );
		return true;
	}
}
