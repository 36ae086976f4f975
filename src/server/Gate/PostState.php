<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Content\PostText;
use WP_Post;

/** A post before or after a write, as far as the gate must know it. */
final readonly class PostState {

	/** The status of a post that is not there yet. */
	private const ABSENT = 'new';

	public function __construct(
		/** 0 until it is stored. */
		public int $id,
		public string $type,
		public string $status,
		public string $password,
		public PostText $text,
	) {
	}

	public static function absent( string $type ): self {
		return new self( 0, $type, self::ABSENT, '', PostText::none() );
	}

	public static function of_post( WP_Post $post ): self {
		return new self( $post->ID, $post->post_type, $post->post_status, $post->post_password, PostText::of_post( $post ) );
	}

	/**
	 * What `$stored` becomes when `$columns` are written over it.
	 *
	 * @param array<string, mixed>       $columns Post columns by name, unslashed.
	 * @param array<string, list<mixed>> $meta    Values by key that are written along with them, unslashed.
	 */
	public static function of_columns( array $columns, ?WP_Post $stored, array $meta = [] ): self {
		$value = static fn ( string $column, string $fallback ): string => is_string( $columns[ $column ] ?? null )
			? $columns[ $column ]
			: (string) ( $stored->$column ?? $fallback );
		return new self(
			$stored->ID ?? 0,
			$value( 'post_type', 'post' ),
			$value( 'post_status', 'draft' ),
			$value( 'post_password', '' ),
			PostText::of_columns( $columns, $stored, $meta ),
		);
	}

	/** Where its text is seen, now or when its time comes. */
	public function reach(): Reach {
		return Reach::of( $this->status, $this->password );
	}

	/** Where its text is seen already: nobody has read a scheduled post. */
	public function reach_now(): Reach {
		return 'future' === $this->status ? Reach::Nobody : $this->reach();
	}

	/** Whether there is a version that somebody sees already. */
	public function is_out(): bool {
		return Reach::Nobody !== $this->reach_now();
	}

	public function is_publication(): bool {
		return Reach::Nobody !== $this->reach();
	}

	public function has_text_of( self $other ): bool {
		return $this->text->is_same_as( $other->text );
	}
}
