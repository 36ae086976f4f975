<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Credits;

/** One attachment that a text shows. */
final readonly class ShownMedium {

	/** @param string $address Of the file as the text shows it; empty where the text names only the attachment. */
	public function __construct(
		public int $id,
		public string $address,
	) {
	}
}
