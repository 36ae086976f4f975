<?php

declare( strict_types=1 );

namespace Julkaisuvahti;

use Julkaisuvahti\Admin\ProblemNotice;
use Julkaisuvahti\Content\SyncedPatterns;
use Julkaisuvahti\Credits\AppendedCredits;
use Julkaisuvahti\Credits\Credits;
use Julkaisuvahti\Credits\CreditsBlock;
use Julkaisuvahti\Credits\CreditsController;
use Julkaisuvahti\Credits\DocumentScripts;
use Julkaisuvahti\Credits\ImageData;
use Julkaisuvahti\Credits\ShownMedia;
use Julkaisuvahti\Editor\Assets;
use Julkaisuvahti\Gate\BulkEditAdapter;
use Julkaisuvahti\Gate\CliAdapter;
use Julkaisuvahti\Gate\ContinueAdapter;
use Julkaisuvahti\Gate\ContinueController;
use Julkaisuvahti\Gate\ContinueDiscard;
use Julkaisuvahti\Gate\ContinueForm;
use Julkaisuvahti\Gate\Gate;
use Julkaisuvahti\Gate\Gates;
use Julkaisuvahti\Gate\GoLiveAdapter;
use Julkaisuvahti\Gate\HeldMark;
use Julkaisuvahti\Gate\HeldNotice;
use Julkaisuvahti\Gate\HeldText;
use Julkaisuvahti\Gate\InsertAdapter;
use Julkaisuvahti\Gate\MetaAdapter;
use Julkaisuvahti\Gate\OldFindings;
use Julkaisuvahti\Gate\QuickEditAdapter;
use Julkaisuvahti\Gate\Reasons;
use Julkaisuvahti\Gate\RestAdapter;
use Julkaisuvahti\Gate\XmlRpc;
use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Mail\Mailer;
use Julkaisuvahti\Rest\RulesetController;
use Julkaisuvahti\Review\NotPersonsController;
use Julkaisuvahti\Review\References;
use Julkaisuvahti\Review\ResolutionsController;
use Julkaisuvahti\Review\ResolutionStore;
use Julkaisuvahti\Review\Reviewers;
use Julkaisuvahti\Review\TextsRead;
use Julkaisuvahti\Review\TextsReadController;
use Julkaisuvahti\Rights\Baseline;
use Julkaisuvahti\Rights\BaselineController;
use Julkaisuvahti\Rights\CleanController;
use Julkaisuvahti\Rights\CleanedFile;
use Julkaisuvahti\Rights\DailyJob;
use Julkaisuvahti\Rights\DailyJobFlags;
use Julkaisuvahti\Rights\EditedImages;
use Julkaisuvahti\Rights\ExpiryMail;
use Julkaisuvahti\Rights\LibraryController;
use Julkaisuvahti\Rights\LibraryGrid;
use Julkaisuvahti\Rights\LibraryList;
use Julkaisuvahti\Rights\LibraryScreens;
use Julkaisuvahti\Rights\LibraryView;
use Julkaisuvahti\Rights\MediaController;
use Julkaisuvahti\Rights\MediaFacts;
use Julkaisuvahti\Rights\MediaPage;
use Julkaisuvahti\Rights\MediaScripts;
use Julkaisuvahti\Rights\MediaSettingsController;
use Julkaisuvahti\Rights\Rights;
use Julkaisuvahti\Rights\RightsController;
use Julkaisuvahti\Rights\RightsForm;
use Julkaisuvahti\Rights\RightsStore;
use Julkaisuvahti\Rights\UploadBackstop;
use Julkaisuvahti\Rights\UploadScripts;
use Julkaisuvahti\Rights\WhereUsed;
use Julkaisuvahti\Rights\WhereUsedController;
use Julkaisuvahti\Rights\Withdrawal;
use Julkaisuvahti\Rights\WithdrawalController;
use Julkaisuvahti\Rights\WithdrawalList;
use Julkaisuvahti\Rights\WithdrawalOutput;
use Julkaisuvahti\Rules\NamesPack;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Schedule\ScheduleCheck;
use Julkaisuvahti\Schedule\ScheduleMail;
use Julkaisuvahti\Schedule\ScheduleNotice;
use Julkaisuvahti\Settings\PageScript;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Settings\SettingsPage;
use Julkaisuvahti\Urgent\ClassicEditor;
use Julkaisuvahti\Urgent\Grants;
use Julkaisuvahti\Urgent\UrgentController;
use Julkaisuvahti\Urgent\UrgentList;
use Julkaisuvahti\Urgent\UrgentPublication;

