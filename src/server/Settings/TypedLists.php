<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Settings;

/** The lists as somebody has typed them, and what can be said of each line. */
final readonly class TypedLists {

	/**
	 * @param array<string, string>              $texts   By list: exactly what was typed.
	 * @param array<string, list<string>>        $entries By list: its lines without blank and repeated ones.
	 * @param array<string, array<int, string>>  $faults  By list and number of line (from 1): what is wrong. Without lists that are right.
	 */
	private function __construct(
		public array $texts,
		public array $entries,
		public array $faults,
	) {
	}

	/** @param array<mixed> $typed By list; what is missing is empty. */
	public static function read( array $typed ): self {
		$texts   = [];
		$entries = [];
		$faults  = [];
		foreach ( SiteList::cases() as $list ) {
			$text                   = $typed[ $list->value ] ?? '';
			$text                   = is_string( $text ) ? $text : '';
			$lines                  = array_map( $list->entry_in( ... ), self::lines_of( $text ) );
			$texts[ $list->value ]   = $text;
			$entries[ $list->value ] = array_values( array_unique( $lines ) );
			$faults[ $list->value ]  = self::faults_in( $list, $lines );
		}
		return new self( $texts, $entries, array_filter( $faults ) );
	}

	/** @param array<string, mixed> $settings As they are stored, the lists among them. */
	public static function of_settings( array $settings ): self {
		$texts = [];
		foreach ( SiteList::cases() as $list ) {
			$texts[ $list->value ] = implode( "\n", $settings[ $list->value ] ?? [] );
		}
		return self::read( $texts );
	}

	/** @return array<int, string> Lines that say something, by their number from 1. */
	private static function lines_of( string $text ): array {
		$lines = [];
		foreach ( preg_split( '/\r\n|\r|\n/', $text ) as $index => $line ) {
			$line = trim( preg_replace( '/^[\s\x{A0}\x{FEFF}]+|[\s\x{A0}\x{FEFF}]+$/u', '', $line ) ?? $line );
			if ( '' !== $line ) {
				$lines[ $index + 1 ] = $line;
			}
		}
		return $lines;
	}

	/**
	 * @param array<int, string> $lines
	 * @return array<int, string>
	 */
	private static function faults_in( SiteList $list, array $lines ): array {
		[ 'maxItems' => $most, 'items' => [ 'maxLength' => $longest ] ] = Settings::schema()['properties'][ $list->value ];

		$faults = [];
		$count  = 0;
		foreach ( $lines as $number => $line ) {
			++$count;
			$fault = match ( true ) {
				/* translators: %d: number of lines. */
				$count > $most            => sprintf( __( 'The list may have %d lines at most.', 'julkaisuvahti' ), $most ),
				mb_strlen( $line ) > $longest => __( 'The line is too long.', 'julkaisuvahti' ),
				default                   => $list->fault_in( $line ),
			};
			if ( null !== $fault ) {
				$faults[ $number ] = $fault;
			}
			if ( $count > $most ) {
				break;
			}
		}
		return $faults;
	}
}
