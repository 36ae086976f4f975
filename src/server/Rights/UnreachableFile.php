<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Engine\MediaAddress;
use FilesystemIterator;

/**
 * Takes the files of an attachment away from their addresses and puts them back: the
 * original, all its sizes and what plugins have made beside them.
 *
 * They are moved, byte by byte as they are, to a folder whose name nobody can guess, and
 * from which Apache and IIS hand out nothing. What belongs where is written down before
 * anything is moved: whatever stops half-way is finished, or turned back, the next time.
 */
final class UnreachableFile {

	/** Meta: the folder that keeps the files, and where each belongs, below the folder of uploads. */
	public const META = '_julkaisuvahti_withdrawal';

	public const FOLDER = 'julkaisuvahti-poistetut';

	/** Whoever comes to the folder itself sees nothing either. */
	private const GUARDS = [
		'index.php'  => "<?php\n",
		'.htaccess'  => "<IfModule mod_authz_core.c>\n\tRequire all denied\n</IfModule>\n<IfModule !mod_authz_core.c>\n\tOrder deny,allow\n\tDeny from all\n</IfModule>\n",
		'web.config' => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<configuration><system.webServer><security><authorization><clear /><deny users=\"*\" /></authorization></security></system.webServer></configuration>\n",
	];

	/**
	 * Moves all files away, or none.
	 *
	 * @return bool False where they could not be moved, or are kept elsewhere: then they are where they were.
	 */
	public static function hide( int $attachment ): bool {
		$lock = self::lock( $attachment );
		if ( null === $lock ) {
			self::write_down_none( $attachment );
			return false;
		}
		try {
			$known  = self::of( $attachment );
			$folder = '' === ( $known['folder'] ?? '' ) ? bin2hex( random_bytes( 16 ) ) : $known['folder'];
			// What has come since belongs to it as well: a plugin may have made the sizes anew.
			$files = array_values( array_unique( [ ...$known['files'] ?? [], ...self::files_of( $attachment ) ] ) );
			if ( [] === $files || ! self::guard( $folder ) ) {
				self::write_down_none( $attachment );
				return false;
			}
			self::write_down( $attachment, $folder, $files );
			$moved = [];
			foreach ( $files as $file ) {
				$from = self::uploads() . $file;
				$to   = self::place( $folder, $file );
				if ( ! is_file( $from ) ) {
					continue;
				}
				if ( ! self::move( $from, $to ) ) {
					foreach ( $moved as [ $was, $is ] ) {
						self::move( $is, $was );
					}
					self::tidy( $attachment, $folder, $files );
					return false;
				}
				$moved[] = [ $from, $to ];
			}
			return true;
		} finally {
			fclose( $lock );
		}
	}

	/**
	 * Puts all files back, or none.
	 *
	 * @return bool False where another file has taken the place of one, or it could not be written: then they are as they were.
	 */
	public static function bring_back( int $attachment ): bool {
		if ( '' === ( self::of( $attachment )['folder'] ?? '' ) ) {
			return true;
		}
		$lock = self::lock( $attachment );
		if ( null === $lock ) {
			return false;
		}
		try {
			$known = self::of( $attachment );
			if ( null === $known || '' === $known['folder'] ) {
				return true;
			}
			$waiting = array_values( array_filter( $known['files'], static fn ( string $file ): bool => is_file( self::place( $known['folder'], $file ) ) ) );
			foreach ( $waiting as $file ) {
				if ( file_exists( self::uploads() . $file ) || ! wp_mkdir_p( dirname( self::uploads() . $file ) ) ) {
					return false;
				}
			}
			$moved = [];
			foreach ( $waiting as $file ) {
				$from = self::place( $known['folder'], $file );
				$to   = self::uploads() . $file;
				if ( ! self::move( $from, $to ) ) {
					foreach ( $moved as [ $was, $is ] ) {
						self::move( $is, $was );
					}
					return false;
				}
				$moved[] = [ $from, $to ];
			}
			return true;
		} finally {
			fclose( $lock );
		}
	}

	/** Once its files are back, or are to be deleted with it. */
	public static function forget( int $attachment ): void {
		$known = self::of( $attachment );
		delete_post_meta( $attachment, self::META );
		if ( null !== $known && '' !== $known['folder'] ) {
			self::remove_folder( self::place( $known['folder'], '' ) );
		}
	}

	/** Where a file is now that belongs at a path; the path itself where it was not moved. */
	public static function kept_at( int $attachment, string $path ): string {
		$known = self::of( $attachment );
		$file  = str_starts_with( $path, self::uploads() ) ? substr( $path, strlen( self::uploads() ) ) : '';
		if ( null === $known || '' === $known['folder'] || ! in_array( $file, $known['files'], true ) ) {
			return $path;
		}
		return self::place( $known['folder'], $file );
	}

