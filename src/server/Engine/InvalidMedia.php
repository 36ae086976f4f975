<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

use RuntimeException;

/** Facts about media that are not as they should be. */
final class InvalidMedia extends RuntimeException {
}
