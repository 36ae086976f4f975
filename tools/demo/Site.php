<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Demo;

use RuntimeException;

/** A Finnish municipality's site. */
final class Site {

	private const PLUGIN = 'julkaisuvahti/plugin.php';

	private const OPTIONS = array(
		'blogname'            => 'Esimerkkilän kunta',
		'blogdescription'     => 'Tiedotteita, tapahtumia ja arjen kuulumisia',
		'admin_email'         => 'viestinta@esimerkkila.example',
		'WPLANG'              => 'fi',
		'timezone_string'     => 'Europe/Helsinki',
		'date_format'         => 'j.n.Y',
		'time_format'         => 'H.i',
		'start_of_week'       => '1',
		'permalink_structure' => '/%postname%/',
		// Avatars would be fetched from another host.
		'show_avatars'        => '0',
	);

	/** Log-in and role are the same word; the password is "<log-in>-demo". */
	private const PEOPLE = array(
		'admin'  => array(
			'role' => 'administrator',
			'name' => 'Anni Ylläpitäjä',
		),
		'editor' => array(
			'role' => 'editor',
			'name' => 'Eero Tarkistaja',
		),
		'author' => array(
			'role' => 'author',
			'name' => 'Kerttu Kirjoittaja',
		),
	);

	/**
	 * Brings the site into its state.
	 *
	 * @throws RuntimeException When WordPress refuses a part of it.
	 */
	public function prepare(): void {
		$this->follow_address();
		if ( '1' === get_option( 'julkaisuvahti_demo_site' ) ) {
			return;
		}
		foreach ( self::OPTIONS as $name => $value ) {
			update_option( $name, $value );
		}
		foreach ( self::PEOPLE as $login => $person ) {
			$this->add_person( $login, $person['role'], $person['name'] );
		}
		$this->remove_samples();
		flush_rewrite_rules( false );
		update_option( 'julkaisuvahti_demo_site', '1' );
	}

	/** The port may change between starts; what is stored then still names the old one. */
	private function follow_address(): void {
		global $wpdb;
		$now    = home_url();
		$stored = (string) $wpdb->get_var( "SELECT option_value FROM {$wpdb->options} WHERE option_name = 'home'" );
		if ( $stored === $now ) {
			return;
		}
		$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->posts} SET post_content = REPLACE( post_content, %s, %s )", $stored, $now ) );
		$wpdb->query( $wpdb->prepare( "UPDATE {$wpdb->options} SET option_value = %s WHERE option_name IN ( 'home', 'siteurl' )", $now ) );
		wp_cache_flush();
	}

	/**
	 * The installation has made "admin" already.
	 *
	 * @throws RuntimeException When WordPress refuses.
	 */
	private function add_person( string $login, string $role, string $name ): void {
		$fields = array(
			'user_login'   => $login,
			'user_pass'    => $login . '-demo',
			'user_email'   => $login . '@esimerkkila.example',
			'display_name' => $name,
			'nickname'     => $name,
			'role'         => $role,
			'locale'       => 'fi',
		);
		$known  = get_user_by( 'login', $login );
		if ( false !== $known ) {
			$fields['ID'] = $known->ID;
			// A mail about the changed password would go out.
			add_filter( 'send_password_change_email', '__return_false' );
			add_filter( 'send_email_change_email', '__return_false' );
		}
		$id = false === $known ? wp_insert_user( $fields ) : wp_update_user( $fields );
		if ( is_wp_error( $id ) ) {
			throw new RuntimeException( $id->get_error_message() );
		}
		// The editor's welcome guide would cover the screen at the first visit.
		update_user_meta(
			$id,
			$GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences',
			array(
				'core'           => array( 'enableChoosePatternModal' => false ),
				'core/edit-post' => array( 'welcomeGuide' => false ),
				'_modified'      => gmdate( 'c' ),
			)
		);
	}

	/** WordPress's own "Hello world", sample page and comment. */
	private function remove_samples(): void {
		foreach ( array( 1, 2, 3 ) as $id ) {
			wp_delete_post( $id, true );
		}
	}

	/**
	 * Activates the plugin unless it is active.
	 *
	 * @throws RuntimeException When the plugin cannot start here.
	 */
	public function activate_plugin(): void {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		$result = activate_plugin( self::PLUGIN );
		if ( is_wp_error( $result ) ) {
			throw new RuntimeException( $result->get_error_message() );
		}
	}
}
