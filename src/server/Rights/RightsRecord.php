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

	public const BASES  = [ 'own', 'commissioned', 'creative-commons', 'stock', 'partner', 'public-domain', 'ai', 'unknown' ];
	public const USES   = [ 'web', 'social', 'print' ];
	public const PEOPLE = [ 'unanswered', 'none', 'unrecognisable', 'announced', 'public-task', 'permission', 'guardian', 'ask' ];
	public const AI     = [ 'none', 'edited', 'generated' ];

	/** In characters. */
	private const LONGEST = 500;

	/** Fields that describe the rights; the others say who confirmed them and of which file. */
	private const DEFAULTS = [
		'basis'               => 'unknown',
		'creator'             => '',
		'creditLine'          => '',
		'licence'             => [
			'id'   => '',
			'url'  => '',
			'text' => '',
		],
		'source'              => '',
		'uses'                => [],
		'validUntil'          => null,
		'people'              => 'unanswered',
		'permissionReference' => '',
		'ai'                  => 'none',
		'standing'            => '',
	];

	/**
	 * @param array<string, mixed> $fields       Those of {@see schema()}, all of them.
	 * @param int                  $confirmed_by A user's id; 0 where nobody has.
	 * @param string               $confirmed_at RFC 3339, in UTC; empty where nobody has.
	 * @param int                  $statement    Which wording was confirmed.
	 * @param string               $sha256       Of the file that was confirmed, in hex.
	 * @param string               $likeness     Of its picture, {@see Likeness}; empty where it has none.
	 * @param bool                 $baseline     Taken in with what the site had before: nobody has looked at it.
	 */
	public function __construct(
		public array $fields,
		public int $confirmed_by,
		public string $confirmed_at,
		public int $statement,
		public string $sha256,
		public string $likeness,
		public bool $baseline,
	) {
	}

	public static function blank(): self {
		return new self( self::DEFAULTS, 0, '', 0, '', '', false );
	}

	/** Null for what somebody has stored or changed by hand and does not fit: then nothing is confirmed. */
	public static function parse( mixed $stored ): ?self {
		if ( ! is_array( $stored ) || ! is_array( $stored['fields'] ?? null )
			|| ! is_int( $stored['confirmedBy'] ?? null ) || ! is_string( $stored['confirmedAt'] ?? null )
			|| ! is_int( $stored['statement'] ?? null ) || ! is_string( $stored['sha256'] ?? null )
			|| ! is_string( $stored['likeness'] ?? null ) || ! is_bool( $stored['baseline'] ?? null )
		) {
			return null;
		}
		$fields = self::fields_of( $stored['fields'] );
		return null === $fields ? null : new self( $fields, $stored['confirmedBy'], $stored['confirmedAt'], $stored['statement'], $stored['sha256'], $stored['likeness'], $stored['baseline'] );
	}

	/**
	 * The fields that were sent over the ones that are known; null where one does not fit.
	 *
	 * @param array<mixed> $sent
	 */
	public function with( array $sent ): ?self {
		$fields = self::fields_of( array_intersect_key( $sent, self::DEFAULTS ) + $this->fields );
		return null === $fields ? null : new self( $fields, $this->confirmed_by, $this->confirmed_at, $this->statement, $this->sha256, $this->likeness, $this->baseline );
	}

	public function confirmed( int $user, string $sha256, string $likeness ): self {
		return new self( $this->fields, $user, gmdate( 'Y-m-d\TH:i:s\Z' ), self::STATEMENT, $sha256, $likeness, false );
	}

	/** Of what has become of the same file: another size, less location. */
	public function of_file( string $sha256, string $likeness ): self {
		return new self( $this->fields, $this->confirmed_by, $this->confirmed_at, $this->statement, $sha256, $likeness, $this->baseline );
	}

	public function taken_in(): self {
		return new self( $this->fields, 0, '', 0, '', '', true );
	}

	public function unconfirmed(): self {
		return new self( $this->fields, 0, '', 0, '', '', false );
	}

	public function is_confirmed(): bool {
		return 0 < $this->confirmed_by;
	}

	/** Whether it has run out on a day, as `YYYY-MM-DD`: it is valid through its last day. */
	public function has_expired( string $today ): bool {
		return null !== $this->fields['validUntil'] && $this->fields['validUntil'] < $today;
	}

	/** What readers must be told, or empty. */
	public function credit(): string {
		return '' !== $this->fields['creditLine'] ? $this->fields['creditLine'] : $this->fields['creator'];
	}

	/** @return array<string, mixed> */
	public function to_array(): array {
		return [
			'fields'      => $this->fields,
			'confirmedBy' => $this->confirmed_by,
			'confirmedAt' => $this->confirmed_at,
			'statement'   => $this->statement,
			'sha256'      => $this->sha256,
			'likeness'    => $this->likeness,
			'baseline'    => $this->baseline,
		];
	}

	/**
	 * The fields that a person fills in; published by REST.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function schema(): array {
		$text    = static fn ( string $description, int $longest = self::LONGEST ): array => [
			'description' => $description,
			'type'        => 'string',
			'maxLength'   => $longest,
		];
		$address = static fn ( string $description ): array => $text( $description, 2000 ) + [ 'pattern' => '^(https?://[^\\s<>"]+)?$' ];
		$one_of  = static fn ( string $description, array $values ): array => [
			'description' => $description,
			'type'        => 'string',
			'enum'        => $values,
		];
		return [
			'basis'               => $one_of( 'Why the file may be published.', self::BASES ),
			'creator'             => $text( 'Who made it.' ),
			'creditLine'          => $text( 'How the maker is to be named, where that differs.' ),
			'licence'             => [
				'description'          => 'One of the common licences by its id, or its own text.',
				'type'                 => 'object',
				'additionalProperties' => false,
				'properties'           => [
					'id'   => $text( 'SPDX identifier, such as CC-BY-4.0, or empty.', 50 ),
					'url'  => $address( 'Where the licence can be read.' ),
					'text' => $text( 'Terms in words.', 2000 ),
				],
			],
			'source'              => $address( 'Where the file comes from.' ),
			'uses'                => [
				'description' => 'Where it may be used; empty: not limited.',
				'type'        => 'array',
				'uniqueItems' => true,
				'items'       => [
					'type' => 'string',
					'enum' => self::USES,
				],
			],
			'validUntil'          => [
				'description' => 'The last day of the permission (YYYY-MM-DD); null: no end.',
				'type'        => [ 'string', 'null' ],
				'pattern'     => '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
			],
			'people'              => $one_of( 'Who can be recognised in it.', self::PEOPLE ),
			'permissionReference' => $text( 'Where the permission is found, such as a case number. No names.', 100 ),
			'ai'                  => $one_of( 'Whether it is made or altered by AI.', self::AI ),
			'standing'            => $text( 'Id of the standing record that it follows, or empty.', 50 ),
		];
	}

	/**
	 * @param array<mixed> $sent
	 * @return ?array<string, mixed> Null where a value does not fit the schema.
	 */
	private static function fields_of( array $sent ): ?array {
		$fields = [];
		foreach ( self::DEFAULTS as $name => $default ) {
			$value = $sent[ $name ] ?? $default;
			$value = 'licence' === $name && is_array( $value ) ? $value + $default : $value;
			// WordPress's validator takes a list in commas for an array, and 5 for a text.
			if ( is_array( $default ) !== is_array( $value ) || ( is_string( $default ) && ! is_string( $value ) ) ) {
				return null;
			}
			if ( ! ( null === $value && null === $default ) && true !== rest_validate_value_from_schema( $value, self::schema()[ $name ], $name ) ) {
				return null;
			}
			$fields[ $name ] = $value;
		}
		$fields['uses'] = array_values( $fields['uses'] );
		return null === $fields['validUntil'] || self::is_day( $fields['validUntil'] ) ? $fields : null;
	}

	private static function is_day( string $day ): bool {
		[ $year, $month, $date ] = array_map( intval( ... ), explode( '-', $day ) ) + [ 0, 0, 0 ];
		return checkdate( $month, $date, $year );
	}
}
