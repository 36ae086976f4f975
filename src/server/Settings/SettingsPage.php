<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Settings;

use Julkaisuvahti\Engine\Text;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Rules\RulesUnavailable;
use Julkaisuvahti\Urgent\UrgentField;

/**
 * *Settings → Julkaisuvahti*: what the site says of itself.
 *
 * The form comes back to its own page and not to options.php, which would answer a
 * wrong line with a redirect, and what was typed would be gone.
 */
final class SettingsPage {

	public const SLUG = 'julkaisuvahti';

	private const CAPABILITY = 'manage_options';
	private const NONCE      = 'julkaisuvahti-settings';
	/** So many faults are told of a list at a time. */
	private const FAULTS_SHOWN = 20;
	/** In characters: enough to know a line by. */
	private const LINE_SHOWN = 60;

	/** What was typed and could not be saved. */
	private ?TypedLists $refused = null;

	/** The checkbox beside it. */
	private bool $accepted = false;

	/** @var array<mixed> And the severities, by kind of names. */
	private array $chosen = [];

	/** @var list<int> Who was ticked. */
	private array $named = [];

	/** @var list<string> And which statuses. */
	private array $statuses = [];

	public function __construct(
		private readonly Rulebook $rulebook,
		private readonly PageScript $script,
	) {
	}

	/** Action `admin_menu`. */
	public function register(): void {
		$screen = add_options_page( 'Julkaisuvahti', 'Julkaisuvahti', self::CAPABILITY, self::SLUG, [ $this, 'show' ] );
		if ( false !== $screen ) {
			add_action( "load-$screen", [ $this, 'load' ] );
		}
	}

	/**
	 * Filter `plugin_action_links_…`: the way to the page from the list of plugins.
	 *
	 * @param array<string> $links HTML.
	 * @return array<string>
	 */
	public function add_link( array $links ): array {
		if ( ! current_user_can( self::CAPABILITY ) ) {
			return $links;
		}
		return [
			'settings' => sprintf( '<a href="%s">%s</a>', esc_url( self::url() ), esc_html__( 'Settings', 'julkaisuvahti' ) ),
			...$links,
		];
	}

	/** Before the page is shown: takes what was sent, and gets the fields ready. */
	public function load(): void {
		if ( 'POST' === ( $_SERVER['REQUEST_METHOD'] ?? '' ) ) {
			$this->take();
		} elseif ( isset( $_GET['settings-updated'] ) ) {
			add_settings_error( self::SLUG, 'saved', esc_html__( 'The settings are saved. They reach an open editor when it is loaded again.', 'julkaisuvahti' ), 'success' );
		}
		add_action( 'admin_enqueue_scripts', [ $this->script, 'enqueue' ] );
		$lists = $this->refused ?? TypedLists::of_settings( Settings::readable() );
		add_settings_section( 'site', '', [ $this, 'introduce' ], self::SLUG );
		foreach ( SiteList::cases() as $list ) {
			add_settings_field(
				$list->value,
				esc_html( $list->label() ),
				[ $this, 'show_list' ],
				self::SLUG,
				'site',
				[
					'label_for' => self::id_of( $list ),
					'list'      => $list,
					'lists'     => $lists,
				]
			);
		}
		add_settings_field(
			'acceptsPermission',
			esc_html__( 'Permission of a person', 'julkaisuvahti' ),
			[ $this, 'show_permission' ],
			self::SLUG,
			'site',
			[ 'accepted' => null === $this->refused ? true === ( Settings::readable()['acceptsPermission'] ?? false ) : $this->accepted ]
		);
		UrgentField::add( self::SLUG, 'site', null === $this->refused ? Settings::load()->urgent_users : $this->named );
		StatusField::add( self::SLUG, 'site', null === $this->refused ? Settings::load()->publishing_statuses : $this->statuses );
		$this->add_severities();
	}

