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

	/** User meta: how many more there are. */
	public const MORE = '_julkaisuvahti_held_more';

	/** After an import of thousands nobody reads the thousandth. */
	private const SHOWN = 20;

	/** More are folded, a line each. */
	private const UNFOLDED = 3;

	/** Of one reason in one post. */
	private const QUOTED = 3;

	/** @var array<int, Outcome> What became of the posts that were held in this request. */
	private array $held_now = [];

	public function __construct(
		private readonly Reasons $reasons,
		private readonly HeldMark $mark,
	) {
	}

	/** Leaves word for whoever saves; for the post's author where nobody is logged in, as in cron. */
	public function leave( int $post_id, int $author, Held $held, Outcome $outcome ): void {
		$is_first = ! isset( $this->held_now[ $post_id ] );

		$this->held_now[ $post_id ] = $outcome;
		$this->mark->set( $post_id, $held, $outcome );

		/**
		 * Fires when a publication was held back on a path that could not refuse it. Nothing
		 * that is handed over holds a part of the text, but for the findings' `text` and `passage`.
		 *
		 * @param int     $post_id
		 * @param Held    $held
		 * @param Outcome $outcome What became of the write.
		 */
		do_action( 'julkaisuvahti_held', $post_id, $held, $outcome );

		$user = get_current_user_id();
		$user = 0 === $user ? $author : $user;
		if ( 0 === $user ) {
			// A script's post of nobody: its log is all that anybody reads.
			error_log( "Julkaisuvahti: $post_id: " . $this->reasons->in_one_line( $outcome, $held ) );
			return;
		}
		$waiting = get_user_meta( $user, self::META );
		$earlier = array_filter( $waiting, static fn ( mixed $row ): bool => is_array( $row ) && ( $row['post'] ?? null ) === $post_id );
		foreach ( $earlier as $row ) {
			delete_user_meta( $user, self::META, wp_slash( $row ) );
		}
		if ( count( $waiting ) - count( $earlier ) >= self::SHOWN ) {
			if ( $is_first ) {
				update_user_meta( $user, self::MORE, (int) get_user_meta( $user, self::MORE, true ) + 1 );
			}
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

	/** Whether this post was held back in this request. */
	public function has_held( int $post_id ): bool {
		return isset( $this->held_now[ $post_id ] );
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
		$posts = array_values( array_filter( array_map( $this->told( ... ), $rows ) ) );
		$more  = (int) get_user_meta( $user, self::MORE, true );
		if ( count( $posts ) > self::UNFOLDED ) {
			self::show_folded( $posts, $more );
		} else {
			foreach ( $posts as $post ) {
				printf( '<div class="notice notice-warning"><p><strong>%s</strong></p><p>%s</p>%s</div>', esc_html( $post['name'] ), esc_html( $post['outcome'] ), $post['why'] );
			}
		}
		delete_user_meta( $user, self::META );
		delete_user_meta( $user, self::MORE );
	}

	/**
	 * Filter `redirect_post_location`: the classic editor must not say *Post updated* of a change
	 * that was held back, and opens with what the author has just written, not with the old text.
	 */
	public function redirect( mixed $location, mixed $post_id ): mixed {
		$outcome = $this->held_now[ (int) $post_id ] ?? null;
		if ( ! is_string( $location ) || null === $outcome ) {
			return $location;
		}
		$post = $outcome->keeps_beside() ? get_post( (int) $post_id ) : null;
		$text = null === $post ? null : HeldText::newest_of( $post->ID );
		return ( null === $text ? null : ContinueOffer::address( $post, $text->ID ) ) ?? remove_query_arg( 'message', $location );
	}

	/**
	 * So many that they would push the page out of sight.
	 *
	 * @param list<array{name: string, outcome: string, why: string}> $posts
	 */
	private static function show_folded( array $posts, int $more ): void {
		$count = count( $posts ) + $more;
		/* translators: %s: number of posts. */
		$html = sprintf( '<p><strong>Julkaisuvahti:</strong> %s</p>', esc_html( sprintf( _n( '%s post was held back.', '%s posts were held back.', $count, 'julkaisuvahti' ), number_format_i18n( $count ) ) ) );
		foreach ( $posts as $post ) {
			$html .= sprintf( '<details><summary><strong>%s</strong> %s</summary>%s</details>', esc_html( $post['name'] ), esc_html( $post['outcome'] ), $post['why'] );
		}
		if ( $more > 0 ) {
			/* translators: %s: number of posts. */
			$words = _n( '%s more is marked in the list of posts.', '%s more are marked in the list of posts.', $more, 'julkaisuvahti' );
			$html .= sprintf( '<p>%s</p>', esc_html( sprintf( $words, number_format_i18n( $more ) ) ) );
		}
		printf( '<div class="notice notice-warning">%s<p></p></div>', $html );
	}

	/**
	 * What to say of one post; null where the row cannot be read or the post is gone.
	 *
	 * @return array{name: string, outcome: string, why: string}|null The last is HTML.
	 */
	private function told( mixed $row ): ?array {
		if ( ! is_array( $row ) || ! is_array( $row['findings'] ?? null ) || ! is_array( $row['incomplete'] ?? null ) || ! is_array( $row['faults'] ?? null ) ) {
			return null;
		}
		$outcome = Outcome::tryFrom( (string) ( $row['outcome'] ?? '' ) );
		$post    = null === $outcome ? null : get_post( (int) ( $row['post'] ?? 0 ) );
		if ( null === $outcome || ! $post instanceof WP_Post ) {
			return null;
		}
		$lists = implode( '', array_map( static fn ( string $sentence ): string => sprintf( '<p>%s</p>', esc_html( $sentence ) ), Reasons::of_shown_in( array_map( intval( ... ), (array) ( $row['shownIn'] ?? [] ) ) ) ) );
		foreach ( Reasons::introductions() as $whom => $introduction ) {
			$items  = $this->items( $row['findings'], $whom, current_user_can( 'edit_post', $post->ID ) ? new HeldQuotes( $post, $outcome ) : null );
			$lists .= '' === $items ? '' : sprintf( '<p>%s</p><ul class="ul-disc">%s</ul>', esc_html( $introduction ), $items );
		}
		$lists .= self::list_of( $this->reasons->of_faults( $row['faults'], $row['incomplete'] ) );
		$links  = self::links_to( $post, $outcome );
		return [
			'name'    => self::name_of( $post ),
			'outcome' => $outcome->message(),
			'why'     => $lists . ( [] === $links ? '' : sprintf( '<p>%s</p>', implode( ' · ', $links ) ) ),
		];
	}

	/**
	 * Each reason once, with the places where it was found.
	 *
	 * @param list<array<string, mixed>> $findings
	 * @param 'author'|'reviewer'        $whom
	 * @param ?HeldQuotes                $quotes   Null for whoever may not see the text.
	 * @return string HTML.
	 */
	private function items( array $findings, string $whom, ?HeldQuotes $quotes ): string {
		$language = Language::of_locale( get_user_locale() );
		$reasons  = [];
		$quoted   = [];
		foreach ( $findings as $finding ) {
			foreach ( $this->reasons->of_findings( [ $finding ], $whom, $language ) as $reason ) {
				$reasons[ $reason['message'] ]  = $reason;
				$quoted[ $reason['message'] ][] = $quotes?->quote( $finding ) ?? '';
			}
		}
		$items = '';
		foreach ( $reasons as $message => $reason ) {
			$items .= self::item( $reason, implode( '', array_slice( array_unique( $quoted[ $message ] ), 0, self::QUOTED ) ) );
		}
		return $items;
	}

	/**
	 * @param list<array{message: string, todo: string}> $reasons
	 * @return string HTML.
	 */
	private static function list_of( array $reasons ): string {
		return [] === $reasons ? '' : '<ul class="ul-disc">' . implode( '', array_map( static fn ( array $reason ) => self::item( $reason, '' ), $reasons ) ) . '</ul>';
	}

	/**
	 * @param array{message: string, todo: string} $reason
	 * @param string                               $quotes HTML.
	 * @return string HTML.
	 */
	private static function item( array $reason, string $quotes ): string {
		return sprintf( '<li><strong>%s</strong> %s%s</li>', esc_html( $reason['message'] ), esc_html( $reason['todo'] ), $quotes );
	}

	/** @return list<string> HTML. */
	private static function links_to( WP_Post $post, Outcome $outcome ): array {
		$offer = $outcome->keeps_beside() ? ContinueOffer::of_post( $post ) : null;
		$links = [];
		if ( null === $offer ) {
			$links[ __( 'Open it for editing', 'julkaisuvahti' ) ] = self::is_open( $post ) ? null : get_edit_post_link( $post );
		} elseif ( ! $offer->is_taken() ) {
			$links[ __( 'Continue from the saved text', 'julkaisuvahti' ) ] = ContinueOffer::address( $post, $offer->text->ID );
		}
		if ( null !== $offer && wp_revisions_enabled( $post ) ) {
			$links[ __( 'Compare it with the published text', 'julkaisuvahti' ) ] = get_edit_post_link( $offer->text );
		}
		$html = [];
		foreach ( array_filter( $links ) as $words => $address ) {
			$html[] = sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html( $words ) );
		}
		return $html;
	}

	/** Whether this page is the editor with the post in it. */
	private static function is_open( WP_Post $post ): bool {
		return 'post' === get_current_screen()?->base && get_post()?->ID === $post->ID;
	}

	/** Whoever may not see the post is not told its title either. */
	private static function name_of( WP_Post $post ): string {
		$title = current_user_can( 'edit_post', $post->ID ) ? wp_strip_all_tags( get_the_title( $post ) ) : '';
		/* translators: %s: title of a post. */
		return '' === $title ? 'Julkaisuvahti' : sprintf( __( 'Julkaisuvahti: “%s”', 'julkaisuvahti' ), $title );
	}
}
