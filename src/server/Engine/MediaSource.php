<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** Whoever knows a media library: the engine asks no database. */
interface MediaSource {

	/** Null where it could not be had. Never throws. */
	public function known( MediaShown $shown ): ?MediaKnown;
}
