<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rules;

use RuntimeException;

/** The rules cannot be read, so nothing can be checked. The message says why, without any path. */
final class RulesUnavailable extends RuntimeException {
}
