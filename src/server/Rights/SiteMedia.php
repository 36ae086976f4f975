<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Engine\MediaKnown;
use Julkaisuvahti\Engine\MediaShown;
use Julkaisuvahti\Engine\MediaSource;
use Throwable;

/** This site's media library, as the engine asks it for one post. */
final readonly class SiteMedia implements MediaSource {

	/** @param int $post Whose text it is; 0 for one that is not stored. */
	public function __construct(
		private MediaFacts $facts,
		private int $post,
	) {
	}

	public function known( MediaShown $shown ): ?MediaKnown {
		$posts = array_map( intval( ... ), array_diff( $shown->attached, [ '' ] ) );
		try {
			return MediaKnown::parse(
				$this->facts->of(
					array_map( intval( ... ), $shown->ids ),
					$shown->urls,
					in_array( '', $shown->attached, true ) ? $this->post : 0,
					array_values( $posts )
				)
			);
		} catch ( Throwable $error ) {
			// Then the report says that media could not be judged. The message may hold an address.
			error_log( sprintf( 'Julkaisuvahti: %s in %s:%d', $error::class, basename( $error->getFile() ), $error->getLine() ) );
			return null;
		}
	}
}