	/** Whether nothing of it is left where readers could come to it. */
	public static function is_hidden( int $attachment ): bool {
		return '' !== ( self::of( $attachment )['folder'] ?? '' ) && [] === self::files_of( $attachment );
	}

	/** @return array{folder: string, files: list<string>}|null */
	public static function of( int $attachment ): ?array {
		return self::parse( get_post_meta( $attachment, self::META, true ) );
	}

	/** @return array{folder: string, files: list<string>}|null */
	public static function parse( mixed $stored ): ?array {
		if ( ! is_array( $stored ) || ! is_string( $stored['folder'] ?? null ) || 1 !== preg_match( '/\A(?:[0-9a-f]{32})?\z/', $stored['folder'] ) ) {
			return null;
		}
		return [
			'folder' => $stored['folder'],
			// Meta can be written by hand, and a path could lead anywhere.
			'files'  => array_values( array_filter( (array) ( $stored['files'] ?? [] ), static fn ( mixed $file ): bool => is_string( $file ) && '' !== $file && 0 === validate_file( $file ) ) ),
		];
	}

	/**
	 * All that is there, below the folder of uploads: what the attachment's meta names, and
	 * what stands beside it with a name that was made of its own.
	 *
	 * @return list<string>
	 */
	public static function files_of( int $attachment ): array {
		$attached = (string) get_attached_file( $attachment, true );
		if ( ! str_starts_with( $attached, self::uploads() ) || 0 !== validate_file( $attached ) ) {
			return [];
		}
		$folder = substr( dirname( $attached ), strlen( self::uploads() ) );
		$folder = false === $folder || '' === $folder ? '' : "$folder/";
		$own    = self::names_of( $attachment, wp_basename( $attached ) );
		$keys   = array_fill_keys( array_map( self::original_name( ... ), $own ), true );
		$beside = [];
		if ( is_dir( self::uploads() . $folder ) ) {
			foreach ( new FilesystemIterator( self::uploads() . $folder, FilesystemIterator::SKIP_DOTS ) as $file ) {
				if ( $file->isFile() && isset( $keys[ self::original_name( $file->getFilename() ) ] ) ) {
					$beside[] = $file->getFilename();
				}
			}
		}
		$beside = array_diff( $beside, $own );
		$others = [] === $beside ? [] : self::of_others( $attachment, array_map( static fn ( string $name ): string => $folder . $name, $beside ) );
		$files  = array_map( static fn ( string $name ): string => $folder . $name, array_unique( [ ...$own, ...$beside ] ) );
		return array_values( array_filter( array_diff( $files, $others ), static fn ( string $file ): bool => is_file( self::uploads() . $file ) ) );
	}

	/** A name without what WordPress and optimisers add to it: `kuva-300x200.jpg.webp` is one of `kuva.jpg`. */
	public static function original_name( string $name ): string {
		$name  = (string) preg_replace( '/(\.(?:jpe?g|png|gif|tiff?|bmp))\.(?:webp|avif)\z/i', '$1', $name );
		$forms = MediaAddress::forms_of( $name );
		return $forms[ count( $forms ) - 1 ];
	}

	public static function uploads(): string {
		return trailingslashit( wp_get_upload_dir()['basedir'] );
	}

	/** @return list<string> */
	private static function names_of( int $attachment, string $attached ): array {
		$metadata = wp_get_attachment_metadata( $attachment, true );
		$names    = [ $attached ];
		if ( is_array( $metadata ) ) {
			$names[] = $metadata['original_image'] ?? '';
			foreach ( [ $metadata, ...array_values( (array) ( $metadata['sizes'] ?? [] ) ) ] as $size ) {
				$names[] = is_array( $size ) ? $size['file'] ?? '' : '';
				foreach ( (array) ( is_array( $size ) ? $size['sources'] ?? [] : [] ) as $source ) {
					$names[] = is_array( $source ) ? $source['file'] ?? '' : '';
				}
			}
		}
		foreach ( (array) get_post_meta( $attachment, '_wp_attachment_backup_sizes', true ) as $size ) {
			$names[] = is_array( $size ) ? $size['file'] ?? '' : '';
		}
		$names = array_map( wp_basename( ... ), array_filter( $names, is_string( ... ) ) );
		return array_values( array_unique( array_filter( $names, static fn ( string $name ): bool => '' !== $name && 0 === validate_file( $name ) ) ) );
	}

	/**
	 * @param list<string> $files
	 * @return list<string> Those that are other attachments' own.
	 */
	private static function of_others( int $attachment, array $files ): array {
		global $wpdb;
		return $wpdb->get_col(
			$wpdb->prepare(
				sprintf(
					"SELECT meta_value FROM $wpdb->postmeta WHERE meta_key = '_wp_attached_file' AND post_id <> %%d AND meta_value IN (%s)",
					implode( ', ', array_fill( 0, count( $files ), '%s' ) )
				),
				[ $attachment, ...array_values( $files ) ]
			)
		);
	}

