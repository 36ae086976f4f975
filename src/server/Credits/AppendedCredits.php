<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Credits;

use Julkaisuvahti\Rights\MediaSettings;
use WP_Block_Template;

/** Where the site has chosen so, texts end with their credits without anybody adding the block. */
final class AppendedCredits {

	/** In every list of credits that the block has made. */
	private const MARK = 'wp-block-julkaisuvahti-media-credits';

	/** How many templates and parts are looked through. */
	private const MOST_PARTS = 30;

	/** @var array<string, bool> Whether the block stands in a template, by its content. */
	private array $templates = [];

	/** Filter `the_content`, after blocks and shortcodes have been made of it. */
	public function append( mixed $content ): mixed {
		if ( ! is_string( $content ) || ! $this->is_wanted() || str_contains( $content, self::MARK ) ) {
			return $content;
		}
		// Not by do_blocks(), which would leave the filter without wpautop() for the next text.
		return $content . render_block(
			[
				'blockName'    => CreditsBlock::NAME,
				'attrs'        => [],
				'innerBlocks'  => [],
				'innerHTML'    => '',
				'innerContent' => [],
			]
		);
	}

	private function is_wanted(): bool {
		// An excerpt is made of the text by the same filter.
		if ( ! in_the_loop() || ! is_main_query() || doing_filter( 'get_the_excerpt' ) || ! MediaSettings::load()->appends_credits ) {
			return false;
		}
		return is_feed() || ( is_singular() && get_the_ID() === get_queried_object_id() && ! $this->stands_in_template() );
	}

	/** Whether the theme's template of this page has the block, itself or in a part of it. */
	private function stands_in_template(): bool {
		$template = $GLOBALS['_wp_current_template_content'] ?? '';
		return is_string( $template ) && ( $this->templates[ md5( $template ) ] ??= self::has_block( $template ) );
	}

	private static function has_block( string $template ): bool {
		$waiting = [ $template ];
		$seen    = [];
		while ( [] !== $waiting && count( $seen ) < self::MOST_PARTS ) {
			$content = array_shift( $waiting );
			if ( has_block( CreditsBlock::NAME, $content ) ) {
				return true;
			}
			foreach ( self::parts_in( parse_blocks( $content ) ) as $name => $part ) {
				if ( ! isset( $seen[ $name ] ) ) {
					$seen[ $name ] = true;
					$waiting[]     = $part();
				}
			}
		}
		return false;
	}

	/**
	 * @param array<array<string, mixed>> $blocks
	 * @return array<string, callable(): string> Contents of template parts and patterns, by name.
	 */
	private static function parts_in( array $blocks ): array {
		$parts = [];
		foreach ( $blocks as $block ) {
			$slug = (string) ( $block['attrs']['slug'] ?? '' );
			if ( 'core/template-part' === $block['blockName'] ) {
				$name                  = ( $block['attrs']['theme'] ?? get_stylesheet() ) . "//$slug";
				$parts[ "part $name" ] = static function () use ( $name ): string {
					$part = get_block_template( $name, 'wp_template_part' );
					return $part instanceof WP_Block_Template ? $part->content : '';
				};
			} elseif ( 'core/pattern' === $block['blockName'] ) {
				$parts[ "pattern $slug" ] = static fn (): string => (string) ( \WP_Block_Patterns_Registry::get_instance()->get_registered( $slug )['content'] ?? '' );
			}
			$parts += self::parts_in( $block['innerBlocks'] );
		}
		return $parts;
	}
}
