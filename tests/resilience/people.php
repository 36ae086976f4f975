<?php
/**
 * Adds people who write by program to the site at WP_ROOT; prints them as JSON: people.php ROLE COUNT.
 */

declare( strict_types=1 );

require getenv( 'WP_ROOT' ) . '/wp-load.php';

$people = [];
for ( $number = 1; $number <= (int) $argv[2]; $number++ ) {
	$login = "$argv[1]-$number";
	$user  = wp_insert_user(
		[
			'user_login' => $login,
			'user_pass'  => wp_generate_password(),
			'role'       => $argv[1],
		]
	);

	[ $password ] = WP_Application_Passwords::create_new_application_password( $user, [ 'name' => 'ohjelma' ] );
	$people[]     = [
		'login'    => $login,
		'password' => $password,
	];
}
echo wp_json_encode( $people );
