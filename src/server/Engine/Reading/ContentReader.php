<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

use Julkaisuvahti\Engine\Limits;
use Julkaisuvahti\Engine\Place;
use Julkaisuvahti\Engine\Text;

/**
 * Reads content: serialized blocks, classic HTML, plain text, or all of these.
 * Follows WordPress's block parsers where these agree, reads on where they give
 * up, and reports it. The twin of ContentReader in read.ts.
 */
final class ContentReader {

	private readonly string $source;

	/** @var list<OpenBlock> */
	private array $stack = [];

	private int $top_level       = 0;
	private bool $depth_reported = false;

	public function __construct( private readonly Collector $collector ) {
		$this->source = $collector->source;
	}

	public function read(): void {
		$position = 0;
		foreach ( DelimiterScanner::scan( $this->source ) as $delimiter ) {
			if ( 'broken' === $delimiter->kind ) {
				$this->collector->fault( 'invalid-block-delimiter', $this->top()->path ?? [], $delimiter->start );
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
			$this->collector->fault( 'unclosed-block', $block->path, $block->start );
		}
	}

	private function html( int $start, int $end ): void {
		$html  = substr( $this->source, $start, $end - $start );
		$block = $this->top();
		if ( null !== $block ) {
			$block->reader->read( $html, $start );
		} elseif ( '' !== trim( $html, " \t\n\v\f\r" ) ) {
			$home = new Home( 'content', [ $this->top_level++ ], null, 'classic' );
			( new BlockReader( $home, $this->collector ) )->read( $html, $start );
		}
	}

	private function open_block( Delimiter $delimiter ): void {
		$name = $delimiter->name;
		$path = $this->next_path( $delimiter->start );
		$this->collector->element( new Place( 'content', $path, $name, 'block', $name, 0 ), $name );
		$this->read_attributes( $delimiter, $path );
		if ( 'opener' === $delimiter->kind ) {
			$this->stack[] = new OpenBlock( $name, $path, $delimiter->start, $this->reader_for( $name, $path ) );
		}
	}

	/** @param list<int> $path */
	private function reader_for( string $name, array $path ): BlockReader {
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
				$parent?->reader->is_in_form() ?? false
			),
			$this->collector
		);
	}

	private function close_block( Delimiter $delimiter ): void {
		$block = array_pop( $this->stack );
		if ( null === $block ) {
			$this->collector->fault( 'stray-block-closer', [], $delimiter->start );
		} elseif ( $block->name !== $delimiter->name ) {
			// WordPress closes the innermost block, whatever the name.
			$this->collector->fault( 'misnested-block', $block->path, $delimiter->start );
		}
	}

	/** @return list<int> */
	private function next_path( int $offset ): array {
		$parent = $this->top();
		if ( null === $parent ) {
			return [ $this->top_level++ ];
		}
		if ( count( $parent->path ) < Limits::DEPTH ) {
			return [ ...$parent->path, $parent->children++ ];
		}
		if ( ! $this->depth_reported ) {
			$this->depth_reported = true;
			$this->collector->fault( 'blocks-too-deep', $parent->path, $offset );
		}
		return $parent->path;
	}

	/** @param list<int> $path */
	private function read_attributes( Delimiter $delimiter, array $path ): void {
		if ( null === $delimiter->attributes ) {
			return;
		}
		[ $start, $end ] = $delimiter->attributes;
		$json            = substr( $this->source, $start, $end - $start );
		if ( strlen( $json ) > Limits::BLOCK_ATTRIBUTES && Text::length( $json ) > Limits::BLOCK_ATTRIBUTES ) {
			$this->collector->fault( 'block-attributes-too-long', $path, $start );
			return;
		}
		$strings = JsonStrings::read( $json );
		if ( null === $strings ) {
			$this->collector->fault( 'invalid-block-attributes', $path, $start );
			return;
		}
		foreach ( $strings as [ $attribute, $value ] ) {
			$home = new Home( 'content', $path, $delimiter->name, 'plain', false, $attribute );
			( new BlockReader( $home, $this->collector ) )->read( $value, $start );
		}
	}

	private function top(): ?OpenBlock {
		return [] === $this->stack ? null : $this->stack[ count( $this->stack ) - 1 ];
	}
}
