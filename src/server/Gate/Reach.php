<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

/**
 * How far a post's status lets its text out.
 *
 * Private and password-protected posts are publications too: the guideline forbids
 * personal data "vaikka julkaisujen yksityisasetukset olisivat rajoitettuja".
 */
enum Reach: int {
	case Nobody   = 0;
	case Insiders = 1;
	case Password = 2;
	case Everyone = 3;

	/** Where a post with this status is seen, or will be once its time comes. */
	public static function of( string $status, string $password ): self {
		// MySQL's comparison knows no case: an importer's `Publish` is shown as any other.
		$status = sanitize_key( $status );
		if ( 'private' === $status ) {
			return self::Insiders;
		}
		if ( ! in_array( $status, self::public_statuses(), true ) ) {
			return self::Nobody;
		}
		return '' === $password ? self::Everyone : self::Password;
	}

	/**
	 * Statuses that mean publishing; other plugins' public and private statuses too, since
	 * what they show is just as public, or as private.
	 *
	 * @return list<string>
	 */
	public static function public_statuses(): array {
		$statuses = [ 'publish', 'future', 'private', ...array_values( get_post_stati( [ 'public' => true ] ) ), ...array_values( get_post_stati( [ 'private' => true ] ) ) ];
		/**
		 * Filters the post statuses that mean publishing, such as one of an editorial workflow
		 * whose posts are shown on an intranet. Those above always do.
		 *
		 * @param list<string> $statuses
		 */
		$more = apply_filters( 'julkaisuvahti_publishing_statuses', $statuses );
		$named = array_filter( is_array( $more ) ? $more : [], is_string( ... ) );
		// However a site is set: a draft can always be saved.
		return array_values( array_diff( array_unique( [ ...$statuses, ...$named ] ), InsertAdapter::NOT_TO_STAY_IN, [ 'draft' ] ) );
	}
}
