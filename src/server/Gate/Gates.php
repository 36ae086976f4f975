<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Closure;
use Julkaisuvahti\Rights\MediaFacts;

/**
 * The gate of the site that a write goes to. In a network of sites one request may write
 * to several (`switch_to_blog()`), and each has settings and a key of its own.
 */
final class Gates {

	/** @var array<int, Gate> By site. */
	private array $gates = [];

	/** @param Closure(): Gate $build Makes the gate of the site that is current when it is called. */
	public function __construct( private readonly Closure $build ) {
	}

	/** {@see Gate::objection()} */
	public function objection( PostState $before, PostState $after ): ?Held {
		$this->gates[ get_current_blog_id() ] ??= ( $this->build )();
		return $this->gates[ get_current_blog_id() ]->objection( $before, $after );
	}

	/** Whether anything had to be judged on this site in this request. */
	public function have_judged(): bool {
		return true === ( $this->gates[ get_current_blog_id() ] ?? null )?->has_judged();
	}

	/** {@see Gate::standing()} */
	public function standing( PostState $published ): ?int {
		return ( $this->gates[ get_current_blog_id() ] ?? null )?->standing( $published );
	}

	/** Actions `added_post_meta`, `updated_post_meta`, `deleted_post_meta`: what is known of media may be another. */
	public function media_changed( mixed $meta_ids, int $post_id, string $key ): void {
		if ( in_array( $key, MediaFacts::META, true ) ) {
			$this->forget();
		}
	}

	/** Action `update_option_…`, and of attachments: what is published later in this request goes by what is so then. */
	public function forget(): void {
		unset( $this->gates[ get_current_blog_id() ] );
	}
}
