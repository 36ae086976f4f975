<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/** What readers see of a licence: its name and its page. The twin of src/media-rights/licences.ts. */
final class Licences {

	/** All versions and terms of Creative Commons, by their SPDX identifiers. */
	private const CREATIVE_COMMONS = '/\ACC(?:-(?<terms>BY(?:-NC)?(?:-ND|-SA)?|PDM)|(?<zero>0))-(?<version>[1-4]\.[05])\z/';

	/** In characters: longer terms are read behind the link. */
	private const LONGEST_NAME = 100;

	/**
	 * @param array{id: string, url: string, text: string} $licence As {@see RightsFields} has it.
	 * @return string Empty where there is none, or none that can be said in a few words.
	 */
	public static function name( array $licence ): string {
		$found = self::creative_commons( $licence['id'] );
		if ( null !== $found ) {
			return match ( $found['terms'] ) {
				'' => "CC0 $found[version]",
				'PDM' => "Public Domain Mark $found[version]",
				default => "CC $found[terms] $found[version]",
			};
		}
		$text = trim( $licence['text'] );
		return mb_strlen( $text ) <= self::LONGEST_NAME && ! str_contains( $text, "\n" ) ? $text : '';
	}

	/**
	 * Where it can be read: the address that was given, else the licence's own page.
	 *
	 * @param array{id: string, url: string, text: string} $licence
	 */
	public static function url( array $licence ): string {
		$found = self::creative_commons( $licence['id'] );
		if ( '' !== $licence['url'] || null === $found ) {
			return $licence['url'];
		}
		$path = match ( $found['terms'] ) {
			'' => 'publicdomain/zero',
			'PDM' => 'publicdomain/mark',
			default => 'licenses/' . strtolower( $found['terms'] ),
		};
		return "https://creativecommons.org/$path/$found[version]/";
	}

	/**
	 * Whether it is valid only where the maker is named: not CC0, nor what has no copyright at all.
	 *
	 * @param array{id: string, url: string, text: string} $licence
	 */
	public static function asks_for_name( array $licence ): bool {
		return str_starts_with( $licence['id'], 'CC-' ) && ! str_starts_with( $licence['id'], 'CC-PDM-' );
	}

	/** @return ?array{terms: string, version: string} Terms are empty for CC0. */
	private static function creative_commons( string $id ): ?array {
		return 1 === preg_match( self::CREATIVE_COMMONS, $id, $found )
			? [
				'terms'   => $found['terms'],
				'version' => $found['version'],
			]
			: null;
	}
}
