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
			function ( string $language ) use ( $outcome, $held ): string {
				$findings  = array_column( $this->of_findings( $held->findings_without_text(), $language ), 'message' );
				$sentences = [ $outcome->message() ];
				if ( [] !== $findings ) {
					array_push( $sentences, self::introduction(), ...$findings );
				}
				foreach ( $this->of_faults( $held->faults, $held->incomplete ) as $reason ) {
					array_push( $sentences, $reason['message'], $reason['todo'] );
				}
				return implode( ' ', $sentences );
			}
		);
	}

	/** What stands before reasons that the author can do something about. */
	public static function introduction(): string {
		return __( 'These points are waiting for you:', 'julkaisuvahti' );
	}

	/**
	 * Each reason once, however many times it was found.
	 *
	 * @param list<array<string, mixed>> $findings As {@see Held::findings_without_text()} gives them.
	 * @param 'fi'|'sv'|'en'             $language
	 * @return list<array{message: string, todo: string}>
	 */
	public function of_findings( array $findings, string $language ): array {
		$reasons = [];
		foreach ( $findings as $finding ) {
			if ( 'note' !== $finding['severity'] ) {
				$texts = $this->rule_texts( $finding['rule'], $finding['facts'], $language );

				$reasons[ $texts['message'] ] = $texts;
			}
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
	 * Why there is no whole answer.
	 *
	 * @param list<array{code: string, ...}> $faults
	 * @param list<string>                   $incomplete Ids of rules that may have missed something.
	 * @return list<array{message: string, todo: string}>
	 */
	public function of_faults( array $faults, array $incomplete ): array {
		$codes = array_column( $faults, 'code' );
		if ( [] === $codes && [] !== $incomplete ) {
			$codes = [ Held::CHECK_FAILED ];
		}
		$reasons = [];
		foreach ( $codes as $code ) {
			$reason = match ( $code ) {
				Held::RULES_UNAVAILABLE => [
					'message' => __( 'The text could not be checked: the checking rules are missing on this site.', 'julkaisuvahti' ),
					'todo'    => __( 'Tell the site’s administrator. Drafts can be saved meanwhile.', 'julkaisuvahti' ),
				],
				Held::CHECK_FAILED, 'rule-failed', 'too-many-matches' => [
					'message' => __( 'The text could not be checked completely: a check did not run to its end.', 'julkaisuvahti' ),
					'todo'    => __( 'Try again. If that does not help, tell the site’s administrator.', 'julkaisuvahti' ),
				],
				'text-too-long', 'passage-too-long', 'too-many-parts', 'block-attributes-too-long', 'blocks-too-deep' => [
					'message' => __( 'Part of the text is too long or too intricate to be checked.', 'julkaisuvahti' ),
					'todo'    => __( 'Divide it into shorter paragraphs or several posts.', 'julkaisuvahti' ),
				],
				default => [
					'message' => __( 'Part of the text could not be read, because its markup is broken.', 'julkaisuvahti' ),
					'todo'    => __( 'Mend or remove the broken block, then try again.', 'julkaisuvahti' ),
				],
			};

			$reasons[ $reason['message'] ] = $reason;
		}
		return array_values( $reasons );
	}
}
