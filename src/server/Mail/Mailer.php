<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Mail;

use Julkaisuvahti\Language;
use Throwable;
use WP_Post;

/**
 * Mails of the plugin, to each person in their own language.
 *
 * A mail travels and is kept where nobody cleans: it holds no part of a text, nor its
 * title, and links to the post, where only those see it who may.
 */
final class Mailer {

	/**
	 * That a mail does not leave undoes nothing: whatever it tells of has happened.
	 *
	 * @param list<int>                                            $users   Their ids; each hears once.
	 * @param callable( 'fi'|'sv'|'en' ): array{string, list<string>} $compose Subject and paragraphs.
	 */
	public function send( array $users, callable $compose ): void {
		foreach ( array_unique( $users ) as $id ) {
			$user = get_userdata( $id );
			if ( false === $user || '' === $user->user_email ) {
				continue;
			}
			try {
				[ $subject, $paragraphs ] = Language::for_user( $id, $compose );
				$site                     = wp_specialchars_decode( (string) get_option( 'blogname' ), ENT_QUOTES );
				wp_mail( $user->user_email, "[$site] $subject", implode( "\n\n", $paragraphs ) . "\n" );
			} catch ( Throwable $error ) {
				// Its message may hold an address.
				error_log( sprintf( 'Julkaisuvahti: %s in %s:%d', $error::class, basename( $error->getFile() ), $error->getLine() ) );
			}
		}
	}

	/** `get_edit_post_link()` gives none where nobody is logged in, as in cron. */
	public static function address_of( WP_Post $post ): string {
		return admin_url( "post.php?post=$post->ID&action=edit" );
	}
}
