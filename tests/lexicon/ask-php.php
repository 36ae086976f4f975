<?php
/**
 * What the PHP engine says of words: one word a line in, one JSON array of analyses a line out.
 *
 *     php ask-php.php LEXICON < WORDS
 */

declare( strict_types=1 );

use Julkaisuvahti\Engine\Lexicon\Analysis;
use Julkaisuvahti\Engine\Lexicon\Lexicon;

require __DIR__ . '/../../src/server/autoload.php';

// A warning would go unseen in the answers.
set_error_handler(
	static function ( int $severity, string $message, string $file, int $line ): never {
		throw new ErrorException( $message, 0, $severity, $file, $line );
	}
);

$lexicon = Lexicon::open( file_get_contents( $argv[1] ) );
while ( false !== ( $line = fgets( STDIN ) ) ) {
	$answers = array_map(
		static fn( Analysis $analysis ): array => [ $analysis->base, $analysis->kind, $analysis->form, $analysis->number ],
		$lexicon->analyse( rtrim( $line, "\n" ) )
	);
	echo json_encode( $answers, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR ), "\n";
}
