<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Engine\Reference;
use Julkaisuvahti\Engine\Text;

/** What a person fills in of the rights to a media file: published by REST, stored as it is here. */
final class RightsFields {

	public const BASES         = [ 'own', 'commissioned', 'creative-commons', 'stock', 'partner', 'public-domain', 'ai', 'unknown' ];
	public const USES          = [ 'web', 'social', 'print' ];
	public const PEOPLE        = [ 'unanswered', 'none', 'unrecognisable', 'announced', 'public-task', 'permission', 'guardian', 'ask' ];
	public const AI            = [ 'none', 'edited', 'generated' ];
	public const DOCUMENT_READ = [ 'unread', 'checked', 'answered' ];

	public const DEFAULTS = [
		'basis'               => 'unknown',
		'creator'             => '',
		'creditLine'          => '',
		'licence'             => [
			'id'   => '',
			'url'  => '',
			'text' => '',
		],
		'source'              => '',
		'uses'                => [],
		'validUntil'          => null,
		'people'              => 'unanswered',
		'permissionReference' => '',
		'ai'                  => 'none',
		'documentRead'        => 'unread',
		'standingRecord'      => '',
	];

	/** In characters. */
	private const LONGEST         = 500;
	private const LONGEST_ADDRESS = 2000;

	/**
	 * The fields, all of them and in one order; the ones that are not given have their defaults.
	 *
	 * @param array<mixed> $given
	 * @return array<string, mixed>|string The name of the first that does not fit.
	 */
	public static function read( array $given ): array|string {
		$fields = [];
		$schema = self::schema();
		foreach ( self::DEFAULTS as $name => $default ) {
			$value = self::tidied( $name, $given[ $name ] ?? $default );
			if ( ! self::fits( $name, $value, $schema[ $name ] ) ) {
				return $name;
			}
			$fields[ $name ] = $value;
		}
		return $fields;
	}

	/** @return array<string, array<string, mixed>> By name. */
	public static function schema(): array {
		$text    = static fn ( string $description, int $longest = self::LONGEST ): array => [
			'description' => $description,
			'type'        => 'string',
			'maxLength'   => $longest,
		];
		$address = static fn ( string $description ): array => $text( $description, self::LONGEST_ADDRESS ) + [ 'pattern' => '^(https?://[^\\s<>"]+)?$' ];
		$one_of  = static fn ( string $description, array $values ): array => [
			'description' => $description,
			'type'        => 'string',
			'enum'        => $values,
		];
		return [
			'basis'               => $one_of( 'Why the file may be published.', self::BASES ),
			'creator'             => $text( 'Who made it.' ),
			'creditLine'          => $text( 'How the maker is to be named, where that differs.' ),
			'licence'             => [
				'description'          => 'One of the common licences by its id, or its own text.',
				'type'                 => 'object',
				'additionalProperties' => false,
				'properties'           => [
					'id'   => $text( 'SPDX identifier, such as CC-BY-4.0, or empty.', 50 ),
					'url'  => $address( 'Where the licence can be read.' ),
					'text' => $text( 'Terms in words.', 2000 ),
				],
			],
			'source'              => $address( 'Where the file comes from.' ),
			'uses'                => [
				'description' => 'Where it may be used; empty: not stated.',
				'type'        => 'array',
				'uniqueItems' => true,
				'items'       => [
					'type' => 'string',
					'enum' => self::USES,
				],
			],
			'validUntil'          => [
				'description' => 'The last day of the permission (YYYY-MM-DD); null: no end.',
				'type'        => [ 'string', 'null' ],
				'pattern'     => '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
			],
			'people'              => $one_of( 'Who can be recognised in it.', self::PEOPLE ),
			'permissionReference' => $text( 'Where the permission is found, such as a case number. No names.', 100 ),
			'ai'                  => $one_of( 'Whether it is made or altered by AI.', self::AI ),
			'documentRead'        => $one_of( 'Of documents: whether the text was checked, or somebody has looked through it.', self::DOCUMENT_READ ),
			'standingRecord'      => $text( 'Id of the standing record that it follows, or empty.', 50 ),
		];
	}

	/** One line without anything that cannot be seen, where a field is one line; parts of the licence that are missing are empty. */
	private static function tidied( string $name, mixed $value ): mixed {
		if ( 'licence' === $name && is_array( $value ) ) {
			$licence = array_replace( self::DEFAULTS['licence'], $value );
			foreach ( $licence as $part => $text ) {
				$licence[ $part ] = 'text' === $part && is_string( $text ) ? trim( Text::to_well_formed( $text ) ) : self::tidied( '', $text );
			}
			return $licence;
		}
		if ( 'validUntil' === $name && '' === $value ) {
			return null;
		}
		return is_string( $value ) ? Reference::plain( $value ) : $value;
	}

	/** @param array<string, mixed> $schema */
	private static function fits( string $name, mixed $value, array $schema ): bool {
		$default = self::DEFAULTS[ $name ];
		// WordPress's validator takes a list in commas for an array.
		if ( is_array( $default ) !== is_array( $value ) || true !== rest_validate_value_from_schema( $value, $schema, $name ) ) {
			return false;
		}
		return match ( $name ) {
			'validUntil' => null === $value || self::is_day( (string) $value ),
			'uses' => array_is_list( $value ),
			default => true,
		};
	}

	private static function is_day( string $day ): bool {
		return 1 === preg_match( '/\A([0-9]{4})-([0-9]{2})-([0-9]{2})\z/', $day, $found )
			&& checkdate( (int) $found[2], (int) $found[3], (int) $found[1] );
	}
}
