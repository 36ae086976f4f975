<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Passage;

/**
 * Within a block, what its text says already: a link's address or a block's
 * attribute that says it again is no second question.
 */
final class OnceABlock {

	/** @var array<string, true> By block and value. */
	private array $told = [];

	/** @param list<string> $values */
	public function tell( Passage $passage, array $values ): void {
		foreach ( $values as $value ) {
			$this->told[ self::key( $passage, $value ) ] = true;
		}
	}

	/** Why the value need not be asked about; null if it must. */
	public function because( Passage $passage, string $value ): ?string {
		return 'text' !== $passage->place->part && isset( $this->told[ self::key( $passage, $value ) ] ) ? 'stands in the text' : null;
	}

	/**
	 * Texts first: links and attributes stand before the text that they are part of.
	 *
	 * @param list<Passage> $passages
	 * @return list<Passage>
	 */
	public static function texts_first( array $passages ): array {
		$is_text = static fn ( Passage $passage ): bool => 'text' === $passage->place->part;
		return [
			...array_filter( $passages, $is_text ),
			...array_filter( $passages, static fn ( Passage $passage ): bool => ! $is_text( $passage ) ),
		];
	}

	private static function key( Passage $passage, string $value ): string {
		return implode( '.', $passage->place->path ) . ' ' . $value;
	}
}
