<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

/** Which text a path is judged by. The values are the words of the table. */
enum Judged: string {

	case Sent   = 'as sent, and as stored';
	case Stored = 'as stored, after kses';
	case There  = 'what is stored already';
}
