<?php
/**
 * Measures the PHP engine in a process of its own, without WordPress: measure.php php|php-names JOB-FILE.
 * The twin of measure.ts; a check reads and judges the whole text, as publishing does.
 */

declare( strict_types=1 );

use Julkaisuvahti\Engine\Checker;
use Julkaisuvahti\Engine\Names\PersonNames;
use Julkaisuvahti\Engine\Ruleset;
use Julkaisuvahti\Engine\Source;

require __DIR__ . '/../../src/server/autoload.php';

const WARM_UP_MS = 1000;

$job     = json_decode( (string) file_get_contents( $argv[2] ), true, 512, JSON_THROW_ON_ERROR );
$before  = memory_get_usage();
$checker = checker( 'php-names' === $argv[1] );

$spent = 0.0;
for ( $turn = 0; [] !== $job['warmUp'] && $spent < WARM_UP_MS; $turn++ ) {
	$spent += timed( $checker, $job['warmUp'][ $turn % count( $job['warmUp'] ) ] );
}
foreach ( $job['tasks'] as $task ) {
	memory_reset_peak_usage();
	$worked = processor();
	$timing = [
		'words'     => $task['words'],
		'cold'      => timed( $checker, $task['text'] ),
		'processor' => processor() - $worked,
		// Nothing is kept between checks, so that a changed text is a new one.
		'edited'    => [],
		'memory'    => memory_get_peak_usage() - $before,
	];
	fwrite( STDOUT, json_encode( $timing, JSON_THROW_ON_ERROR ) . "\n" );
}

/** With the rule for names, or without it. */
function checker( bool $with_names ): Checker {
	$built = json_decode( (string) file_get_contents( __DIR__ . '/../../build/ruleset.json' ), true, 512, JSON_THROW_ON_ERROR );
	$kept  = array_filter( $built['rules'], static fn ( array $rule ): bool => $with_names || 'person-name' !== $rule['match']['kind'] );
	$rules = Ruleset::parse( json_encode( [ 'rules' => array_values( $kept ) ] + $built, JSON_THROW_ON_ERROR ) );
	$hash  = $rules->names_hash();
	return new Checker( $rules, '00', null, null === $hash ? null : PersonNames::open( (string) file_get_contents( __DIR__ . '/../../build/names.data' ), $hash ) );
}

/**
 * Milliseconds.
 *
 * @param array{blocks: list<array{markup: string, plain: string}>} $text
 */
function timed( Checker $checker, array $text ): float {
	$source  = new Source( content: implode( "\n\n", array_column( $text['blocks'], 'markup' ) ) );
	$started = hrtime( true );
	$checker->check( $source );
	return ( hrtime( true ) - $started ) / 1e6;
}

/** Milliseconds that the processor has worked for this process. */
function processor(): float {
	$usage = getrusage();
	return ( $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] ) * 1e3 + ( $usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec'] ) / 1e3;
}
