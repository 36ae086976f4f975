<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

use Julkaisuvahti\Engine\Matchers\Found;
use Julkaisuvahti\Engine\Matchers\Media;
use Julkaisuvahti\Engine\Matchers\PersonName;
use Julkaisuvahti\Engine\Names\PersonNames;
use Throwable;

/** Runs rules over a post. A rule that fails is a fault, and stops no other. The twin of run.ts. */
final readonly class Run {

	/** Matchers that look at a whole post. */
	private const OF_POSTS = [ 'media', 'person-name' ];

	/**
	 * @param list<Rule>   $rules
	 * @param ?PersonNames $names  What tells persons' names from other words; null where it could not be had.
	 * @param string       $author The name of the post's author; empty if nobody's.
	 * @param MediaKnown|MediaSource|null $media What is known of the post's media, or whom to ask; null where it could not be had.
	 */
	public function __construct(
		private array $rules,
		private Site $site,
		private Fingerprinter $fingerprinter,
		private ?PersonNames $names,
		private string $author,
		private MediaKnown|MediaSource|null $media,
	) {
	}

	/** Runs the rules over a document that look at one document alone. */
	public function examine( Document $document ): Examined {
		$judged = [];
		$faults = [];
		foreach ( $this->rules as $rule ) {
			if ( ! in_array( $rule->match['kind'], self::OF_POSTS, true ) ) {
				$matches = self::bounded( fn (): iterable => Matchers::matches( $document, $rule->match, $this->site ) );
				$this->take( $matches, $rule, $judged, $faults );
			}
		}
		return new Examined( $document, $judged, $faults );
	}

	/**
	 * Runs the rules that look at a whole post, and weighs what all rules found in
	 * each of its documents.
	 *
	 * @param list<Examined> $parts All documents of the post, in order.
	 * @return list<Outcome> For each part.
	 */
	public function settle( array $parts ): array {
		$judged = array_column( $parts, 'judged' );
		$faults = array_column( $parts, 'faults' );
		$media  = null;
		foreach ( $this->rules as $rule ) {
			if ( 'person-name' === $rule->match['kind'] ) {
				$persons = $this->persons_in( $parts );
				foreach ( array_keys( $parts ) as $index ) {
					$this->take( $persons( $index ), $rule, $judged[ $index ], $faults[ $index ] );
				}
			} elseif ( 'media' === $rule->match['kind'] ) {
				$media ??= $this->media_of( array_column( $parts, 'document' ) );
				foreach ( array_keys( $parts ) as $index ) {
					$this->take( self::media_in( $media, $index, $rule->match ), $rule, $judged[ $index ], $faults[ $index ] );
				}
			}
		}
		return array_map( fn ( array $found, array $failed ): Outcome => $this->weigh( $found, $failed ), $judged, $faults );
	}

	/**
	 * The persons of each part.
	 *
	 * @param list<Examined> $parts
	 * @return callable(int): array{list<Found>, ?string}
	 */
	private function persons_in( array $parts ): callable {
		if ( null === $this->names ) {
			return static fn ( int $index ): array => [ [], 'names-unavailable' ];
		}
		try {
			$passages = array_map( static fn ( Examined $part ): array => $part->document->passages, $parts );
			$persons  = PersonName::in_post( $passages, $this->contacts_in( $parts ), $this->names, $this->site, $this->author );
		} catch ( Throwable ) {
			return static fn ( int $index ): array => [ [], 'rule-failed' ];
		}
		return static function ( int $index ) use ( $persons ): array {
			[ $matches, $fault ] = self::bounded( static fn (): iterable => $persons->matches( $index ) );
			return [ $matches, $persons->is_complete ? $fault : $fault ?? 'too-many-matches' ];
		};
	}

	/**
	 * @param list<Examined> $parts
	 * @return list<Found>
	 */
	private function contacts_in( array $parts ): array {
		$rules = [];
		foreach ( $this->rules as $rule ) {
			$rules[ $rule->id ] = 'contact' === $rule->match['kind'];
		}
		$contacts = [];
		foreach ( $parts as $part ) {
			foreach ( $part->judged as [ $found, $one ] ) {
				if ( $rules[ $one->rule ] ) {
					$contacts[] = $found;
				}
			}
		}
		return $contacts;
	}

	/** @param list<Document> $documents */
	private function media_of( array $documents ): Media {
		$known = $this->media;
		if ( $known instanceof MediaSource ) {
			$shown = MediaShown::in( $documents );
			$known = $shown->is_empty() ? null : $known->known( $shown );
		}
		return new Media( $documents, $known, $this->site );
	}

	/**
	 * @param array<string, mixed> $matcher
	 * @return array{list<Found>, ?string} With a fault's code.
	 */
	private static function media_in( Media $media, int $index, array $matcher ): array {
		[ $matches, $fault ] = self::bounded( static fn (): iterable => $media->matches( $index, $matcher ) );
		return [ $matches, $fault ?? $media->fault( $index ) ];
	}

	/**
	 * As many matches of one rule in one document as anyone will read.
	 *
	 * @param callable(): iterable<Found> $find
	 * @return array{list<Found>, ?string} With a fault's code.
	 */
	private static function bounded( callable $find ): array {
		$matches    = [];
		$asked      = 0;
		$left_alone = 0;
		try {
			foreach ( $find() as $found ) {
				if ( null === $found->because && ++$asked > Limits::MATCHES ) {
					return [ $matches, 'too-many-matches' ];
				}
				// A page full of official contacts asks nobody anything: it is told in part.
				if ( null === $found->because || ++$left_alone <= Limits::MATCHES ) {
					$matches[] = $found;
				}
			}
		} catch ( Throwable ) {
			return [ $matches, 'rule-failed' ];
		}
		return [ $matches, null ];
	}

	/**
	 * Takes in what one rule says, or that it failed.
	 *
	 * @param array{list<Found>, ?string}            $matches
	 * @param list<array{Found, Finding|Suppressed}> $judged
	 * @param list<Fault>                            $faults
	 */
	private function take( array $matches, Rule $rule, array &$judged, array &$faults ): void {
		[ $all, $fault ] = $matches;
		if ( null !== $fault ) {
			$faults[] = Fault::of_rule( $fault, $rule->id );
		}
		foreach ( $all as $found ) {
			$one = $this->judge( $found, $rule );
			if ( null !== $one ) {
				$judged[] = [ $found, $one ];
			}
		}
	}

	/**
	 * In the order of the text, without what another rule says better.
	 *
	 * @param list<array{Found, Finding|Suppressed}> $judged
	 * @param list<Fault>                            $faults
	 */
	private function weigh( array $judged, array $faults ): Outcome {
		$judged = $this->yield_to_others( $judged );
		usort(
			$judged,
			static fn ( array $a, array $b ): int =>
				[ $a[0]->at->order, $a[0]->start, $a[0]->end ] <=> [ $b[0]->at->order, $b[0]->start, $b[0]->end ]
		);
		$settled = array_column( $judged, 1 );
		return new Outcome(
			array_values( array_filter( $settled, static fn ( object $one ): bool => $one instanceof Finding ) ),
			array_values( array_filter( $settled, static fn ( object $one ): bool => $one instanceof Suppressed ) ),
			$faults
		);
	}

	private function judge( Found $found, Rule $rule ): Finding|Suppressed|null {
		if ( null !== $found->because ) {
			return self::suppress( $found, $rule->id, $found->because );
		}
		$severity = $rule->variant_for( $found->facts )['severity'] ?? $rule->severity;
		return 'off' === $severity
			? null
			: new Finding(
				$rule->id,
				$severity,
				$found->at->place,
				$found->passage,
				$found->start,
				$found->end,
				$found->text,
				$found->facts,
				$this->fingerprinter->of( $rule->id, $found->normal ),
				null === $found->one ? null : $this->fingerprinter->of( $rule->id, $found->one )
			);
	}

	private static function suppress( Found $found, string $rule, string $because ): Suppressed {
		return new Suppressed( $rule, $found->at->place, $found->passage, $found->start, $found->end, $found->text, $because );
	}

	/**
	 * Leaves alone what another rule says better of the same block, or of one around it.
	 *
	 * @param list<array{Found, Finding|Suppressed}> $judged
	 * @return list<array{Found, Finding|Suppressed}>
	 */
	private function yield_to_others( array $judged ): array {
		$yields = array_column( $this->rules, 'yields_to', 'id' );
		$found  = [];
		foreach ( $judged as [ , $one ] ) {
			if ( $one instanceof Finding ) {
				$found[ $one->rule . ' ' . implode( '.', $one->place->path ) ] = true;
			}
		}
		foreach ( $judged as $index => [ $match, $one ] ) {
			if ( ! $one instanceof Finding ) {
				continue;
			}
			foreach ( $yields[ $one->rule ] as $other ) {
				$path = $one->place->path;
				while ( [] !== $path ) {
					if ( isset( $found[ $other . ' ' . implode( '.', $path ) ] ) ) {
						$judged[ $index ] = [ $match, self::suppress( $match, $one->rule, "part of $other" ) ];
						continue 3;
					}
					array_pop( $path );
				}
			}
		}
		return $judged;
	}
}