/** The one place where the parts are put together and hooked into WordPress. */
final class Plugin {

	public static function boot( string $plugin_file ): void {
		register_activation_hook( $plugin_file, static fn () => self::activate( $plugin_file ) );
		register_deactivation_hook( $plugin_file, [ DailyJob::class, 'unschedule' ] );

		$settings    = Settings::load();
		$rules       = dirname( $plugin_file ) . '/build/ruleset.json';
		$rulebook    = new Rulebook( $rules, $settings );
		$names       = new NamesPack( dirname( $plugin_file ) . '/build/names.data' );
		$keys        = new PostKeys();
		$resolutions = new ResolutionStore();
		$reviewers   = new Reviewers();
		$grants      = new Grants( $settings );
		$texts_read  = new TextsRead( $keys );
		$media_scripts = new MediaScripts( $plugin_file );
		$assets      = new Assets( $plugin_file, $settings, $rulebook, $keys, $grants, $media_scripts );
		$problems    = new ProblemNotice( $settings, $rulebook, $assets, $names );
		$reasons     = new Reasons( $rulebook );
		$mailer      = new Mailer();
		$mail        = new ScheduleMail( $mailer, $reasons, $reviewers );
		$references  = new References( $settings, $rulebook, $names );
		$store       = new RightsStore();
		$rights      = new Rights( $store );
		$facts       = new MediaFacts( $rights );

		$home  = get_current_blog_id();
		$gates = new Gates(
			static function () use ( $plugin_file, $rules, $home, $keys, $resolutions, $names, $grants, $facts ): Gate {
				$settings = self::is_active( $plugin_file ) ? Settings::load() : Settings::without_guard();
				$keys     = get_current_blog_id() === $home ? $keys : new PostKeys();
				return new Gate( $settings, new Rulebook( $rules, $settings ), $keys, $resolutions, $names, $facts, $grants, new TextsRead( $keys ) );
			}
		);
		self::hook_gate( $settings, $gates, $reasons, $mail );
		self::hook_schedule( new ScheduleCheck( $settings, $rulebook, $names, $keys, $resolutions, $mail, $facts ) );
		self::hook_urgent( $settings, $grants, $reviewers, $mailer );
		self::hook_rights( $references, $store, $rights, $facts );
		self::hook_lifecycle( $reviewers, $mailer, $rights, $facts );
		self::hook_media_form( $media_scripts );
		self::hook_credits( $plugin_file, $rights );
		self::hook_documents( new DocumentScripts( $plugin_file, $rulebook, $media_scripts ) );
		$upload_scripts = new UploadScripts( $plugin_file, $media_scripts );
		self::hook_uploads( $upload_scripts, $store, $rights );
		self::hook_library( new LibraryScreens( $media_scripts, $upload_scripts, new MediaPage() ), new LibraryView( $rights, $facts ), $references );
		add_action( 'rest_api_init', [ new RulesetController( $rulebook, $settings ), 'register' ] );
		add_action( 'rest_api_init', [ new ResolutionsController( $settings, $rulebook, $keys, $resolutions, $reviewers, $references ), 'register' ] );
		add_action( 'rest_api_init', [ new NotPersonsController( $settings, $rulebook, $reviewers ), 'register' ] );
		add_action( 'rest_api_init', [ new TextsReadController( $settings, $reviewers, $texts_read ), 'register' ] );
		add_filter( 'user_has_cap', [ $reviewers, 'grant' ] );
		add_action( 'enqueue_block_editor_assets', [ $assets, 'enqueue' ] );
		add_action( 'admin_notices', [ $problems, 'show' ] );

		$page = new SettingsPage( $rulebook, new PageScript( $plugin_file ) );
		add_action( 'admin_menu', [ $page, 'register' ] );
		add_filter( 'plugin_action_links_' . plugin_basename( $plugin_file ), [ $page, 'add_link' ] );
	}

	/** Whether the site that is current now has the plugin on: another of the network may not. */
	private static function is_active( string $plugin_file ): bool {
		$plugin = plugin_basename( $plugin_file );
		return ! is_multisite()
			|| in_array( $plugin, (array) get_option( 'active_plugins', [] ), true )
			|| isset( ( (array) get_site_option( 'active_sitewide_plugins', [] ) )[ $plugin ] );
	}

