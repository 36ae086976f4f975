<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Schedule;

use Julkaisuvahti\Gate\Gate;
use Julkaisuvahti\Gate\Held;
use Julkaisuvahti\Gate\PostState;
use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Review\ResolutionStore;
use Julkaisuvahti\Rights\MediaFacts;
use Julkaisuvahti\Rules\NamesPack;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Rules\RulesUnavailable;
use Julkaisuvahti\Settings\Settings;
use WP_Post;

/**
 * Judges scheduled posts when the rules have changed, so that it is known then which
 * of them would be held, and not at six in the morning.
 *
 * The posts stay as they are, and scheduled: they are judged again when their time comes.
 */
final readonly class ScheduleCheck {

	/** What the last check said, and of which rules. Autoloaded: every admin page compares. */
	public const OPTION = 'julkaisuvahti_schedule';

	/** Whoever saves settings waits for it. */
	private const MOST_POSTS = 200;
	private const SECONDS    = 10.0;

	public function __construct(
		private Settings $settings,
		private Rulebook $rulebook,
		private NamesPack $names,
		private PostKeys $keys,
		private ResolutionStore $resolutions,
		private ScheduleMail $mail,
		private MediaFacts $media,
	) {
	}

	/** Action `update_option_…` of the settings. */
	public function settings_updated( mixed $old, mixed $new ): void {
		$this->check( Settings::of( $new ) );
	}

	/** Action `add_option_…` of the settings. */
	public function settings_added( string $option, mixed $value ): void {
		$this->check( Settings::of( $value ) );
	}

	/** Action `admin_init`: an update of the plugin may have brought other rules. */
	public function rules_may_have_changed(): void {
		if ( wp_doing_ajax() || ! current_user_can( 'manage_options' ) ) {
			return;
		}
		try {
			$hash = $this->rulebook->ruleset()->hash_for( $this->settings->site );
		} catch ( RulesUnavailable ) {
			return;
		}
		if ( $hash !== ( self::last()['ruleset'] ?? null ) ) {
			$this->check( $this->settings );
		}
	}

	/**
	 * What the last check said.
	 *
	 * @return array{ruleset: string, checked: int, left: int, held: array<int, string>}|null Held: when a post was changed last, by its id.
	 */
	public static function last(): ?array {
		$last = get_option( self::OPTION );
		return is_array( $last ) && is_string( $last['ruleset'] ?? null ) && is_int( $last['checked'] ?? null )
			&& is_int( $last['left'] ?? null ) && is_array( $last['held'] ?? null )
			? $last
			: null;
	}

	private function check( Settings $settings ): void {
		$rulebook = $this->rulebook->under( $settings );
		try {
			$ruleset = $rulebook->ruleset()->hash_for( $settings->site );
		} catch ( RulesUnavailable ) {
			// Everything is held then, and admins are told so.
			return;
		}
		$gate     = new Gate( $settings, $rulebook, $this->keys, $this->resolutions, $this->names, $this->media );
		$ids      = self::scheduled( $settings->guarded_types );
		$deadline = microtime( true ) + self::SECONDS;
		$checked  = 0;
		$held     = [];
		_prime_post_caches( array_slice( $ids, 0, self::MOST_POSTS ), false );
		foreach ( array_slice( $ids, 0, self::MOST_POSTS ) as $id ) {
			if ( microtime( true ) > $deadline ) {
				break;
			}
			++$checked;
			$post      = get_post( $id );
			$objection = $post instanceof WP_Post ? self::objection( $gate, $post ) : null;
			if ( null !== $objection ) {
				$held[] = [ $post, $objection ];
			}
		}
		update_option(
			self::OPTION,
			[
				'ruleset' => $ruleset,
				'checked' => $checked,
				'left'    => count( $ids ) - $checked,
				'held'    => array_column( array_column( $held, 0 ), 'post_modified_gmt', 'ID' ),
			],
			true
		);
		$this->mail->will_be_held( $held );
	}

	/** As it will be judged when its time comes. */
	private static function objection( Gate $gate, WP_Post $post ): ?Held {
		return $gate->objection( PostState::of_post( $post ), PostState::of_columns( [ 'post_status' => 'publish' ], $post ) );
	}

	/**
	 * @param list<string> $types
	 * @return list<int> Ids, the one whose time comes first before the others.
	 */
	private static function scheduled( array $types ): array {
		global $wpdb;
		if ( [] === $types ) {
			return [];
		}
		$places = implode( ', ', array_fill( 0, count( $types ), '%s' ) );
		return array_map( 'intval', $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM $wpdb->posts WHERE post_status = 'future' AND post_type IN ( $places ) ORDER BY post_date_gmt, ID", $types ) ) );
	}
}
