<?php
/**
 * `npm run check` with the PHP engine, without WordPress.
 */

declare( strict_types=1 );

use Julkaisuvahti\Engine\Ruleset;
use Julkaisuvahti\Rules\NamesPack;

require __DIR__ . '/../../src/server/autoload.php';
require __DIR__ . '/BrokenLine.php';
require __DIR__ . '/Request.php';
require __DIR__ . '/Answer.php';

$build   = __DIR__ . '/../../build';
$ruleset = Ruleset::parse( (string) file_get_contents( "$build/ruleset.json" ) );
$key     = array_search( '--key', $argv, true );
$answer  = new Answer(
	$ruleset,
	in_array( '--explain', $argv, true ),
	in_array( '--read', $argv, true ),
	false === $key ? null : (string) ( $argv[ $key + 1 ] ?? '' ),
	in_array( '--without-names', $argv, true ) ? null : ( new NamesPack( "$build/names.data" ) )->names( $ruleset )
);
// phpcs:ignore Generic.CodeAnalysis.AssignmentInCondition -- reading a stream to its end.
while ( false !== ( $line = fgets( STDIN ) ) ) {
	$line = str_ends_with( $line, "\n" ) ? substr( $line, 0, -1 ) : $line;
	if ( '' !== trim( $line, " \t\r" ) && false === fwrite( STDOUT, $answer->to( $line ) . "\n" ) ) {
		exit( 0 );
	}
}