	private static function activate( string $plugin_file ): void {
		register_uninstall_hook( $plugin_file, [ Uninstall::class, 'run' ] );
		// An option that is not there would cost a query on every page of the site.
		add_option( Settings::OPTION, [], '', true );
		add_option( ScheduleCheck::OPTION, [], '', true );
		// What was taken out of use before the plugin was deleted stays so.
		( new Withdrawal( new Rights( new RightsStore() ), new WithdrawalList(), new WhereUsed() ) )->mend();
		DailyJob::schedule();
	}

	/** Every path to publication. The gate decides; the adapters say it in their path's way. */
	private static function hook_gate( Settings $settings, Gates $gates, Reasons $reasons, ScheduleMail $mail ): void {
		$held_text = new HeldText();
		$mark      = new HeldMark( $settings );
		$notice    = new HeldNotice( $reasons, $mark );
		$rest      = new RestAdapter( $gates, $reasons );
		$xml_rpc   = new XmlRpc( $reasons );
		$insert    = new InsertAdapter( $gates, $reasons, $held_text, $notice, $xml_rpc );
		$go_live   = new GoLiveAdapter( $gates, $notice, $mail );
		$meta      = new MetaAdapter( $gates, $held_text, $notice, $xml_rpc );

		add_filter( 'julkaisuvahti_publishing_statuses', static fn ( mixed $statuses ): array => [ ...(array) $statuses, ...$settings->publishing_statuses ] );
		add_action( 'update_option_' . Settings::OPTION, [ $gates, 'forget' ] );
		add_action( 'add_option_' . Settings::OPTION, [ $gates, 'forget' ] );
		add_action( 'delete_option_' . Settings::OPTION, [ $gates, 'forget' ] );
		foreach ( [ 'added_post_meta', 'updated_post_meta', 'deleted_post_meta' ] as $written ) {
			add_action( $written, [ $gates, 'media_changed' ], 10, 3 );
		}
		add_action( 'add_attachment', [ $gates, 'forget' ] );
		add_action( 'attachment_updated', [ $gates, 'forget' ] );
		add_action( 'deleted_post', [ $gates, 'forget' ] );

		foreach ( [ ...$settings->guarded_types, SyncedPatterns::TYPE ] as $type ) {
			add_filter( "rest_pre_insert_$type", [ $rest, 'pre_insert' ], PHP_INT_MAX, 2 );
		}
		add_filter( 'rest_dispatch_request', [ $rest, 'dispatch' ], 10, 2 );

		add_action( 'wp_ajax_inline-save', [ new QuickEditAdapter( $gates, $reasons ), 'check' ], 0 );

		add_filter( 'wp_insert_post_data', [ $insert, 'filter' ], PHP_INT_MAX, 2 );
		// Last of all, behind other plugins that want to be last.
		add_action(
			'wp_loaded',
			static function () use ( $insert ): void {
				remove_filter( 'wp_insert_post_data', [ $insert, 'filter' ], PHP_INT_MAX );
				add_filter( 'wp_insert_post_data', [ $insert, 'filter' ], PHP_INT_MAX, 2 );
			},
			PHP_INT_MAX
		);
		add_action( 'xmlrpc_call', [ $xml_rpc, 'read' ], 10, 2 );
		add_action( 'wp_insert_post', [ $insert, 'inserted' ], PHP_INT_MIN, 2 );
		add_filter( 'wp_save_post_revision_post_has_changed', [ $held_text, 'has_changed' ], PHP_INT_MAX, 3 );
		add_filter( 'wp_revisions_to_keep', [ $held_text, 'show' ], PHP_INT_MAX, 2 );
		add_filter( 'wp_save_post_revision_revisions_before_deletion', [ $held_text, 'spare' ] );

		add_filter( 'update_post_metadata', [ $meta, 'update' ], PHP_INT_MAX, 4 );
		add_filter( 'add_post_metadata', [ $meta, 'add' ], PHP_INT_MAX, 4 );
		add_filter( 'update_post_metadata_by_mid', [ $meta, 'update_by_id' ], PHP_INT_MAX, 4 );
		add_action( 'wp_restore_post_revision', [ $meta, 'restoring' ], 9, 2 );

		add_action( 'publish_future_post', [ $go_live, 'time_has_come' ], 1 );
		add_filter( 'query', [ $go_live, 'hold_back' ], PHP_INT_MAX );
		add_action( 'transition_post_status', [ $go_live, 'published' ], PHP_INT_MIN, 3 );

		add_action( 'julkaisuvahti_held', [ new CliAdapter( $reasons ), 'report' ], 10, 3 );
		$old = new OldFindings( $gates );
		add_action( 'wp_after_insert_post', [ $old, 'saved' ], 22, 4 );
		add_filter( 'display_post_states', [ $old, 'add_state' ], 11, 2 );
		self::hook_held( $settings, $mark, $notice );
	}

