<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** Finds the names of persons in a post. */
interface MentionFinder {

	/**
	 * All mentions in a post's passages, in order, and what reads like a name and is none.
	 *
	 * @param list<string> $texts The post's passages: one document, whose parts tell of each other.
	 */
	public function read( array $texts ): NamesFound;
}
