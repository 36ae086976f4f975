<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** What must be known of a post's media before it can be judged. The twin of media-shown.ts. */
final readonly class MediaShown {

	/**
	 * @param list<string> $ids      Attachments that the text names, in decimal.
	 * @param list<string> $urls     Addresses that it shows or links, as written.
	 * @param list<string> $attached Posts whose attachments it shows; empty for this one.
	 */
	private function __construct(
		public array $ids,
		public array $urls,
		public array $attached,
	) {
	}

	/** @param list<Document> $documents */
	public static function in( array $documents ): self {
		$ids      = [];
		$urls     = [];
		$attached = [];
		foreach ( array_merge( [], ...array_column( $documents, 'media' ) ) as $reference ) {
			array_push( $ids, ...$reference->ids );
			array_push( $urls, ...$reference->urls );
			if ( null !== $reference->attached_to ) {
				$attached[] = $reference->attached_to;
			}
		}
		return new self( array_values( array_unique( $ids ) ), array_values( array_unique( $urls ) ), array_values( array_unique( $attached ) ) );
	}

	public function is_empty(): bool {
		return [] === $this->ids && [] === $this->urls && [] === $this->attached;
	}
}
