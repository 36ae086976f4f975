<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * What is known of the rights to one media file, and who has confirmed it (clause shared-6).
 *
 * No personal details of the people in it: only how their permission stands, and where it
 * can be found (a case number).
 */
final readonly class RightsRecord {

	/** The wording that people confirm; another wording gets another number, and old ones stay true of what they said. */
	public const STATEMENT = 1;

	private const TIME = 'Y-m-d\TH:i:s\Z';

	/**
	 * @param array<string, mixed> $fields       Those of {@see RightsFields}, all of them.
	 * @param Standing             $standing     What people have said; whether the file is still the same is asked apart.
	 * @param int                  $confirmed_by A user's id; 0 where nobody has.
	 * @param string               $confirmed_at RFC 3339, in UTC; empty where nobody has.
	 * @param int                  $statement    Which wording was confirmed; 0 where none was.
	 * @param string               $sha256       Of the file that it was said of, in hex; empty where that could not be read.
	 * @param string               $likeness     Of its picture, {@see Likeness}; empty where it has none.
	 */
	private function __construct(
		public array $fields,
		public Standing $standing,
		public int $confirmed_by,
		public string $confirmed_at,
		public int $statement,
		public string $sha256,
		public string $likeness,
	) {
	}

	public static function blank(): self {
		return new self( RightsFields::DEFAULTS, Standing::None, 0, '', 0, '', '' );
	}

	/** Null for what somebody has stored or changed by hand and does not fit: then nothing is confirmed. */
	public static function parse( mixed $stored ): ?self {
		if ( ! is_array( $stored ) || ! is_array( $stored['fields'] ?? null ) || ! is_string( $stored['standing'] ?? null )
			|| ! is_int( $stored['confirmedBy'] ?? null ) || ! is_string( $stored['confirmedAt'] ?? null ) || ! is_int( $stored['statement'] ?? null )
			|| ! self::is_hex( $stored['sha256'] ?? null, 64 )
			|| ! ( self::is_hex( $stored['likeness'] ?? null, Likeness::LENGTH ) || self::is_hex( $stored['likeness'] ?? null, Likeness::EARLIER_LENGTH ) )
		) {
			return null;
		}
		$fields   = RightsFields::read( $stored['fields'] );
		$standing = Standing::tryFrom( $stored['standing'] );
		if ( ! is_array( $fields ) || null === $standing || Standing::Replaced === $standing ) {
			return null;
		}
		$record = new self( $fields, $standing, $stored['confirmedBy'], $stored['confirmedAt'], $stored['statement'], $stored['sha256'], $stored['likeness'] );
		return $record->is_confirmed() === $record->tells_who_and_when() ? $record : null;
	}

	/**
	 * The fields that were sent over the ones that are known.
	 *
	 * @param array<mixed> $sent
	 * @return self|string The name of the first field that does not fit.
	 */
	public function with( array $sent ): self|string {
		$fields = RightsFields::read( array_intersect_key( $sent, RightsFields::DEFAULTS ) + $this->fields );
		return is_array( $fields )
			? new self( $fields, $this->standing, $this->confirmed_by, $this->confirmed_at, $this->statement, $this->sha256, $this->likeness )
			: $fields;
	}

	public function confirmed( int $by ): self {
		return new self( $this->fields, Standing::Confirmed, $by, gmdate( self::TIME ), self::STATEMENT, $this->sha256, $this->likeness );
	}

	/** As somebody has changed it without confirming it; what nobody had looked at is as before. */
	public function unconfirmed(): self {
		return $this->standing_as( Standing::Confirmed === $this->standing ? Standing::None : $this->standing );
	}

	public function withdrawn(): self {
		return $this->standing_as( Standing::Withdrawn );
	}

	public function taken_in(): self {
		return $this->standing_as( Standing::Baseline );
	}

	public function taken_out(): self {
		return $this->standing_as( Standing::None );
	}

	/** Of the file as it is now. */
	public function of_file( string $sha256, string $likeness ): self {
		return new self( $this->fields, $this->standing, $this->confirmed_by, $this->confirmed_at, $this->statement, $sha256, $likeness );
	}

	/** Of part of the picture: where nobody was in the whole, nobody is in the part. */
	public function cropped(): self {
		$people = 'none' === $this->fields['people'] ? 'none' : 'unanswered';
		return new self( array_replace( $this->fields, [ 'people' => $people ] ), $this->standing, $this->confirmed_by, $this->confirmed_at, $this->statement, $this->sha256, $this->likeness );
	}

	public function is_confirmed(): bool {
		return Standing::Confirmed === $this->standing;
	}

	/** Whether two records rest on what one person said at one time. */
	public function is_confirmed_with( self $other ): bool {
		return $this->is_confirmed() && $other->is_confirmed()
			&& $this->confirmed_by === $other->confirmed_by && $this->confirmed_at === $other->confirmed_at;
	}

	/** Whether it has run out on a day, as `YYYY-MM-DD`: it is valid through its last day. */
	public function has_expired( string $today ): bool {
		return null !== $this->fields['validUntil'] && $this->fields['validUntil'] < $today;
	}

	/** What readers must be told, or empty. */
	public function credit(): string {
		return '' !== $this->fields['creditLine'] ? $this->fields['creditLine'] : $this->fields['creator'];
	}

	/** @return array<string, mixed> As it is stored. */
	public function to_array(): array {
		return [
			'fields'      => $this->fields,
			'standing'    => $this->standing->value,
			'confirmedBy' => $this->confirmed_by,
			'confirmedAt' => $this->confirmed_at,
			'statement'   => $this->statement,
			'sha256'      => $this->sha256,
			'likeness'    => $this->likeness,
		];
	}

	private function standing_as( Standing $standing ): self {
		return new self( $this->fields, $standing, 0, '', 0, $this->sha256, $this->likeness );
	}

	private function tells_who_and_when(): bool {
		return $this->confirmed_by > 0 && $this->statement > 0
			&& 1 === preg_match( '/\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\z/', $this->confirmed_at );
	}

	private static function is_hex( mixed $value, int $length ): bool {
		return is_string( $value ) && ( '' === $value || ( strlen( $value ) === $length && 1 === preg_match( '/\A[0-9a-f]+\z/', $value ) ) );
	}
}
