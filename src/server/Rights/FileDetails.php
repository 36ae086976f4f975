<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/** What a file holds of personal data; never the data itself. */
final readonly class FileDetails {

	/** Meta of an attachment: one of the four values below; none where nobody has looked. */
	public const META = '_julkaisuvahti_file_holds';

	private const BOTH     = 'location people';
	private const LOCATION = 'location';
	private const PEOPLE   = 'people';
	private const NOTHING  = 'nothing';

	/** What stands in the meta of those that hold a location. */
	public const WITH_LOCATION = [ self::LOCATION, self::BOTH ];

	public function __construct(
		public bool $location,
		public bool $people,
	) {
	}

	/** Null where nobody has looked. */
	public static function of( int $attachment ): ?self {
		$stored = get_post_meta( $attachment, self::META, true );
		return match ( $stored ) {
			self::BOTH, self::LOCATION, self::PEOPLE, self::NOTHING => new self( in_array( $stored, self::WITH_LOCATION, true ), self::BOTH === $stored || self::PEOPLE === $stored ),
			default => null,
		};
	}

	public function save( int $attachment ): void {
		update_post_meta(
			$attachment,
			self::META,
			match ( true ) {
				$this->location && $this->people => self::BOTH,
				$this->location => self::LOCATION,
				$this->people => self::PEOPLE,
				default => self::NOTHING,
			}
		);
	}

	/** @return array{location: bool, people: bool} */
	public function to_array(): array {
		return [
			'location' => $this->location,
			'people'   => $this->people,
		];
	}
}
