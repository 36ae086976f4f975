<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Content\PostText;
use Julkaisuvahti\Engine\EngineFault;
use Julkaisuvahti\Engine\Reading\Reader;
use Julkaisuvahti\Engine\Text;
use WP_Post;

/**
 * Shows where in the text a finding stands, to whoever may edit the post: outside the
 * block editor nothing else leads there.
 *
 * What is stored of a finding is a place and a span. The words are read from the post.
 */
final class HeldQuotes {

	/** In UTF-16 code units, before and after. */
	private const AROUND = 40;

	/** @var array<string, string>|null Texts by place. */
	private ?array $passages = null;

	public function __construct(
		private readonly WP_Post $post,
		private readonly Outcome $outcome,
	) {
	}

	/**
	 * @param array<string, mixed> $finding As {@see Held::findings_without_text()} gives it.
	 * @return string HTML; empty where there is nothing to quote.
	 */
	public function quote( array $finding ): string {
		$place = $finding['place'] ?? null;
		if ( ! is_array( $place ) ) {
			return '';
		}
		$this->passages ??= $this->read();
		$text             = $this->passages[ self::key( $place ) ] ?? '';
		$start            = Text::byte_offset( $text, (int) ( $finding['start'] ?? 0 ) );
		$end              = Text::byte_offset( $text, (int) ( $finding['end'] ?? 0 ) );
		$quote            = $end > $start
			? esc_html( self::tail( substr( $text, 0, $start ) ) ) . '<mark>' . esc_html( substr( $text, $start, $end - $start ) ) . '</mark>' . esc_html( self::head( substr( $text, $end ) ) )
			: self::name_of( $place );
		return '' === $quote ? '' : sprintf( '<br>%s: ”%s”', esc_html( self::field_name( (string) ( $place['field'] ?? '' ) ) ), $quote );
	}

	/** @return array<string, string> */
	private function read(): array {
		$held = $this->outcome->keeps_beside() ? HeldText::newest_of( $this->post->ID ) : null;
		$text = null === $held
			? PostText::of_post( $this->post )
			: PostText::of_columns(
				[
					'post_title'   => $held->post_title,
					'post_excerpt' => $held->post_excerpt,
					'post_content' => $held->post_content,
				],
				$this->post,
				PostText::single_values( HeldText::meta_of( $held ) )
			);

		$passages = [];
		try {
			foreach ( Reader::read( $text->source() ) as $document ) {
				foreach ( $document->passages as $passage ) {
					$passages[ self::key( $passage->place->to_array() ) ] = $passage->text;
				}
			}
		} catch ( EngineFault ) {
			// The reasons are told without it.
			return [];
		}
		return $passages;
	}

	/** @param array<string, mixed> $place */
	private static function key( array $place ): string {
		ksort( $place );
		return (string) wp_json_encode( $place );
	}

	/**
	 * Of what has no words of its own, such as a form.
	 *
	 * @param array<string, mixed> $place
	 */
	private static function name_of( array $place ): string {
		$name = (string) ( $place['name'] ?? '' );
		return match ( $place['part'] ?? '' ) {
			'shortcode' => esc_html( "[$name]" ),
			'tag' => esc_html( "<$name>" ),
			default => '',
		};
	}

	private static function field_name( string $field ): string {
		return match ( $field ) {
			'title' => __( 'Title', 'julkaisuvahti' ),
			'excerpt' => __( 'Excerpt', 'julkaisuvahti' ),
			'slug' => __( 'Web address of the post', 'julkaisuvahti' ),
			'meta' => __( 'Details of the event', 'julkaisuvahti' ),
			default => __( 'Text', 'julkaisuvahti' ),
		};
	}

	private static function head( string $text ): string {
		$cut = substr( $text, 0, Text::byte_offset( $text, self::AROUND ) );
		return $cut === $text ? $text : preg_replace( '/\S*\z/u', '', $cut ) . '…';
	}

	private static function tail( string $text ): string {
		$from = max( 0, Text::length( $text ) - self::AROUND );
		return 0 === $from ? $text : '…' . preg_replace( '/\A\S*/u', '', substr( $text, Text::byte_offset( $text, $from ) ) );
	}
}
