<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Credits;

use WP_Block;
use WP_Post;

/** The block `julkaisuvahti/media-credits`: who made the media of the post in which it stands. */
final readonly class CreditsBlock {

	public const NAME = 'julkaisuvahti/media-credits';

	/** Of its script and of its style. */
	public const HANDLE = 'julkaisuvahti-media-credits';

	public function __construct(
		private string $plugin_file,
		private Credits $credits,
	) {
	}

	/** Action `init`. */
	public function register(): void {
		$build = plugin_dir_path( $this->plugin_file ) . 'build';
		$block = "$build/blocks/media-credits/block.json";
		if ( ! is_readable( $block ) || ! is_readable( "$build/media-credits.asset.php" ) ) {
			return;
		}
		$asset = require "$build/media-credits.asset.php";
		wp_register_script( self::HANDLE, plugins_url( 'build/media-credits.js', $this->plugin_file ), $asset['dependencies'], $asset['version'], [ 'in_footer' => true ] );
		wp_set_script_translations( self::HANDLE, 'julkaisuvahti', "$build/languages" );
		wp_register_style( self::HANDLE, plugins_url( 'build/style-media-credits.css', $this->plugin_file ), [], $asset['version'] );
		wp_style_add_data( self::HANDLE, 'path', "$build/style-media-credits.css" );
		register_block_type(
			$block,
			[
				'title'           => __( 'Media credits', 'julkaisuvahti' ),
				'description'     => __( 'Lists who made the pictures, videos and sounds of the page, as their rights tell.', 'julkaisuvahti' ),
				'keywords'        => explode( ',', __( 'photographer,credit,copyright,licence', 'julkaisuvahti' ) ),
				'render_callback' => [ $this, 'render' ],
			]
		);
	}

	/** @param array<string, mixed> $attributes */
	public function render( array $attributes, string $content, WP_Block $block ): string {
		$post = get_post( (int) ( $block->context['postId'] ?? get_the_ID() ) );
		if ( ! $post instanceof WP_Post || post_password_required( $post ) ) {
			return '';
		}
		$lines = $this->credits->of_post( $post );
		if ( [] === $lines ) {
			return '';
		}
		$heading = trim( wp_strip_all_tags( (string) ( $attributes['heading'] ?? '' ) ) );
		$heading = '' === $heading ? __( 'Credits', 'julkaisuvahti' ) : $heading;
		$level   = min( 6, max( 2, (int) ( $attributes['level'] ?? 2 ) ) );
		$id      = wp_unique_id( 'julkaisuvahti-media-credits-' );
		$shown   = false !== ( $attributes['showHeading'] ?? true );
		return sprintf(
			'<section %s>%s<ul>%s</ul></section>',
			get_block_wrapper_attributes( $shown ? [ 'aria-labelledby' => $id ] : [ 'aria-label' => html_entity_decode( $heading, ENT_QUOTES | ENT_HTML5 ) ] ),
			$shown ? sprintf( '<h%1$d id="%2$s" class="wp-block-heading">%3$s</h%1$d>', $level, esc_attr( $id ), esc_html( $heading ) ) : '',
			implode( '', array_map( self::item( ... ), $lines ) )
		);
	}

	private static function item( Credit $credit ): string {
		[ 'line' => $line, 'licence' => $licence, 'url' => $url ] = $credit->to_array();
		if ( '' === $licence ) {
			return '<li>' . esc_html( $line ) . '</li>';
		}
		return sprintf(
			'<li>%s (%s)</li>',
			esc_html( $line ),
			'' === $url ? esc_html( $licence ) : sprintf( '<a href="%s" rel="license">%s</a>', esc_url( $url, [ 'http', 'https' ] ), esc_html( $licence ) )
		);
	}
}
