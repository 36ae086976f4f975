<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** Finds the names of persons in a post. The twin of find.ts; under way. */
final class NameFinder implements MentionFinder {

	/**
	 * {@inheritDoc}
	 *
	 * @throws NamesError Until the rest is carried over.
	 */
	public function find( array $texts ): array {
		throw new NamesError( 'names: the finder is not carried over yet' );
	}
}
