<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Engine\Reference;
use Julkaisuvahti\Language;
use Julkaisuvahti\Review\References;
use Julkaisuvahti\Rules\RulesUnavailable;
use WP_Error;

/** What somebody has sent of the rights to a file, and what keeps it from being stored. */
final readonly class RightsForm {

	/** Nothing of the check is kept: any key will do. */
	private const KEY = '00';

	public function __construct( private References $references ) {
	}

	/**
	 * For REST. {@see problem()} looks at the values: WordPress's own word on them is no help to anybody.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function args(): array {
		$fields = array_map(
			static fn ( array $schema ): array => $schema + [
				'validate_callback' => '__return_true',
				'sanitize_callback' => static fn ( mixed $value ): mixed => $value,
			],
			RightsFields::schema()
		);
		return $fields + [
			'confirm' => [
				'description' => 'Whether the person confirms that the file may be published.',
				'type'        => 'boolean',
				'default'     => false,
			],
		];
	}

	/** @param array<mixed> $sent */
	public function problem( array $sent ): ?WP_Error {
		$fields = RightsFields::read( $sent );
		if ( is_string( $fields ) ) {
			return self::does_not_fit( $fields );
		}
		$reference = $fields['permissionReference'];
		if ( '' === $reference ) {
			return null;
		}
		try {
			$problem = $this->references->problem_in( self::KEY, Reference::plain( $reference ) );
		} catch ( RulesUnavailable ) {
			$problem = 'unchecked';
		}
		return null === $problem ? null : self::error(
			'permissionReference',
			static fn () => 'personal-data' === $problem
				? __( 'There seems to be a name or a contact in the reference. Write a case number, a date or a link instead.', 'julkaisuvahti' )
				: __( 'The reference could not be checked now. Try again in a moment.', 'julkaisuvahti' )
		);
	}

	/**
	 * What still keeps a file from being confirmed, in the order of the form. The twin of `lacking()` in src/media-rights/paths.ts.
	 *
	 * @param array<string, mixed>                   $fields All of {@see RightsFields}.
	 * @param 'image'|'video'|'audio'|'document' $kind
	 */
	public static function lack( array $fields, string $kind ): ?WP_Error {
		return match ( true ) {
			'unknown' === $fields['basis'] => self::error( 'basis', static fn () => __( 'Choose where it is from.', 'julkaisuvahti' ) ),
			'creative-commons' === $fields['basis'] && '' === implode( '', $fields['licence'] ) => self::error( 'licence', static fn () => __( 'Choose the licence.', 'julkaisuvahti' ) ),
			// Its licence is valid only where they are named.
			Licences::asks_for_name( $fields['licence'] ) && '' === $fields['creator'] && '' === $fields['creditLine']
				=> self::error( 'creator', static fn () => __( 'The licence asks that the creator is named. Write the name as it stands where you got it.', 'julkaisuvahti' ) ),
			in_array( $kind, [ 'image', 'video' ], true ) && 'unanswered' === $fields['people']
				=> self::error( 'people', static fn () => __( 'Tell who can be recognised in it.', 'julkaisuvahti' ) ),
			'document' === $kind && 'unread' === $fields['documentRead']
				=> self::error( 'documentRead', static fn () => __( 'Look the document through first, and tick this.', 'julkaisuvahti' ) ),
			default => null,
		};
	}

	private static function does_not_fit( string $field ): WP_Error {
		return self::error(
			$field,
			static fn () => match ( $field ) {
				'validUntil' => __( 'There is no such day. Choose the last day on which the file may be used.', 'julkaisuvahti' ),
				'source' => __( 'The link does not look right. It begins with https://.', 'julkaisuvahti' ),
				'licence' => __( 'The licence could not be understood. Its link begins with https://.', 'julkaisuvahti' ),
				'permissionReference' => __( 'The reference is too long. A case number or a link is enough.', 'julkaisuvahti' ),
				'creator', 'creditLine' => __( 'The name is too long: 500 characters at most.', 'julkaisuvahti' ),
				default => __( 'Something in the form could not be understood. Reload the page and try again.', 'julkaisuvahti' ),
			}
		);
	}

	/** @param callable(): string $message In the language of the person who asked. */
	private static function error( string $field, callable $message ): WP_Error {
		return new WP_Error(
			'julkaisuvahti_not_rights',
			Language::for_current_user( $message ),
			[
				'status' => 400,
				'field'  => $field,
			]
		);
	}
}
