<?php
/**
 * Activates the plugin in the site at WP_ROOT.
 */

declare( strict_types=1 );

require getenv( 'WP_ROOT' ) . '/wp-load.php';
require_once __DIR__ . '/../demo/Site.php';

( new Julkaisuvahti\Demo\Site() )->activate_plugin();

// The template was installed without the event type.
flush_rewrite_rules( false );
