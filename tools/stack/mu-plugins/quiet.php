<?php
/**
 * Plugin Name: Quiet test site
 * Description: No update checks, no mail, no other hosts: a test hears only of the plugin.
 */

declare( strict_types=1 );

foreach ( array( 'core', 'plugins', 'themes' ) as $julkaisuvahti_what ) {
	add_filter(
		'pre_site_transient_update_' . $julkaisuvahti_what,
		static fn (): object => (object) array(
			'last_checked'    => time(),
			'version_checked' => wp_get_wp_version(),
			'updates'         => array(),
			'checked'         => array(),
			'response'        => array(),
			'translations'    => array(),
		)
	);
}
unset( $julkaisuvahti_what );
// The list of plugins asks even so.
remove_action( 'load-plugins.php', 'wp_update_plugins' );

add_filter( 'pre_wp_mail', '__return_true' );
// The language list on some screens would ask wordpress.org.
add_filter( 'translations_api', static fn (): array => array( 'translations' => array() ) );

remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );
remove_action( 'embed_head', 'print_emoji_detection_script' );
