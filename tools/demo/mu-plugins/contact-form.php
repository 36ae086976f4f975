<?php
/**
 * Plugin Name: Lomakelohko
 * Description: Stands in for a form plugin, so that a form can be put into a text. It stores what such a plugin stores and takes nothing in.
 */

declare( strict_types=1 );

namespace Julkaisuvahti\Demo;

add_action(
	'enqueue_block_editor_assets',
	static function (): void {
		wp_register_script( 'esimerkkila-form', false, array( 'wp-blocks', 'wp-block-editor', 'wp-element' ), '1', true );
		wp_add_inline_script( 'esimerkkila-form', (string) file_get_contents( __DIR__ . '/contact-form.js' ) );
		wp_enqueue_script( 'esimerkkila-form' );
	}
);

add_shortcode( 'contact-form-7', static fn (): string => '<em>Tässä olisi lomake.</em>' );
