<?php
/**
 * Configuration of the test stack's sites. Addresses come from the environment, since they differ each time.
 */

declare( strict_types=1 );

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'wordpress' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'WP_DATABASE_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
// Where SQLite's drop-in is installed, it goes by these alone.
define( 'DB_DIR', __DIR__ . '/wp-content/database' );
define( 'DB_FILE', '.ht.sqlite' );

foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $julkaisuvahti_name ) {
	define( $julkaisuvahti_name . '_KEY', 'a test site has no secrets: ' . $julkaisuvahti_name );
	define( $julkaisuvahti_name . '_SALT', 'a test site has no secrets: ' . $julkaisuvahti_name . ' salt' );
}
unset( $julkaisuvahti_name );

define( 'WP_HOME', getenv( 'WP_URL' ) ?: 'http://localhost' );
define( 'WP_SITEURL', WP_HOME );

define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
define( 'WP_ENVIRONMENT_TYPE', 'local' );

// Nothing happens behind a test's back: no timed work, no update checks.
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );

$table_prefix = 'wp_';

// Processes that a test of networks starts see the site as the first of a network.
if ( false !== getenv( 'WP_NETWORK' ) && ! defined( 'WP_INSTALLING' ) ) {
	define( 'MULTISITE', true );
	define( 'SUBDOMAIN_INSTALL', false );
	define( 'DOMAIN_CURRENT_SITE', getenv( 'WP_NETWORK' ) );
	define( 'PATH_CURRENT_SITE', '/' );
	define( 'SITE_ID_CURRENT_SITE', 1 );
	define( 'BLOG_ID_CURRENT_SITE', 1 );
}

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
