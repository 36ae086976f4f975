<?php

declare( strict_types=1 );

/** A line that cannot be checked; the rest goes on. */
final class BrokenLine extends RuntimeException {

	public function __construct( public readonly string|int|null $id, string $message ) {
		parent::__construct( $message );
	}
}
