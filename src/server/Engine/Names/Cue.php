<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** Something in a line that tells of a person named there. */
final readonly class Cue {

	/**
	 * @param string       $meaning   `office`, `public`, `private`, `minor`, `author`, `list`, `obituary` or `anniversary`; roles.ts says more.
	 * @param list<string> $positions Where it tells something of a name: `beside`, `before`, `label`, `near` or `enclosed`.
	 * @param int          $first     The first of the line's words.
	 * @param int          $last      The last one.
	 * @param string       $form      The form of its last word: `base` or `inflected`; `short` for an abbreviation, `number` for
	 *                                an age, a class or a series.
	 */
	public function __construct(
		public string $meaning,
		public array $positions,
		public int $first,
		public int $last,
		public string $form,
	) {
	}

	/**
	 * What those cues tell that stand in one of the positions.
	 *
	 * @param list<self>   $cues
	 * @param list<string> $wanted
	 * @return list<string>
	 */
	public static function meanings( array $cues, array $wanted ): array {
		$meanings = [];
		foreach ( $cues as $cue ) {
			if ( [] !== array_intersect( $cue->positions, $wanted ) ) {
				$meanings[] = $cue->meaning;
			}
		}
		return $meanings;
	}
}
