<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/** Parts of the media library, by how the rights stand. The values are in addresses. */
enum LibraryFilter: string {

	/** In addresses of the list. */
	public const QUERY = 'julkaisuvahti_rights';

	case Unconfirmed = 'unconfirmed';
	case Confirmed   = 'confirmed';
	case Ending      = 'ending';
	case Baseline    = 'baseline';
	case Withdrawn   = 'withdrawn';

	/** What the address asks for; null for the whole library. */
	public static function asked(): ?self {
		$asked = $_GET[ self::QUERY ] ?? '';
		return is_string( $asked ) ? self::tryFrom( $asked ) : null;
	}

	public function label(): string {
		return match ( $this ) {
			self::Unconfirmed => __( 'Not confirmed', 'julkaisuvahti' ),
			self::Confirmed => __( 'Confirmed', 'julkaisuvahti' ),
			self::Ending => __( 'Ends soon or has ended', 'julkaisuvahti' ),
			self::Baseline => __( 'Earlier library', 'julkaisuvahti' ),
			self::Withdrawn => __( 'Taken out of use', 'julkaisuvahti' ),
		};
	}

	public function address(): string {
		return add_query_arg(
			[
				'mode'      => 'list',
				self::QUERY => $this->value,
			],
			admin_url( 'upload.php' )
		);
	}

	/** @return array<mixed> For WP_Query's `meta_query`. */
	public function meta_query(): array {
		return match ( $this ) {
			self::Unconfirmed => [
				'relation' => 'OR',
				[
					'key'     => RightsStore::STATE,
					'compare' => 'NOT EXISTS',
				],
				[
					'key'     => RightsStore::STATE,
					'value'   => [ Standing::None->value, Standing::Replaced->value ],
					'compare' => 'IN',
				],
			],
			self::Confirmed => [ self::standing( Standing::Confirmed ) ],
			self::Baseline => [ self::standing( Standing::Baseline ) ],
			self::Withdrawn => [ self::standing( Standing::Withdrawn ) ],
			self::Ending => [
				self::standing( Standing::Confirmed ),
				[
					'key'     => RightsStore::UNTIL,
					'value'   => [ '0001-01-01', gmdate( 'Y-m-d', (int) strtotime( current_time( 'Y-m-d' ) . ' UTC' ) + MediaFacts::NOTICE * DAY_IN_SECONDS ) ],
					'compare' => 'BETWEEN',
				],
			],
		};
	}

	/** @return array{key: string, value: string} */
	private static function standing( Standing $standing ): array {
		return [
			'key'   => RightsStore::STATE,
			'value' => $standing->value,
		];
	}
}
