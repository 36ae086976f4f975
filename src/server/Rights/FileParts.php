<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * What a JPEG, PNG or WebP file is made of: its metadata, and the rest, which is the picture.
 *
 * The browser reads far more formats and fields (`src/media-files`). This is for uploads that
 * pass by it, and to see for ourselves that a file that was cleaned there is the same picture.
 */
final readonly class FileParts {

	private const XMP_MARK      = "http://ns.adobe.com/xap/1.0/\0";
	private const EXTENDED_MARK = "http://ns.adobe.com/xmp/extension/\0";
	private const EXIF_MARK     = "Exif\0\0";
	private const PNG_XMP_MARK  = "XML:com.adobe.xmp\0";

	/** A hostile file may have millions. */
	private const MOST = 20_000;

	/**
	 * @param list<FilePart>                            $parts
	 * @param list<array{offset: int, length: int}> $picture What is not metadata, with nothing left out between.
	 */
	private function __construct(
		public array $parts,
		private array $picture,
	) {
	}

	/** Null for other formats, and for files that do not keep to theirs. */
	public static function of( string $bytes ): ?self {
		return match ( true ) {
			str_starts_with( $bytes, "\xff\xd8\xff" ) => self::of_jpeg( $bytes ),
			str_starts_with( $bytes, "\x89PNG\r\n\x1a\n" ) => self::of_png( $bytes ),
			str_starts_with( $bytes, 'RIFF' ) && 'WEBP' === substr( $bytes, 8, 4 ) => self::of_webp( $bytes ),
			default => null,
		};
	}

	/** A digest of all that is not metadata: the same one, the same picture, point by point. */
	public function picture( string $bytes ): string {
		$digest = hash_init( 'sha256' );
		foreach ( $this->picture as [ 'offset' => $offset, 'length' => $length ] ) {
			hash_update( $digest, substr( $bytes, $offset, $length ) );
		}
		return hash_final( $digest );
	}

	private static function of_jpeg( string $bytes ): ?self {
		$parts   = [];
		$picture = [];
		$at      = 2;
		$end     = strlen( $bytes );
		for ( $count = 0; $count < self::MOST && $at + 4 <= $end; $count++ ) {
			if ( "\xff" !== $bytes[ $at ] ) {
				return null;
			}
			$marker = ord( $bytes[ $at + 1 ] );
			if ( 0xff === $marker ) {
				++$at;
				continue;
			}
			if ( 0xda === $marker ) {
				$picture[] = [
					'offset' => $at,
					'length' => $end - $at,
				];
				return new self( $parts, $picture );
			}
			$length = self::u16( $bytes, $at + 2 );
			if ( $length < 2 || $at + 2 + $length > $end ) {
				return null;
			}
			$part = 0xe1 === $marker ? self::jpeg_part( $bytes, $at + 4, $length - 2 ) : null;
			if ( null !== $part ) {
				$parts[] = $part;
			}
			// Photoshop's block (0xed) has IPTC's fields.
			if ( 0xe1 !== $marker && 0xed !== $marker ) {
				$picture[] = [
					'offset' => $at,
					'length' => $length + 2,
				];
			}
			$at += $length + 2;
		}
		return null;
	}

	private static function jpeg_part( string $bytes, int $offset, int $length ): ?FilePart {
		$marks = [
			self::EXIF_MARK     => FilePart::EXIF,
			self::XMP_MARK      => FilePart::XMP,
			self::EXTENDED_MARK => FilePart::OTHER,
		];
		foreach ( $marks as $mark => $kind ) {
			if ( $length >= strlen( $mark ) && 0 === substr_compare( $bytes, $mark, $offset, strlen( $mark ) ) ) {
				return new FilePart( $kind, $offset + strlen( $mark ), $length - strlen( $mark ) );
			}
		}
		return null;
	}

	private static function of_png( string $bytes ): ?self {
		$parts   = [];
		$picture = [];
		$at      = 8;
		$end     = strlen( $bytes );
		for ( $count = 0; $count < self::MOST && $at + 12 <= $end; $count++ ) {
			$length = self::u32( $bytes, $at );
			$type   = substr( $bytes, $at + 4, 4 );
			if ( $at + 12 + $length > $end ) {
				return null;
			}
			if ( 'eXIf' === $type ) {
				$parts[] = new FilePart( FilePart::EXIF, $at + 8, $length, $at );
			} elseif ( 'iTXt' === $type ) {
				$part = self::png_text( $bytes, $at, $length );
				if ( null !== $part ) {
					$parts[] = $part;
				}
			} elseif ( 'tEXt' !== $type && 'zTXt' !== $type ) {
				$picture[] = [
					'offset' => $at,
					'length' => 12 + $length,
				];
			}
			$at += 12 + $length;
			if ( 'IEND' === $type ) {
				$picture[] = [
					'offset' => $at,
					'length' => $end - $at,
				];
				return new self( $parts, $picture );
			}
		}
		return null;
	}

	private static function png_text( string $bytes, int $chunk, int $length ): ?FilePart {
		$start = $chunk + 8;
		$mark  = strlen( self::PNG_XMP_MARK );
		if ( $length < $mark + 4 || 0 !== substr_compare( $bytes, self::PNG_XMP_MARK, $start, $mark ) ) {
			return null;
		}
		$is_packed = "\0" !== $bytes[ $start + $mark ];
		// Two texts follow, the language and the translated keyword, each with a zero at its end.
		$language = strpos( $bytes, "\0", $start + $mark + 2 );
		$keyword  = false === $language ? false : strpos( $bytes, "\0", $language + 1 );
		if ( false === $keyword || $keyword >= $start + $length ) {
			return null;
		}
		return new FilePart( $is_packed ? FilePart::OTHER : FilePart::XMP, $keyword + 1, $start + $length - $keyword - 1, $chunk );
	}

	private static function of_webp( string $bytes ): ?self {
		$parts   = [];
		$picture = [];
		$at      = 12;
		$end     = strlen( $bytes );
		for ( $count = 0; $count < self::MOST && $at + 8 <= $end; $count++ ) {
			$type   = substr( $bytes, $at, 4 );
			$length = unpack( 'V', $bytes, $at + 4 )[1];
			if ( $at + 8 + $length > $end ) {
				return null;
			}
			if ( 'EXIF' === $type ) {
				$mark    = self::EXIF_MARK === substr( $bytes, $at + 8, 6 ) ? 6 : 0;
				$parts[] = new FilePart( FilePart::EXIF, $at + 8 + $mark, $length - $mark );
			} elseif ( 'XMP ' === $type ) {
				$parts[] = new FilePart( FilePart::XMP, $at + 8, $length );
			} else {
				$picture[] = [
					'offset' => $at,
					'length' => 8 + $length,
				];
			}
			$at += 8 + $length + $length % 2;
		}
		return $at >= $end ? new self( $parts, $picture ) : null;
	}

	private static function u16( string $bytes, int $at ): int {
		return unpack( 'n', $bytes, $at )[1];
	}

	private static function u32( string $bytes, int $at ): int {
		return unpack( 'N', $bytes, $at )[1];
	}
}
