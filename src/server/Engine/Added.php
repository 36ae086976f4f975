<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** What an edit adds to what was published before. The twin of added.ts. */
final class Added {

	/** Faults of markup whose text was read nevertheless. */
	private const READ_ALL_THE_SAME = [
		'unclosed-block',
		'misnested-block',
		'stray-block-closer',
		'invalid-block-delimiter',
		'invalid-block-attributes',
		'unclosed-comment',
		'unclosed-tag',
	];

	/**
	 * The later report without what the earlier one holds already. What was
	 * published before is flagged, and never holds back an edit that adds
	 * nothing bad.
	 */
	public static function since( Report $before, Report $after ): Report {
		$own      = static fn ( Finding $finding ): string => $finding->own ?? $finding->fingerprint;
		$findings = self::more_than( array_map( $own, $before->findings ), $after->findings, $own );

		// Of what no rule has seen, nobody knows what the edit adds; nor past the
		// number of faults that are told.
		$fault_key = static fn ( Fault $fault ): string => "$fault->code $fault->field";
		$unread    = array_filter( $after->faults, static fn ( Fault $fault ): bool => ! in_array( $fault->code, self::READ_ALL_THE_SAME, true ) );
		$has_news  = count( $after->faults ) >= Limits::FAULTS || [] !== $unread
			|| [] !== self::more_than( array_map( $fault_key, $before->faults ), $after->faults, $fault_key );

		return new Report(
			$findings,
			$after->suppressed,
			$has_news ? $after->incomplete : [],
			$has_news ? $after->faults : [],
			$after->ruleset
		);
	}

	/**
	 * The values whose key comes more often than it did before: two forms are more than one.
	 *
	 * @template T of object
	 * @param list<string>        $before Keys.
	 * @param list<T>             $after
	 * @param callable(T): string $key_of
	 * @return list<T>
	 */
	private static function more_than( array $before, array $after, callable $key_of ): array {
		$left = array_count_values( $before );
		$more = [];
		foreach ( $after as $value ) {
			$key          = $key_of( $value );
			$left[ $key ] = ( $left[ $key ] ?? 0 ) - 1;
			if ( $left[ $key ] < 0 ) {
				$more[] = $value;
			}
		}
		return $more;
	}
}
