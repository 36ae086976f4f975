<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/** Whether a file may be published as it is now. The values are stored, and are what the engine is told. */
enum Standing: string {
	case None      = 'none';
	case Confirmed = 'confirmed';
	/** Confirmed of another file than the one that is there now: seen when asked, never stored. */
	case Replaced  = 'replaced';
	case Withdrawn = 'withdrawn';
	/** Taken in with what the site had before: nobody has looked at it. */
	case Baseline  = 'baseline';
}
