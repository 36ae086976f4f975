<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Content\PostText;
use WP_Post;

/**
 * Meta fields that readers see, such as an organizer's phone: they are written without the
 * post being saved. One that is held back is kept beside the post, as a held text is.
 */
final readonly class MetaAdapter {

	public function __construct(
		private Gates $gates,
		private HeldText $held_text,
		private HeldNotice $notice,
		private XmlRpc $xml_rpc,
	) {
	}

	/** Filter `update_post_metadata`; unslashed. False keeps WordPress from writing. */
	public function update( mixed $result, mixed $post_id, mixed $key, mixed $value ): mixed {
		return null !== $result || $this->may_hold( (int) $post_id, $key, $value ) ? $result : false;
	}

	/** Filter `add_post_metadata`; unslashed. */
	public function add( mixed $result, mixed $post_id, mixed $key, mixed $value ): mixed {
		return null !== $result || $this->may_hold( (int) $post_id, $key, $value, beside: true ) ? $result : false;
	}

	/** Filter `update_post_metadata_by_mid`: the box of custom fields. Unslashed. */
	public function update_by_id( mixed $result, mixed $meta_id, mixed $value, mixed $key ): mixed {
		if ( null !== $result ) {
			return $result;
		}
		$meta = get_metadata_by_mid( 'post', (int) $meta_id );
		$key  = is_string( $key ) ? $key : $meta->meta_key ?? null;
		return false === $meta || $this->may_hold( (int) $meta->post_id, $key, $value ) ? $result : false;
	}

	/**
	 * Action `wp_restore_post_revision`, before WordPress writes the revision's fields over the
	 * post's: it deletes those first, whether or not the others may be written.
	 */
	public function restoring( int $post_id, int $revision_id ): void {
		$post     = get_post( $post_id );
		$revision = get_post( $revision_id );
		if ( ! $post instanceof WP_Post || ! $revision instanceof WP_Post ) {
			return;
		}
		$meta = [];
		foreach ( array_intersect( PostText::meta_keys(), wp_post_revision_meta_keys( $post->post_type ) ) as $key ) {
			$meta[ $key ] = get_metadata( 'post', $revision_id, $key, false );
		}
		$is_stored = ! $this->notice->has_held( $post_id ) || [ $post->post_content, $post->post_title, $post->post_excerpt ] === [ $revision->post_content, $revision->post_title, $revision->post_excerpt ];
		$held      = $this->gates->objection( PostState::of_post( $post ), PostState::of_columns( [], $post, $meta ) );
		if ( $is_stored && null === $held ) {
			return;
		}
		if ( null !== $held && XmlRpc::is_calling() ) {
			$this->xml_rpc->refuse( Outcome::ChangeRefused, $held );
		}
		foreach ( $meta as $key => $values ) {
			foreach ( $values as $value ) {
				$this->held_text->keep_meta( $post, $key, $value );
			}
		}
		if ( null !== $held ) {
			$this->notice->leave( $post_id, (int) $post->post_author, $held, self::outcome_of( $post ) );
		}
		self::skip_fields();
	}

	/** What belongs to a held text stays out, too. WordPress restores fields again the next time. */
	private static function skip_fields(): void {
		if ( ! remove_action( 'wp_restore_post_revision', 'wp_restore_post_revision_meta' ) ) {
			return;
		}
		$again = static function () use ( &$again ): void {
			remove_action( 'wp_restore_post_revision', $again, 11 );
			add_action( 'wp_restore_post_revision', 'wp_restore_post_revision_meta', 10, 2 );
		};
		add_action( 'wp_restore_post_revision', $again, 11 );
	}

	private static function outcome_of( WP_Post $post ): Outcome {
		return 'future' === $post->post_status ? Outcome::KeptBesideScheduled : Outcome::KeptBesidePublished;
	}

	/** @param bool $beside Whether the field keeps what it holds and gets another value. */
	private function may_hold( int $post_id, mixed $key, mixed $value, bool $beside = false ): bool {
		// Most writes are of protected fields; of these readers see only those that are known.
		if ( ! is_string( $key ) || ( str_starts_with( $key, '_' ) && ! in_array( $key, PostText::meta_keys(), true ) ) ) {
			return true;
		}
		$post = get_post( $post_id );
		if ( ! $post instanceof WP_Post || 'revision' === $post->post_type || ! PostText::shows( $post, $key ) ) {
			return true;
		}
		$values = $beside ? [ ...get_metadata( 'post', $post_id, $key, false ), $value ] : [ $value ];
		$held   = $this->gates->objection( PostState::of_post( $post ), PostState::of_columns( [], $post, [ $key => $values ] ) );
		if ( null === $held ) {
			return true;
		}
		if ( XmlRpc::is_calling() ) {
			$this->xml_rpc->refuse( Outcome::ChangeRefused, $held );
		}
		$this->held_text->keep_meta( $post, $key, $value );
		$this->notice->leave( $post->ID, (int) $post->post_author, $held, self::outcome_of( $post ) );
		return false;
	}
}
