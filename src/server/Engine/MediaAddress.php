<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** Where a media file is, in one form for all ways to write it. The twin of media-address.ts. */
final readonly class MediaAddress {

	private const EXTENSIONS = [
		'image'    => 'avif bmp gif heic heif ico jfif jpe jpeg jpg jxl png svg tif tiff webp',
		'video'    => '3g2 3gp asf avi flv m4v mkv mov mp4 mpeg mpg ogv qt webm wmv',
		'audio'    => 'aac flac m4a mid midi mka mp3 oga ogg opus wav weba wma',
		'document' => 'csv doc docm docx epub ics key numbers odg odp ods odt pages pdf pps ppsx ppt pptm pptx rtf srt txt vtt xls xlsm xlsx zip',
	];

	/** What WordPress adds to a file's name when it makes another of it. */
	private const DERIVED      = '/(?:-[0-9]{1,5}x[0-9]{1,5}|-scaled|-rotated|-e[0-9]{13})\z/';
	private const MOST_DERIVED = 4;

	/**
	 * @param ?string $host   Null for a relative address.
	 * @param string  $path   Decoded, without query.
	 * @param ?string $inline In the text itself, or on a machine that readers do not reach: the address.
	 */
	private function __construct(
		public ?string $host,
		public string $path,
		public ?string $inline = null,
	) {
	}

	/** Whether an address leads anywhere: it is neither empty nor a fragment. */
	public static function leads_somewhere( string $url ): bool {
		return 1 === preg_match( '/\A[\x00-\x20]*+[^\x00-\x20#]/', $url );
	}

	/** Null for nothing at all: an empty address, a fragment. */
	public static function of( string $url ): ?self {
		$bare = trim( $url, "\x00..\x20" );
		if ( '' === $bare || str_starts_with( $bare, '#' ) ) {
			return null;
		}
		$address = Address::of( $bare );
		if ( null !== $address ) {
			return new self( $address->host, self::clean_path( $address->path ) );
		}
		return 1 === preg_match( '/\A[A-Za-z][A-Za-z0-9+.-]*+:/', $bare )
			? new self( null, '', $bare )
			: new self( null, self::clean_path( $bare ) );
	}

	/** An address of this site as the facts have it, with or without its scheme. */
	public static function of_key( string $url ): ?self {
		$address = Address::of( 1 === preg_match( '#\A(?:https?:)?//#i', $url ) ? $url : "//$url" );
		return null === $address ? null : new self( $address->host, self::clean_path( $address->path ) );
	}

	/** What kind of file an address leads to, by its extension; null where it tells of none. */
	public static function kind_of( string $url ): ?string {
		static $kinds = null;
		if ( null === $kinds ) {
			$kinds = [];
			foreach ( self::EXTENSIONS as $kind => $extensions ) {
				$kinds += array_fill_keys( explode( ' ', $extensions ), $kind );
			}
		}
		$path      = substr( $url, 0, strcspn( $url, '?#' ) );
		$dot       = strrpos( $path, '.' );
		$extension = false === $dot ? $path : substr( $path, $dot + 1 );
		return strlen( $extension ) > 7 ? null : $kinds[ strtolower( trim( $extension, "\x00..\x20" ) ) ] ?? null;
	}

	/** The file that an address is a size or an edited copy of: what two addresses of one picture share. */
	public static function file_of( string $url ): ?string {
		return self::of( $url )?->file();
	}

	public function file(): string {
		if ( null !== $this->inline ) {
			return $this->inline;
		}
		$forms = self::forms_of( ( $this->host ?? '' ) . $this->path );
		return $forms[ count( $forms ) - 1 ];
	}

	/**
	 * An address, then without each thing that WordPress has added to the file's name.
	 *
	 * @return non-empty-list<string>
	 */
	public static function forms_of( string $address ): array {
		$dot   = strrpos( $address, '.' );
		$forms = [ $address ];
		if ( false === $dot || $dot <= ( strrpos( $address, '/' ) === false ? -1 : strrpos( $address, '/' ) ) ) {
			return $forms;
		}
		$extension = substr( $address, $dot );
		$stem      = substr( $address, 0, $dot );
		while ( count( $forms ) <= self::MOST_DERIVED ) {
			if ( 1 !== preg_match( self::DERIVED, $stem, $found, PREG_OFFSET_CAPTURE ) || ( $found[0][1] > 0 && '/' === $stem[ $found[0][1] - 1 ] ) ) {
				break;
			}
			$stem    = substr( $stem, 0, $found[0][1] );
			$forms[] = $stem . $extension;
		}
		return $forms;
	}

	/** A path without query and fragment, decoded, with `.`, `..` and empty steps taken. */
	private static function clean_path( string $path ): string {
		$path  = str_replace( '\\', '/', $path );
		$bare  = preg_replace_callback(
			'/(?:%[0-9A-Fa-f]{2})++/',
			static function ( array $encoded ): string {
				$decoded = rawurldecode( $encoded[0] );
				return Text::is_well_formed( $decoded ) ? $decoded : $encoded[0];
			},
			substr( $path, 0, strcspn( $path, '?#' ) )
		);
		$all   = explode( '/', (string) $bare );
		$steps = [];
		foreach ( $all as $step ) {
			if ( '..' === $step ) {
				array_pop( $steps );
			} elseif ( '' !== $step && '.' !== $step ) {
				$steps[] = $step;
			}
		}
		return '/' . implode( '/', $steps ) . ( [] !== $steps && '' === $all[ count( $all ) - 1 ] ? '/' : '' );
	}
}
