<?php
/**
 * Finds the plugin's classes without Composer: `Julkaisuvahti\Gate\Gate` is `Gate/Gate.php` here.
 */

declare( strict_types=1 );

spl_autoload_register(
	static function ( string $class_name ): void {
		$prefix = 'Julkaisuvahti\\';
		if ( ! str_starts_with( $class_name, $prefix ) ) {
			return;
		}
		$file = __DIR__ . '/' . strtr( substr( $class_name, strlen( $prefix ) ), '\\', '/' ) . '.php';
		if ( is_file( $file ) ) {
			require $file;
		}
	}
);
