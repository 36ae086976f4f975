<?php
/**
 * Loads the WordPress whose folder WP_ROOT names, with the plugin active in it.
 * Nothing is mocked: what these tests say happened did happen in a database.
 */

declare( strict_types=1 );

$root = getenv( 'WP_ROOT' );
if ( false === $root || ! is_file( "$root/wp-load.php" ) ) {
	fwrite( STDERR, "WP_ROOT names no WordPress. Run: npm run test:php\n" );
	exit( 1 );
}

// PHPUnit includes this file inside a function, but WordPress takes its own global scope for granted.
global $wpdb, $current_site, $current_blog, $wp_rewrite, $shortcode_tags, $wp, $phpmailer, $wp_theme_directories, $table_prefix;

$_SERVER['HTTP_HOST'] = (string) parse_url( (string) getenv( 'WP_URL' ), PHP_URL_HOST );
require "$root/wp-load.php";

if ( ! class_exists( Julkaisuvahti\Plugin::class, false ) ) {
	fwrite( STDERR, "The plugin is not active in the WordPress at $root.\n" );
	exit( 1 );
}

printf( "WordPress %s, %s, PHP %s\n\n", wp_get_wp_version(), $wpdb instanceof WP_SQLite_DB ? 'SQLite' : $wpdb->db_server_info(), PHP_VERSION );

require __DIR__ . '/SiteTestCase.php';
require __DIR__ . '/Rights/MediaTestCase.php';
require __DIR__ . '/SentMail.php';
