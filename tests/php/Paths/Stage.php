<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

use Julkaisuvahti\Gate\HeldNotice;
use RuntimeException;

/** The site as the cells find it: its people, and posts as if they had always been there, written past every hook. */
final class Stage {

	public const TITLE    = 'Kirjaston aukiolot';
	public const PASSWORD = 'salainen';

	/** What stood there before a cell came. */
	private const FORMER = "<!-- wp:paragraph -->\n<p>Kirjasto on auki.</p>\n<!-- /wp:paragraph -->";
	private const FORMER_WITH_FINDINGS = "<!-- wp:paragraph -->\n<p>Tiedustelut Kalervo, p. 0400 654 321.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:contact-form-7/contact-form-selector {\"id\":5} /-->";
	private const FORMER_ELSEWHERE = "<p>Tiedustelut Kalervo, p. 0400 654 321.</p>\n[contact-form-7 id=\"5\" title=\"Ilmoittaudu\"]";

	/** @var array<string, Person> By role. */
	private array $people = [];

	/** Whose posts are those that the actor does not write. */
	public readonly int $writer;

	private int $last_post;

	/** @var array<mixed> */
	private array $cron;

	public readonly Worker $worker;

	public readonly Worker $importer;

	public readonly Worker $wp_cli;

	private readonly string $plugin;

	public function __construct() {
		global $wpdb;
		$this->cron      = _get_cron_array();
		$this->writer    = self::user( 'author', 'kirjoittaja' );
		$this->last_post = (int) $wpdb->get_var( "SELECT MAX( ID ) FROM $wpdb->posts" );
		$this->plugin    = WPMU_PLUGIN_DIR . '/paths.php';
		copy( __DIR__ . '/site/mu-plugin.php', $this->plugin );
		$this->worker   = new Worker( [] );
		$this->importer = new Worker( [ 'WP_IMPORTING' ] );
		$this->wp_cli   = new Worker( [ 'WP_CLI' ] );
	}

	public function close(): void {
		$this->worker->stop();
		$this->importer->stop();
		$this->wp_cli->stop();
		$this->clear();
		unlink( $this->plugin );
		require_once ABSPATH . 'wp-admin/includes/user.php';
		foreach ( [ $this->writer, ...array_map( static fn ( Person $person ): int => $person->id, array_values( $this->people ) ) ] as $user ) {
			wp_delete_user( $user );
		}
	}

