<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Settings;

use Julkaisuvahti\Engine\Site;

/**
 * What the site has decided, read from one option.
 *
 * The option may be hand-edited, half-imported or hostile: whatever does not fit
 * the schema is left aside as a whole, the defaults guard instead, and an admin
 * is told. Half-understood settings must not open a gap quietly.
 */
final readonly class Settings {

	public const OPTION = 'julkaisuvahti_settings';

	/** Blog posts and every event type known to us; ordinary pages are not shared accounts. */
	private const GUARDED_TYPES = [
		'post',
		'event',
		'tribe_events',
		'tribe_organizer',
		'tribe_venue',
		'gatherpress_event',
		'gatherpress_venue',
		'location',
		'mec-events',
		'sc_event',
		'ajde_events',
	];

	/** To PHP, `$` is before a last newline, too, and `post` with one is no post type. */
	private const END = '(?![\\s\\S])';

	/**
	 * @param list<string>          $guarded_types Post types that are checked, whether or not they exist.
	 * @param array<string, string> $severities    Severity by rule id, or by rule and kind, where the site's differs from the rule's.
	 * @param bool                  $accepts_permission Whether a named person's permission is enough, without a reviewer:
	 *                                                  the guideline does not say.
	 * @param list<int>             $urgent_users  Ids of those who may publish urgent notices.
	 * @param list<string>          $publishing_statuses Statuses that publish here beside those that always do.
	 * @param Site                  $site          What the site knows: official contacts, approved services.
	 * @param ?string               $problem       Why the stored settings were left aside, in English.
	 */
	private function __construct(
		public array $guarded_types,
		public array $severities,
		public bool $accepts_permission,
		public array $urgent_users,
		public array $publishing_statuses,
		public Site $site,
		public ?string $problem,
	) {
	}

	public static function load(): self {
		return self::of( get_option( self::OPTION, [] ) );
	}

	/** For a site of a network on which the plugin is not active. */
	public static function without_guard(): self {
		return new self( [], [], false, [], [], Site::none(), null );
	}

	public static function of( mixed $stored ): self {
		$problem = self::problem_in( $stored );
		if ( null !== $problem ) {
			return new self( self::GUARDED_TYPES, [], false, [], [], Site::none(), $problem );
		}
		return new self(
			array_values( array_diff( $stored['guardedTypes'] ?? self::GUARDED_TYPES, [ 'revision' ] ) ),
			$stored['severities'] ?? [],
			$stored['acceptsPermission'] ?? false,
			array_values( array_map( 'intval', $stored['urgentUsers'] ?? [] ) ),
			array_values( $stored['publishingStatuses'] ?? [] ),
			Site::parse( array_intersect_key( $stored, self::site_schema() ) ),
			null,
		);
	}

	/**
	 * What of the stored option can be read, by name, and of a list its right entries. The
	 * whole of it is in use only where all of it can; the settings page begins with this, so
	 * that saving it mends a broken option and loses nothing that was right.
	 *
	 * @return array<string, mixed>
	 */
	public static function readable(): array {
		$stored   = get_option( self::OPTION, [] );
		$readable = [];
		foreach ( is_array( $stored ) ? $stored : [] as $name => $value ) {
			if ( null === self::problem_in( [ $name => $value ] ) ) {
				$readable[ $name ] = $value;
			} elseif ( is_array( $value ) && isset( self::site_schema()[ $name ] ) ) {
				$is_right          = static fn ( mixed $entry ): bool => null === self::problem_in( [ $name => [ $entry ] ] );
				$readable[ $name ] = array_values( array_filter( $value, $is_right ) );
			}
		}
		return $readable;
	}

	/**
	 * Stores some of the settings beside the others that can be read.
	 *
	 * @param array<string, mixed> $changed By name; each fits the schema.
	 */
	public static function save( array $changed ): void {
		update_option( self::OPTION, $changed + self::readable(), true );
	}

	public function guards( string $post_type ): bool {
		return in_array( $post_type, $this->guarded_types, true );
	}

	/** Whether texts of this type are checked and answered: those that are guarded, and synced patterns, which guarded posts show. */
	public function checks( string $post_type ): bool {
		return 'wp_block' === $post_type || $this->guards( $post_type );
	}

	/**
	 * The one description of the settings: it validates the option and can
	 * describe it to REST.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		return [
			'type'                 => 'object',
			'additionalProperties' => false,
			'properties'           => [
				'guardedTypes' => [
					'type'     => 'array',
					'maxItems' => 200,
					'items'    => [
						'type'    => 'string',
						'pattern' => '^[a-z0-9_-]{1,20}' . self::END,
					],
				],
				'publishingStatuses' => [
					'type'     => 'array',
					'maxItems' => 50,
					'items'    => [
						'type'    => 'string',
						'pattern' => '^[a-z0-9_-]{1,20}' . self::END,
					],
				],
				'acceptsPermission' => [ 'type' => 'boolean' ],
				'urgentUsers'  => [
					'type'     => 'array',
					'maxItems' => 500,
					'items'    => [
						'type'    => 'integer',
						'minimum' => 1,
					],
				],
				'severities'   => [
					'type'                 => 'object',
					'additionalProperties' => [
						'type' => 'string',
						'enum' => [ 'off', 'note', 'confirm', 'review', 'block' ],
					],
				],
			] + self::site_schema(),
		];
	}

	/**
	 * The facts that the engine compares texts with.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function site_schema(): array {
		$texts = static fn ( int $most, int $longest ): array => [
			'type'     => 'array',
			'maxItems' => $most,
			'items'    => [
				'type'      => 'string',
				'maxLength' => $longest,
				// Not empty, and valid UTF-8: WordPress compares with /u.
				'pattern'   => '^[^\\x00-\\x1F\\x7F]+' . self::END,
			],
		];
		return [
			'officialDomains'  => $texts( 200, 253 ),
			'officialContacts' => $texts( 5000, 300 ),
			'approvedServices' => $texts( 500, 300 ),
			'officials'        => $texts( 5000, 200 ),
			'notPersons'       => $texts( 5000, 200 ),
			'givenNames'       => $texts( 20_000, 100 ),
			'surnames'         => $texts( 20_000, 100 ),
			'officialTitles'   => $texts( 200, 100 ),
			'publicRoles'      => $texts( 200, 100 ),
		];
	}

	private static function problem_in( mixed $stored ): ?string {
		// WordPress's validator takes '' and objects for an array; we read array keys below.
		if ( ! is_array( $stored ) ) {
			return 'not an array';
		}
		foreach ( [ 'guardedTypes', 'severities', 'urgentUsers', 'publishingStatuses' ] as $name ) {
			if ( isset( $stored[ $name ] ) && ! is_array( $stored[ $name ] ) ) {
				return "$name is not an array";
			}
		}
		// WordPress's validator takes 'true' and 1 for a boolean.
		if ( isset( $stored['acceptsPermission'] ) && ! is_bool( $stored['acceptsPermission'] ) ) {
			return 'acceptsPermission is not a boolean';
		}
		foreach ( self::site_schema() as $name => $schema ) {
			$problem = isset( $stored[ $name ] ) ? self::problem_in_list( $stored[ $name ], $schema ) : null;
			if ( null !== $problem ) {
				return "$name $problem";
			}
		}
		$valid = rest_validate_value_from_schema( array_diff_key( $stored, self::site_schema() ), self::schema(), self::OPTION );
		return is_wp_error( $valid ) ? $valid->get_error_message() : null;
	}

	/**
	 * As WordPress's validator has it, but on every page of the site, of tens of thousands of
	 * names: that takes the validator ten times as long.
	 *
	 * @param array<string, mixed> $schema
	 */
	private static function problem_in_list( mixed $list, array $schema ): ?string {
		if ( ! is_array( $list ) || ! array_is_list( $list ) ) {
			return 'is not a list';
		}
		if ( count( $list ) > $schema['maxItems'] ) {
			return "has more than {$schema['maxItems']} entries";
		}
		[ 'pattern' => $pattern, 'maxLength' => $longest ] = $schema['items'];
		foreach ( $list as $index => $text ) {
			$is_right = is_string( $text ) && 1 === preg_match( "#$pattern#u", $text )
				&& ( strlen( $text ) <= $longest || mb_strlen( $text ) <= $longest );
			if ( ! $is_right ) {
				return "has no entry that can be used at $index";
			}
		}
		return null;
	}
}