	private function add_severities(): void {
		$severities = $this->severities()?->with( $this->chosen );
		if ( null === $severities ) {
			return;
		}
		add_settings_section( 'names', esc_html__( 'When a name is found', 'julkaisuvahti' ), [ $this, 'introduce_names' ], self::SLUG );
		foreach ( $severities->chosen as $kind => $chosen ) {
			add_settings_field(
				"severity-$kind",
				esc_html( $severities->label_of( $kind ) ),
				[ $this, 'show_severity' ],
				self::SLUG,
				'names',
				[
					'label_for' => "julkaisuvahti-severity-$kind",
					'kind'      => $kind,
					'chosen'    => $chosen,
					'default'   => $severities->defaults[ $kind ],
				]
			);
		}
	}

	/** Null where the rules are missing: another notice says so. */
	private function severities(): ?NameSeverities {
		try {
			return NameSeverities::of( $this->rulebook->built(), Settings::readable()['severities'] ?? [] );
		} catch ( RulesUnavailable ) {
			return null;
		}
	}

	public function introduce_names(): void {
		printf(
			'<p>%s</p>',
			esc_html__( 'A hint never holds publishing. Answer asks the author, and A reviewer looks another person. Correct holds the text until the author mends it. Of office-holders and elected persons nobody is asked.', 'julkaisuvahti' )
		);
	}

	/** @param array{kind: string, chosen: string, default: string} $field */
	public function show_severity( array $field ): void {
		printf( '<select id="julkaisuvahti-severity-%1$s" name="%2$s[severities][%1$s]">', esc_attr( $field['kind'] ), esc_attr( Settings::OPTION ) );
		foreach ( NameSeverities::words() as $severity => $word ) {
			printf(
				'<option value="%s" %s>%s</option>',
				esc_attr( $severity ),
				selected( $severity, $field['chosen'], false ),
				/* translators: %s: what is asked, e.g. Hint. */
				esc_html( $severity === $field['default'] ? sprintf( __( '%s (default)', 'julkaisuvahti' ), $word ) : $word )
			);
		}
		echo '</select>';
	}

	/** @param array{accepted: bool} $field */
	public function show_permission( array $field ): void {
		printf(
			'<label><input type="checkbox" name="%1$s[acceptsPermission]" value="1" %2$s> %3$s</label><p class="description">%4$s</p>',
			esc_attr( Settings::OPTION ),
			checked( $field['accepted'], true, false ),
			esc_html__( 'A named person’s own permission is enough', 'julkaisuvahti' ),
			esc_html__( 'Without this, a reviewer looks when an author answers that the person has agreed. The guideline does not mention permission.', 'julkaisuvahti' )
		);
	}

	public function show(): void {
		if ( ! current_user_can( self::CAPABILITY ) ) {
			return;
		}
		printf( '<div class="wrap"><h1>Julkaisuvahti</h1><form method="post" action="%s" novalidate>', esc_url( self::url() ) );
		wp_nonce_field( self::NONCE );
		do_settings_sections( self::SLUG );
		submit_button();
		echo '</form></div>';
	}

	public function introduce(): void {
		printf( '<p>%s</p>', esc_html__( 'Tell Julkaisuvahti what it cannot know by itself. Authors are then asked about the right things only.', 'julkaisuvahti' ) );
	}

	/** @param array{list: SiteList, lists: TypedLists} $field */
	public function show_list( array $field ): void {
		[ 'list' => $list, 'lists' => $lists ] = $field;

		$id = self::id_of( $list );
		// Escaping would make nothing of a text with half a letter in it.
		$text   = Text::to_well_formed( $lists->texts[ $list->value ] );
		$faults = null === $this->refused ? [] : $lists->faults[ $list->value ] ?? [];
		printf(
			'<textarea id="%1$s" name="%2$s[%3$s]" rows="%4$d" data-most="%7$d" class="large-text code" spellcheck="false" autocomplete="off" %5$s>%6$s</textarea>',
			esc_attr( $id ),
			esc_attr( Settings::OPTION ),
			esc_attr( $list->value ),
			(int) min( 15, max( 4, substr_count( $text, "\n" ) + 2 ) ),
			[] === $faults
				? sprintf( 'aria-describedby="%s-help"', esc_attr( $id ) )
				: sprintf( 'aria-invalid="true" aria-describedby="%1$s-faults %1$s-help"', esc_attr( $id ) ),
			// A browser drops the first newline in a textarea.
			"\n" . esc_textarea( $text ),
			(int) Settings::schema()['properties'][ $list->value ]['maxItems']
		);
		if ( [] !== $faults ) {
			self::show_faults( $id, $text, $faults );
		}
		printf(
			'<p class="description" id="%s-help">%s<br>%s <code>%s</code></p>',
			esc_attr( $id ),
			esc_html( $list->help() ),
			/* translators: Followed by an example of what to write. */
			esc_html__( 'For example:', 'julkaisuvahti' ),
			esc_html( $list->example() )
		);
	}

