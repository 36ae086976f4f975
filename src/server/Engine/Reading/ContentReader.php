<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

use Julkaisuvahti\Engine\Limits;
use Julkaisuvahti\Engine\Place;
use Julkaisuvahti\Engine\Text;

/**
 * Reads content: serialized blocks, classic HTML, plain text, or all of these,
 * and the synced patterns that it refers to. Follows WordPress's block parsers
 * where these agree, reads on where they give up, and reports it. The twin of
 * content-reader.ts.
 */
final class ContentReader {

	/** @var list<OpenBlock> */
	private array $stack = [];

	private int $top_level       = 0;
	private bool $depth_reported = false;

	public function __construct(
		private readonly string $source,
		private readonly Collector $collector,
		private readonly Patterns $patterns,
		private readonly ?Shown $shown = null,
	) {
	}

	public function read(): void {
		$position = 0;
		foreach ( DelimiterScanner::scan( $this->source ) as $delimiter ) {
			if ( 'broken' === $delimiter->kind ) {
				$this->fault( 'invalid-block-delimiter', $this->around(), $delimiter->start );
				continue;
			}
			$this->html( $position, $delimiter->start );
			$position = $delimiter->end;
			if ( 'closer' === $delimiter->kind ) {
				$this->close_block( $delimiter );
			} else {
				$this->open_block( $delimiter );
			}
		}
		$this->html( $position, strlen( $this->source ) );
		foreach ( $this->stack as $block ) {
			$this->fault( 'unclosed-block', $block->path, $block->start );
		}
	}

	private function html( int $start, int $end ): void {
		$html  = substr( $this->source, $start, $end - $start );
		$block = $this->top();
		if ( null !== $block ) {
			$block->reader->read( $html, $start );
		} elseif ( '' !== trim( $html, " \t\n\v\f\r" ) ) {
			$home = new Home( 'content', $this->next_path( $start ), null, 'classic', $this->shown->in_form ?? false, at: $this->shown?->at );
			( new BlockReader( $home, $this->collector ) )->read( $html, $start );
		}
	}

	private function open_block( Delimiter $delimiter ): void {
		$name = $delimiter->name;
		$path = $this->next_path( $delimiter->start );
		$this->collector->element( new Place( 'content', $path, $name, 'block', $name, 0 ), $name );
		$attributes = $this->read_attributes( $delimiter, $path );
		if ( 'core/block' === $name ) {
			$this->read_pattern( Patterns::in_attributes( $attributes ), $path, $delimiter->start );
		}
		$media = new MediaReader( 'content', $path, $name, $this->collector );
		$media->block_attributes( $attributes, 'void' === $delimiter->kind );
		if ( 'opener' === $delimiter->kind ) {
			$this->stack[] = new OpenBlock( $name, $path, $delimiter->start, $this->reader_for( $name, $path, $media ) );
		}
	}

	/** @param list<int> $path */
	private function reader_for( string $name, array $path, MediaReader $media ): BlockReader {
		$parent = $this->top();
		if ( null !== $parent && $parent->path === $path ) {
			// Too deep for a place of its own: read as part of the block around it.
			return $parent->reader;
		}
		return new BlockReader(
			new Home(
				'content',
				$path,
				$name,
				'core/freeform' === $name ? 'classic' : 'block',
				$this->is_in_form(),
				at: $this->shown?->at
			),
			$this->collector,
			$media
		);
	}

	private function close_block( Delimiter $delimiter ): void {
		$block = array_pop( $this->stack );
		if ( null === $block ) {
			$this->fault( 'stray-block-closer', $this->around(), $delimiter->start );
		} elseif ( $block->name !== $delimiter->name ) {
			// WordPress closes the innermost block, whatever the name.
			$this->fault( 'misnested-block', $block->path, $delimiter->start );
		}
	}

	/** @return list<int> */
	private function next_path( int $offset ): array {
		$around = $this->around();
		if ( count( $around ) < Limits::DEPTH ) {
			$parent = $this->top();
			return [ ...$around, null === $parent ? $this->top_level++ : $parent->children++ ];
		}
		if ( ! $this->depth_reported ) {
			$this->depth_reported = true;
			$this->fault( 'blocks-too-deep', $around, $offset );
		}
		return $around;
	}

	/**
	 * @param list<int> $path
	 * @return list<array{string, string, bool}> As JsonValues reads them.
	 */
	private function read_attributes( Delimiter $delimiter, array $path ): array {
		if ( null === $delimiter->attributes ) {
			return [];
		}
		[ $start, $end ] = $delimiter->attributes;
		$json            = substr( $this->source, $start, $end - $start );
		if ( strlen( $json ) > Limits::BLOCK_ATTRIBUTES && Text::length( $json ) > Limits::BLOCK_ATTRIBUTES ) {
			$this->fault( 'block-attributes-too-long', $path, $start );
			return [];
		}
		$values = JsonValues::read( $json );
		if ( null === $values ) {
			$this->fault( 'invalid-block-attributes', $path, $start );
			return [];
		}
		foreach ( $values as [ $name, $value, $is_text ] ) {
			if ( $is_text ) {
				$home = new Home( 'content', $path, $delimiter->name, 'plain', false, 'block-attribute', $name, $this->shown->at ?? $start );
				( new BlockReader( $home, $this->collector ) )->read( $value, 0 );
			}
		}
		return $values;
	}

	/** @param list<int> $path */
	private function read_pattern( ?string $id, array $path, int $start ): void {
		if ( null === $id ) {
			return;
		}
		$problem = $this->patterns->within(
			$id,
			function ( string $content ) use ( $path, $start ): void {
				$source = Text::to_well_formed( $content );
				if ( $source !== $content ) {
					$this->fault( 'malformed-text', $path, $start );
				}
				$shown = new Shown( $path, $this->shown->at ?? $start, $this->is_in_form() );
				( new self( $source, $this->collector, $this->patterns, $shown ) )->read();
			}
		);
		if ( null !== $problem ) {
			$this->fault( $problem, $path, $start );
		}
	}

	/** @param list<int> $path */
	private function fault( string $code, array $path, int $offset ): void {
		$this->collector->fault( $code, $path, $this->shown->at ?? $offset );
	}

	/**
	 * The path of the block that stands open.
	 *
	 * @return list<int>
	 */
	private function around(): array {
		return $this->top()->path ?? $this->shown->path ?? [];
	}

	private function is_in_form(): bool {
		return $this->top()?->reader->is_in_form() ?? $this->shown->in_form ?? false;
	}

	private function top(): ?OpenBlock {
		return [] === $this->stack ? null : $this->stack[ count( $this->stack ) - 1 ];
	}
}
