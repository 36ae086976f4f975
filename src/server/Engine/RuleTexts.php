<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** A rule's words for a finding. */
final class RuleTexts {

	/**
	 * @param array<string, string|int|bool> $facts
	 * @param string                         $language `fi`, `sv` or `en`.
	 * @return array{message: string, why: string, todo: string}
	 */
	public static function of( Rule $rule, array $facts, string $language ): array {
		$variant = $rule->variant_for( $facts ) ?? [];
		return [
			'message' => ( $variant['message'] ?? $rule->message )[ $language ],
			'why'     => ( $variant['why'] ?? $rule->why )[ $language ],
			'todo'    => ( $variant['todo'] ?? $rule->todo )[ $language ],
		];
	}
}
