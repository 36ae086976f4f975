<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Credits;

use WP_Block;
use WP_Post;
use WP_Scripts;
use WP_Styles;

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
		$block = $this->build() . '/blocks/media-credits/block.json';
		if ( ! is_readable( $block ) || ! is_readable( $this->asset() ) ) {
			return;
		}
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

	/**
	 * Action `wp_default_scripts`: where a page needs scripts. At `init`, every page and every request would
	 * have WordPress list all of its own.
	 */
	public function add_script( WP_Scripts $scripts ): void {
		if ( ! is_readable( $this->asset() ) ) {
			return;
		}
		$asset = require $this->asset();
		$scripts->add( self::HANDLE, plugins_url( 'build/media-credits.js', $this->plugin_file ), $asset['dependencies'], $asset['version'], 1 );
		$scripts->set_translations( self::HANDLE, 'julkaisuvahti', $this->build() . '/languages' );
	}

	/** Action `wp_default_styles`. */
	public function add_style( WP_Styles $styles ): void {
		if ( ! is_readable( $this->asset() ) ) {
			return;
		}
		$styles->add( self::HANDLE, plugins_url( 'build/style-media-credits.css', $this->plugin_file ), [], ( require $this->asset() )['version'] );
		$styles->add_data( self::HANDLE, 'path', $this->build() . '/style-media-credits.css' );
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

	private function build(): string {
		return plugin_dir_path( $this->plugin_file ) . 'build';
	}

	/** What the build says of the script. */
	private function asset(): string {
		return $this->build() . '/media-credits.asset.php';
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
