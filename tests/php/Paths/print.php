<?php
/**
 * npm run docs:paths: prints the table of paths. Needs no WordPress.
 */

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

require __DIR__ . '/autoload.php';

file_put_contents( dirname( __DIR__, 3 ) . '/docs/paths.md', Table::markdown() );
