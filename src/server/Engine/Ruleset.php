<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** All rules that apply to a site, in the order of their ids. */
final readonly class Ruleset {

	private const SEVERITIES = [ 'off', 'note', 'confirm', 'review', 'block' ];

	/** As JavaScript's JSON.stringify writes it, so that both engines hash the same bytes. */
	private const JSON = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS | JSON_THROW_ON_ERROR;

	/**
	 * @param string                               $hash  SHA-256 of the rules, in hex.
	 * @param array<string, array<string, string>> $packs The packs' titles.
	 * @param list<Rule>                           $rules
	 * @param list<array<string, mixed>>           $raw   The rules as decoded.
	 */
	private function __construct(
		public string $hash,
		public array $packs,
		public array $rules,
		private array $raw,
	) {
	}

	/**
	 * Takes a compiled ruleset. The build has validated every rule against the
	 * schema; this looks for what a cut or mixed-up file would break.
	 *
	 * @throws InvalidRuleset
	 */
	public static function parse( string $json ): self {
		$data = json_decode( $json, true );
		if ( ! is_array( $data ) || 1 !== ( $data['format'] ?? null ) ) {
			throw new InvalidRuleset( 'ruleset: not of format 1' );
		}
		$hash  = $data['hash'] ?? null;
		$packs = $data['packs'] ?? null;
		$raw   = $data['rules'] ?? null;
		if ( ! is_string( $hash ) || 1 !== preg_match( '/\A[0-9a-f]{64}\z/', $hash ) ) {
			throw new InvalidRuleset( 'ruleset: hash is not a SHA-256' );
		}
		if ( ! is_array( $packs ) || ! is_array( $raw ) || [] === $raw || ! array_is_list( $raw ) ) {
			throw new InvalidRuleset( 'ruleset: no rules' );
		}
		return new self( $hash, $packs, self::rules( $raw, $packs ), $raw );
	}

	/**
	 * The ruleset with other severities, and so another hash.
	 *
	 * @param array<string, string> $severities By rule, or by rule and kind where a rule tells kinds apart:
	 *                                          `personal-data/person-name/minor`.
	 * @throws InvalidRuleset For an unknown rule or severity.
	 */
	public function with_severities( array $severities ): self {
		if ( [] === $severities ) {
			return $this;
		}
		$raw    = $this->raw;
		$places = $this->places_of_severities();
		foreach ( $severities as $key => $severity ) {
			if ( ! isset( $places[ $key ] ) ) {
				throw new InvalidRuleset( "severities: unknown rule $key" );
			}
			if ( ! in_array( $severity, self::SEVERITIES, true ) ) {
				throw new InvalidRuleset( "severities: $key: unknown severity" );
			}
			foreach ( $places[ $key ] as [ $rule, $variant ] ) {
				if ( null === $variant ) {
					$raw[ $rule ]['severity'] = $severity;
				} else {
					$raw[ $rule ]['variants'][ $variant ]['severity'] = $severity;
				}
			}
		}
		return $this->of_raw( $raw );
	}

	/**
	 * The ruleset in which an answer, wherever it stands, leads to another outcome; it has another
	 * hash. What ends a question without a reviewer needs its reference, if it may have one.
	 */
	public function with_outcome( string $answer, string $outcome ): self {
		$raw = $this->raw;
		foreach ( $raw as $rule => [ 'answers' => $answers ] ) {
			foreach ( $answers as $index => $one ) {
				if ( $answer === $one['id'] ) {
					$raw[ $rule ]['answers'][ $index ]['outcome'] = $outcome;
					if ( 'fine' === $outcome && isset( $one['reference'] ) ) {
						$raw[ $rule ]['answers'][ $index ]['reference'] = 'required';
					}
				}
			}
		}
		return $this->of_raw( $raw );
	}

	/** @param list<array<string, mixed>> $raw */
	private function of_raw( array $raw ): self {
		$hash = self::hash(
			[
				'format' => 1,
				'packs'  => $this->packs,
				'rules'  => $raw,
			]
		);
		return new self( $hash, $this->packs, self::rules( $raw, $this->packs ), $raw );
	}

	/** The rules that judge no media: for texts of whose media nobody tells anything. */
	public function without_media(): self {
		return $this->of_raw( array_values( array_filter( $this->raw, static fn ( array $rule ): bool => 'media' !== $rule['match']['kind'] ) ) );
	}

	/** Whether a severity can be set for this rule, or for this rule and kind. */
	public function knows( string $key ): bool {
		return isset( $this->places_of_severities()[ $key ] );
	}

	/** @return array<string, list<array{int, ?int}>> By key, the rule's index and the variant's. */
	private function places_of_severities(): array {
		$places = [];
		foreach ( $this->raw as $rule => [ 'id' => $id, 'variants' => $variants ] ) {
			$places[ $id ][] = [ $rule, null ];
			foreach ( $variants as $variant => [ 'when' => $when ] ) {
				if ( is_string( $when['kind'] ?? null ) ) {
					$places[ $id . '/' . $when['kind'] ][] = [ $rule, $variant ];
				}
			}
		}
		return $places;
	}

	/**
	 * As the TypeScript engine's parseRuleset takes it.
	 *
	 * @return array{hash: string, format: int, packs: array<string, array<string, string>>, rules: list<array<string, mixed>>}
	 */
	public function to_array(): array {
		return [
			'hash'   => $this->hash,
			'format' => 1,
			'packs'  => $this->packs,
			'rules'  => $this->raw,
		];
	}

	/**
	 * The hash of all that a report stands on: the rules, and what the site knows.
	 * Where it knows nothing, the ruleset's own.
	 */
	public function hash_for( Site $site ): string {
		return $site->is_empty()
			? $this->hash
			: self::hash(
				[
					'rules' => $this->hash,
					'site'  => $site->to_array(),
				]
			);
	}

	/** SHA-256 of what tells names from other words, in hex; null where no rule is for names. */
	public function names_hash(): ?string {
		foreach ( $this->rules as $rule ) {
			if ( 'person-name' === $rule->match['kind'] ) {
				return (string) ( $rule->match['names'] ?? '' );
			}
		}
		return null;
	}

	/** @param array<string, mixed> $content */
	private static function hash( array $content ): string {
		return hash( 'sha256', json_encode( $content, self::JSON ) );
	}

	/**
	 * @param list<mixed>                          $raw
	 * @param array<string, array<string, string>> $packs
	 * @return list<Rule>
	 */
	private static function rules( array $raw, array $packs ): array {
		$rules = [];
		foreach ( $raw as $index => $rule ) {
			$problem = self::problem_of( $rule, $packs );
			if ( null !== $problem ) {
				throw new InvalidRuleset( "ruleset: rules[$index]: $problem" );
			}
			$rules[] = new Rule(
				$rule['id'],
				$rule['clause'] ?? '',
				$rule['severity'],
				$rule['whenIncomplete'],
				$rule['profiles'],
				$rule['match'],
				$rule['variants'],
				$rule['yieldsTo'],
				$rule['message'],
				$rule['why'],
				$rule['todo'],
				$rule['fixes'],
				$rule['answers'],
			);
		}
		return $rules;
	}

	/** @param array<string, array<string, string>> $packs */
	private static function problem_of( mixed $rule, array $packs ): ?string {
		if ( ! is_array( $rule ) || ! is_string( $rule['id'] ?? null ) ) {
			return 'no id';
		}
		if ( ! isset( $packs[ explode( '/', $rule['id'] )[0] ] ) ) {
			return 'unknown pack';
		}
		if ( ! in_array( $rule['severity'] ?? null, self::SEVERITIES, true ) ) {
			return 'unknown severity';
		}
		if ( ! in_array( $rule['whenIncomplete'] ?? null, [ 'confirm', 'review' ], true ) ) {
			return 'unknown whenIncomplete';
		}
		if ( ! in_array( $rule['match']['kind'] ?? null, Matchers::KINDS, true ) ) {
			return 'unknown matcher';
		}
		foreach ( [ 'profiles', 'variants', 'yieldsTo', 'fixes', 'answers' ] as $list ) {
			if ( ! is_array( $rule[ $list ] ?? null ) || ! array_is_list( $rule[ $list ] ) ) {
				return "$list is not a list";
			}
		}
		foreach ( $rule['answers'] as $answer ) {
			if ( ! is_array( $answer ) || ! in_array( $answer['reference'] ?? null, [ null, true, 'required' ], true ) ) {
				return 'unknown reference';
			}
		}
		foreach ( [ 'message', 'why', 'todo' ] as $texts ) {
			if ( ! is_array( $rule[ $texts ] ?? null ) ) {
				return "$texts is missing";
			}
		}
		return null;
	}
}
