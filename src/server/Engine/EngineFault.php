<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

use RuntimeException;

/** Something in the engine failed, a pattern say: the rule that needed it is incomplete. */
final class EngineFault extends RuntimeException {
}
