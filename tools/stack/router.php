<?php
/**
 * What a web server's rewrite rules do, for PHP's built-in server.
 */

declare( strict_types=1 );

$julkaisuvahti_path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$julkaisuvahti_file = $_SERVER['DOCUMENT_ROOT'] . $julkaisuvahti_path;

if ( is_dir( $julkaisuvahti_file ) && '/' !== substr( $julkaisuvahti_path, -1 ) ) {
	header( 'Location: ' . $julkaisuvahti_path . '/', true, 301 );
	return true;
}

// The database and the log lie below the document root, too.
if ( preg_match( '#/\.|/debug\.log$#', $julkaisuvahti_path ) ) {
	http_response_code( 404 );
	return true;
}

if ( '/' !== $julkaisuvahti_path && ( is_file( $julkaisuvahti_file ) || is_file( $julkaisuvahti_file . 'index.php' ) ) ) {
	return false;
}

$_SERVER['SCRIPT_NAME']     = '/index.php';
$_SERVER['PHP_SELF']        = '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'] . '/index.php';
unset( $_SERVER['PATH_INFO'] );

require $_SERVER['SCRIPT_FILENAME'];