	/** What people see of a held publication, and how they go on from it. */
	private static function hook_held( Settings $settings, HeldMark $mark, HeldNotice $notice ): void {
		add_action( 'admin_notices', [ $notice, 'show' ] );
		add_filter( 'redirect_post_location', [ $notice, 'redirect' ], 10, 2 );

		$bulk = new BulkEditAdapter( $notice );
		add_action( 'bulk_edit_posts', [ $bulk, 'edited' ], 10, 2 );
		add_filter( 'bulk_post_updated_messages', [ $bulk, 'messages' ], PHP_INT_MAX, 2 );
		add_filter( 'removable_query_args', [ $bulk, 'removable' ] );

		$continue = new ContinueAdapter( $notice );
		foreach ( $settings->guarded_types as $type ) {
			// After the gate: a request that is refused stores nothing.
			add_filter( "rest_pre_insert_$type", [ $continue, 'read_request' ], PHP_INT_MAX, 2 );
		}
		add_action( 'load-post.php', [ $continue, 'read_form' ] );
		add_action( 'wp_after_insert_post', [ $continue, 'saved' ], 20, 4 );
		add_action( 'edit_form_top', [ new ContinueForm( $settings ), 'open' ] );
		add_action( 'admin_post_' . ContinueDiscard::ACTION, [ new ContinueDiscard(), 'handle' ] );
		add_action( 'rest_api_init', [ new ContinueController(), 'register' ] );

		add_action( 'wp_after_insert_post', [ $mark, 'saved' ], 21, 4 );
		add_action( 'wp_delete_post_revision', [ $mark, 'text_deleted' ], 10, 2 );
		add_action( 'added_post_meta', [ $mark, 'meta_saved' ], 10, 3 );
		add_action( 'updated_post_meta', [ $mark, 'meta_saved' ], 10, 3 );
		add_filter( 'display_post_states', [ $mark, 'add_state' ], 10, 2 );
		add_filter( 'post_row_actions', [ $mark, 'add_action' ], 10, 2 );
		add_filter( 'page_row_actions', [ $mark, 'add_action' ], 10, 2 );
	}

	/** What is scheduled is judged anew when the rules change. */
	private static function hook_schedule( ScheduleCheck $check ): void {
		add_action( 'update_option_' . Settings::OPTION, [ $check, 'settings_updated' ], 10, 2 );
		add_action( 'add_option_' . Settings::OPTION, [ $check, 'settings_added' ], 10, 2 );
		add_action( 'admin_init', [ $check, 'rules_may_have_changed' ] );
		add_action( 'admin_notices', [ new ScheduleNotice(), 'show' ] );
	}

	/** *Kiireellinen tiedote*: asked for, published, told of and ticked off. */
	private static function hook_urgent( Settings $settings, Grants $grants, Reviewers $reviewers, Mailer $mailer ): void {
		$classic = new ClassicEditor( $grants );

		add_action( 'rest_api_init', [ new UrgentController( $grants ), 'register' ] );
		add_action( 'post_submitbox_misc_actions', [ $classic, 'show' ] );
		add_action( 'admin_action_editpost', [ $classic, 'take' ] );
		add_action( 'wp_after_insert_post', [ new UrgentPublication( $grants, $reviewers, $mailer ), 'saved' ], 10, 2 );
		( new UrgentList( $reviewers ) )->hook( $settings->guarded_types );
	}

	/** The record of rights to media files, which follows what WordPress makes of them. */
	private static function hook_rights( References $references, RightsStore $store, Rights $rights, MediaFacts $facts ): void {
		$edited = new EditedImages( $rights );

		add_action( 'rest_api_init', [ new MediaController( $facts ), 'register' ] );
		add_action( 'rest_api_init', [ new RightsController( $rights, $store, $facts, new RightsForm( $references ) ), 'register' ] );
		add_filter( 'wp_edited_image_metadata', [ $edited, 'copied' ], 10, 3 );
		add_filter( 'wp_image_editor_before_change', [ $edited, 'changing' ], 10, 2 );
		add_filter( 'wp_save_image_editor_file', [ $edited, 'saving' ], 10, 5 );
		add_filter( 'wp_update_attachment_metadata', [ $edited, 'saved' ], 10, 2 );
	}

