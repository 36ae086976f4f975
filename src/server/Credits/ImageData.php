<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Credits;

use Julkaisuvahti\Rights\Licences;
use Julkaisuvahti\Rights\RightsRecord;
use WP_Post;

/**
 * Tells search engines who made the pictures of a page, and under which licence
 * (schema.org ImageObject).
 */
final readonly class ImageData {

	public function __construct( private Credits $credits ) {
	}

	/** Action `wp_head`. */
	public function print(): void {
		$post = is_singular() ? get_queried_object() : null;
		if ( ! $post instanceof WP_Post || ! is_post_publicly_viewable( $post ) || '' !== $post->post_password ) {
			return;
		}
		$images = $this->images_of( $post );
		if ( [] === $images ) {
			return;
		}
		wp_print_inline_script_tag(
			(string) wp_json_encode(
				[
					'@context' => 'https://schema.org',
					'@graph'   => $images,
				],
				JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE
			),
			[
				'type'  => 'application/ld+json',
				'class' => 'julkaisuvahti-images',
			]
		);
	}

	/** @return list<array<string, mixed>> */
	private function images_of( WP_Post $post ): array {
		$images = [];
		foreach ( $this->credits->media_of( $post ) as [ 'medium' => $medium, 'record' => $record ] ) {
			$known = wp_attachment_is_image( $medium->id ) ? self::known( $record ) : [];
			if ( [] !== $known ) {
				$images[] = [
					'@type'      => 'ImageObject',
					'contentUrl' => self::address( $medium ),
				] + $known;
			}
		}
		return $images;
	}

	/**
	 * What may be said of a picture. Whether a name is a person's or an organisation's is not
	 * asked: `creator` is there only where the record tells, and `creditText` always.
	 *
	 * @return array<string, mixed> Empty where neither maker nor licence is known.
	 */
	private static function known( RightsRecord $record ): array {
		$credit  = $record->credit();
		$licence = Licences::url( $record->fields['licence'] );
		if ( '' === $credit && '' === $licence ) {
			return [];
		}
		return array_filter(
			[
				'creditText'         => $credit,
				'creator'            => self::creator( $record ),
				'copyrightNotice'    => str_contains( $credit, '©' ) ? $credit : '',
				'license'            => $licence,
				'acquireLicensePage' => $record->fields['source'],
			],
			static fn ( array|string $value ): bool => '' !== $value && [] !== $value
		);
	}

	/** @return array<string, string> */
	private static function creator( RightsRecord $record ): array {
		$name = $record->fields['creator'];
		$type = match ( $record->fields['basis'] ) {
			'stock', 'partner' => 'Organization',
			// "I took it myself".
			'own' => self::is_name_of( $record->confirmed_by, $name ) ? 'Person' : '',
			default => '',
		};
		return '' === $name || '' === $type ? [] : [
			'@type' => $type,
			'name'  => $name,
		];
	}

	private static function is_name_of( int $user, string $name ): bool {
		$person = get_userdata( $user );
		return false !== $person && $person->display_name === $name;
	}

	/** Search engines tell pictures by the address that the page shows. */
	private static function address( ShownMedium $medium ): string {
		return 1 === preg_match( '#\Ahttps?://#i', $medium->address ) ? $medium->address : (string) wp_get_attachment_url( $medium->id );
	}
}
