<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/** A piece of metadata in a file: where its bytes are, and of which kind. */
final readonly class FilePart {

	public const EXIF = 'exif';
	public const XMP  = 'xmp';
	/** Metadata that this server does not look into: packed, or in several pieces. */
	public const OTHER = 'other';

	/**
	 * @param int  $offset In the file, in bytes.
	 * @param ?int $chunk  Where the PNG chunk begins that holds it, with a checksum at its end.
	 */
	public function __construct(
		public string $kind,
		public int $offset,
		public int $length,
		public ?int $chunk = null,
	) {
	}
}
