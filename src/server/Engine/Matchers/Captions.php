<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Limits;
use Julkaisuvahti\Engine\MediaReference;
use Julkaisuvahti\Engine\Passage;
use Julkaisuvahti\Engine\Text;

/** The texts beside placements: of the same block, of the block around it, of the blocks in it. */
final class Captions {

	private const SPACE = '/[ \t\n\x{00A0}\x{2007}\x{2009}\x{202F}]++/u';

	/** @var array<string, list<Passage>> */
	private array $passages = [];

	/** @var array<string, int> */
	private array $lengths = [];

	/** @var array<string, string> */
	private array $texts = [];

	/** @var array<string, bool> */
	private array $said = [];

	/** @param list<Passage> $passages */
	public function __construct( array $passages ) {
		foreach ( $passages as $passage ) {
			if ( 'text' === $passage->place->part ) {
				$path = $passage->place->path;
				$this->add( 'own ' . implode( '.', $path ), $passage );
				$this->add( 'in ' . implode( '.', array_slice( $path, 0, -1 ) ), $passage );
			}
		}
	}

	/** Whether a text beside the placement holds this one, whatever its case and spaces. */
	public function say( MediaReference $reference, string $text ): bool {
		$sought = self::normalize( Text::fold_case( $text ) );
		return $this->beside( $reference, $sought, static fn ( string $caption ): bool => str_contains( $caption, $sought ) );
	}

	public function match( MediaReference $reference, string $pattern ): bool {
		return $this->beside( $reference, '', static fn ( string $caption ): bool => null !== Pattern::first( $pattern, $caption ) );
	}

	/** @param callable(string): bool $test */
	private function beside( MediaReference $reference, string $sought, callable $test ): bool {
		$path   = $reference->place->path;
		$places = [ 'own ' . implode( '.', $path ) ];
		if ( [] !== $path ) {
			$places[] = 'in ' . implode( '.', $path );
		}
		if ( count( $path ) > 1 ) {
			$places[] = 'own ' . implode( '.', array_slice( $path, 0, -1 ) );
		}
		foreach ( $places as $place ) {
			if ( $this->said[ "$place\n$sought" ] ??= $test( $this->text_at( $place ) ) ) {
				return true;
			}
		}
		return false;
	}

	private function text_at( string $place ): string {
		return $this->texts[ $place ] ??= self::normalize( implode( "\n", array_map( Text::folded( ... ), $this->passages[ $place ] ?? [] ) ) );
	}

	private function add( string $place, Passage $passage ): void {
		$length = $this->lengths[ $place ] ?? 0;
		if ( $length < Limits::CAPTION ) {
			$this->passages[ $place ][] = $passage;
			$this->lengths[ $place ]    = $length + Text::length( $passage->text );
		}
	}

	private static function normalize( string $text ): string {
		return (string) preg_replace( self::SPACE, ' ', $text );
	}
}
