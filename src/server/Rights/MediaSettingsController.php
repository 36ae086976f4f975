<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Engine\Reference;
use Julkaisuvahti\Language;
use Julkaisuvahti\Rest\RestError;
use Julkaisuvahti\Rest\RulesetController;
use WP_Error;
use WP_REST_Request;

/** `GET` and `PUT /julkaisuvahti/v1/media/settings`: what the site has decided of its media, as a whole. */
final readonly class MediaSettingsController {

	public function __construct( private RightsForm $form ) {
	}

	public function register(): void {
		$endpoint = [ 'permission_callback' => static fn (): bool => current_user_can( 'manage_options' ) ];
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/settings',
			[
				$endpoint + [
					'methods'  => 'GET',
					'callback' => static fn (): array => MediaSettings::load()->to_array(),
				],
				$endpoint + [
					'methods'  => 'PUT',
					'callback' => [ $this, 'put' ],
					// Without WordPress's validation, which names no place that a person could find; whole, since what is left out would be lost.
					'args'     => array_map(
						static fn ( array $schema ): array => [
							'required'          => true,
							'validate_callback' => '__return_true',
							'sanitize_callback' => static fn ( mixed $value ): mixed => $value,
						] + array_diff_key( $schema, [ 'default' => null ] ),
						MediaSettings::schema()['properties']
					),
				],
				'schema' => static fn (): array => [
					'$schema' => 'http://json-schema.org/draft-04/schema#',
					'title'   => 'julkaisuvahti-media-settings',
				] + MediaSettings::schema(),
			]
		);
	}

	/** @return array<string, mixed>|WP_Error */
	public function put( WP_REST_Request $request ): array|WP_Error {
		$sent   = self::tidied( array_intersect_key( $request->get_params(), MediaSettings::schema()['properties'] ) );
		$faults = $this->faults( $sent );
		if ( [] !== $faults ) {
			return new WP_Error(
				'julkaisuvahti_not_media_settings',
				Language::for_current_user( static fn () => __( 'Nothing was saved yet, and nothing you typed is lost. Look at the marked places.', 'julkaisuvahti' ) ),
				[
					'status' => 400,
					'places' => $faults,
				]
			);
		}
		$settings = MediaSettings::of( $sent )->to_array();
		if ( $settings !== array_replace( $settings, $sent ) ) {
			return self::not_stored();
		}
		update_option( MediaSettings::OPTION, $settings, true );
		return MediaSettings::load()->to_array() === $settings ? $settings : self::not_stored();
	}

	/**
	 * Texts of one line without anything that cannot be seen; empty lines are nobody's decision.
	 *
	 * @param array<string, mixed> $sent
	 * @return array<string, mixed>
	 */
	private static function tidied( array $sent ): array {
		$plain = static fn ( mixed $text ): mixed => is_string( $text ) ? Reference::plain( $text ) : $text;
		if ( is_array( $sent['creators'] ?? null ) ) {
			$sent['creators'] = array_values( array_unique( array_filter( array_map( $plain, $sent['creators'] ), static fn ( mixed $name ): bool => '' !== $name ), SORT_REGULAR ) );
		}
		if ( is_array( $sent['licences'] ?? null ) ) {
			$sent['licences'] = array_map( static fn ( mixed $licence ): mixed => is_array( $licence ) ? array_map( $plain, $licence ) : $licence, $sent['licences'] );
		}
		if ( is_array( $sent['standing'] ?? null ) ) {
			$sent['standing'] = array_map( self::tidied_record( ... ), $sent['standing'] );
		}
		return $sent;
	}

	private static function tidied_record( mixed $record ): mixed {
		if ( ! is_array( $record ) || ! is_array( $record['fields'] ?? null ) ) {
			return $record;
		}
		$fields = RightsFields::read( $record['fields'] );
		$label  = $record['label'] ?? null;
		return array_replace(
			$record,
			[ 'fields' => is_array( $fields ) ? array_intersect_key( $fields, $record['fields'] ) + $record['fields'] : $record['fields'] ],
			is_string( $label ) ? [ 'label' => Reference::plain( $label ) ] : []
		);
	}

	/**
	 * @param array<string, mixed> $sent
	 * @return array<string, string> What is wrong, by place, such as `standing.2.fields.validUntil`.
	 */
	private function faults( array $sent ): array {
		$faults = [];
		foreach ( MediaSettings::schema()['properties'] as $name => $schema ) {
			$value = $sent[ $name ] ?? null;
			if ( gettype( $value ) !== gettype( $schema['default'] ) ) {
				$faults[ $name ] = self::says( 'unknown' );
			} elseif ( is_array( $value ) ) {
				$faults += $this->faults_in_list( $name, $value, $schema );
			}
		}
		return $faults;
	}

	/**
	 * @param array<mixed>         $list
	 * @param array<string, mixed> $schema
	 * @return array<string, string> By place.
	 */
	private function faults_in_list( string $name, array $list, array $schema ): array {
		if ( ! array_is_list( $list ) || count( $list ) > $schema['maxItems'] ) {
			return [ $name => self::says( array_is_list( $list ) ? 'many' : 'unknown' ) ];
		}
		$faults = [];
		$known  = [];
		foreach ( $list as $at => $item ) {
			$place   = "$name.$at";
			$faults += match ( true ) {
				gettype( $item ) !== ( 'creators' === $name ? 'string' : 'array' ) => [ $place => self::says( 'unknown' ) ],
				'creators' === $name => self::fits( $item, $schema['items'] ) ? [] : [ $place => self::says( 'long' ) ],
				'licences' === $name => self::faults_in_licence( $place, $item, $schema['items'] ),
				default => $this->faults_in_record( $place, $item, $schema['items'] ),
			};
			if ( 'standing' === $name && is_array( $item ) && is_string( $item['id'] ?? null ) ) {
				if ( isset( $known[ $item['id'] ] ) ) {
					$faults += [ "$place.id" => self::says( 'unknown' ) ];
				}
				$known[ $item['id'] ] = true;
			}
		}
		return $faults;
	}

	/**
	 * @param array<mixed>         $licence
	 * @param array<string, mixed> $schema
	 * @return array<string, string> By place.
	 */
	private static function faults_in_licence( string $place, array $licence, array $schema ): array {
		$faults = [];
		foreach ( $schema['properties'] as $part => $of_part ) {
			$value = $licence[ $part ] ?? null;
			if ( ! is_string( $value ) || ! self::fits( $value, $of_part ) ) {
				$faults[ "$place.$part" ] = self::says( '' === $value ? 'empty' : ( 'url' === $part ? 'link' : 'long' ) );
			}
		}
		return [] === $faults && ! self::fits( $licence, $schema ) ? [ $place => self::says( 'unknown' ) ] : $faults;
	}

	/**
	 * @param array<mixed>         $record
	 * @param array<string, mixed> $schema
	 * @return array<string, string> By place.
	 */
	private function faults_in_record( string $place, array $record, array $schema ): array {
		$faults = [];
		$label  = $record['label'] ?? null;
		if ( ! is_string( $label ) || ! self::fits( $label, $schema['properties']['label'] ) ) {
			$faults[ "$place.label" ] = self::says( '' === $label ? 'empty' : 'long' );
		}
		if ( ! is_array( $record['fields'] ?? null ) ) {
			return $faults + [ "$place.fields" => self::says( 'unknown' ) ];
		}
		$problem = $this->form->problem( $record['fields'] );
		if ( null !== $problem ) {
			$data = $problem->get_error_data();
			return $faults + [ "$place.fields." . ( is_array( $data ) ? (string) ( $data['field'] ?? '' ) : '' ) => $problem->get_error_message() ];
		}
		return [] === $faults && ! self::fits( $record, $schema ) ? [ $place => self::says( 'unknown' ) ] : $faults;
	}

	/** @param array<string, mixed> $schema */
	private static function fits( mixed $value, array $schema ): bool {
		return true === rest_validate_value_from_schema( $value, $schema, 'value' );
	}

	/** @param 'unknown'|'many'|'long'|'empty'|'link' $fault */
	private static function says( string $fault ): string {
		return Language::for_current_user(
			static fn () => match ( $fault ) {
				'many' => __( 'There are too many: 200 at most.', 'julkaisuvahti' ),
				'long' => __( 'This is too long.', 'julkaisuvahti' ),
				'empty' => __( 'This is still empty.', 'julkaisuvahti' ),
				'link' => __( 'The link does not look right. It begins with https://.', 'julkaisuvahti' ),
				'unknown' => __( 'Something in the form could not be understood. Reload the page and try again.', 'julkaisuvahti' ),
			}
		);
	}

	private static function not_stored(): WP_Error {
		return RestError::of( 'not_stored', 500, static fn () => __( 'The settings could not be saved. Try again.', 'julkaisuvahti' ) );
	}
}
