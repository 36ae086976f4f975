<?php
/**
 * Holds the server's layers apart: src/server/Engine is pure. It may use what PHP itself
 * brings and its own namespace, nothing of WordPress and nothing that lies above it.
 * And every class of the plugin is final, so that nobody builds on what may change.
 *
 * @package Julkaisuvahti
 */

declare( strict_types=1 );

const SERVER = 'src/server';
const ENGINE = 'src/server/Engine';

chdir( dirname( __DIR__, 2 ) );
$faults = array_merge(
	[],
	...array_map( faults_of_class( ... ), php_files( SERVER ) ),
	...array_map( faults_of_engine( ... ), php_files( ENGINE ) ),
);
foreach ( $faults as $fault ) {
	fwrite( STDERR, "$fault\n" );
}
exit( [] === $faults ? 0 : 1 );

/** @return list<string> */
function php_files( string $folder ): array {
	$files = [];
	if ( is_dir( $folder ) ) {
		foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( $folder, FilesystemIterator::SKIP_DOTS ) ) as $file ) {
			$files[] = (string) $file;
		}
	}
	sort( $files );
	return array_values( array_filter( $files, static fn ( string $file ) => str_ends_with( $file, '.php' ) ) );
}

/** @return list<PhpToken> Without white space and comments. */
function tokens_of( string $file ): array {
	return array_values(
		array_filter(
			PhpToken::tokenize( (string) file_get_contents( $file ) ),
			static fn ( PhpToken $token ) => ! $token->isIgnorable()
		)
	);
}

/** @return list<string> */
function faults_of_class( string $file ): array {
	$faults = [];
	$tokens = tokens_of( $file );
	foreach ( $tokens as $at => $token ) {
		$before = $tokens[ $at - 1 ] ?? $token;
		$before = $before->is( T_READONLY ) ? $tokens[ $at - 2 ] : $before;
		if ( $token->is( T_CLASS ) && ! $before->is( [ T_DOUBLE_COLON, T_NEW, T_FINAL, T_ABSTRACT ] ) ) {
			$faults[] = "$file:$token->line: a class is final";
		}
	}
	return $faults;
}

/** @return list<string> */
function faults_of_engine( string $file ): array {
	$tokens   = tokens_of( $file );
	$internal = array_flip( get_defined_functions()['internal'] );
	$faults   = [];
	foreach ( $tokens as $at => $token ) {
		$before = $tokens[ $at - 1 ] ?? null;
		$place  = "$file:$token->line";
		if ( is_function_call( $tokens, $at ) ) {
			$name = strtolower( ltrim( $token->text, '\\' ) );
			if ( ! isset( $internal[ $name ] ) && ! str_starts_with( $name, 'julkaisuvahti\\engine\\' ) ) {
				$faults[] = "$place: the engine calls nothing of WordPress: $token->text()";
			}
		} elseif ( $token->is( [ T_NAME_QUALIFIED, T_NAME_FULLY_QUALIFIED ] ) && ! $before?->is( T_NAMESPACE ) && ! is_known_name( $token->text ) ) {
			$faults[] = "$place: the engine knows only itself and PHP: $token->text";
		} elseif ( $token->is( [ T_GLOBAL, T_INCLUDE, T_INCLUDE_ONCE, T_REQUIRE, T_REQUIRE_ONCE, T_EVAL ] ) ) {
			$faults[] = "$place: the engine is pure: $token->text";
		} elseif ( $token->is( T_VARIABLE ) && in_array( $token->text, [ '$GLOBALS', '$_GET', '$_POST', '$_REQUEST', '$_SERVER', '$_COOKIE', '$wpdb' ], true ) ) {
			$faults[] = "$place: the engine is pure: $token->text";
		}
	}
	return $faults;
}

/**
 * A plain function's call; methods, constructors and declarations are no such thing.
 *
 * @param list<PhpToken> $tokens
 */
function is_function_call( array $tokens, int $at ): bool {
	return $tokens[ $at ]->is( [ T_STRING, T_NAME_QUALIFIED, T_NAME_FULLY_QUALIFIED ] )
		&& '(' === ( $tokens[ $at + 1 ]->text ?? '' )
		&& ! ( $tokens[ $at - 1 ] ?? $tokens[ $at ] )->is( [ T_FUNCTION, T_OBJECT_OPERATOR, T_NULLSAFE_OBJECT_OPERATOR, T_DOUBLE_COLON, T_NEW, T_FN, T_ATTRIBUTE, T_ENUM, T_CASE ] )
		&& ! ( '&' === ( $tokens[ $at - 1 ]->text ?? '' ) && ( $tokens[ $at - 2 ] ?? $tokens[ $at ] )->is( T_FUNCTION ) );
}

function is_known_name( string $name ): bool {
	$name = ltrim( $name, '\\' );
	if ( str_starts_with( strtolower( $name ), 'function ' ) ) {
		return true;
	}
	return str_starts_with( $name, 'Julkaisuvahti\\Engine\\' )
		|| 'Julkaisuvahti\\Engine' === $name
		|| class_exists( $name, false ) || interface_exists( $name, false ) || enum_exists( $name, false )
		|| function_exists( $name ) || defined( $name )
		// Inside the engine, `Matchers\Phrase` means `Julkaisuvahti\Engine\Matchers\Phrase`.
		|| is_file( ENGINE . '/' . strtr( $name, '\\', '/' ) . '.php' )
		|| is_dir( ENGINE . '/' . strtr( $name, '\\', '/' ) );
}
