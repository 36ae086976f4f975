<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/** The file that an attachment was uploaded as: what somebody confirms, and what may be replaced. */
final readonly class MediaFile {

	/** Meta: size, time and digest of the file when it was read last, since reading a video takes its time. */
	public const META = '_julkaisuvahti_file';

	private function __construct(
		public string $path,
		public int $size,
		public int $changed,
	) {
	}

	/** Null where there is none, such as one that another plugin keeps elsewhere. */
	public static function of( int $attachment ): ?self {
		$path = wp_get_original_image_path( $attachment );
		$path = is_string( $path ) && '' !== $path ? $path : get_attached_file( $attachment );
		if ( ! is_string( $path ) || '' === $path ) {
			return null;
		}
		clearstatcache( true, $path );
		return is_file( $path ) && is_readable( $path ) ? new self( $path, (int) filesize( $path ), (int) filemtime( $path ) ) : null;
	}

	/** SHA-256, in hex; read anew only where the file is another than it was. */
	public function sha256_of( int $attachment ): string {
		$known = get_post_meta( $attachment, self::META, true );
		if ( is_array( $known ) && ( $known['size'] ?? null ) === $this->size && ( $known['changed'] ?? null ) === $this->changed && ( $known['name'] ?? null ) === wp_basename( $this->path ) && is_string( $known['sha256'] ?? null ) ) {
			return $known['sha256'];
		}
		$sha256 = (string) hash_file( 'sha256', $this->path );
		update_post_meta(
			$attachment,
			self::META,
			wp_slash(
				[
					'name'    => wp_basename( $this->path ),
					'size'    => $this->size,
					'changed' => $this->changed,
					'sha256'  => $sha256,
				]
			)
		);
		return $sha256;
	}

	public function likeness(): string {
		return Likeness::of_file( $this->path );
	}
}
