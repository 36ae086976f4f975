<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use RuntimeException;

/** That a pack of what tells names cannot be used. */
final class NamesError extends RuntimeException {
}
