<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

use Julkaisuvahti\Gate\HeldNotice;
use Julkaisuvahti\Gate\HeldText;

/** Reads in the database what became of a cell, past every cache. */
final readonly class Witness {

	private const PUBLIC_STATUSES = [ 'publish', 'future', 'private' ];

	public function __construct( private Cell $cell ) {
	}

	/**
	 * Posts of any type with a piece of the cell's text, and those with it in a field.
	 *
	 * @return array<int, array<string, mixed>> By id.
	 */
	public function posts(): array {
		global $wpdb;
		$like = '%' . $wpdb->esc_like( $this->cell->mark() ) . '%';
		$rows = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT * FROM $wpdb->posts WHERE post_content LIKE %s OR post_title LIKE %s OR post_excerpt LIKE %s OR post_name LIKE %s
				OR ID IN ( SELECT post_id FROM $wpdb->postmeta WHERE meta_value LIKE %s ) ORDER BY ID",
				...array_fill( 0, 5, $like )
			),
			ARRAY_A
		);
		return array_column( $rows, null, 'ID' );
	}

	/** @param array<string, mixed> $post */
	public static function is_public( array $post ): bool {
		return 'revision' !== $post['post_type'] && in_array( $post['post_status'], self::PUBLIC_STATUSES, true );
	}

	/**
	 * Whether a post holds the text to the byte.
	 *
	 * @param array<string, mixed>  $post
	 * @param array<string, string> $text Columns, or meta values by key.
	 */
	public static function holds( array $post, array $text ): bool {
		foreach ( $text as $name => $value ) {
			if ( isset( $post[ $name ] ) ? $post[ $name ] !== $value : ! in_array( $value, self::meta( (int) $post['ID'], $name ), true ) ) {
				return false;
			}
		}
		return true;
	}

	/** @param array<string, mixed> $post */
	public static function is_held_text( array $post ): bool {
		return 'revision' === $post['post_type'] && [] !== self::meta( (int) $post['ID'], HeldText::MARKER );
	}

	/** What a visitor who is not logged in reads. */
	public function seen_by_visitor( int $post ): bool {
		return str_contains( HttpAnswer::to( add_query_arg( 'p', $post, home_url( '/' ) ), [ 'redirection' => 5 ] )->body, $this->cell->mark() );
	}

	/** Whether somebody has been told why: in the answer, on the next screen, by mail. */
	public function has_reason( Answer $answer ): bool {
		$heard = $answer->said . Stage::mails();
		foreach ( $this->wordings() as $wording ) {
			if ( str_contains( $heard, $wording ) ) {
				return true;
			}
		}
		foreach ( self::notices() as $notice ) {
			$rule = $this->cell->content->rule();
			if ( null === $rule ? [] !== ( $notice['faults'] ?? [] ) : in_array( $rule, array_column( $notice['findings'] ?? [], 'rule' ), true ) ) {
				return true;
			}
		}
		return false;
	}

	/** What is stored or sent about a hold: it must not repeat the text. */
	public static function records(): string {
		return (string) wp_json_encode( self::notices(), JSON_UNESCAPED_UNICODE ) . Stage::mails();
	}

	/** @return list<array<string, mixed>> */
	private static function notices(): array {
		global $wpdb;
		return array_map( maybe_unserialize( ... ), $wpdb->get_col( $wpdb->prepare( "SELECT meta_value FROM $wpdb->usermeta WHERE meta_key = %s", HeldNotice::META ) ) );
	}

	/** @return list<string> */
	private static function meta( int $post, string $key ): array {
		global $wpdb;
		return $wpdb->get_col( $wpdb->prepare( "SELECT meta_value FROM $wpdb->postmeta WHERE post_id = %d AND meta_key = %s", $post, $key ) );
	}

	/**
	 * The reason in every language.
	 *
	 * @return list<string>
	 */
	private function wordings(): array {
		$rule = $this->cell->content->rule();
		if ( null === $rule ) {
			$message = 'Part of the text is too long or too intricate to be checked.';
			return [ $message, __( $message, 'julkaisuvahti' ) ];
		}
		foreach ( self::rules() as $one ) {
			if ( $one['id'] === $rule ) {
				return array_merge( ...array_map( array_values( ... ), [ $one['message'], ...array_column( $one['variants'] ?? [], 'message' ) ] ) );
			}
		}
		return [];
	}

	/** @return list<array<string, mixed>> */
	private static function rules(): array {
		static $rules = null;
		$rules ??= json_decode( (string) file_get_contents( dirname( __DIR__, 3 ) . '/build/ruleset.json' ), true )['rules'];
		return $rules;
	}
}
