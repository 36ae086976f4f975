<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

/** What became of a write that was held back. The values are stored. */
enum Outcome: string {
	/** Nothing was stored; whoever wrote still has the text. */
	case Refused = 'refused';
	/** Nothing was stored; the published version is as it was. */
	case ChangeRefused = 'change-refused';
	case KeptAsDraft   = 'draft';
	/** Kept under the unpublished status it had, such as pending. */
	case KeptUnpublished = 'unpublished';
	/** The published version is as it was, the new text is a revision. */
	case KeptBesidePublished = 'beside-published';
	case KeptBesideScheduled = 'beside-scheduled';
	/** Its time came, and it was not let out. */
	case Unscheduled = 'unscheduled';

	/** For a path that can refuse a write and so stores nothing. */
	public static function of_refusal( PostState $before ): self {
		return $before->is_out() ? self::ChangeRefused : self::Refused;
	}

	/** Whether the new text waits beside a version that is as it was. */
	public function keeps_beside(): bool {
		return in_array( $this, [ self::KeptBesidePublished, self::KeptBesideScheduled ], true );
	}

	/** What to say of it first. */
	public function message(): string {
		return match ( $this ) {
			self::Refused             => __( 'Not published yet.', 'julkaisuvahti' ),
			self::ChangeRefused       => __( 'The change is not published yet. The page shows the earlier version.', 'julkaisuvahti' ),
			self::KeptAsDraft         => __( 'Not published yet. Your text is saved as a draft.', 'julkaisuvahti' ),
			self::KeptUnpublished     => __( 'Not published yet. Your text is saved.', 'julkaisuvahti' ),
			self::KeptBesidePublished => __( 'The change is not published yet. The page shows the earlier version, and your new text is saved.', 'julkaisuvahti' ),
			self::KeptBesideScheduled => __( 'The change is not in use yet. The earlier version stays scheduled, and your new text is saved.', 'julkaisuvahti' ),
			self::Unscheduled         => __( 'The scheduled post was not published. The text is saved, and the post waits for review.', 'julkaisuvahti' ),
		};
	}
}
