<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Content;

use Julkaisuvahti\Engine\Source;
use WP_Post;

/**
 * What WordPress holds of a post, or is about to hold, as the engine reads it.
 *
 * Title and excerpt are markup like the content: WordPress stores what kses and
 * entity encoding left of them (`Kahvi &amp; pulla`), the editor holds the same raw
 * value, and the engine reads both as HTML. So the editor and the server judge one
 * text. Which form is judged on each path:
 *
 * - REST: the raw values as they were sent, before kses takes forms and frames out;
 *   thus an author is refused with the same findings as an administrator.
 * - Everything else, and REST once more where it differs: what is about to be stored.
 *   Taking a tag out can join what stood on both sides of it.
 */
final class PostText {

	private const FOOTNOTES = 'footnotes';

	/** WordPress's own key of the featured image. */
	public const FEATURED = '_thumbnail_id';

	private ?Source $source = null;

	/**
	 * @param int                        $post_id 0 until it is stored.
	 * @param array<string, list<mixed>> $meta    Values by key that are about to be written, unslashed; the others are the stored ones.
	 */
	private function __construct(
		private readonly int $post_id,
		private readonly string $title,
		private readonly string $excerpt,
		private readonly string $content,
		private readonly string $slug,
		private readonly int $author,
		private readonly array $meta,
	) {
	}

	public static function none(): self {
		return new self( 0, '', '', '', '', 0, [] );
	}

	public static function of_post( WP_Post $post ): self {
		return self::of_columns( [], $post );
	}

	/**
	 * Values that are missing in `$columns` are taken from `$stored`.
	 *
	 * @param array<string, mixed>       $columns Post columns by name, unslashed.
	 * @param array<string, list<mixed>> $meta    Values by key that are written along with them, unslashed.
	 */
	public static function of_columns( array $columns, ?WP_Post $stored, array $meta = [] ): self {
		$text = static fn ( string $column ): string => is_scalar( $columns[ $column ] ?? null )
			? (string) $columns[ $column ]
			: (string) ( $stored->$column ?? '' );
		if ( SyncedPatterns::TYPE === $text( 'post_type' ) ) {
			// Its title is a name for those who write.
			return new self( $stored->ID ?? 0, '', '', $text( 'post_content' ), '', 0, [] );
		}
		return new self(
			$stored->ID ?? 0,
			$text( 'post_title' ),
			$text( 'post_excerpt' ),
			$text( 'post_content' ),
			$text( 'post_name' ),
			// WordPress makes whoever writes it a new post's author.
			(int) $text( 'post_author' ) ?: ( null === $stored ? get_current_user_id() : 0 ),
			array_intersect_key( $meta, array_flip( [ ...self::meta_keys(), ...BoundMeta::keys_in( $text( 'post_content' ) ) ] ) ),
		);
	}

	/**
	 * The meta fields that readers see, or that decide what they see.
	 *
	 * @return list<string>
	 */
	public static function meta_keys(): array {
		return [ self::FOOTNOTES, self::FEATURED, ...GuardedMeta::keys(), ...LinkedPosts::keys() ];
	}

	/**
	 * Fields with one value each, as {@see self::of_columns()} takes them.
	 *
	 * @param array<string, mixed> $meta
	 * @return array<string, list<mixed>>
	 */
	public static function single_values( array $meta ): array {
		return array_map( static fn ( mixed $value ): array => [ $value ], $meta );
	}

	/** Whether readers of a post see what this meta field holds. */
	public static function shows( WP_Post $post, string $key ): bool {
		return in_array( $key, self::meta_keys(), true ) || in_array( $key, BoundMeta::keys_in( $post->post_content ), true );
	}

	/** Gathered when it is first asked for: what needs no check costs no query. */
	public function source(): Source {
		$this->source ??= new Source(
			content: $this->content,
			title: $this->title,
			excerpt: $this->excerpt,
			patterns: SyncedPatterns::shown_in( $this->content ),
			footnotes: $this->meta_texts( self::FOOTNOTES )[0] ?? '',
			slug: $this->has_slug_of_title() ? '' : $this->slug,
			author: self::name_of( $this->author ),
			meta: $this->guarded_meta(),
			featured: $this->featured(),
		);
		return $this->source;
	}

	/** The name of a post's author as readers see it. */
	public static function author_of( WP_Post $post ): string {
		return self::name_of( (int) $post->post_author );
	}

	private static function name_of( int $user ): string {
		$person = 0 === $user ? false : get_userdata( $user );
		return false === $person ? '' : $person->display_name;
	}

	public function is_same_as( self $other ): bool {
		if ( $this->content !== $other->content || $this->title !== $other->title || $this->excerpt !== $other->excerpt || $this->slug !== $other->slug ) {
			return false;
		}
		foreach ( array_keys( $this->meta + $other->meta ) as $key ) {
			if ( $this->meta_texts( $key ) !== $other->meta_texts( $key ) ) {
				return false;
			}
		}
		return true;
	}

	/** -1 stands for none, too. */
	private function featured(): string {
		$id = (int) ( $this->meta_texts( self::FEATURED )[0] ?? 0 );
		return $id > 0 ? (string) $id : '';
	}

	/** Then it says nothing that the title does not say, and nobody has written it. */
	private function has_slug_of_title(): bool {
		if ( '' === $this->slug ) {
			return true;
		}
		$of_title = sanitize_title( $this->title );
		// A number behind it tells it from another post's; digits more could be the end of a phone number.
		return str_starts_with( $of_title, $this->slug ) || preg_replace( '/-[0-9]{1,2}\z/', '', $this->slug ) === $of_title;
	}

	/** @return array<string, string> */
	private function guarded_meta(): array {
		$texts = [];
		foreach ( array_unique( [ ...GuardedMeta::keys(), ...BoundMeta::keys_in( $this->content ) ] ) as $key ) {
			$values = array_filter( $this->meta_texts( $key ), static fn ( string $text ): bool => '' !== $text );
			foreach ( $values as $at => $text ) {
				$texts[ 0 === $at ? $key : "$key.$at" ] = $text;
			}
		}
		foreach ( LinkedPosts::keys() as $key ) {
			foreach ( LinkedPosts::texts( $this->meta_texts( $key ) ) as $name => $text ) {
				$texts[ "$key.$name" ] = $text;
			}
		}
		return $texts;
	}

	/** @return list<string> A field may have several values. */
	private function meta_texts( string $key ): array {
		$values = $this->meta[ $key ] ?? ( 0 === $this->post_id ? [] : get_metadata( 'post', $this->post_id, $key, false ) );
		return self::texts_of_values( $values );
	}

	/** @return list<string> What a field's values say, a text each. */
	public static function texts_of_values( mixed $values ): array {
		return array_map(
			static fn ( mixed $value ): string => match ( true ) {
				is_scalar( $value ) => (string) $value,
				is_array( $value ) || is_object( $value ) => (string) wp_json_encode( $value, JSON_INVALID_UTF8_SUBSTITUTE ),
				default => '',
			},
			is_array( $values ) ? array_values( $values ) : []
		);
	}
}
