<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

use Julkaisuvahti\Engine\Document;
use Julkaisuvahti\Engine\Element;
use Julkaisuvahti\Engine\Fault;
use Julkaisuvahti\Engine\Limits;
use Julkaisuvahti\Engine\MediaReference;
use Julkaisuvahti\Engine\Passage;
use Julkaisuvahti\Engine\Place;
use Julkaisuvahti\Engine\Text;

/** Gathers what is read of one field, in the order of reading. */
final class Collector {

	/** The text in which offsets count. */
	private string $source = '';

	/** @var list<Passage> */
	private array $passages = [];

	/** @var list<Element> */
	private array $elements = [];

	/** @var list<Fault> */
	private array $faults = [];

	/** @var list<MediaReference> */
	private array $media = [];

	private bool $has_all_media = true;

	private bool $is_full = false;

	public function __construct( private readonly string $field ) {
	}

	/** The text within bounds and well formed; what was mended is reported. */
	public function prepare( string $text ): string {
		$source    = Text::to_well_formed( $text );
		$is_mended = $source !== $text;
		if ( strlen( $source ) > Limits::FIELD && Text::length( $source ) > Limits::FIELD ) {
			$this->tell( 'text-too-long', [], Limits::FIELD );
			$source = substr( $source, 0, Text::byte_offset( $source, Limits::FIELD ) );
			if ( Text::length( $source ) < Limits::FIELD ) {
				// The limit parted a surrogate pair.
				$source   .= "\u{FFFD}";
				$is_mended = true;
			}
		}
		if ( $is_mended ) {
			$this->tell( 'malformed-text', [], 0 );
		}
		$this->source = $source;
		return $source;
	}

	public function passage( Place $place, string $text ): void {
		if ( $this->has_room( $place ) ) {
			$this->passages[] = new Passage( $place, $this->count(), $text );
		}
	}

	/** @param array<string, string> $attributes */
	public function element( Place $place, string $name, array $attributes = [], string $within = '', string $url = '' ): void {
		if ( $this->has_room( $place ) ) {
			$this->elements[] = new Element( $place, $this->count(), $name, $attributes, $within, $url );
		}
	}

	/**
	 * What is told later of the same medium joins the reference.
	 *
	 * @param list<string> $ids
	 * @param list<string> $urls
	 */
	public function medium( Place $place, string $kind, string $usage, array $ids, array $urls, string $alt, ?string $attached_to ): MediaReference {
		$reference = new MediaReference( $place, $this->count(), $kind, $usage, $ids, $urls, $alt, $attached_to );
		if ( count( $this->media ) < Limits::MEDIA ) {
			$this->media[] = $reference;
		} else {
			$this->has_all_media = false;
		}
		return $reference;
	}

	/** A medium has more addresses than there is room for. */
	public function too_many_forms(): void {
		$this->has_all_media = false;
	}

	/**
	 * @param list<int> $path
	 * @param int       $offset In bytes of the source.
	 */
	public function fault( string $code, array $path, int $offset ): void {
		if ( count( $this->faults ) < Limits::FAULTS ) {
			$this->tell( $code, $path, Text::length( substr( $this->source, 0, $offset ) ) );
		}
	}

	public function document(): Document {
		return new Document( $this->passages, $this->elements, $this->faults, $this->media, $this->has_all_media );
	}

	/**
	 * @param list<int> $path
	 * @param int       $offset In UTF-16 units.
	 */
	private function tell( string $code, array $path, int $offset ): void {
		if ( count( $this->faults ) < Limits::FAULTS ) {
			$this->faults[] = Fault::of_reading( $code, $this->field, $path, $offset );
		}
	}

	private function count(): int {
		return count( $this->passages ) + count( $this->elements );
	}

	private function has_room( Place $place ): bool {
		if ( $this->count() < Limits::PARTS ) {
			return true;
		}
		if ( ! $this->is_full ) {
			$this->is_full = true;
			$this->fault( 'too-many-parts', $place->path, 0 );
		}
		return false;
	}
}
