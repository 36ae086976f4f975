<?php

declare( strict_types=1 );

namespace Julkaisuvahti;

use Julkaisuvahti\Gate\HeldMark;
use Julkaisuvahti\Gate\HeldNotice;
use Julkaisuvahti\Gate\HeldText;
use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Review\ResolutionStore;
use Julkaisuvahti\Settings\Settings;

/** Takes away what the plugin has stored. People's texts stay: a held text is an ordinary revision. */
final class Uninstall {

	public static function run(): void {
		$sites = is_multisite() ? get_sites( [ 'fields' => 'ids', 'number' => 0 ] ) : [ get_current_blog_id() ];
		foreach ( $sites as $site ) {
			if ( is_multisite() ) {
				switch_to_blog( (int) $site );
			}
			delete_option( Settings::OPTION );
			delete_option( PostKeys::OPTION );
			delete_metadata( 'post', 0, HeldMark::META, '', true );
			delete_metadata( 'post', 0, HeldText::MARKER, '', true );
			delete_metadata( 'post', 0, ResolutionStore::META, '', true );
			if ( is_multisite() ) {
				restore_current_blog();
			}
		}
		delete_metadata( 'user', 0, HeldNotice::META, '', true );
		delete_metadata( 'user', 0, HeldNotice::MORE, '', true );
	}
}