	/** Takes away what a cell has left. */
	public function clear(): void {
		global $wpdb;
		foreach ( [ 'postmeta' => 'post_id', 'posts' => 'ID', 'term_relationships' => 'object_id' ] as $table => $column ) {
			$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->$table} WHERE $column > %d", $this->last_post ) );
		}
		$wpdb->delete( $wpdb->usermeta, [ 'meta_key' => HeldNotice::META ] );
		if ( is_file( self::mailbox() ) ) {
			unlink( self::mailbox() );
		}
		wp_cache_flush();
		if ( _get_cron_array() !== $this->cron ) {
			_set_cron_array( $this->cron );
		}
	}

	/** What would have been sent by mail; the site's mu-plugin writes it. */
	public static function mails(): string {
		return is_file( self::mailbox() ) ? (string) file_get_contents( self::mailbox() ) : '';
	}

	public function person( Actor $actor ): Person {
		$this->people[ $actor->value ] ??= new Person( self::user( $actor->value, $actor->value ) );
		return $this->people[ $actor->value ];
	}

	/** 0 for a process that nobody is logged in to. */
	public function user_of( Actor $actor ): int {
		return $actor->is_person() ? $this->person( $actor )->id : 0;
	}

	/** Whose post it is: the actor's, where it could not be edited otherwise. */
	public function owner( Actor $actor ): int {
		return $actor->edits_own_posts_only() ? $this->person( $actor )->id : $this->writer;
	}

	/** A post in the cell's state, with the text that stood there before. */
	public function post( Cell $cell ): int {
		return $this->write( $this->columns( $cell, self::former( $cell->state ) ) );
	}

	/** A post in the cell's state that holds the cell's text already. */
	public function post_with_text( Cell $cell ): int {
		return $this->write( $this->columns( $cell, $cell->content->markup( $cell->mark() ) ) );
	}

	/** What an editor's text is after the edit: what stood there, and the cell's text after it. */
	public function text( Cell $cell ): string {
		$text = $cell->content->markup( $cell->mark() );
		return $cell->state->has_old_findings() ? self::former( $cell->state ) . "\n\n$text" : $text;
	}

	/** @return array<string, mixed> */
	private function columns( Cell $cell, string $text ): array {
		$is_out = $cell->state->has_version();
		return [
			'post_status'   => $cell->state->status(),
			'post_content'  => $text,
			'post_author'   => $this->owner( $cell->actor ),
			'post_password' => State::Password === $cell->state ? self::PASSWORD : '',
			'post_name'     => match ( true ) {
				State::Trashed === $cell->state => 'kirjaston-aukiolot__trashed',
				$is_out => 'kirjaston-aukiolot',
				default => '',
			},
			...match ( $cell->state ) {
				State::Scheduled => self::dates( '2099-01-02 10:00:00', '2099-01-02 08:00:00' ),
				State::Imported => self::dates( '2011-03-04 10:00:00', '2011-03-04 08:00:00' ),
				default => self::dates( '2025-03-04 10:00:00', $is_out ? '2025-03-04 08:00:00' : '0000-00-00 00:00:00' ),
			},
			'guid'          => State::Imported === $cell->state ? 'http://vanha.esimerkkila.example/?p=12' : '',
		];
	}

	/** @return array{post_date: string, post_date_gmt: string} */
	private static function dates( string $local, string $gmt ): array {
		return [
			'post_date'     => $local,
			'post_date_gmt' => $gmt,
		];
	}

	/**
	 * Writes a row, whatever any plugin thinks of it.
	 *
	 * @param array<string, mixed>  $columns
	 * @param array<string, string> $meta
	 */
	public function write( array $columns, array $meta = [] ): int {
		global $wpdb;
		$written = $wpdb->insert(
			$wpdb->posts,
			$columns + [
				'post_title'            => self::TITLE,
				'post_type'             => 'post',
				'post_author'           => $this->writer,
				'post_status'           => 'publish',
				'post_excerpt'          => '',
				'post_date'             => '2025-03-04 10:00:00',
				'post_date_gmt'         => '2025-03-04 08:00:00',
				'post_modified'         => '2025-03-05 10:00:00',
				'post_modified_gmt'     => '2025-03-05 08:00:00',
				'comment_status'        => 'closed',
				'ping_status'           => 'closed',
				'to_ping'               => '',
				'pinged'                => '',
				'post_content_filtered' => '',
			]
		);
		if ( 1 !== $written ) {
			throw new RuntimeException( "No post could be written: $wpdb->last_error" );
		}
		$post = $wpdb->insert_id;
		foreach ( $meta as $key => $value ) {
			$wpdb->insert(
				$wpdb->postmeta,
				[
					'post_id'    => $post,
					'meta_key'   => $key,
					'meta_value' => $value,
				]
			);
		}
		wp_cache_flush();
		return $post;
	}

	/** An ordinary revision of the post that holds a text. */
	public function revision( int $post, string $text ): int {
		return $this->write(
			[
				'post_type'    => 'revision',
				'post_status'  => 'inherit',
				'post_parent'  => $post,
				'post_name'    => "$post-revision-v1",
				'post_content' => $text,
			]
		);
	}

	/** Written past every hook, and not as `set_post_type()` writes, which the gate sees. */
	public static function set_type( int $post, string $type ): void {
		global $wpdb;
		$wpdb->query( $wpdb->prepare( "UPDATE $wpdb->posts SET post_type = %s WHERE ID = %d", $type, $post ) );
	}

	/** @return array<string, mixed> */
	public static function row( int $post ): ?array {
		global $wpdb;
		return $wpdb->get_row( $wpdb->prepare( "SELECT * FROM $wpdb->posts WHERE ID = %d", $post ), ARRAY_A );
	}

	private static function former( State $state ): string {
		return match ( $state ) {
			State::Old => self::FORMER_WITH_FINDINGS,
			State::Imported => self::FORMER_ELSEWHERE,
			default => self::FORMER,
		};
	}

	private static function user( string $role, string $name ): int {
		$login = uniqid( "$role-" );
		$user  = wp_insert_user(
			[
				'user_login'   => $login,
				'user_email'   => "$login@esimerkkila.example",
				'user_pass'    => Person::PASSWORD,
				'role'         => $role,
				'display_name' => ucfirst( $name ),
				'locale'       => 'fi',
			]
		);
		if ( ! is_int( $user ) ) {
			throw new RuntimeException( $user->get_error_message() );
		}
		return $user;
	}

	private static function mailbox(): string {
		return WP_CONTENT_DIR . '/paths-mail.txt';
	}
}
