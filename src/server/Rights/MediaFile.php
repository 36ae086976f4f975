<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/** The file that an attachment was uploaded as: what somebody confirms, and what may be replaced. */
final readonly class MediaFile {

	/** Meta: size, time and digest of the file when it was read last, since reading a video takes its time. */
	public const META = '_julkaisuvahti_file';

	/** What the image editor of the media library adds to a name: what it has made stands in for the original. */
	private const EDITED = '/-e[0-9]{13}\.[A-Za-z0-9]+\z/';

	/** In seconds: the times of files are no finer, so that what was just written may be written again unseen. */
	private const SETTLED = 2;

	private function __construct(
		public string $path,
		public int $size,
		public int $changed,
	) {
	}

	/** Null where there is none, such as one that another plugin keeps elsewhere. */
	public static function of( int $attachment ): ?self {
		$path = self::path_of( $attachment );
		if ( '' === $path ) {
			return null;
		}
		clearstatcache( true, $path );
		if ( ! is_file( $path ) ) {
			$path = UnreachableFile::kept_at( $attachment, $path );
		}
		if ( ! is_file( $path ) || ! is_readable( $path ) ) {
			return null;
		}
		// A file can be given the time of another, but not the time when that was done.
		return new self( $path, (int) filesize( $path ), max( (int) filemtime( $path ), (int) filectime( $path ) ) );
	}

	/** SHA-256, in hex; read anew only where the file is another than it was. */
	public function sha256_of( int $attachment ): string {
		$seen  = [
			'name'    => wp_basename( $this->path ),
			'size'    => $this->size,
			'changed' => $this->changed,
		];
		$known = get_post_meta( $attachment, self::META, true );
		if ( is_array( $known ) && array_intersect_key( $known, $seen ) === $seen && is_string( $known['sha256'] ?? null ) ) {
			return $known['sha256'];
		}
		$sha256 = (string) hash_file( 'sha256', $this->path );
		if ( time() - $this->changed >= self::SETTLED ) {
			update_post_meta( $attachment, self::META, wp_slash( $seen + [ 'sha256' => $sha256 ] ) );
		}
		return $sha256;
	}

	public function likeness(): string {
		return Likeness::of_file( $this->path );
	}

	/** @return array{int, int} Width and height, the smaller first; zeros for what is no picture. */
	public function sides(): array {
		$size  = wp_getimagesize( $this->path );
		$sides = is_array( $size ) ? [ $size[0], $size[1] ] : [ 0, 0 ];
		sort( $sides );
		return $sides;
	}

	private static function path_of( int $attachment ): string {
		$attached = (string) get_attached_file( $attachment );
		$original = 1 === preg_match( self::EDITED, $attached ) ? '' : (string) wp_get_original_image_path( $attachment );
		return '' === $original ? $attached : $original;
	}
}