	private static function place( string $folder, string $file ): string {
		return self::uploads() . self::FOLDER . "/$folder/" . ( '' === $file ? '' : wp_basename( $file ) );
	}

	/** @param list<string> $files */
	private static function write_down( int $attachment, string $folder, array $files ): void {
		update_post_meta(
			$attachment,
			self::META,
			wp_slash(
				[
					'folder' => $folder,
					'files'  => $files,
				]
			)
		);
	}

	/** That it is withdrawn, and no file of it was moved; what was moved before is not forgotten. */
	private static function write_down_none( int $attachment ): void {
		if ( null === self::of( $attachment ) ) {
			self::write_down( $attachment, '', [] );
		}
	}

	/**
	 * After files could not be moved: what is back is forgotten, what could not be moved back is not.
	 *
	 * @param list<string> $files
	 */
	private static function tidy( int $attachment, string $folder, array $files ): void {
		$kept = array_values( array_filter( $files, static fn ( string $file ): bool => is_file( self::place( $folder, $file ) ) ) );
		if ( [] === $kept ) {
			self::remove_folder( self::place( $folder, '' ) );
		}
		self::write_down( $attachment, [] === $kept ? '' : $folder, $kept );
	}

	private static function guard( string $folder ): bool {
		$outer = self::uploads() . self::FOLDER . '/';
		if ( ! wp_mkdir_p( self::place( $folder, '' ) ) ) {
			return false;
		}
		foreach ( self::GUARDS as $name => $text ) {
			if ( ! is_file( $outer . $name ) && false === @file_put_contents( $outer . $name, $text ) ) {
				return false;
			}
		}
		$index = self::place( $folder, 'index.php' );
		return is_file( $index ) || false !== @file_put_contents( $index, self::GUARDS['index.php'] );
	}

	/** Nothing is ever written over. */
	private static function move( string $from, string $to ): bool {
		if ( file_exists( $to ) ) {
			return false;
		}
		if ( @rename( $from, $to ) ) {
			return true;
		}
		// Another file system, or one that is none.
		if ( @copy( $from, $to ) && hash_file( 'sha256', $from ) === hash_file( 'sha256', $to ) && @unlink( $from ) ) {
			return true;
		}
		if ( is_file( $from ) && is_file( $to ) ) {
			@unlink( $to );
		}
		return false;
	}

	/** Only what the plugin has put there itself, unless its attachment is deleted. */
	private static function remove_folder( string $folder ): void {
		if ( ! is_dir( $folder ) ) {
			return;
		}
		@unlink( "{$folder}index.php" );
		@rmdir( $folder );
	}

	/** Deletes what was kept of an attachment that is deleted. */
	public static function delete( int $attachment ): void {
		$known = self::of( $attachment );
		foreach ( '' === ( $known['folder'] ?? '' ) ? [] : $known['files'] as $file ) {
			@unlink( self::place( $known['folder'], $file ) );
		}
		self::forget( $attachment );
	}

	/**
	 * What was kept of an attachment that is deleted belongs to another of the same file.
	 *
	 * @param non-empty-array<int> $others
	 */
	public static function hand_over( int $attachment, array $others ): void {
		$known = self::of( $attachment );
		if ( null === $known || '' === $known['folder'] ) {
			self::forget( $attachment );
			return;
		}
		foreach ( $others as $other ) {
			if ( '' === ( self::of( $other )['folder'] ?? '' ) ) {
				self::write_down( $other, $known['folder'], $known['files'] );
				delete_post_meta( $attachment, self::META );
				return;
			}
		}
		// All of them have a folder of their own: what they lack goes into the first's.
		$other = reset( $others );
		$its   = self::of( $other );
		self::write_down( $other, $its['folder'], array_values( array_unique( [ ...$its['files'], ...$known['files'] ] ) ) );
		foreach ( $known['files'] as $file ) {
			if ( is_file( self::place( $known['folder'], $file ) ) ) {
				self::move( self::place( $known['folder'], $file ), self::place( $its['folder'], $file ) );
			}
		}
		self::delete( $attachment );
	}

	/**
	 * One at a time: two people may press the same button. The lock goes with the process.
	 *
	 * @return resource|null
	 */
	private static function lock( int $attachment ): mixed {
		$folder = self::uploads() . self::FOLDER;
		$file   = wp_mkdir_p( $folder ) ? @fopen( "$folder/.lock", 'c' ) : false;
		if ( false === $file ) {
			return null;
		}
		flock( $file, LOCK_EX );
		// What somebody else has done while we waited.
		wp_cache_delete( $attachment, 'post_meta' );
		return $file;
	}
}
