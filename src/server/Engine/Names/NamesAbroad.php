<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** Names that are common in other countries, in small letters: `john`, `garcia`. */
final readonly class NamesAbroad {

	/** @var array<string, int> */
	private array $given;

	/** @var array<string, int> */
	private array $surnames;

	/** @param array{given: string, surnames: string} $file `rules/names/names-abroad.json`: names parted by spaces. */
	public function __construct( array $file ) {
		$this->given    = array_flip( explode( ' ', $file['given'] ) );
		$this->surnames = array_flip( explode( ' ', $file['surnames'] ) );
	}

	/**
	 * `y` for what is a given name elsewhere in the world, `z` for a surname.
	 *
	 * @param list<string> $bases
	 */
	public function classes_of( array $bases ): string {
		$given   = '';
		$surname = '';
		foreach ( $bases as $base ) {
			$given   = isset( $this->given[ $base ] ) ? 'y' : $given;
			$surname = isset( $this->surnames[ $base ] ) ? 'z' : $surname;
		}
		return $given . $surname;
	}
}
