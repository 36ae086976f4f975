<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Element;
use Julkaisuvahti\Engine\MediaReference;
use Julkaisuvahti\Engine\Passage;
use Julkaisuvahti\Engine\Text;

/** What a matcher found, before the rule makes a finding of it. */
final readonly class Found {

	/**
	 * @param string                         $passage The passage's text, or the element's name.
	 * @param int                            $start   In UTF-16 units.
	 * @param int                            $end     Exclusive.
	 * @param array<string, string|int|bool> $facts
	 * @param string                         $normal  The matched text in one form for all ways to write it: what the fingerprint is of.
	 * @param ?string                        $because Why the match is left alone; null for a finding.
	 * @param ?string                        $one     Where one question is asked about several things: this one, in one form.
	 */
	private function __construct(
		public Passage|Element|MediaReference $at,
		public string $passage,
		public int $start,
		public int $end,
		public string $text,
		public array $facts,
		public string $normal,
		public ?string $because,
		public ?string $one = null,
	) {
	}

	/**
	 * A match in a text.
	 *
	 * @param int                            $offset In bytes of the passage's text.
	 * @param array<string, string|int|bool> $facts
	 */
	public static function in_text( Passage $passage, int $offset, string $text, array $facts, string $normal, ?string $because, ?string $one = null ): self {
		$start = Text::length( substr( $passage->text, 0, $offset ) );
		return new self( $passage, $passage->text, $start, $start + Text::length( $text ), $text, $facts, $normal, $because, $one );
	}

	/**
	 * A match of a link or an embed: its address is what is shown.
	 *
	 * @param array<string, string|int|bool> $facts
	 */
	public static function url( Element $element, array $facts, string $normal, ?string $because ): self {
		return new self( $element, $element->url, 0, Text::length( $element->url ), $element->url, $facts, $normal, $because );
	}

	/**
	 * A match of a medium: the tag, shortcode or attribute that names it is what is shown.
	 *
	 * @param array<string, string|int|bool> $facts
	 */
	public static function medium( MediaReference $reference, array $facts, string $normal, ?string $because, ?string $one = null ): self {
		$name = $reference->place->name;
		return new self( $reference, $name, 0, Text::length( $name ), $name, $facts, $normal, $because, $one );
	}

	/** A match of a whole element: its name is what is shown. */
	public static function element( Element $element, ?string $because ): self {
		return new self( $element, $element->name, 0, strlen( $element->name ), $element->name, [], $element->name, $because );
	}
}
