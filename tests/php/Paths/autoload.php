<?php
/**
 * Finds the classes of this folder.
 */

declare( strict_types=1 );

spl_autoload_register(
	static function ( string $class_name ): void {
		$prefix = 'Julkaisuvahti\\Tests\\Paths\\';
		$file   = __DIR__ . '/' . str_replace( [ $prefix, '\\' ], [ '', '/' ], $class_name ) . '.php';
		if ( str_starts_with( $class_name, $prefix ) && is_file( $file ) ) {
			require $file;
		}
	}
);
