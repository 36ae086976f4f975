<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Settings;

/**
 * On the settings page: which statuses of other plugins mean publishing here, such as one
 * whose posts are shown on an intranet. Not shown where there are none to choose of.
 */
final class StatusField {

	/** The name of the setting. */
	public const NAME = 'publishingStatuses';

	/** @param list<string> $chosen */
	public static function add( string $page, string $section, array $chosen ): void {
		$labels = self::labels() + array_combine( $chosen, $chosen );
		if ( [] !== $labels ) {
			add_settings_field( self::NAME, esc_html__( 'Statuses that publish', 'julkaisuvahti' ), static fn () => self::show( $labels, $chosen ), $page, $section );
		}
	}

	/**
	 * What the form sent.
	 *
	 * @param array<mixed> $sent
	 * @return list<string>
	 */
	public static function read( array $sent ): array {
		$names = is_array( $sent[ self::NAME ] ?? null ) ? array_filter( $sent[ self::NAME ], 'is_string' ) : [];
		return array_values( array_filter( array_unique( $names ), static fn ( string $name ): bool => 1 === preg_match( '/\A[a-z0-9_-]{1,20}\z/', $name ) ) );
	}

	/**
	 * @param array<string, string> $labels
	 * @param list<string>          $chosen
	 */
	private static function show( array $labels, array $chosen ): void {
		printf( '<fieldset><legend class="screen-reader-text">%s</legend>', esc_html__( 'Statuses that publish', 'julkaisuvahti' ) );
		foreach ( $labels as $name => $label ) {
			printf(
				'<label><input type="checkbox" name="%s[%s][]" value="%s" %s> %s</label><br>',
				esc_attr( Settings::OPTION ),
				esc_attr( self::NAME ),
				esc_attr( $name ),
				checked( in_array( $name, $chosen, true ), true, false ),
				esc_html( $label )
			);
		}
		printf(
			'<p class="description">%s</p></fieldset>',
			esc_html__( 'Public, scheduled and private posts are always checked before they are published. Tick here what else is read by others on this site.', 'julkaisuvahti' )
		);
	}

	/** @return array<string, string> By name. Public ones publish anyway. */
	private static function labels(): array {
		$others = get_post_stati(
			[
				'_builtin' => false,
				'internal' => false,
				'public'   => false,
			],
			'objects'
		);
		return array_map( static fn ( object $status ): string => (string) $status->label, $others );
	}
}