	/** Saves what was sent, or keeps it for the form where a line is wrong. */
	private function take(): void {
		if ( ! current_user_can( self::CAPABILITY ) ) {
			wp_die( esc_html__( 'Only an administrator may change these settings.', 'julkaisuvahti' ), '', [ 'response' => 403 ] );
		}
		check_admin_referer( self::NONCE );
		$sent  = $_POST[ Settings::OPTION ] ?? [];
		$sent  = is_array( $sent ) ? wp_unslash( $sent ) : [];
		$typed = TypedLists::read( $sent );

		$this->chosen = is_array( $sent['severities'] ?? null ) ? $sent['severities'] : [];
		if ( [] === $typed->faults ) {
			$stored     = Settings::readable()['severities'] ?? [];
			$severities = $this->severities()?->with( $this->chosen )->stored_beside( $stored ) ?? $stored;
			Settings::save( $typed->entries + [ 'acceptsPermission' => isset( $sent['acceptsPermission'] ), 'severities' => $severities, UrgentField::NAME => UrgentField::read( $sent ), StatusField::NAME => StatusField::read( $sent ) ] );
			if ( wp_safe_redirect( add_query_arg( 'settings-updated', 'true', self::url() ) ) ) {
				exit;
			}
			return;
		}
		$this->refused  = $typed;
		$this->accepted = isset( $sent['acceptsPermission'] );
		$this->named    = UrgentField::read( $sent );
		$this->statuses = StatusField::read( $sent );
		$fields        = array_map(
			static fn ( SiteList $list ): string => sprintf( '<a href="#%s">%s</a>', esc_attr( self::id_of( $list ) ), esc_html( $list->label() ) ),
			array_filter( SiteList::cases(), static fn ( SiteList $list ): bool => isset( $typed->faults[ $list->value ] ) )
		);
		add_settings_error(
			self::SLUG,
			'refused',
			/* translators: Followed by the names of fields. */
			esc_html__( 'Nothing was saved yet, and nothing you typed is lost. Look at these fields:', 'julkaisuvahti' ) . ' ' . implode( ', ', $fields )
		);
	}

	/** @param array<int, string> $faults By number of line. */
	private static function show_faults( string $id, string $text, array $faults ): void {
		$lines = preg_split( '/\r\n|\r|\n/', $text );
		printf( '<div class="notice notice-error inline" id="%s-faults"><ul>', esc_attr( $id ) );
		foreach ( array_slice( $faults, 0, self::FAULTS_SHOWN, true ) as $number => $fault ) {
			printf(
				'<li>%s</li>',
				esc_html(
					sprintf(
						/* translators: 1: number of a line, 2: what the line says, 3: what is wrong with it. */
						__( 'Line %1$d, “%2$s”: %3$s', 'julkaisuvahti' ),
						$number,
						self::beginning_of( trim( $lines[ $number - 1 ] ) ),
						$fault
					)
				)
			);
		}
		$more = count( $faults ) - self::FAULTS_SHOWN;
		if ( $more > 0 ) {
			/* translators: %d: number of lines. */
			printf( '<li>%s</li>', esc_html( sprintf( _n( 'And %d line more.', 'And %d lines more.', $more, 'julkaisuvahti' ), $more ) ) );
		}
		echo '</ul></div>';
	}

	/** Without `mb_strimwidth()`, which a host may lack. */
	private static function beginning_of( string $line ): string {
		return mb_strlen( $line ) > self::LINE_SHOWN ? mb_substr( $line, 0, self::LINE_SHOWN - 1 ) . '…' : $line;
	}

	private static function id_of( SiteList $list ): string {
		return "julkaisuvahti-$list->value";
	}

	private static function url(): string {
		return admin_url( 'options-general.php?page=' . self::SLUG );
	}
}
