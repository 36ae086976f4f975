<?php
/** Makes the site at WP_ROOT the first of a network, for processes that have WP_NETWORK set; others see one site still. */

declare( strict_types=1 );

define( 'WP_INSTALLING', true );

$_SERVER['HTTP_HOST'] = (string) getenv( 'WP_NETWORK' );
require getenv( 'WP_ROOT' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/network.php';

foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) {
	$wpdb->$name = $table;
}
dbDelta( wp_get_db_schema( 'ms_global' ) );
$done = populate_network( 1, (string) getenv( 'WP_NETWORK' ), 'admin@esimerkkila.example', 'Verkko', '/', false );
// "No wildcard DNS" is a warning that comes with it.
if ( is_wp_error( $done ) && 'no_wildcard_dns' !== $done->get_error_code() ) {
	fwrite( STDERR, $done->get_error_message() . "\n" );
	exit( 1 );
}
