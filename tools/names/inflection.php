<?php
/**
 * Answers questions about the forms of names with the PHP engine: one JSON list a line, a function's
 * name (`basesOf`, `caseOf`, `inflect`) and its arguments; answers as JSON lines.
 */

declare( strict_types=1 );

use Julkaisuvahti\Engine\Names\Inflection;

require __DIR__ . '/../../src/server/autoload.php';

// phpcs:ignore Generic.CodeAnalysis.AssignmentInCondition -- reading a stream to its end.
while ( false !== ( $line = fgets( STDIN ) ) ) {
	$question  = json_decode( $line, true, 512, JSON_THROW_ON_ERROR );
	$arguments = array_slice( $question, 1 );
	$answer    = match ( $question[0] ) {
		'basesOf' => Inflection::bases_of( ...$arguments ),
		'caseOf' => Inflection::case_of( ...$arguments ),
		'inflect' => Inflection::inflect( ...$arguments ),
	};
	fwrite( STDOUT, json_encode( $answer, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_LINE_TERMINATORS ) . "\n" );
}
