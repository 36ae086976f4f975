<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Content\PostText;
use WP_Post;

/**
 * The backstop: every `wp_insert_post()`, whoever calls it. The text is kept and the
 * publication held back.
 *
 * Autosaves are not exempt, since one that asks for it publishes an author's own
 * draft. Only revisions are: they are nobody's publication.
 */
final class InsertAdapter {

	/** Statuses in which a held text must not be left: no post yet, or one that WordPress deletes by itself. */
	public const NOT_TO_STAY_IN = [ 'new', 'auto-draft', 'inherit', 'trash' ];

	/** @var array<string, array{Held, Outcome}> What was held in new posts, by digest, until they have an id. */
	private array $unnamed = [];

	public function __construct(
		private readonly Gates $gates,
		private readonly Reasons $reasons,
		private readonly HeldText $held_text,
		private readonly HeldNotice $notice,
		private readonly XmlRpc $xml_rpc,
	) {
	}

	/**
	 * Filter `wp_insert_post_data`, last of all.
	 *
	 * @param array<string, mixed> $data    Columns to be written; slashed.
	 * @param array<string, mixed> $postarr What was asked for; slashed.
	 * @return array<string, mixed> Slashed.
	 */
	public function filter( array $data, array $postarr ): array {
		if ( 'revision' === ( $data['post_type'] ?? '' ) ) {
			return $data;
		}
		$columns = wp_unslash( $data );
		$stored  = empty( $postarr['ID'] ) ? null : get_post( (int) $postarr['ID'] );
		$after   = PostState::of_columns( $columns, $stored, self::meta_of( $postarr ) + $this->xml_rpc->fields() );
		$before  = null === $stored ? PostState::absent( $after->type ) : PostState::of_post( $stored );
		$held    = $this->gates->objection( $before, $after );
		if ( null === $held ) {
			return $data;
		}

		if ( XmlRpc::is_calling() ) {
			$this->xml_rpc->refuse( Outcome::of_refusal( $before ), $held );
		}
		// What is held without being published itself is read as a part of another post.
		return null !== $stored && ( $before->is_publication() || ! $after->is_publication() )
			? $this->keep_beside( $stored, $data, $columns, $held )
			: $this->keep_unpublished( $stored, $data, $postarr, $held );
	}

	/** Action `wp_insert_post`: a new post has got the id that its notice needs. */
	public function inserted( int $post_id, WP_Post $post ): void {
		if ( [] === $this->unnamed ) {
			return;
		}
		$digest = self::digest( $post->to_array() );
		if ( isset( $this->unnamed[ $digest ] ) ) {
			[ $held, $outcome ] = $this->unnamed[ $digest ];
			unset( $this->unnamed[ $digest ] );
			$this->notice->leave( $post_id, (int) $post->post_author, $held, $outcome );
		}
	}

	/**
	 * A published post stays as it was, to the last column.
	 *
	 * @param array<string, mixed> $data    Slashed.
	 * @param array<string, mixed> $columns The same, unslashed.
	 * @return array<string, mixed> Slashed.
	 */
	private function keep_beside( WP_Post $stored, array $data, array $columns, Held $held ): array {
		$outcome = 'future' === $stored->post_status ? Outcome::KeptBesideScheduled : Outcome::KeptBesidePublished;
		if ( null === $this->held_text->keep( $stored, $columns ) ) {
			// Going on would lose the text or publish it. The browser still has it.
			$this->die_of( Outcome::ChangeRefused, $held );
		}
		foreach ( array_keys( $data ) as $column ) {
			$data[ $column ] = wp_slash( $stored->$column ?? $columns[ $column ] );
		}
		$this->notice->leave( $stored->ID, (int) $stored->post_author, $held, $outcome );
		return $data;
	}

	/**
	 * The text is stored under the unpublished status it had, with the slug and dates
	 * that saving it as a draft would have left.
	 *
	 * @param array<string, mixed> $data    Slashed.
	 * @param array<string, mixed> $postarr Slashed.
	 * @return array<string, mixed> Slashed.
	 */
	private function keep_unpublished( ?WP_Post $stored, array $data, array $postarr, Held $held ): array {
		$status              = $stored->post_status ?? 'new';
		$data['post_status'] = in_array( $status, self::NOT_TO_STAY_IN, true ) ? 'draft' : $status;

		if ( 'trash' !== $status ) {
			// WordPress made a slug of the title, for a publication that did not happen.
			$asked_for         = is_string( $postarr['post_name'] ?? null ) ? $postarr['post_name'] : '';
			$kept              = $stored->post_name ?? '';
			$data['post_name'] = $asked_for === $kept ? $kept : sanitize_title( $asked_for );
		}
		if ( empty( $postarr['edit_date'] ) && null !== $stored ) {
			$data['post_date']     = $stored->post_date;
			$data['post_date_gmt'] = $stored->post_date_gmt;
		} elseif ( empty( $postarr['post_date_gmt'] ) ) {
			// Unset: a draft's date floats until it is published.
			$data['post_date_gmt'] = '0000-00-00 00:00:00';
		}

		$outcome = 'draft' === $data['post_status'] ? Outcome::KeptAsDraft : Outcome::KeptUnpublished;
		if ( null === $stored ) {
			$this->unnamed[ self::digest( wp_unslash( $data ) ) ] = [ $held, $outcome ];
		} else {
			$this->notice->leave( $stored->ID, (int) $stored->post_author, $held, $outcome );
		}
		return $data;
	}

	/**
	 * @param array<string, mixed> $postarr Slashed.
	 * @return array<string, list<mixed>> Unslashed.
	 */
	private static function meta_of( array $postarr ): array {
		$meta     = $postarr['meta_input'] ?? [];
		$featured = isset( $postarr[ PostText::FEATURED ] ) ? [ PostText::FEATURED => (int) $postarr[ PostText::FEATURED ] ] : [];
		return PostText::single_values( $featured + ( is_array( $meta ) ? wp_unslash( $meta ) : [] ) );
	}

	private function die_of( Outcome $outcome, Held $held ): never {
		wp_die( esc_html( $this->reasons->in_one_line( $outcome, $held ) ), '', [ 'response' => RestAdapter::STATUS ] );
		exit;
	}

	/** @param array<string, mixed> $columns Unslashed. */
	private static function digest( array $columns ): string {
		return hash( 'sha256', implode( "\0", [ $columns['post_type'] ?? '', $columns['post_title'] ?? '', $columns['post_excerpt'] ?? '', $columns['post_content'] ?? '' ] ) );
	}
}
