<?php
/**
 * Installs WordPress in the folder WP_ROOT and brings in the demo site's settings and people.
 */

declare( strict_types=1 );

define( 'WP_INSTALLING', true );

require getenv( 'WP_ROOT' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once __DIR__ . '/../demo/Site.php';

// The installer's first mail would go out.
add_filter( 'pre_wp_mail', '__return_true' );

wp_install( 'Testi', 'admin', 'admin@esimerkkila.example', false, '', 'admin-demo', 'fi' );
( new Julkaisuvahti\Demo\Site() )->prepare();
