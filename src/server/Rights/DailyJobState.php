<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/** What is the matter with a file that a publication shows. The values are stored; the worst comes first. */
enum DailyJobState: string {
	case Expired   = 'expired';
	case Replaced  = 'replaced';
	case Withdrawn = 'withdrawn';
	case Expiring  = 'expiring';

	/** @param array<string, mixed> $facts Those of {@see MediaFacts}. Null for a file that may be shown, and for one that nobody has looked at yet. */
	public static function of( array $facts ): ?self {
		return match ( $facts['rights'] ) {
			Standing::Withdrawn->value => self::Withdrawn,
			Standing::Replaced->value => self::Replaced,
			Standing::Confirmed->value => match ( true ) {
				$facts['expired'] => self::Expired,
				$facts['expiring'] => self::Expiring,
				default => null,
			},
			default => null,
		};
	}

	public function says_of( string $kind ): string {
		return 'image' === $kind
			? match ( $this ) {
				self::Expired => __( 'The right to use a picture has ended', 'julkaisuvahti' ),
				self::Replaced => __( 'A picture has been replaced by another', 'julkaisuvahti' ),
				self::Withdrawn => __( 'A picture has been taken out of use', 'julkaisuvahti' ),
				self::Expiring => __( 'The right to use a picture ends soon', 'julkaisuvahti' ),
			}
			: match ( $this ) {
				self::Expired => __( 'The right to use a file has ended', 'julkaisuvahti' ),
				self::Replaced => __( 'A file has been replaced by another', 'julkaisuvahti' ),
				self::Withdrawn => __( 'A file has been taken out of use', 'julkaisuvahti' ),
				self::Expiring => __( 'The right to use a file ends soon', 'julkaisuvahti' ),
			};
	}
}
