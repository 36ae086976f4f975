<?php

declare( strict_types=1 );

namespace Julkaisuvahti;

use Julkaisuvahti\Gate\HeldMark;
use Julkaisuvahti\Gate\HeldNotice;
use Julkaisuvahti\Gate\HeldText;
use Julkaisuvahti\Gate\OldFindings;
use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Review\ResolutionStore;
use Julkaisuvahti\Review\TextsRead;
use Julkaisuvahti\Rights\Baseline;
use Julkaisuvahti\Rights\DailyJob;
use Julkaisuvahti\Rights\DailyJobFlags;
use Julkaisuvahti\Rights\FileDetails;
use Julkaisuvahti\Rights\MediaFile;
use Julkaisuvahti\Rights\MediaSettings;
use Julkaisuvahti\Rights\RightsStore;
use Julkaisuvahti\Rights\WithdrawalList;
use Julkaisuvahti\Schedule\ScheduleCheck;
use Julkaisuvahti\Schedule\ScheduleMail;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Urgent\Grants;
use Julkaisuvahti\Urgent\UrgentMark;

/**
 * Takes away what the plugin has stored. People's texts stay: a held text is an ordinary revision.
 * So do files that were taken out of use: they are not published again because a plugin goes, and
 * the row of meta that tells where each of them belongs stays with them.
 */
final class Uninstall {

	private const POST_META = [
		HeldMark::META,
		HeldText::MARKER,
		HeldText::SLUG,
		OldFindings::META,
		Baseline::META,
		DailyJobFlags::META,
		MediaFile::META,
		FileDetails::META,
		RightsStore::META,
		RightsStore::HISTORY,
		RightsStore::STATE,
		RightsStore::UNTIL,
		ResolutionStore::META,
		TextsRead::META,
		ScheduleMail::TOLD,
		Grants::META,
		UrgentMark::META,
		UrgentMark::CHECKED,
	];

	public static function run(): void {
		$sites = is_multisite() ? get_sites( [ 'fields' => 'ids', 'number' => 0 ] ) : [ get_current_blog_id() ];
		foreach ( $sites as $site ) {
			if ( is_multisite() ) {
				switch_to_blog( (int) $site );
			}
			delete_option( Settings::OPTION );
			delete_option( Baseline::OPTION );
			delete_option( WithdrawalList::OPTION );
			DailyJob::unschedule();
			delete_option( MediaSettings::OPTION );
			delete_option( PostKeys::OPTION );
			delete_option( ScheduleCheck::OPTION );
			foreach ( self::POST_META as $key ) {
				delete_metadata( 'post', 0, $key, '', true );
			}
			if ( is_multisite() ) {
				restore_current_blog();
			}
		}
		delete_metadata( 'user', 0, HeldNotice::META, '', true );
		delete_metadata( 'user', 0, HeldNotice::MORE, '', true );
	}
}
