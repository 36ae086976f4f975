<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

use Julkaisuvahti\Engine\Names\PersonNames;
use Julkaisuvahti\Engine\Reading\Reader;

/** Checks whole posts. The twin of check.ts. */
final readonly class Checker {

	private Fingerprinter $fingerprinter;

	private Site $site;

	/**
	 * @param string       $key   The post's fingerprint key, in hex.
	 * @param ?Site        $site  What the site knows; nothing unless told.
	 * @param ?PersonNames $names What tells persons' names from other words; null where it could not be had.
	 * @param ?MediaSource $media Whom to ask of the media of texts that come without.
	 */
	public function __construct(
		private Ruleset $ruleset,
		string $key,
		?Site $site,
		private ?PersonNames $names,
		private ?MediaSource $media = null,
	) {
		$this->site          = $site ?? Site::none();
		$this->fingerprinter = new Fingerprinter( $key );
	}

	/** @param string $profile The situation whose rules apply: `shared`, `personal` or `comment`. */
	public function check( Source $source, string $profile = 'shared' ): Report {
		$media  = $source->media ?? $this->media;
		$report = $this->check_fields( $source, $profile, $media );
		return null === $source->published
			? $report
			: Added::since( $this->check_fields( $source->published, $profile, $media ), $report );
	}

	private function check_fields( Source $source, string $profile, MediaKnown|MediaSource|null $media ): Report {
		$rules = array_values(
			array_filter(
				$this->ruleset->rules,
				static fn ( Rule $rule ): bool => 'off' !== $rule->severity && in_array( $profile, $rule->profiles, true )
			)
		);
		$run   = new Run( $rules, $this->site, $this->fingerprinter, $this->names, $source->author, $media );

		$findings       = [];
		$suppressed     = [];
		$reading_faults = $source->repaired ? [ Fault::of_reading( 'malformed-text', 'content', [], 0 ) ] : [];
		$rule_faults    = [];
		$parts          = [];
		foreach ( Reader::read( $source ) as $document ) {
			$parts[] = $run->examine( $document );
			array_push( $reading_faults, ...$document->faults );
		}
		foreach ( $run->settle( $parts ) as $outcome ) {
			array_push( $findings, ...$outcome->findings );
			array_push( $suppressed, ...$outcome->suppressed );
			foreach ( $outcome->faults as $fault ) {
				$rule_faults[ (string) $fault->rule ] ??= $fault;
			}
		}

		// What could not be read, no rule has seen.
		$unread     = array_column( $reading_faults, 'code' );
		$incomplete = [];
		foreach ( $rules as $rule ) {
			$codes = isset( $rule_faults[ $rule->id ] ) ? [ ...$unread, $rule_faults[ $rule->id ]->code ] : $unread;
			if ( [] !== $codes ) {
				$incomplete[] = Incomplete::of( $rule->id, $codes, $this->fingerprinter );
			}
		}
		return new Report(
			$findings,
			$suppressed,
			$incomplete,
			[ ...$reading_faults, ...array_values( $rule_faults ) ],
			$this->ruleset->hash_for( $this->site )
		);
	}
}
