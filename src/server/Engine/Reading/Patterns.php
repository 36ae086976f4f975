<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

use Julkaisuvahti\Engine\Limits;
use Julkaisuvahti\Engine\Text;

/**
 * Synced patterns while a content is read: which ones stand open, and how much
 * there is room for. The twin of patterns.ts.
 */
final class Patterns {

	/** @var array<string, true> */
	private array $open = [];

	private int $room = Limits::FIELD;

	/** @param array<string> $contents By the id that `core/block` refers to. */
	public function __construct( private readonly array $contents ) {
	}

	/**
	 * Reads a pattern where it is referred to.
	 *
	 * @param callable(string): void $read Gets its content.
	 * @return ?string The code of the fault for which it could not be read. Inside itself a pattern shows nothing, so
	 *                 that there is nothing to read.
	 */
	public function within( string $id, callable $read ): ?string {
		if ( isset( $this->open[ $id ] ) ) {
			return null;
		}
		$content = $this->contents[ $id ] ?? null;
		if ( null === $content ) {
			return 'pattern-missing';
		}
		if ( count( $this->open ) === Limits::PATTERNS ) {
			return 'patterns-too-deep';
		}
		// Two patterns that each hold the next one twice grow without end.
		$length = Text::length( $content );
		if ( $length > $this->room ) {
			return 'patterns-too-long';
		}
		$this->room       -= $length;
		$this->open[ $id ] = true;
		$read( $content );
		unset( $this->open[ $id ] );
		return null;
	}

	/**
	 * The pattern that a block's attributes refer to: its id, or null where they
	 * refer to none. What is no id is told as it is, and then no pattern's.
	 *
	 * @param list<array{string, string, bool}> $attributes As JsonValues reads them.
	 */
	public static function in_attributes( array $attributes ): ?string {
		$id = null;
		foreach ( $attributes as [ $path, $value, $is_text ] ) {
			if ( 'ref' === $path ) {
				$id = $is_text || 'null' !== $value ? $value : null;
			}
		}
		return null === $id || 1 !== preg_match( '/\A[0-9]{1,15}\z/', $id )
			? $id
			: (string) preg_replace( '/\A0+(?=[0-9])/', '', $id );
	}

	/**
	 * The ids of the synced patterns that a content refers to, each once.
	 *
	 * @return list<string>
	 */
	public static function in_content( string $content ): array {
		$ids = [];
		foreach ( DelimiterScanner::scan( $content ) as $delimiter ) {
			if ( 'broken' === $delimiter->kind || 'closer' === $delimiter->kind || 'core/block' !== $delimiter->name || null === $delimiter->attributes ) {
				continue;
			}
			[ $start, $end ] = $delimiter->attributes;
			$json            = substr( $content, $start, $end - $start );
			$values          = strlen( $json ) > Limits::BLOCK_ATTRIBUTES && Text::length( $json ) > Limits::BLOCK_ATTRIBUTES ? null : JsonValues::read( $json );
			$id              = self::in_attributes( $values ?? [] );
			if ( null !== $id ) {
				$ids[ $id ] = true;
			}
		}
		return array_map( strval( ... ), array_keys( $ids ) );
	}
}
