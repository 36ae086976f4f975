<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Urgent;

use Julkaisuvahti\Settings\Settings;
use WP_User;

/** On the settings page: who may publish urgent notices. Nobody, until somebody is ticked. */
final class UrgentField {

	/** The name of the setting. */
	public const NAME = 'urgentUsers';

	/** More people than publish in any municipality. */
	private const MOST_SHOWN = 300;

	/** @param list<int> $named Users' ids. */
	public static function add( string $page, string $section, array $named ): void {
		add_settings_field( self::NAME, esc_html__( 'Urgent notices', 'julkaisuvahti' ), static fn () => self::show( $named ), $page, $section );
	}

	/**
	 * What the form sent.
	 *
	 * @param array<mixed> $sent
	 * @return list<int>
	 */
	public static function read( array $sent ): array {
		$ids = is_array( $sent[ self::NAME ] ?? null ) ? array_filter( $sent[ self::NAME ], 'is_string' ) : [];
		return array_values( array_unique( array_filter( array_map( 'absint', $ids ) ) ) );
	}

	/** @param list<int> $named */
	private static function show( array $named ): void {
		echo '<fieldset>';
		printf( '<legend class="screen-reader-text">%s</legend>', esc_html__( 'Urgent notices', 'julkaisuvahti' ) );
		foreach ( self::people( $named ) as $person ) {
			printf(
				'<label><input type="checkbox" name="%s[%s][]" value="%d" %s> %s</label><br>',
				esc_attr( Settings::OPTION ),
				esc_attr( self::NAME ),
				(int) $person->ID,
				checked( in_array( (int) $person->ID, $named, true ), true, false ),
				esc_html( $person->display_name )
			);
		}
		printf(
			'<p class="description">%s</p></fieldset>',
			esc_html__( 'These people may publish an urgent notice at once, before its questions are answered and a reviewer has looked. All reviewers get a mail, and the notice is checked on the next working day. Personal identity codes, and what else must be corrected, are held even then.', 'julkaisuvahti' )
		);
	}

	/**
	 * Those who may publish; those who are named come first, so that saving the page takes nobody away.
	 *
	 * @param list<int> $named
	 * @return list<WP_User>
	 */
	private static function people( array $named ): array {
		$people = [] === $named ? [] : get_users( [ 'include' => $named ] );
		$others = get_users(
			[
				'capability' => 'publish_posts',
				'exclude'    => $named,
				'orderby'    => 'display_name',
				'number'     => self::MOST_SHOWN,
			]
		);
		return [ ...$people, ...$others ];
	}
}
