<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

use RuntimeException;

/** Facts of a site that cannot be used. The message says what is wrong, and where. */
final class InvalidSite extends RuntimeException {
}
