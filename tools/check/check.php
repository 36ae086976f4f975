<?php
/**
 * `npm run check` with the PHP engine, without WordPress.
 */

declare( strict_types=1 );

use Julkaisuvahti\Engine\Ruleset;

require __DIR__ . '/../../src/server/autoload.php';
require __DIR__ . '/BrokenLine.php';
require __DIR__ . '/Request.php';
require __DIR__ . '/Answer.php';

$key     = array_search( '--key', $argv, true );
$answer  = new Answer(
	Ruleset::parse( (string) file_get_contents( __DIR__ . '/../../build/ruleset.json' ) ),
	in_array( '--explain', $argv, true ),
	in_array( '--read', $argv, true ),
	false === $key ? null : (string) ( $argv[ $key + 1 ] ?? '' )
);
// phpcs:ignore Generic.CodeAnalysis.AssignmentInCondition -- reading a stream to its end.
while ( false !== ( $line = fgets( STDIN ) ) ) {
	$line = str_ends_with( $line, "\n" ) ? substr( $line, 0, -1 ) : $line;
	if ( '' !== trim( $line, " \t\r" ) && false === fwrite( STDOUT, $answer->to( $line ) . "\n" ) ) {
		exit( 0 );
	}
}
