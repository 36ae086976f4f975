<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/** How a file's rights stand, as people are told of it in the media library: one word for each file. */
enum LibraryState: string {
	case Unconfirmed = 'unconfirmed';
	case Confirmed   = 'confirmed';
	case Ending      = 'ending';
	case Ended       = 'ended';
	case Replaced    = 'replaced';
	case Withdrawn   = 'withdrawn';
	case Baseline    = 'baseline';

	/** @param array<string, mixed> $facts Those of {@see MediaFacts}. */
	public static function of( array $facts ): self {
		return match ( $facts['rights'] ) {
			Standing::Confirmed->value => match ( true ) {
				$facts['expired'] => self::Ended,
				$facts['expiring'] => self::Ending,
				default => self::Confirmed,
			},
			Standing::Replaced->value => self::Replaced,
			Standing::Withdrawn->value => self::Withdrawn,
			Standing::Baseline->value => self::Baseline,
			default => self::Unconfirmed,
		};
	}

	public function label(): string {
		return match ( $this ) {
			self::Unconfirmed => __( 'Not confirmed', 'julkaisuvahti' ),
			self::Confirmed => __( 'Confirmed', 'julkaisuvahti' ),
			self::Ending => __( 'Ends soon', 'julkaisuvahti' ),
			self::Ended => __( 'The right has ended', 'julkaisuvahti' ),
			self::Replaced => __( 'The file has been replaced', 'julkaisuvahti' ),
			self::Withdrawn => __( 'Taken out of use', 'julkaisuvahti' ),
			self::Baseline => __( 'Earlier library', 'julkaisuvahti' ),
		};
	}

	/** The same on a thumbnail, where there is little room. */
	public function short_label(): string {
		return match ( $this ) {
			self::Ended => _x( 'Ended', 'the right to use a file', 'julkaisuvahti' ),
			self::Replaced => _x( 'Replaced', 'a file', 'julkaisuvahti' ),
			self::Withdrawn => __( 'Out of use', 'julkaisuvahti' ),
			default => $this->label(),
		};
	}

	/** @return array{state: string, label: string, short: string, icon: string, holds: bool} For scripts. */
	public function to_array(): array {
		return [
			'state' => $this->value,
			'label' => $this->label(),
			'short' => $this->short_label(),
			'icon'  => $this->icon(),
			'holds' => $this->holds(),
		];
	}

	/** One of WordPress's own icons: the words are never by their colour alone. */
	public function icon(): string {
		return match ( $this ) {
			self::Unconfirmed => 'editor-help',
			self::Confirmed => 'yes-alt',
			self::Ending => 'clock',
			self::Ended, self::Replaced => 'warning',
			self::Withdrawn => 'hidden',
			self::Baseline => 'archive',
		};
	}

	/** Whether a publication that shows the file waits for somebody: thumbnails are marked then. */
	public function holds(): bool {
		return in_array( $this, [ self::Unconfirmed, self::Ended, self::Replaced, self::Withdrawn ], true );
	}

	/** What the button beside it says. */
	public function action(): string {
		return match ( $this ) {
			self::Unconfirmed, self::Replaced, self::Baseline => __( 'Confirm the rights', 'julkaisuvahti' ),
			self::Ended, self::Ending => __( 'Update', 'julkaisuvahti' ),
			self::Confirmed => __( 'Change', 'julkaisuvahti' ),
			self::Withdrawn => __( 'Show', 'julkaisuvahti' ),
		};
	}
}
