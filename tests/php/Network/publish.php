<?php
/**
 * One request in a network: tells as JSON what became of a text on its first and its second site.
 *
 *     php publish.php <what to do to the second site first>
 */

declare( strict_types=1 );

$_SERVER['HTTP_HOST'] = (string) getenv( 'WP_NETWORK' );
require getenv( 'WP_ROOT' ) . '/wp-load.php';

const PLUGIN = 'julkaisuvahti/plugin.php';

$text    = '<!-- wp:paragraph --><p>Hetu on 140278-421B.</p><!-- /wp:paragraph -->';
$publish = static function () use ( $text ): string {
	$post   = wp_insert_post( wp_slash( [ 'post_title' => 'Verkko', 'post_content' => $text, 'post_status' => 'publish', 'post_author' => 1 ] ) );
	$status = (string) get_post_status( $post );
	wp_delete_post( $post, true );
	return $status;
};

$second = (int) ( get_sites( [ 'path' => '/toinen/', 'fields' => 'ids' ] )[0] ?? 0 );
if ( 0 === $second ) {
	$second = wpmu_create_blog( (string) getenv( 'WP_NETWORK' ), '/toinen/', 'Toinen', 1, [ 'public' => 1 ] );
	if ( is_wp_error( $second ) ) {
		throw new RuntimeException( $second->get_error_message() );
	}
}
switch_to_blog( $second );
match ( $argv[1] ?? '' ) {
	'active' => update_option( 'active_plugins', [ PLUGIN ] ),
	'pages-only' => update_option( 'julkaisuvahti_settings', [ 'guardedTypes' => [ 'page' ] ] ),
	'everywhere' => delete_option( 'julkaisuvahti_settings' ) && update_option( 'active_plugins', [] ) && update_site_option( 'active_sitewide_plugins', [ PLUGIN => time() ] ),
	default => null,
};
restore_current_blog();

$first  = $publish();
switch_to_blog( $second );
$other = $publish();
restore_current_blog();
$again = $publish();

echo wp_json_encode( compact( 'first', 'other', 'again' ) );
