<?php
/**
 * Prints, as JSON, the translatable strings of the PHP files named on standard input, one a line.
 *
 * @package Julkaisuvahti
 */

declare( strict_types=1 );

const DOMAIN = 'julkaisuvahti';

/** What each argument of a translation function is; the last one is always the text domain. */
const FUNCTIONS = [
	'__'         => [ 'text' ],
	'_e'         => [ 'text' ],
	'esc_html__' => [ 'text' ],
	'esc_html_e' => [ 'text' ],
	'esc_attr__' => [ 'text' ],
	'esc_attr_e' => [ 'text' ],
	'_x'         => [ 'text', 'context' ],
	'_ex'        => [ 'text', 'context' ],
	'esc_html_x' => [ 'text', 'context' ],
	'esc_attr_x' => [ 'text', 'context' ],
	'_n'         => [ 'text', 'plural', 'number' ],
	'_nx'        => [ 'text', 'plural', 'number', 'context' ],
];

$files = array_filter( explode( "\n", (string) stream_get_contents( STDIN ) ), static fn ( string $line ) => '' !== $line );
try {
	echo json_encode( array_merge( [], ...array_map( strings_of( ... ), array_values( $files ) ) ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR );
} catch ( UnexpectedValueException $error ) {
	fwrite( STDERR, $error->getMessage() . "\n" );
	exit( 1 );
}

/** @return list<array{file: string, text: string, plural?: string, context?: string, comment?: string}> */
function strings_of( string $file ): array {
	$code = (string) file_get_contents( $file );

	// Without white space each call's tokens stand side by side.
	$tokens = array_values( array_filter( PhpToken::tokenize( $code ), static fn ( PhpToken $token ) => ! $token->is( T_WHITESPACE ) ) );

	$strings = headers_of( $file, $code );
	$comment = null;
	foreach ( $tokens as $at => $token ) {
		if ( $token->is( [ T_COMMENT, T_DOC_COMMENT ] ) ) {
			$comment = 1 === preg_match( '~translators:\s*(.*?)\s*(?:\*/)?$~s', $token->text, $found ) ? $found[1] : $comment;
		} elseif ( $token->is( ';' ) ) {
			$comment = null;
		} elseif ( is_call( $tokens, $at ) ) {
			$strings[] = array_filter(
				[
					'file'    => $file,
					...call( $file, $tokens, $at ),
					'comment' => $comment,
				],
				is_string( ... )
			);
			$comment   = null;
		}
	}
	return $strings;
}

/**
 * The plugin's header is translated as well.
 *
 * @return list<array{file: string, text: string, comment: string}>
 */
function headers_of( string $file, string $code ): array {
	if ( 'plugin.php' !== $file ) {
		return [];
	}
	preg_match_all( '~^ \* (Plugin Name|Description):\s*(.+)$~m', $code, $found, PREG_SET_ORDER );
	return array_map(
		static fn ( array $header ) => [
			'file'    => $file,
			'text'    => $header[2],
			'comment' => "$header[1] of the plugin",
		],
		$found
	);
}

/** @param list<PhpToken> $tokens */
function is_call( array $tokens, int $at ): bool {
	return $tokens[ $at ]->is( T_STRING )
		&& isset( FUNCTIONS[ $tokens[ $at ]->text ] )
		&& '(' === ( $tokens[ $at + 1 ]->text ?? '' )
		&& ! ( $tokens[ $at - 1 ] ?? $tokens[ $at ] )->is( [ T_FUNCTION, T_OBJECT_OPERATOR, T_DOUBLE_COLON ] );
}

/**
 * @param list<PhpToken> $tokens
 * @return array<string, string>
 */
function call( string $file, array $tokens, int $at ): array {
	$name      = $tokens[ $at ]->text;
	$place     = $file . ':' . $tokens[ $at ]->line;
	$arguments = arguments_of( $tokens, $at + 2 );
	$roles     = [ ...FUNCTIONS[ $name ], 'domain' ];
	$string    = [];
	foreach ( $roles as $index => $role ) {
		if ( 'number' === $role ) {
			continue;
		}
		$tokens_of_it = $arguments[ $index ] ?? [];
		if ( 1 !== count( $tokens_of_it ) || ! $tokens_of_it[0]->is( T_CONSTANT_ENCAPSED_STRING ) ) {
			throw new UnexpectedValueException( "$place: the $role of $name() must be a literal string" );
		}
		$string[ $role ] = literal( $tokens_of_it[0]->text );
	}
	if ( DOMAIN !== $string['domain'] ) {
		throw new UnexpectedValueException( "$place: the text domain of $name() must be '" . DOMAIN . "'" );
	}
	unset( $string['domain'] );
	return $string;
}

/**
 * @param list<PhpToken> $tokens
 * @return list<list<PhpToken>> The tokens of each argument, comments left out.
 */
function arguments_of( array $tokens, int $at ): array {
	$arguments = [ [] ];
	for ( $depth = 1; $depth > 0 && isset( $tokens[ $at ] ); $at++ ) {
		$token  = $tokens[ $at ];
		$depth += match ( $token->text ) {
			'(', '[', '{' => 1,
			')', ']', '}' => -1,
			default => 0,
		};
		if ( ',' === $token->text && 1 === $depth ) {
			$arguments[] = [];
		} elseif ( $depth > 0 && ! $token->is( [ T_COMMENT, T_DOC_COMMENT ] ) ) {
			$arguments[ count( $arguments ) - 1 ][] = $token;
		}
	}
	return $arguments;
}

function literal( string $source ): string {
	$inside = substr( $source, 1, -1 );
	return "'" === $source[0] ? strtr( $inside, [ '\\\\' => '\\', "\\'" => "'" ] ) : stripcslashes( $inside );
}
