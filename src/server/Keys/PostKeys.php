<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Keys;

/**
 * Keys under which fingerprints are made: one for each post, all from one secret.
 *
 * The secret is the plugin's own. WordPress's salts are changed whenever someone
 * wants everybody logged out, and that would void every answer ever given.
 * The editor is given its post's key, never the secret.
 */
final class PostKeys {

	public const OPTION   = 'julkaisuvahti_secret';
	public const CONSTANT = 'JULKAISUVAHTI_SECRET';

	/** Shorter constants are typing errors or placeholders. */
	private const SHORTEST_CONSTANT = 32;

	private ?string $secret = null;

	/** The key of one post, in hex; a post not yet stored is post 0. */
	public function of_post( int $post_id ): string {
		return hash_hmac( 'sha256', "post:$post_id", $this->secret() );
	}

	/** Names the secret without telling it, so that answers made under another can be told apart. */
	public function id(): string {
		return substr( hash_hmac( 'sha256', 'key-id', $this->secret() ), 0, 8 );
	}

	/** True where wp-config.php defines a secret that cannot be used. */
	public static function has_unusable_constant(): bool {
		return defined( self::CONSTANT ) && null === self::from_constant();
	}

	private function secret(): string {
		$this->secret ??= self::from_constant() ?? self::from_option() ?? self::create();
		return $this->secret;
	}

	private static function from_constant(): ?string {
		$secret = defined( self::CONSTANT ) ? constant( self::CONSTANT ) : null;
		return is_string( $secret ) && strlen( $secret ) >= self::SHORTEST_CONSTANT ? $secret : null;
	}

	private static function from_option(): ?string {
		$secret = get_option( self::OPTION );
		return is_string( $secret ) && 1 === preg_match( '/\A[0-9a-f]{64}\z/', $secret ) ? $secret : null;
	}

	/**
	 * Several web servers may come here at once. `add_option()` lets the last one
	 * win, which would leave the others with a secret that is no longer stored.
	 */
	private static function create(): string {
		global $wpdb;
		$secret = bin2hex( random_bytes( 32 ) );
		$wpdb->query(
			$wpdb->prepare(
				"INSERT IGNORE INTO $wpdb->options ( option_name, option_value, autoload ) VALUES ( %s, %s, 'off' )",
				self::OPTION,
				$secret
			)
		);
		wp_cache_delete( 'notoptions', 'options' );
		wp_cache_delete( self::OPTION, 'options' );

		$stored = self::from_option();
		if ( null === $stored ) {
			update_option( self::OPTION, $secret, false );
			$stored = self::from_option() ?? $secret;
		}
		return $stored;
	}
}
