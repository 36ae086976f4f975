<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Urgent;

/** That a post was published as an urgent notice, and by when a reviewer looks at it. */
final readonly class UrgentMark {

	/** Post meta: not yet looked at. */
	public const META = '_julkaisuvahti_urgent';

	/** Post meta: looked at since. */
	public const CHECKED = '_julkaisuvahti_urgent_checked';

	/**
	 * @param int    $by  A user's id.
	 * @param string $at  RFC 3339, in UTC.
	 * @param string $due Date of the next working day, where the site is.
	 */
	public function __construct(
		public int $post,
		public int $by,
		public string $at,
		public string $due,
	) {
	}

	public static function begin( int $post, int $by ): self {
		$now = current_datetime();
		return new self( $post, $by, gmdate( 'Y-m-d\TH:i:s\Z', $now->getTimestamp() ), WorkingDays::next_after( $now )->format( 'Y-m-d' ) );
	}

	/** Null where there is none, or it came along when another post was copied. */
	public static function of_post( int $post ): ?self {
		$row = json_decode( (string) get_post_meta( $post, self::META, true ), true );
		return is_array( $row ) && ( $row['post'] ?? null ) === $post
			&& is_int( $row['by'] ?? null ) && is_string( $row['at'] ?? null )
			&& is_string( $row['due'] ?? null ) && 1 === preg_match( '/\A\d{4}-\d\d-\d\d\z/', $row['due'] )
			? new self( $post, $row['by'], $row['at'], $row['due'] )
			: null;
	}

	public function to_json(): string {
		return (string) wp_json_encode( get_object_vars( $this ) );
	}

	/** As the reader's language writes a date of this year. */
	public function due_date(): string {
		/* translators: Format of a day and month, see https://www.php.net/manual/datetime.format.php */
		return (string) wp_date( __( 'M j', 'julkaisuvahti' ), (int) date_create( $this->due, wp_timezone() )->getTimestamp() );
	}

	/** A reviewer has looked: the mark is kept, out of the list. */
	public function check( int $by ): void {
		add_metadata(
			'post',
			$this->post,
			self::CHECKED,
			wp_slash(
				(string) wp_json_encode(
					[
						...get_object_vars( $this ),
						'checkedBy' => $by,
						'checkedAt' => gmdate( 'Y-m-d\TH:i:s\Z' ),
					]
				)
			)
		);
		$this->remove();
	}

	public function remove(): void {
		delete_metadata( 'post', $this->post, self::META );
	}
}
