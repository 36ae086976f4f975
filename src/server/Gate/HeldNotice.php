<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Language;
use WP_Post;

/**
 * Says why a publication was held back where the path itself could not: on the next
 * admin screen of the person who saved, once.
 *
 * What waits for that screen holds no part of the text.
 */
final class HeldNotice {

	/** User meta, one row for each held post. */
	public const META = '_julkaisuvahti_held';

	/** After an import of thousands nobody reads the thousandth. */
	private const SHOWN = 20;

	/** @var array<int, true> Posts held in this request. */
	private array $held_now = [];

	public function __construct( private readonly Reasons $reasons ) {
	}

	/** Leaves word for whoever saves; for the post's author where nobody is logged in, as in cron. */
	public function leave( int $post_id, int $author, Held $held, Outcome $outcome ): void {
		$this->held_now[ $post_id ] = true;

		$user = get_current_user_id();
		$user = 0 === $user ? $author : $user;
		if ( 0 === $user ) {
			return;
		}
		$waiting = get_user_meta( $user, self::META );
		$earlier = array_filter( $waiting, static fn ( mixed $row ): bool => is_array( $row ) && ( $row['post'] ?? null ) === $post_id );
		foreach ( $earlier as $row ) {
			delete_user_meta( $user, self::META, wp_slash( $row ) );
		}
		if ( count( $waiting ) - count( $earlier ) >= self::SHOWN ) {
			return;
		}
		add_user_meta(
			$user,
			self::META,
			wp_slash(
				[
					'post'    => $post_id,
					'outcome' => $outcome->value,
					...$held->without_text(),
				]
			)
		);
	}

	/** Action `admin_notices`. */
	public function show(): void {
		$screen = get_current_screen();
		// The block editor hides these notices: there they would be lost.
		if ( null !== $screen && $screen->is_block_editor() ) {
			return;
		}
		$user = get_current_user_id();
		$rows = 0 === $user ? [] : get_user_meta( $user, self::META );
		if ( [] === $rows ) {
			return;
		}
		foreach ( $rows as $row ) {
			$this->show_one( $row );
		}
		delete_user_meta( $user, self::META );
	}

	/** Filter `redirect_post_location`: the classic editor must not say *Post updated* of a change that was held back. */
	public function redirect( mixed $location, mixed $post_id ): mixed {
		return is_string( $location ) && isset( $this->held_now[ (int) $post_id ] )
			? remove_query_arg( 'message', $location )
			: $location;
	}

	private function show_one( mixed $row ): void {
		if ( ! is_array( $row ) || ! is_array( $row['findings'] ?? null ) || ! is_array( $row['incomplete'] ?? null ) || ! is_array( $row['faults'] ?? null ) ) {
			return;
		}
		$outcome = Outcome::tryFrom( (string) ( $row['outcome'] ?? '' ) );
		$post    = null === $outcome ? null : get_post( (int) ( $row['post'] ?? 0 ) );
		if ( null === $outcome || ! $post instanceof WP_Post ) {
			return;
		}
		$lists = '';
		foreach ( Reasons::introductions() as $whom => $introduction ) {
			$findings = $this->reasons->of_findings( $row['findings'], $whom, Language::of_locale( get_user_locale() ) );
			$lists   .= [] === $findings ? '' : sprintf( '<p>%s</p>', esc_html( $introduction ) ) . self::list_of( $findings );
		}
		$lists .= self::list_of( $this->reasons->of_faults( $row['faults'], $row['incomplete'] ) );
		printf(
			'<div class="notice notice-warning"><p><strong>%s</strong></p><p>%s</p>%s<p>%s</p></div>',
			esc_html( self::name_of( $post ) ),
			esc_html( $outcome->message() ),
			$lists,
			implode( ' · ', self::links_to( $post, $outcome ) )
		);
	}

	/**
	 * @param list<array{message: string, todo: string}> $reasons
	 * @return string HTML.
	 */
	private static function list_of( array $reasons ): string {
		$items = array_map(
			static fn ( array $reason ) => sprintf( '<li><strong>%s</strong> %s</li>', esc_html( $reason['message'] ), esc_html( $reason['todo'] ) ),
			$reasons
		);
		return [] === $items ? '' : '<ul class="ul-disc">' . implode( '', $items ) . '</ul>';
	}

	/** @return list<string> HTML. */
	private static function links_to( WP_Post $post, Outcome $outcome ): array {
		$links = [ __( 'Open it for editing', 'julkaisuvahti' ) => get_edit_post_link( $post ) ];
		if ( in_array( $outcome, [ Outcome::KeptBesidePublished, Outcome::KeptBesideScheduled ], true ) && wp_revisions_enabled( $post ) ) {
			$text = HeldText::newest_of( $post->ID );

			$links[ __( 'See the saved text', 'julkaisuvahti' ) ] = null === $text ? null : get_edit_post_link( $text );
		}
		$html = [];
		foreach ( array_filter( $links ) as $words => $address ) {
			$html[] = sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html( $words ) );
		}
		return $html;
	}

	/** Whoever may not see the post is not told its title either. */
	private static function name_of( WP_Post $post ): string {
		$title = current_user_can( 'edit_post', $post->ID ) ? wp_strip_all_tags( get_the_title( $post ) ) : '';
		/* translators: %s: title of a post. */
		return '' === $title ? 'Julkaisuvahti' : sprintf( __( 'Julkaisuvahti: “%s”', 'julkaisuvahti' ), $title );
	}
}
