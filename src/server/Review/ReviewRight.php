<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Review;

/** Whether a person may let a post's findings pass. */
enum ReviewRight {
	case None;
	/** On their own post, where another reviewer is to look at it. */
	case NotOnOwnPost;
	/** On their own post, since there is no other reviewer; it is marked. */
	case SelfCheck;
	case Reviewer;

	public function may_waive(): bool {
		return self::Reviewer === $this || self::SelfCheck === $this;
	}
}
