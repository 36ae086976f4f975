<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * What the site has decided of its media, read from one option.
 *
 * Of a broken option, what does not fit is left aside: it helps to fill in a form, and opens no gap.
 */
final readonly class MediaSettings {

	public const OPTION = 'julkaisuvahti_media';

	/**
	 * @param bool                       $removes_location Whether location is always taken out of what is uploaded, unasked.
	 * @param bool                       $appends_credits  Whether posts end with the credits of their media, without a block.
	 * @param list<string>               $creators         Photographers and agencies that recur, offered in the form.
	 * @param list<array{text: string, url: string}> $licences The site's own, beside the common ones.
	 * @param list<array{id: string, label: string, fields: array<string, mixed>}> $standing Records for what recurs: funders'
	 *                                                     logos, the municipality's own maps, a photographer under contract.
	 */
	private function __construct(
		public bool $removes_location,
		public bool $appends_credits,
		public array $creators,
		public array $licences,
		public array $standing,
	) {
	}

	public static function load(): self {
		return self::of( get_option( self::OPTION, [] ) );
	}

	public static function of( mixed $stored ): self {
		$fitting = [];
		foreach ( self::schema()['properties'] as $name => $schema ) {
			$value = is_array( $stored ) ? $stored[ $name ] ?? $schema['default'] : $schema['default'];
			if ( true !== rest_validate_value_from_schema( $value, $schema, $name ) || gettype( $value ) !== gettype( $schema['default'] ) ) {
				$value = $schema['default'];
			}
			$fitting[ $name ] = $value;
		}
		$standing = array_filter( $fitting['standing'], static fn ( array $record ): bool => is_array( RightsFields::read( $record['fields'] ) ) );
		return new self(
			$fitting['removesLocation'],
			$fitting['appendsCredits'],
			array_values( $fitting['creators'] ),
			array_values( $fitting['licences'] ),
			array_values( $standing ),
		);
	}

	/** @return array{removesLocation: bool, appendsCredits: bool, creators: list<string>, licences: list<array{text: string, url: string}>, standing: list<array{id: string, label: string, fields: array<string, mixed>}>} */
	public function to_array(): array {
		return [
			'removesLocation' => $this->removes_location,
			'appendsCredits'  => $this->appends_credits,
			'creators'        => $this->creators,
			'licences'        => $this->licences,
			'standing'        => $this->standing,
		];
	}

	/** @return array<string, mixed> It validates the option, and describes it to REST. */
	public static function schema(): array {
		$text   = static fn ( int $shortest, int $longest ): array => [
			'type'      => 'string',
			'minLength' => $shortest,
			'maxLength' => $longest,
		];
		$list   = static fn ( array $items ): array => [
			'type'     => 'array',
			'maxItems' => 200,
			'items'    => $items,
			'default'  => [],
		];
		$object = static fn ( array $properties ): array => [
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array_keys( $properties ),
			'properties'           => $properties,
		];
		$choice = [
			'type'    => 'boolean',
			'default' => false,
		];
		return [
			'type'                 => 'object',
			'additionalProperties' => false,
			'properties'           => [
				'removesLocation' => $choice,
				'appendsCredits'  => $choice,
				'creators'        => $list( $text( 1, 500 ) ),
				'licences'        => $list(
					$object(
						[
							'text' => $text( 1, 500 ),
							'url'  => $text( 0, 2000 ) + [ 'pattern' => '^(https?://[^\\s<>"]+)?$' ],
						]
					)
				),
				'standing'        => $list(
					$object(
						[
							'id'     => $text( 1, 50 ) + [ 'pattern' => '^[a-z0-9-]+$' ],
							'label'  => $text( 1, 200 ),
							'fields' => [
								'type'                 => 'object',
								'additionalProperties' => false,
								'properties'           => RightsFields::schema(),
							],
						]
					)
				),
			],
		];
	}
}
