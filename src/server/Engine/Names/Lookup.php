<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Julkaisuvahti\Engine\Lexicon\Analysis;

/** What the vocabulary and the lists tell of a word. */
final readonly class Lookup {

	/**
	 * @param list<Analysis> $analyses
	 * @param string         $classes    The letters of the classes that it can belong to, `?` if it is unknown.
	 * @param string         $name_forms As what kind of name and in which cases it can be read: `gN sN`.
	 * @param string         $lemma      The base form of a word that is no name; empty if there is none.
	 * @param string         $head       The classes of what stands before a hyphen; empty without one.
	 * @param list<string>   $bases      The base forms that it may come from as a name, in small letters.
	 */
	public function __construct(
		public array $analyses,
		public string $classes,
		public string $name_forms,
		public string $lemma,
		public string $head,
		public array $bases,
	) {
	}

	/** Of what is no word. */
	public static function nothing(): self {
		static $nothing = null;
		return $nothing ??= new self( [], '-', '', '', '', [] );
	}
}
