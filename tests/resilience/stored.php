<?php
/**
 * Prints all posts, and the revisions that keep held texts, of the site at WP_ROOT as the database has them.
 */

declare( strict_types=1 );

use Julkaisuvahti\Gate\HeldText;

require getenv( 'WP_ROOT' ) . '/wp-load.php';

$rows = $wpdb->get_results(
	$wpdb->prepare(
		"SELECT p.ID AS id, p.post_parent AS parent, p.post_type AS type, p.post_status AS status, p.post_content AS content, p.post_title AS title
		FROM $wpdb->posts p LEFT JOIN $wpdb->postmeta m ON m.post_id = p.ID AND m.meta_key = %s
		WHERE p.post_type = 'post' OR m.meta_id IS NOT NULL ORDER BY p.ID",
		HeldText::MARKER
	)
);
echo wp_json_encode( $rows );
