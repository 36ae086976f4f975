<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** Where an answer says that it stands: a case number, a date. The twin of reference.ts. */
final class Reference {

	/** In UTF-16 units. */
	public const LONGEST = 200;

	private const PACK = 'personal-data/';

	/** As it is stored and shown: one line, nothing in it that cannot be seen. */
	public static function plain( string $typed ): string {
		return preg_replace( [ '/[\p{Z}\p{C}]+/u', '/\A | \z/' ], [ ' ', '' ], Text::to_well_formed( $typed ) ) ?? '';
	}

	/** As the engine checks it: a text alone. */
	public static function source( string $reference ): Source {
		return new Source( '', strtr( $reference, [ '&' => '&amp;', '<' => '&lt;', '>' => '&gt;' ] ) );
	}

	/** What keeps it from being stored: `personal-data` or `unchecked`; null where nothing does. */
	public static function problem_in( Report $report ): ?string {
		return match ( true ) {
			self::is_of_pack( array_column( $report->findings, 'rule' ) ) => 'personal-data',
			self::is_of_pack( array_column( $report->incomplete, 'rule' ) ) => 'unchecked',
			default => null,
		};
	}

	/** @param list<string> $rules */
	private static function is_of_pack( array $rules ): bool {
		return [] !== array_filter( $rules, static fn ( string $rule ): bool => str_starts_with( $rule, self::PACK ) );
	}
}
