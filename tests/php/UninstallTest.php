<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests;

use Julkaisuvahti\Gate\HeldMark;
use Julkaisuvahti\Gate\OldFindings;
use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Review\ResolutionStore;
use Julkaisuvahti\Review\TextsRead;
use Julkaisuvahti\Rights\Baseline;
use Julkaisuvahti\Rights\DailyJob;
use Julkaisuvahti\Rights\DailyJobFlags;
use Julkaisuvahti\Rights\MediaFile;
use Julkaisuvahti\Rights\RightsStore;
use Julkaisuvahti\Rights\WithdrawalList;
use Julkaisuvahti\Schedule\ScheduleCheck;
use Julkaisuvahti\Schedule\ScheduleMail;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Uninstall;
use Julkaisuvahti\Urgent\Grants;
use Julkaisuvahti\Urgent\UrgentMark;

final class UninstallTest extends SiteTestCase {

	public function test_wordpress_knows_what_to_call(): void {
		self::assertSame( [ Uninstall::class, 'run' ], get_option( 'uninstall_plugins' )['julkaisuvahti/plugin.php'] ?? null );
	}

	public function test_nothing_of_the_plugin_is_left_and_every_text_is(): void {
		global $wpdb;
		$this->log_in( 'administrator' );
		update_option( Settings::OPTION, [ 'guardedTypes' => [ 'post' ] ] );
		$post = $this->published_before_the_plugin( self::CLEAN );
		$this->update( $post, [ 'post_content' => self::FORM_BLOCK ] );
		$kept = self::held_texts( $post );
		self::assertCount( 1, $kept );
		self::assertNotSame( '', get_post_meta( $post->ID, HeldMark::META, true ) );
		foreach ( [ OldFindings::META, MediaFile::META, RightsStore::META, RightsStore::HISTORY, RightsStore::STATE, RightsStore::UNTIL, DailyJobFlags::META, Baseline::META, ResolutionStore::META, TextsRead::META, ScheduleMail::TOLD, Grants::META, UrgentMark::META, UrgentMark::CHECKED ] as $key ) {
			add_metadata( 'post', $post->ID, $key, '{}' );
		}

		update_option( Baseline::OPTION, [] );
		update_option( WithdrawalList::OPTION, [] );
		update_option( DailyJob::OPTION, [] );
		DailyJob::schedule();

		Uninstall::run();

		foreach ( [ "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%julkaisuvahti_se%'", "SELECT COUNT(*) FROM $wpdb->usermeta WHERE meta_key LIKE '%julkaisuvahti%'", "SELECT COUNT(*) FROM $wpdb->postmeta WHERE meta_key LIKE '%julkaisuvahti%'" ] as $query ) {
			self::assertSame( '0', (string) $wpdb->get_var( $query ), $query );
		}
		foreach ( [ PostKeys::OPTION, Baseline::OPTION, WithdrawalList::OPTION, DailyJob::OPTION ] as $option ) {
			self::assertFalse( get_option( $option ), $option );
		}
		self::assertFalse( wp_next_scheduled( DailyJob::HOOK ) );
		self::assertFalse( get_option( ScheduleCheck::OPTION ) );
		self::assertSame( self::FORM_BLOCK, self::stored( $kept[0] )->post_content );
	}
}
