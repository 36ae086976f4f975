<?php

declare( strict_types=1 );

use Julkaisuvahti\Engine\Checker;
use Julkaisuvahti\Engine\Fault;
use Julkaisuvahti\Engine\Finding;
use Julkaisuvahti\Engine\InvalidRuleset;
use Julkaisuvahti\Engine\Names\PersonNames;
use Julkaisuvahti\Engine\Reading\Reader;
use Julkaisuvahti\Engine\Report;
use Julkaisuvahti\Engine\Resolution;
use Julkaisuvahti\Engine\Ruleset;
use Julkaisuvahti\Engine\Source;
use Julkaisuvahti\Engine\Standing;
use Julkaisuvahti\Engine\Suppressed;
use Julkaisuvahti\Engine\Verdict;

/** Answers lines of `npm run check`. answer.ts gives the same bytes. */
final readonly class Answer {

	private const NO_KEY = '00';

	/**
	 * @param bool         $explain Adds what matched and was left alone, and why.
	 * @param bool         $read    Adds all passages and elements that were read.
	 * @param ?string      $key     Adds fingerprints, made with this key (hex).
	 * @param ?PersonNames $names   What tells names from other words; null where it could not be had.
	 */
	public function __construct(
		private Ruleset $ruleset,
		private bool $explain,
		private bool $read,
		private ?string $key,
		private ?PersonNames $names,
	) {
	}

	/** The answer to one line, without a newline. */
	public function to( string $line ): string {
		try {
			$request = Request::read( $line );
			try {
				$ruleset = $this->ruleset->with_severities( $request->severities );
				$ruleset = $request->judges_media ? $ruleset : $ruleset->without_media();
			} catch ( InvalidRuleset $error ) {
				throw new BrokenLine( $request->id, 'settings: ' . $error->getMessage() );
			}
			$checker = new Checker( $ruleset, $this->key ?? self::NO_KEY, $request->site, $this->names );
			$report  = $checker->check( $request->source, $request->profile );
			return self::json(
				[
					'id'      => $request->id,
					'verdict' => Verdict::of( $report, $ruleset, $request->resolutions ?? [] )->value,
				] + $this->reported( $report )
					+ ( null === $request->resolutions ? [] : [ 'standing' => self::states_of( $report, $ruleset, $request->resolutions ) ] )
					+ ( $this->read ? [ 'read' => self::read_of( $request->source ) ] : [] )
			);
		} catch ( BrokenLine $broken ) {
			return self::json(
				[
					'id'    => $broken->id,
					'error' => $broken->getMessage(),
				]
			);
		}
	}

	/** @return array<string, mixed> */
	private function reported( Report $report ): array {
		$reported = [
			'findings'   => array_map( $this->finding( ... ), $report->findings ),
			'incomplete' => array_column( $report->incomplete, 'rule' ),
			'faults'     => array_map( static fn ( Fault $fault ): array => $fault->to_array(), $report->faults ),
		];
		if ( null !== $this->key ) {
			$reported['incompleteFingerprints'] = array_column( $report->incomplete, 'fingerprint' );
		}
		if ( $this->explain ) {
			$reported['suppressed'] = array_map( self::suppressed( ... ), $report->suppressed );
		}
		return $reported;
	}

	/**
	 * How the findings and the incomplete rules stand, in their order.
	 *
	 * @param list<Resolution> $resolutions
	 * @return array{findings: list<string>, incomplete: list<string>}
	 */
	private static function states_of( Report $report, Ruleset $ruleset, array $resolutions ): array {
		$standing = Standing::of( $report, $ruleset, $resolutions );
		return [
			'findings'   => array_map( static fn ( array $one ): string => $one['state']->value, $standing->findings ),
			'incomplete' => array_map( static fn ( array $one ): string => $one['state']->value, $standing->incomplete ),
		];
	}

	/** @return array<string, mixed> */
	private function finding( Finding $finding ): array {
		$told = [
			'rule'     => $finding->rule,
			'severity' => $finding->severity,
			'place'    => $finding->place->to_array(),
			'passage'  => $finding->passage,
			'start'    => $finding->start,
			'end'      => $finding->end,
			'text'     => $finding->text,
			'facts'    => (object) $finding->facts,
		];
		if ( null !== $this->key ) {
			$told['fingerprint'] = $finding->fingerprint;
		}
		return $told;
	}

	/** @return array<string, mixed> */
	private static function suppressed( Suppressed $suppressed ): array {
		return [
			'rule'    => $suppressed->rule,
			'place'   => $suppressed->place->to_array(),
			'passage' => $suppressed->passage,
			'start'   => $suppressed->start,
			'end'     => $suppressed->end,
			'text'    => $suppressed->text,
			'because' => $suppressed->because,
		];
	}

	/** @return array<string, list<array<string, mixed>>> */
	private static function read_of( Source $source ): array {
		$passages = [];
		$elements = [];
		$media    = [];
		foreach ( Reader::read( $source ) as $document ) {
			foreach ( $document->passages as $passage ) {
				$passages[] = [
					'place' => $passage->place->to_array(),
					'text'  => $passage->text,
					'order' => $passage->order,
				];
			}
			foreach ( $document->elements as $element ) {
				$elements[] = [
					'place'      => $element->place->to_array(),
					'name'       => $element->name,
					'within'     => $element->within,
					'url'        => $element->url,
					'order'      => $element->order,
					'attributes' => array_map(
						static fn ( string|int $name, string $value ): array => [ (string) $name, $value ],
						array_keys( $element->attributes ),
						array_values( $element->attributes )
					),
				];
			}
			foreach ( $document->media as $reference ) {
				$media[] = [
					'place'      => $reference->place->to_array(),
					'order'      => $reference->order,
					'kind'       => $reference->kind,
					'usage'      => $reference->usage,
					'ids'        => $reference->ids,
					'urls'       => $reference->urls,
					'alt'        => $reference->alt,
					'attachedTo' => $reference->attached_to,
				];
			}
		}
		return compact( 'passages', 'elements', 'media' );
	}

	/** @param array<string, mixed> $value */
	private static function json( array $value ): string {
		return json_encode( $value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS | JSON_THROW_ON_ERROR );
	}
}
