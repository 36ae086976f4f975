<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Review;

use Julkaisuvahti\Engine\Resolution;

/**
 * What somebody decided of a finding, as it is stored: who, when, by which of the rule's
 * answers, and where that stands. No part of the text: the fingerprint alone says what it is about.
 */
final readonly class StoredResolution {

	/** As a regular expression of REST's schemas and of ours. */
	public const FINGERPRINT = '[0-9a-f]{32}';

	/**
	 * @param string $answer       The id of one of the rule's answers; empty where none was picked.
	 * @param string $outcome      One of {@see Resolution::OUTCOMES}.
	 * @param int    $by           A user's id.
	 * @param string $at           RFC 3339, in UTC.
	 * @param bool   $self_checked A reviewer decided on their own post, since there was nobody else.
	 * @param string $reference    Where the answer says that it stands, checked; empty where it says nothing.
	 */
	public function __construct(
		public string $fingerprint,
		public string $rule,
		public string $answer,
		public string $outcome,
		public int $by,
		public string $at,
		public bool $self_checked,
		public string $reference = '',
	) {
	}

	/** Null for a row that somebody has changed by hand: nobody has decided anything then. */
	public static function from_json( string $json ): ?self {
		$row = json_decode( $json, true );
		if ( ! is_array( $row )
			|| ! is_string( $row['fingerprint'] ?? null ) || 1 !== preg_match( '/\A' . self::FINGERPRINT . '\z/', $row['fingerprint'] )
			|| ! in_array( $row['outcome'] ?? null, Resolution::OUTCOMES, true )
			|| ! is_string( $row['rule'] ?? null )
			|| ! is_string( $row['answer'] ?? null )
			|| ! is_int( $row['by'] ?? null )
			|| ! is_string( $row['at'] ?? null )
			|| ! is_bool( $row['selfChecked'] ?? null )
			|| ! is_string( $row['reference'] ?? '' )
		) {
			return null;
		}
		return new self( $row['fingerprint'], $row['rule'], $row['answer'], $row['outcome'], $row['by'], $row['at'], $row['selfChecked'], $row['reference'] ?? '' );
	}

	public function to_json(): string {
		return (string) wp_json_encode(
			( '' === $this->reference ? [] : [ 'reference' => $this->reference ] ) + [
				'fingerprint' => $this->fingerprint,
				'rule'        => $this->rule,
				'answer'      => $this->answer,
				'outcome'     => $this->outcome,
				'by'          => $this->by,
				'at'          => $this->at,
				'selfChecked' => $this->self_checked,
			],
			JSON_UNESCAPED_SLASHES
		);
	}

	public function is_waiver(): bool {
		return 'waived' === $this->outcome;
	}

	/** As the engine counts it. */
	public function resolution(): Resolution {
		return new Resolution( $this->fingerprint, $this->outcome );
	}
}
