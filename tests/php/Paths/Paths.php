<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

/** Every way to publication that we know of. */
final class Paths {

	private const META_WEBLOG = [
		'post_title'   => 'title',
		'post_content' => 'description',
	];

	/** Writes that bring no text, so that no rule has anything to judge yet. */
	public const WITHOUT_TEXT = [ 'Featured image by AJAX (set-post-thumbnail)' ];

	/** @return list<Path> */
	public static function all(): array {
		$author_and_administrator = [ Actor::Author, Actor::Administrator ];
		return [
			new Path\RestCreate( 'REST: create' ),
			new Path\RestCreate( 'REST: create, private', [ Actor::Author ], with: [ 'status' => 'private' ] ),
			new Path\RestCreate( 'REST: create, with a password', [ Actor::Author ], with: [ 'password' => Stage::PASSWORD ] ),
			new Path\RestCreate( 'REST: create, scheduled', [ Actor::Author ], with: [ 'status' => 'future', 'date' => '2099-01-02T10:00:00' ] ),
			new Path\RestCreate( 'REST: create an event', [ Actor::Author ], route: '/wp/v2/tribe_events' ),
			new Path\RestUpdate(),
			new Path\EditorSave(),
			new Path\EditorPublish(),
			new Path\RestBatch(),
			new Path\RestAutosave(),
			new Path\ClassicEditor( 'Classic editor' ),
			new Path\ClassicEditor( 'Classic editor: an event', 'tribe_events', [ State::New, State::Live ], [ Actor::Author ] ),
			new Path\HeartbeatAutosave(),
			new Path\CustomField(),
			new Path\CustomFieldAjax(),
			new Path\QuickEdit(),
			new Path\QuickEditTitle(),
			new Path\BulkEdit(),
			new Path\XmlRpcNew( 'wp.newPost', [], [ Actor::Author, Actor::Contributor, Actor::Editor, Actor::Administrator ] ),
			new Path\XmlRpcEdit( 'wp.editPost', [], true, [ State::Draft, State::Live, State::Scheduled, State::Old, State::Private ], $author_and_administrator ),
			new Path\XmlRpcNew( 'metaWeblog.newPost', self::META_WEBLOG, [ Actor::Author, Actor::Contributor ] ),
			new Path\XmlRpcEdit( 'metaWeblog.editPost', self::META_WEBLOG, false, [ State::Draft, State::Live, State::Old ], [ Actor::Author ] ),
			new Path\XmlRpcCustomField(),
			new Path\XmlRpcRestore(),
			new Path\InsertPost( 'WP-CLI and other plugins: wp_insert_post()' ),
			new Path\InsertPost( 'wp_insert_post(), private', [ 'post_status' => 'private' ] ),
			new Path\InsertPost( 'wp_insert_post(), with a password', [ 'post_password' => Stage::PASSWORD ] ),
			new Path\InsertPost( 'wp_insert_post(), scheduled', [ 'post_status' => 'future', 'post_date' => '2099-01-02 10:00:00' ] ),
			new Path\InsertPost( 'Importer', [ 'import_id' => 987654, 'post_date' => '2011-03-04 10:00:00', 'post_date_gmt' => '2011-03-04 08:00:00', 'guid' => 'http://vanha.esimerkkila.example/?p=12' ], imports: true ),
			new Path\UpdatePost(),
			new Path\WidenReach(),
			new Path\UpdateWithMeta(),
			new Path\FieldGoesOut(),
			new Path\PublishPost(),
			new Path\CronGoLive(),
			new Path\RestoreRevision(),
			new Path\RestoreRevisionScreen(),
			new Path\Untrash( 'Out of the bin, on the screen', true, [ Actor::Author, Actor::Editor ] ),
			new Path\Untrash( 'Out of the bin by wp_untrash_post()', false, [ Actor::NoUser, Actor::Administrator ] ),
			new Path\MetaWrite( 'update_post_meta' ),
			new Path\MetaWrite( 'add_post_meta' ),
			new Path\RestMeta(),
			new Path\MetaWrite( 'update_post_meta', 'tribe_organizer', 'The organizer of an event: update_post_meta()' ),
			new Path\RestMeta( 'tribe_organizer', 'The organizer of an event: REST' ),
			new Path\LinkedPost( 'An event with an organizer that is a draft', 'tribe_organizer', '_EventOrganizerID' ),
			new Path\LinkedPost( 'An event with a venue that is a draft', 'tribe_venue', '_EventVenueID' ),
			new Path\PatternEdit( 'Synced pattern of a live post: REST', true, $author_and_administrator ),
			new Path\PatternEdit( 'Synced pattern of a live post: wp_update_post()', false, [ Actor::NoUser, Actor::Administrator ] ),
			new Path\CopyPost(),
			new Path\TypeChange(),
		];
	}
}
