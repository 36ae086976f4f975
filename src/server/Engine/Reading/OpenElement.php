<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

/** An inline element that is not closed yet. */
final readonly class OpenElement {

	/**
	 * @param bool $is_object RichText shows it as one object, whatever it holds.
	 * @param int  $length    How much text stood before it, in bytes.
	 */
	public function __construct(
		public string $name,
		public bool $has_attributes,
		public bool $is_object,
		public int $length,
	) {
	}
}
