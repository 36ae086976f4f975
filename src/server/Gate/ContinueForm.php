<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Settings\Settings;
use WP_Post;

/** The classic editor, opened with a text that was held back instead of the published one. */
final readonly class ContinueForm {

	public function __construct( private Settings $settings ) {
	}

	/**
	 * Action `edit_form_top`, before WordPress writes the post into the form. Nothing is
	 * stored: the author presses *Update*.
	 */
	public function open( WP_Post $post ): void {
		$offer = $this->settings->guards( $post->post_type ) ? ContinueOffer::of_post( $post ) : null;
		if ( null === $offer ) {
			return;
		}
		if ( ! $offer->is_taken() ) {
			self::say(
				$offer->message(),
				[
					__( 'Continue from it', 'julkaisuvahti' ) => (string) ContinueOffer::address( $post, $offer->text->ID ),
					__( 'Discard', 'julkaisuvahti' ) => ContinueDiscard::address( $offer->text ),
				]
			);
			return;
		}
		$this->fill( $post, $offer->text );
		printf( '<input type="hidden" name="%s" value="%d">', esc_attr( ContinueAdapter::FIELD ), (int) $offer->text->ID );
		self::say(
			ContinueOffer::taken_message(),
			[ __( 'Edit the published text instead', 'julkaisuvahti' ) => (string) get_edit_post_link( $post, 'url' ) ]
		);
	}

	/** The form is written from the global post, which this is. */
	private function fill( WP_Post $post, WP_Post $text ): void {
		$edited = get_post( $text->ID, OBJECT, 'edit' );
		foreach ( [ 'post_title', 'post_content', 'post_excerpt' ] as $column ) {
			$post->$column = $edited->$column;
		}
		$slug = HeldText::slug_of( $text );
		if ( '' !== $slug ) {
			$post->post_name = $slug;
		}
		$meta = HeldText::meta_of( $text );
		add_filter(
			'get_post_metadata',
			static fn ( mixed $value, mixed $object_id, mixed $key ): mixed => (int) $object_id === $post->ID && is_string( $key ) && isset( $meta[ $key ] ) ? [ $meta[ $key ] ] : $value,
			10,
			3
		);
	}

	/** @param array<string, string> $links Addresses by their words. */
	private static function say( string $message, array $links ): void {
		$html = '';
		foreach ( $links as $words => $address ) {
			$html .= sprintf( ' <a href="%s">%s</a>', esc_url( $address ), esc_html( $words ) );
		}
		printf( '<div class="notice notice-info"><p><strong>Julkaisuvahti:</strong> %s%s</p></div>', esc_html( $message ), $html );
	}
}
