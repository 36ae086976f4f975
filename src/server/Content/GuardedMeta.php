<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Content;

/** The meta fields that events calendars show to readers. */
final class GuardedMeta {

	private const KEYS = [
		// The Events Calendar.
		'_EventURL',
		'_OrganizerEmail',
		'_OrganizerPhone',
		'_OrganizerWebsite',
		'_VenueAddress',
		'_VenuePhone',
		'_VenueURL',
		// GatherPress.
		'gatherpress_address',
		'gatherpress_online_event_link',
		'gatherpress_phone',
		'gatherpress_website',
		// Events Manager.
		'_event_owner_email',
		'_event_owner_name',
	];

	/** @return list<string> */
	public static function keys(): array {
		/**
		 * Filters the meta fields that are checked along with a post.
		 *
		 * @param list<string> $keys
		 */
		$keys = apply_filters( 'julkaisuvahti_guarded_meta', self::KEYS );
		return is_array( $keys ) ? array_values( array_unique( array_filter( $keys, is_string( ... ) ) ) ) : self::KEYS;
	}
}
