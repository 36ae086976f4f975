<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/** What became of a file's rights record. The values are stored. */
enum Change: string {
	case Confirmed = 'confirmed';
	case Changed   = 'changed';
	case Withdrawn = 'withdrawn';
	case Baseline  = 'baseline';
	case Undone    = 'undone';
	/** Another file took the place of the one that was confirmed. */
	case Replaced = 'replaced';
	/** The same picture in a file of its own: smaller, turned, without its location. */
	case Derived = 'derived';
	/** Part of the picture: who can be recognised in it is asked again. */
	case Cropped = 'cropped';
	/** The file from before an edit, as it was confirmed. */
	case Restored = 'restored';

	/** Whether it came of the file and not of what somebody said: then there is nothing to take back. */
	public function is_of_file(): bool {
		return in_array( $this, [ self::Replaced, self::Derived, self::Cropped, self::Restored ], true );
	}
}
