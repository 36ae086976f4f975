<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Lexicon;

/** One way to read a word. */
final readonly class Analysis {

	/**
	 * @param string $base   The base form as the vocabulary writes it, `Virtanen`, `kertoa`; of a compound the whole. Empty where it knows none.
	 * @param string $kind   `given-name`, `surname`, `place`, `other-name`, `noun`, `adjective`, `verb`, `numeral`, `pronoun`, `particle` or `other`.
	 * @param string $form   The case, `nominative` to `instructive`; empty for words without.
	 * @param string $number `singular`, `plural` or empty.
	 */
	public function __construct(
		public string $base,
		public string $kind,
		public string $form,
		public string $number,
	) {
	}
}
