<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** How a finding stands. resolution.ts says what each means. */
enum FindingState: string {

	case Shown    = 'shown';
	case Open     = 'open';
	case InReview = 'in-review';
	case Answered = 'answered';

	/** What each outcome leads to, where the severity allows it. */
	private const STATES = [
		'confirm' => [
			'fine'         => self::Answered,
			'waived'       => self::Answered,
			'ask-reviewer' => self::InReview,
		],
		'review'  => [
			'waived'       => self::Answered,
			'ask-reviewer' => self::InReview,
		],
		'block'   => [
			'waived'   => self::Answered,
			'disputed' => self::InReview,
		],
	];

	/**
	 * Of several outcomes the one that leads furthest counts, whoever was first.
	 *
	 * @param list<string> $outcomes
	 */
	public static function after( string $severity, array $outcomes ): self {
		if ( 'off' === $severity || 'note' === $severity ) {
			return self::Shown;
		}
		$state = self::Open;
		foreach ( $outcomes as $outcome ) {
			$next = self::STATES[ $severity ][ $outcome ] ?? self::Open;
			if ( self::Answered === $next ) {
				return $next;
			}
			$state = self::InReview === $next ? $next : $state;
		}
		return $state;
	}
}
