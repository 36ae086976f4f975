<?php

declare( strict_types=1 );

namespace Julkaisuvahti;

/** The language in which a person is spoken to. */
final class Language {

	/**
	 * Rule texts come in three languages; whoever uses WordPress in a fourth sees
	 * the interface in English, so the rules follow.
	 *
	 * @return 'fi'|'sv'|'en'
	 */
	public static function of_locale( string $locale ): string {
		return match ( strtolower( substr( $locale, 0, 2 ) ) ) {
			'fi' => 'fi',
			'sv' => 'sv',
			default => 'en',
		};
	}

	/**
	 * Runs `$speak` in the current user's own language. REST otherwise answers in
	 * the site's language, whoever asks.
	 *
	 * @template T
	 * @param callable( 'fi'|'sv'|'en' ): T $speak
	 * @return T
	 */
	public static function for_current_user( callable $speak ): mixed {
		return self::for_user( get_current_user_id(), $speak );
	}

	/**
	 * The same in somebody else's language, as for a mail.
	 *
	 * @template T
	 * @param callable( 'fi'|'sv'|'en' ): T $speak
	 * @return T
	 */
	public static function for_user( int $user, callable $speak ): mixed {
		$locale   = get_user_locale( $user );
		$switched = switch_to_locale( $locale );
		try {
			return $speak( self::of_locale( $locale ) );
		} finally {
			if ( $switched ) {
				restore_previous_locale();
			}
		}
	}
}
