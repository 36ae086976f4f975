<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Schedule;

use WP_Post;

/** Tells admins which scheduled posts would not go live by the rules as they are now. */
final class ScheduleNotice {

	/** Where admins come after a change of settings, or an update. */
	private const SCREENS = [ 'settings_page_julkaisuvahti', 'dashboard', 'plugins' ];

	/** In a notice; the rest is counted. */
	private const SHOWN = 20;

	/** Action `admin_notices`. */
	public function show(): void {
		if ( ! in_array( get_current_screen()?->id, self::SCREENS, true ) || ! current_user_can( 'manage_options' ) ) {
			return;
		}
		$last = ScheduleCheck::last();
		if ( null === $last ) {
			return;
		}
		$posts = self::waiting( $last['held'] );
		if ( [] === $posts && 0 === $last['left'] ) {
			return;
		}
		$items = array_map( self::item_of( ... ), array_slice( $posts, 0, self::SHOWN ) );
		$more  = count( $posts ) - count( $items );
		if ( $more > 0 ) {
			/* translators: %d: number of posts. */
			$items[] = sprintf( '<li>%s</li>', esc_html( sprintf( _n( 'And %d post more.', 'And %d posts more.', $more, 'julkaisuvahti' ), $more ) ) );
		}
		printf(
			'<div class="notice notice-warning julkaisuvahti-schedule"><p><strong>Julkaisuvahti:</strong> %s %s</p>%s</div>',
			esc_html( self::told_of( count( $posts ), $last['checked'] ) ),
			/* translators: %d: number of posts. */
			$last['left'] > 0 ? esc_html( sprintf( _n( '%d scheduled post is left for its own time.', '%d scheduled posts are left for their own time.', $last['left'], 'julkaisuvahti' ), $last['left'] ) ) : '',
			[] === $items ? '' : '<ul class="ul-disc">' . implode( '', $items ) . '</ul>'
		);
	}

	/**
	 * Those that are as they were when they were checked: whatever is saved is checked by itself.
	 *
	 * @param array<int, string> $held
	 * @return list<WP_Post>
	 */
	private static function waiting( array $held ): array {
		_prime_post_caches( array_keys( $held ), false, false );
		return array_values(
			array_filter(
				array_map( 'get_post', array_keys( $held ) ),
				static fn ( ?WP_Post $post ): bool => null !== $post && 'future' === $post->post_status && $post->post_modified_gmt === $held[ $post->ID ]
			)
		);
	}

	private static function told_of( int $held, int $checked ): string {
		if ( 0 === $held ) {
			/* translators: %d: number of posts. */
			return sprintf( _n( '%d scheduled post was checked by the rules as they are now.', '%d scheduled posts were checked by the rules as they are now.', $checked, 'julkaisuvahti' ), $checked );
		}
		return sprintf(
			/* translators: %d: number of posts. */
			_n( '%d scheduled post would not be published by the rules as they are now. It stays scheduled, and its author has been told.', '%d scheduled posts would not be published by the rules as they are now. They stay scheduled, and their authors have been told.', $held, 'julkaisuvahti' ),
			$held
		);
	}

	/** @return string HTML. */
	private static function item_of( WP_Post $post ): string {
		$title = wp_strip_all_tags( get_the_title( $post ) );
		return sprintf(
			'<li><a href="%s">%s</a> (%s)</li>',
			esc_url( (string) get_edit_post_link( $post ) ),
			esc_html( '' === $title ? __( '(no title)', 'julkaisuvahti' ) : $title ),
			esc_html( ScheduleMail::time_of( $post ) )
		);
	}
}
