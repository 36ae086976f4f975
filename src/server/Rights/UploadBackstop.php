<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * Uploads that did not come through our scripts: XML-RPC, the mobile app, REST clients,
 * a browser without scripts.
 */
final class UploadBackstop {

	/**
	 * Filter `wp_handle_upload`, which every way of uploading passes: the file is there, and no
	 * sizes have been made of it yet, so that they cannot tell the location either.
	 *
	 * @param mixed $upload Array with `file`, unless another plugin has broken it.
	 */
	public function received( mixed $upload ): mixed {
		$file = is_array( $upload ) ? $upload['file'] ?? null : null;
		if ( is_string( $file ) && MediaSettings::load()->removes_location ) {
			self::remove_location( $file );
		}
		return $upload;
	}

	/** Action `add_attachment`: whether the file tells of places or people. */
	public function added( int $attachment ): void {
		$bytes = FileCleaner::read( (string) get_attached_file( $attachment ) );
		if ( null !== $bytes ) {
			FileCleaner::details( $bytes )?->save( $attachment );
		}
	}

	private static function remove_location( string $file ): void {
		$bytes   = FileCleaner::read( $file );
		$details = null === $bytes ? null : FileCleaner::details( $bytes );
		if ( null === $details || ! $details->location ) {
			return;
		}
		$cleaned = FileCleaner::cleaned( (string) $bytes, new FileDetails( true, false ) );
		// What cannot be cleaned is still uploaded: it is marked, and its owner asked.
		if ( null !== $cleaned ) {
			FileCleaner::write( $file, $cleaned );
		}
	}
}
