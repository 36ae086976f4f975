<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

/**
 * Bulk edit: WordPress counts a post that was held back as updated. It is told apart;
 * {@see HeldNotice} names each.
 */
final readonly class BulkEditAdapter {

	/** In the address of the list: how many were held, and whether publishing was asked for. */
	private const HELD       = 'julkaisuvahti_held';
	private const PUBLISHING = 'julkaisuvahti_publishing';

	public function __construct( private HeldNotice $notice ) {
	}

	/** Action `bulk_edit_posts`, before WordPress leads back to the list. */
	public function edited( mixed $updated, mixed $shared_post_data ): void {
		$held = array_filter( (array) $updated, fn ( mixed $post_id ): bool => $this->notice->has_held( (int) $post_id ) );
		if ( [] === $held ) {
			return;
		}
		$arguments = [ self::HELD => count( $held ) ];
		if ( 'publish' === ( $shared_post_data['post_status'] ?? null ) ) {
			$arguments[ self::PUBLISHING ] = 1;
		}
		add_filter( 'wp_redirect', static fn ( mixed $location ): mixed => is_string( $location ) ? add_query_arg( $arguments, $location ) : $location );
	}

	/**
	 * Filter `bulk_post_updated_messages`.
	 *
	 * @param array<string, array<string, string>> $messages Formats by post type.
	 * @param array<string, int>                   $counts
	 * @return array<string, array<string, string>>
	 */
	public function messages( array $messages, array $counts ): array {
		$held = absint( $_GET[ self::HELD ] ?? 0 );
		$done = ( $counts['updated'] ?? 0 ) - $held;
		if ( 0 === $held || $done < 0 ) {
			return $messages;
		}
		$line = self::line( $done, $held );
		foreach ( array_keys( $messages ) as $type ) {
			$messages[ $type ]['updated'] = str_replace( '%', '%%', esc_html( $line ) );
		}
		return $messages;
	}

	/**
	 * Filter `removable_query_args`.
	 *
	 * @param list<string> $arguments
	 * @return list<string>
	 */
	public function removable( array $arguments ): array {
		return [ ...$arguments, self::HELD, self::PUBLISHING ];
	}

	private static function line( int $done, int $held ): string {
		$sentences = [];
		if ( $done > 0 ) {
			$format = isset( $_GET[ self::PUBLISHING ] )
				/* translators: %s: number of posts. */
				? _n( '%s post published.', '%s posts published.', $done, 'julkaisuvahti' )
				/* translators: %s: number of posts. */
				: _n( '%s post updated.', '%s posts updated.', $done, 'julkaisuvahti' );
			$sentences[] = sprintf( $format, number_format_i18n( $done ) );
		}
		/* translators: %s: number of posts. */
		$sentences[] = sprintf( _n( '%s was held back; the reasons are above.', '%s were held back; the reasons are above.', $held, 'julkaisuvahti' ), number_format_i18n( $held ) );
		return implode( ' ', $sentences );
	}
}
