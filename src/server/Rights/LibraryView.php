<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * The rights to a file in few words, as HTML: one text for the list, for the details beside the
 * grid, and for the script that brings them up to date after a change.
 */
final readonly class LibraryView {

	public function __construct(
		private Rights $rights,
		private MediaFacts $facts,
	) {
	}

	public function state( int $attachment ): LibraryState {
		return LibraryState::of( $this->facts->facts( $attachment ) );
	}

	/** Around {@see inside()}: the script finds it by its number. */
	public function slot( int $attachment ): string {
		return sprintf( '<div class="julkaisuvahti-state" data-julkaisuvahti-rights="%d">%s</div>', $attachment, $this->inside( $attachment ) );
	}

	/** State, credit, last day, and the button that opens the form. */
	public function inside( int $attachment ): string {
		$facts = $this->facts->facts( $attachment );
		$state = LibraryState::of( $facts );
		$until = $this->rights->record( $attachment )->fields['validUntil'];
		$lines = array_filter(
			[
				self::state_line( $state ),
				self::line( __( 'Credit:', 'julkaisuvahti' ), (string) $facts['credit'] ),
				self::line( __( 'Valid until:', 'julkaisuvahti' ), null === $until ? '' : self::day( (string) $until ) ),
				self::open_link( $attachment, $state->action(), 'button button-small' ),
			]
		);
		return implode( '', $lines );
	}

	/** Without scripts it leads to the file's own screen, which says what is missing. */
	public static function open_link( int $attachment, string $text, string $css_class ): string {
		return sprintf(
			'<a href="%1$s" class="%2$s" data-julkaisuvahti-open="%3$d">%4$s<span class="screen-reader-text"> (%5$s)</span></a>',
			esc_url( admin_url( "post.php?post=$attachment&action=edit#julkaisuvahti-rights" ) ),
			esc_attr( $css_class ),
			$attachment,
			esc_html( $text ),
			esc_html( wp_strip_all_tags( get_the_title( $attachment ) ) )
		);
	}

	/** As the site writes its days. */
	public static function day( string $day ): string {
		return (string) mysql2date( (string) get_option( 'date_format' ), $day );
	}

	private static function state_line( LibraryState $state ): string {
		return sprintf(
			'<p class="julkaisuvahti-state__state is-%1$s"><span class="dashicons dashicons-%2$s" aria-hidden="true"></span>%3$s</p>',
			esc_attr( $state->value ),
			esc_attr( $state->icon() ),
			esc_html( $state->label() )
		);
	}

	private static function line( string $name, string $value ): string {
		return '' === $value ? '' : sprintf( '<p class="julkaisuvahti-state__line"><span>%s</span> %s</p>', esc_html( $name ), esc_html( $value ) );
	}
}
