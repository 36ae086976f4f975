<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

/** What becomes of a cell. The values are the words of the table. */
enum Ending: string {

	case Published        = 'goes out';
	/** Whoever may not publish: nothing goes out, so nothing is asked. */
	case Saved            = 'saved, not public';
	/** An error answer with the reason, and nothing stored. */
	case Refused          = 'refused';
	case KeptUnpublished  = 'kept unpublished';
	/** The version that readers see stays; the new text is a marked revision. */
	case KeptBeside       = 'kept beside';
	/** WordPress refuses by itself, whatever the text says. */
	case WordPressRefuses = 'no right';

	public function is_held(): bool {
		return in_array( $this, [ self::Refused, self::KeptUnpublished, self::KeptBeside ], true );
	}
}
