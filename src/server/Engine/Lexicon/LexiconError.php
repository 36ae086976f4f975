<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Lexicon;

use RuntimeException;

/** A lexicon that cannot be used: cut short, damaged, or of a format not known here. */
final class LexiconError extends RuntimeException {
}
