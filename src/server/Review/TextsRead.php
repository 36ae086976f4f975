<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Review;

use Julkaisuvahti\Content\PostText;
use Julkaisuvahti\Gate\PostState;
use Julkaisuvahti\Keys\PostKeys;
use Throwable;

/**
 * Where the rules cannot be read, or a check breaks down: that a reviewer has read a post's
 * text. It holds for that text alone, of which a keyed digest is kept.
 */
final readonly class TextsRead {

	/** Post meta, one row: the text that was read last. */
	public const META = '_julkaisuvahti_text_read';

	public function __construct( private PostKeys $keys ) {
	}

	/** @param bool $self_checked Nobody else could read it. */
	public function add( int $post, PostText $text, int $by, bool $self_checked ): bool {
		$row = wp_json_encode(
			[
				'digest'      => $this->digest( $post, $text ),
				'by'          => $by,
				'at'          => gmdate( 'Y-m-d\TH:i:s\Z' ),
				'selfChecked' => $self_checked,
			]
		);
		// The same row within one second is no change, and no failure.
		update_metadata( 'post', $post, self::META, wp_slash( (string) $row ) );
		return $row === get_metadata( 'post', $post, self::META, true );
	}

	/** Never throws: it is asked where something has broken down. */
	public function has( PostState $state ): bool {
		try {
			$row = 0 === $state->id ? null : json_decode( (string) get_metadata( 'post', $state->id, self::META, true ), true );
			return is_array( $row ) && is_string( $row['digest'] ?? null ) && hash_equals( $row['digest'], $this->digest( $state->id, $state->text ) );
		} catch ( Throwable ) {
			return false;
		}
	}

	private function digest( int $post, PostText $text ): string {
		return hash_hmac( 'sha256', serialize( get_object_vars( $text->source() ) ), $this->keys->of_post( $post ) );
	}
}
