<?php
/**
 * Plugin Name:       Julkaisuvahti
 * Description:       Checks blog posts and events against the municipality's publishing guideline as they are written, and holds back what must not be published.
 * Version:           0.1.0
 * Requires at least: 6.8
 * Requires PHP:      8.2
 * License:           GPL-3.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-3.0.html
 * Text Domain:       julkaisuvahti
 * Domain Path:       /build/languages
 * Update URI:        false
 *
 * This file must parse on any PHP: a server that is downgraded gets a notice, not a dead site.
 */

if ( ! defined( 'ABSPATH' ) ) {
	return;
}

if ( version_compare( PHP_VERSION, '8.2', '<' ) || version_compare( get_bloginfo( 'version' ), '6.8', '<' ) ) {
	add_action( 'admin_notices', 'julkaisuvahti_requirements_notice' );
} else {
	require_once __DIR__ . '/src/server/autoload.php';
	call_user_func( array( 'Julkaisuvahti\Plugin', 'boot' ), __FILE__ );
}

/**
 * Says that nothing is being checked, and what would help.
 */
function julkaisuvahti_requirements_notice() {
	if ( ! current_user_can( 'activate_plugins' ) ) {
		return;
	}
	printf(
		'<div class="notice notice-error"><p><strong>Julkaisuvahti:</strong> %s</p></div>',
		esc_html(
			sprintf(
				/* translators: 1: PHP version in use, 2: WordPress version in use. */
				__( 'Texts are not being checked. Julkaisuvahti needs PHP 8.2 and WordPress 6.8 or newer; this site has PHP %1$s and WordPress %2$s.', 'julkaisuvahti' ),
				PHP_VERSION,
				get_bloginfo( 'version' )
			)
		)
	);
}
