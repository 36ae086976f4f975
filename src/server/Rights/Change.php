<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/** What became of a file's rights record. The values are stored. */
enum Change: string {
	case Confirmed = 'confirmed';
	case Changed   = 'changed';
	/** Another file took the place of the one that was confirmed. */
	case Replaced  = 'replaced';
	/** The same picture in a file of its own: smaller, turned, without its location. */
	case Derived   = 'derived';
	/** Part of the picture: who can be recognised in it is asked again. */
	case Cropped   = 'cropped';
	case Withdrawn = 'withdrawn';
	case TakenIn   = 'taken-in';
	case Undone    = 'undone';
}
