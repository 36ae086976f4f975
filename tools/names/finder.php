<?php
/**
 * Finds names with the PHP engine: the passages of a post a line, as a JSON list; what was found as
 * JSON lines, places in UTF-16 units.
 */

declare( strict_types=1 );

use Julkaisuvahti\Engine\Lexicon\Lexicon;
use Julkaisuvahti\Engine\Names\Mention;
use Julkaisuvahti\Engine\Names\NameFinder;
use Julkaisuvahti\Engine\Names\NameModel;
use Julkaisuvahti\Engine\Names\NotPerson;
use Julkaisuvahti\Engine\Text;

require __DIR__ . '/../../src/server/autoload.php';

const RULES = __DIR__ . '/../../rules';

// A warning would go unseen in the answers.
set_error_handler(
	static function ( int $severity, string $message, string $file, int $line ): never {
		throw new ErrorException( $message, 0, $severity, $file, $line );
	}
);

function read_rules( string $name ): array {
	return json_decode( (string) file_get_contents( RULES . "/names/$name.json" ), true, 512, JSON_THROW_ON_ERROR );
}

/**
 * Places in UTF-16 units instead of bytes.
 *
 * @param list<Mention|NotPerson> $names
 * @return list<array<string, mixed>>
 */
function with_units( string $text, array $names ): array {
	$bytes = 0;
	$units = 0;
	return array_map(
		static function ( Mention|NotPerson $name ) use ( $text, &$bytes, &$units ): array {
			$start = $units + Text::length( substr( $text, $bytes, $name->start - $bytes ) );
			$end   = $start + Text::length( substr( $text, $name->start, $name->end - $name->start ) );
			$bytes = $name->end;
			$units = $end;
			return [ 'start' => $start, 'end' => $end ] + get_object_vars( $name );
		},
		$names
	);
}

$finder = new NameFinder(
	Lexicon::open( (string) gzdecode( (string) file_get_contents( RULES . '/lexicon/finnish.lexicon.gz' ) ) ),
	new NameModel( read_rules( 'model' ), read_rules( 'names-abroad' ), read_rules( 'not-persons' ) )
);
// phpcs:ignore Generic.CodeAnalysis.AssignmentInCondition -- reading a stream to its end.
while ( false !== ( $line = fgets( STDIN ) ) ) {
	$texts  = json_decode( $line, true, 512, JSON_THROW_ON_ERROR );
	$found  = $finder->read( $texts );
	$answer = [
		'mentions'   => array_map( with_units( ... ), $texts, $found->mentions ),
		'notPersons' => array_map( with_units( ... ), $texts, $found->not_persons ),
		'isComplete' => $found->is_complete,
	];
	fwrite( STDOUT, json_encode( $answer, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_LINE_TERMINATORS ) . "\n" );
}
