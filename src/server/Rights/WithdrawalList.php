<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Normalizer;

/**
 * Which files have been taken out of all publications, and the names by which a text may
 * show them. In one option that WordPress loads anyway: a page is searched without a query.
 */
final class WithdrawalList {

	public const OPTION = 'julkaisuvahti_withdrawn';

	/** Ends of an address in HTML, CSS, JSON and lists of sizes; `sanitize_file_name()` leaves none of them in a name. */
	private const NAME = '(?:[^\s"\'<>()?#,;:*|{}\[\]\\\\&]|\\\\+u[0-9A-Fa-f]{4}|\\\\*+\/)++';

	private const SLASH = '(?:\\\\*+\/|%2[Ff]|&#0*+47;|&#[xX]0*+2[Ff];)';

	/** What stands before an address and is none of it. */
	private const BEFORE = " \t\n\f\r\"'<>(){}[],;|=";

	private mixed $stored = null;

	/** @var array<string, int> Attachments by name. */
	private array $names = [];

	/** @var array<int, true> */
	private array $ids = [];

	public function is_empty(): bool {
		return [] === $this->ids();
	}

	/** @return array<int, true> By attachment. */
	public function ids(): array {
		$this->load();
		return $this->ids;
	}

	public function has( int $attachment ): bool {
		return isset( $this->ids()[ $attachment ] );
	}

	/** Whether a name below the folder of uploads is one of theirs, or would be taken for it. */
	public function has_name( string $file ): bool {
		$this->load();
		return isset( $this->names[ self::key( $file ) ] );
	}

	/** Whether a text of any kind holds the address of one of them, of whatever size. */
	public function is_in( string $text ): bool {
		$this->load();
		if ( [] === $this->names || 0 === preg_match_all( self::pattern(), $text, $found ) ) {
			return false;
		}
		foreach ( $found[1] as $file ) {
			if ( $this->has_name( self::decoded( $file ) ) ) {
				return true;
			}
		}
		return false;
	}

	/** The text without the addresses, whatever kind of text it is. */
	public function without_addresses( string $text ): string {
		$this->load();
		if ( [] === $this->names || 0 === (int) preg_match_all( self::pattern(), $text, $found, PREG_OFFSET_CAPTURE | PREG_SET_ORDER ) ) {
			return $text;
		}
		$clean = '';
		$done  = 0;
		foreach ( $found as [ [ $address, $at ], [ $file ] ] ) {
			if ( $this->has_name( self::decoded( $file ) ) ) {
				$before = substr( $text, $done, $at - $done );
				$clean .= substr( $before, 0, strlen( $before ) - strcspn( strrev( $before ), self::BEFORE ) );
				$done   = $at + strlen( $address );
			}
		}
		return $clean . substr( $text, $done );
	}

	/** From the attachments' meta, which says how things are. */
	public function rebuild(): void {
		// Somebody else may do the same at the same moment.
		for ( $try = 0; $try < 3; $try++ ) {
			$before = $this->gathered();
			// WordPress writes nothing where it believes that the same is there.
			wp_cache_delete( 'alloptions', 'options' );
			wp_cache_delete( self::OPTION, 'options' );
			update_option( self::OPTION, $before, true );
			if ( $this->gathered() === $before ) {
				return;
			}
		}
	}

	/** @return array<int, list<string>> Names by attachment. */
	private function gathered(): array {
		global $wpdb;
		$rows = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT m.post_id, m.meta_value, f.meta_value AS attached FROM $wpdb->postmeta m LEFT JOIN $wpdb->postmeta f ON f.post_id = m.post_id AND f.meta_key = '_wp_attached_file' WHERE m.meta_key = %s ORDER BY m.post_id",
				UnreachableFile::META
			)
		);
		$list = [];
		foreach ( $rows as $row ) {
			$known                       = UnreachableFile::parse( maybe_unserialize( $row->meta_value ) );
			$files                       = [ (string) $row->attached, ...$known['files'] ?? [] ];
			$list[ (int) $row->post_id ] = array_values( array_unique( array_filter( array_map( self::key( ... ), $files ) ) ) );
		}
		return $list;
	}

	private function load(): void {
		$stored = get_option( self::OPTION, [] );
		if ( $stored === $this->stored ) {
			return;
		}
		$this->stored = $stored;
		$this->names  = [];
		$this->ids    = [];
		foreach ( is_array( $stored ) ? $stored : [] as $id => $names ) {
			$this->ids[ (int) $id ] = true;
			foreach ( array_filter( (array) $names, is_string( ... ) ) as $name ) {
				$this->names[ $name ] = (int) $id;
			}
		}
	}

	private static function key( string $file ): string {
		$slash = strrpos( $file, '/' );
		$name  = UnreachableFile::original_name( false === $slash ? $file : substr( $file, $slash + 1 ) );
		$key   = ( false === $slash ? '' : substr( $file, 0, $slash + 1 ) ) . $name;
		return class_exists( Normalizer::class ) ? (string) ( Normalizer::normalize( $key ) ?: $key ) : $key;
	}

	/** The last two folders of the uploads: a network of servers in between keeps them. */
	private static function pattern(): string {
		$path    = (string) wp_parse_url( wp_get_upload_dir()['baseurl'], PHP_URL_PATH );
		$folders = array_slice( array_values( array_filter( explode( '/', $path ) ) ), -2 );
		return '/' . implode( self::SLASH, array_map( static fn ( string $folder ): string => preg_quote( $folder, '/' ), $folders ) ) . self::SLASH . '(' . self::NAME . ')(?:[?#][^\s"\'<>()\\\\,]*+)?/';
	}

	private static function decoded( string $file ): string {
		$plain = (string) preg_replace_callback(
			'/\\\\+u([0-9A-Fa-f]{4})/',
			static fn ( array $found ): string => (string) mb_chr( (int) hexdec( $found[1] ) ),
			(string) preg_replace( '#\\\\+/#', '/', $file )
		);
		return rtrim( (string) preg_replace( '#/{2,}#', '/', rawurldecode( $plain ) ), '.' );
	}
}