	/** What becomes of media after they were published. */
	private static function hook_lifecycle( Reviewers $reviewers, Mailer $mailer, Rights $rights, MediaFacts $facts ): void {
		$uses       = new WhereUsed();
		$list       = new WithdrawalList();
		$withdrawal = new Withdrawal( $rights, $list, $uses );

		add_action( 'rest_api_init', [ new WhereUsedController( $uses ), 'register' ] );
		add_action( 'rest_api_init', [ new WithdrawalController( $withdrawal, $rights, $uses ), 'register' ] );
		add_action( 'rest_api_init', [ new BaselineController( new Baseline( $rights ) ), 'register' ] );
		add_action( 'julkaisuvahti_rights_changed', [ $withdrawal, 'follow' ] );
		add_action( 'delete_attachment', [ $withdrawal, 'deleted' ] );
		( new WithdrawalOutput( $list ) )->watch();

		$flags = new DailyJobFlags( $facts, $uses );
		$job   = new DailyJob( $rights, $facts, $uses, $flags, new ExpiryMail( $mailer, $reviewers ), $withdrawal );
		add_action( 'init', [ DailyJob::class, 'schedule' ] );
		add_action( DailyJob::HOOK, [ $job, 'begin' ] );
		add_action( DailyJob::MORE, [ $job, 'go_on' ] );
		add_action( 'julkaisuvahti_rights_changed', [ $flags, 'rights_changed' ] );
		add_action( 'julkaisuvahti_media_withdrawn', [ $flags, 'withdrawn' ], 10, 2 );
		add_action( 'wp_after_insert_post', [ $flags, 'saved' ], 23, 4 );
		add_action( 'updated_post_meta', [ $flags, 'meta_changed' ], 10, 3 );
		add_action( 'deleted_post_meta', [ $flags, 'meta_changed' ], 10, 3 );
		add_filter( 'display_post_states', [ $flags, 'add_state' ], 12, 2 );
	}

	/** The form, wherever media are chosen. */
	private static function hook_media_form( MediaScripts $scripts ): void {
		add_action( 'enqueue_block_editor_assets', [ $scripts, 'enqueue_form' ] );
		add_action( 'wp_enqueue_media', [ $scripts, 'enqueue_form' ] );
	}

	/** Readers are told who made what they see. */
	private static function hook_credits( string $plugin_file, Rights $rights ): void {
		$credits = new Credits( new ShownMedia(), $rights );
		$block   = new CreditsBlock( $plugin_file, $credits );

		add_action( 'init', [ $block, 'register' ] );
		add_action( 'wp_default_scripts', [ $block, 'add_script' ] );
		add_action( 'wp_default_styles', [ $block, 'add_style' ] );
		add_action( 'rest_api_init', [ new CreditsController( $credits ), 'register' ] );
		add_action( 'wp_head', [ new ImageData( $credits ), 'print' ] );
		// After blocks and shortcodes.
		add_filter( 'the_content', [ new AppendedCredits(), 'append' ], 20 );
	}

	/** The text of documents is read before and after they are uploaded. */
	private static function hook_documents( DocumentScripts $scripts ): void {
		add_action( 'enqueue_block_editor_assets', [ $scripts, 'enqueue' ] );
		add_action( 'wp_enqueue_media', [ $scripts, 'enqueue' ] );
		add_action( 'admin_enqueue_scripts', [ $scripts, 'enqueue_on' ] );
	}

	/** What files say of people and places is decided about before they are uploaded, or later. */
	private static function hook_uploads( UploadScripts $scripts, RightsStore $store, Rights $rights ): void {
		$backstop = new UploadBackstop();

		add_action( 'enqueue_block_editor_assets', [ $scripts, 'enqueue' ] );
		add_action( 'wp_enqueue_media', [ $scripts, 'enqueue' ] );
		add_action( 'admin_enqueue_scripts', [ $scripts, 'enqueue_on' ] );
		add_filter( 'wp_handle_upload', [ $backstop, 'received' ], PHP_INT_MAX );
		add_action( 'add_attachment', [ $backstop, 'added' ] );
		add_action( 'rest_api_init', [ new CleanController( new CleanedFile( $rights, $store ) ), 'register' ] );
	}

	/** The rights on the screens of the media library, and the page for what concerns them all. */
	private static function hook_library( LibraryScreens $screens, LibraryView $view, References $references ): void {
		( new LibraryList( $view ) )->hook();
		( new LibraryGrid( $view ) )->hook();
		$screens->hook();
		add_action( 'rest_api_init', [ new LibraryController( $view ), 'register' ] );
		add_action( 'rest_api_init', [ new MediaSettingsController( new RightsForm( $references ) ), 'register' ] );
	}
}
