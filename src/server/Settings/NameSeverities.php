<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Settings;

use Julkaisuvahti\Engine\Ruleset;
use Julkaisuvahti\Language;

/** What the site asks of each kind of names, where that is not what the rule asks. */
final readonly class NameSeverities {

	private const RULE = 'personal-data/person-name';

	/**
	 * @param array<string, string> $defaults By kind, the rule's own.
	 * @param array<string, string> $chosen   By kind.
	 * @param array<string, string> $messages By kind: what the rule says of it, in the user's language.
	 */
	private function __construct(
		public array $defaults,
		public array $chosen,
		private array $messages,
	) {
	}

	/**
	 * @param Ruleset               $built  The rules without the site's severities.
	 * @param array<string, string> $stored The site's, by rule and kind.
	 */
	public static function of( Ruleset $built, array $stored ): self {
		$defaults = [];
		$chosen   = [];
		$messages = [];
		$language = Language::of_locale( get_user_locale() );
		foreach ( $built->rules as $rule ) {
			foreach ( self::RULE === $rule->id ? $rule->variants : [] as $variant ) {
				$kind              = (string) $variant['when']['kind'];
				$defaults[ $kind ] = $variant['severity'];
				$chosen[ $kind ]   = $stored[ self::key( $kind ) ] ?? $variant['severity'];
				$messages[ $kind ] = ( $variant['message'] ?? $rule->message )[ $language ];
			}
		}
		return new self( $defaults, $chosen, $messages );
	}

	/**
	 * With what somebody has chosen; what is no severity changes nothing.
	 *
	 * @param array<mixed> $sent By kind.
	 */
	public function with( array $sent ): self {
		$chosen = array_filter( array_intersect_key( $sent, $this->defaults ), static fn ( mixed $severity ): bool => is_string( $severity ) && isset( self::words()[ $severity ] ) );
		return new self( $this->defaults, $chosen + $this->chosen, $this->messages );
	}

	/**
	 * As they are stored: only what differs from the rule, and the severities of other rules.
	 *
	 * @param array<string, string> $stored
	 * @return array<string, string>
	 */
	public function stored_beside( array $stored ): array {
		foreach ( $this->chosen as $kind => $severity ) {
			unset( $stored[ self::key( $kind ) ] );
			if ( $severity !== $this->defaults[ $kind ] ) {
				$stored[ self::key( $kind ) ] = $severity;
			}
		}
		return $stored;
	}

	public function label_of( string $kind ): string {
		return match ( $kind ) {
			'private'    => __( 'A private person', 'julkaisuvahti' ),
			'public'     => __( 'A person in a public role', 'julkaisuvahti' ),
			'minor'      => __( 'A child or a young person', 'julkaisuvahti' ),
			'minors'     => __( 'A list of children or young people', 'julkaisuvahti' ),
			'listed'     => __( 'A list of names', 'julkaisuvahti' ),
			'deceased'   => __( 'A person who has died', 'julkaisuvahti' ),
			'celebrated' => __( 'A person who has an anniversary', 'julkaisuvahti' ),
			'possible'   => __( 'A word that may be a name', 'julkaisuvahti' ),
			default      => $this->messages[ $kind ],
		};
	}

	/** @return array<string, string> By severity, the mildest first. */
	public static function words(): array {
		return [
			'off'     => __( 'Not checked', 'julkaisuvahti' ),
			'note'    => __( 'Hint', 'julkaisuvahti' ),
			'confirm' => __( 'Answer', 'julkaisuvahti' ),
			'review'  => __( 'A reviewer looks', 'julkaisuvahti' ),
			'block'   => __( 'Correct', 'julkaisuvahti' ),
		];
	}

	private static function key( string $kind ): string {
		return self::RULE . "/$kind";
	}
}
