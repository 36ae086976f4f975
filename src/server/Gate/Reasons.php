<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Engine\RuleTexts;
use Julkaisuvahti\Language;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Rules\RulesUnavailable;

/** Says in words why something was held back. Never repeats a piece of the text. */
final readonly class Reasons {

	public function __construct( private Rulebook $rulebook ) {
	}

	/** One line for a programme's error message or a row in a list, in the current user's language. */
	public function in_one_line( Outcome $outcome, Held $held ): string {
		return Language::for_current_user(
			fn ( string $language ): string => implode(
				' ',
				[
					$outcome->message(),
					__( 'These points are waiting for you:', 'julkaisuvahti' ),
					...array_column( $this->of( $held->without_text(), $language ), 'message' ),
				]
			)
		);
	}

	/**
	 * Each reason once, however many times it was found.
	 *
	 * @param array<string, mixed> $held     As {@see Held::without_text()} gives it.
	 * @param 'fi'|'sv'|'en'       $language
	 * @return non-empty-list<array{message: string, todo: string}>
	 */
	public function of( array $held, string $language ): array {
		$reasons = [];
		foreach ( $held['findings'] as $finding ) {
			if ( 'note' !== $finding['severity'] ) {
				$texts = $this->rule_texts( $finding['rule'], $finding['facts'], $language );

				$reasons[ $texts['message'] ] = $texts;
			}
		}
		foreach ( $this->of_faults( $held ) as $texts ) {
			$reasons[ $texts['message'] ] = $texts;
		}
		return array_values( $reasons );
	}

	/**
	 * The rule's own words for one finding.
	 *
	 * @param array<string, string|int|bool> $facts
	 * @param 'fi'|'sv'|'en'                 $language
	 * @return array{message: string, todo: string}
	 */
	public function rule_texts( string $rule_id, array $facts, string $language ): array {
		try {
			foreach ( $this->rulebook->ruleset()->rules as $rule ) {
				if ( $rule->id === $rule_id ) {
					$texts = RuleTexts::of( $rule, $facts, $language );
					return [
						'message' => $texts['message'],
						'todo'    => $texts['todo'],
					];
				}
			}
		} catch ( RulesUnavailable ) {
			// The rule was there when it held; its name is all that is left to say.
		}
		return [
			'message' => $rule_id,
			'todo'    => '',
		];
	}

	/**
	 * @param array<string, mixed> $held
	 * @return list<array{message: string, todo: string}>
	 */
	private function of_faults( array $held ): array {
		$codes   = array_unique( array_column( $held['faults'], 'code' ) );
		$reasons = [];
		foreach ( $codes as $code ) {
			$reasons[] = match ( $code ) {
				Held::RULES_UNAVAILABLE => [
					'message' => __( 'The text could not be checked: the checking rules are missing on this site.', 'julkaisuvahti' ),
					'todo'    => __( 'Tell the site’s administrator. Drafts can be saved meanwhile.', 'julkaisuvahti' ),
				],
				Held::CHECK_FAILED, 'rule-failed' => [
					'message' => __( 'The text could not be checked completely: a check did not run to its end.', 'julkaisuvahti' ),
					'todo'    => __( 'Try again. If that does not help, tell the site’s administrator.', 'julkaisuvahti' ),
				],
				default => [
					'message' => __( 'Part of the text could not be read, because its markup is broken.', 'julkaisuvahti' ),
					'todo'    => __( 'Mend or remove the broken block, then try again.', 'julkaisuvahti' ),
				],
			};
		}
		if ( [] === $codes && [] !== $held['incomplete'] ) {
			$reasons[] = [
				'message' => __( 'The text could not be checked completely: a check did not run to its end.', 'julkaisuvahti' ),
				'todo'    => __( 'Try again. If that does not help, tell the site’s administrator.', 'julkaisuvahti' ),
			];
		}
		return $reasons;
	}
}
