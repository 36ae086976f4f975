<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

use RuntimeException;

/** A ruleset that cannot be used. The message says what is wrong, and where. */
final class InvalidRuleset extends RuntimeException {
}
