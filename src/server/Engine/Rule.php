<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** One check, as data: a file in `rules/`, without its examples. rule.ts says what each part means. */
final readonly class Rule {

	/**
	 * @param list<string>                $profiles
	 * @param array<string, mixed>        $match     `kind` and what that matcher looks for.
	 * @param list<array<string, mixed>>  $variants  Each with `when` and `severity`, perhaps `message`, `why`, `todo`.
	 * @param list<string>                $yields_to
	 * @param array<string, string>       $message   By language.
	 * @param array<string, string>       $why       By language.
	 * @param array<string, string>       $todo      By language.
	 * @param list<string>                $fixes
	 * @param list<array<string, mixed>>  $answers
	 */
	public function __construct(
		public string $id,
		public string $clause,
		public string $severity,
		public string $when_incomplete,
		public array $profiles,
		public array $match,
		public array $variants,
		public array $yields_to,
		public array $message,
		public array $why,
		public array $todo,
		public array $fixes,
		public array $answers,
	) {
	}

	/**
	 * The first variant whose facts fit.
	 *
	 * @param array<string, string|int|bool> $facts
	 * @return array<string, mixed>|null
	 */
	public function variant_for( array $facts ): ?array {
		foreach ( $this->variants as $variant ) {
			foreach ( $variant['when'] as $name => $value ) {
				if ( ( $facts[ $name ] ?? null ) !== $value ) {
					continue 2;
				}
			}
			return $variant;
		}
		return null;
	}
}
