<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Closure;
use Julkaisuvahti\Engine\Lexicon\Lexicon;
use Julkaisuvahti\Engine\Site;
use Julkaisuvahti\Engine\Text;
use Throwable;
use WeakMap;

/** What tells names of persons, and who they are. */
final class PersonNames {

	private const MAGIC       = 'JVNAMES1';
	private const HASH_LENGTH = 64;

	/** Behind magic and hash: the lengths of data and lexicon, in bytes. */
	public const HEADER = 8 + self::HASH_LENGTH + 8;

	/** @var WeakMap<Site, MentionFinder> */
	private WeakMap $finders;

	/** @var WeakMap<Site, Roles> */
	private WeakMap $roles;

	private ?Roles $roles_of_all = null;

	/**
	 * @param Closure(ExtraNames): MentionFinder $make_finder Of the names that a site adds.
	 * @param array<string, mixed>               $roles_file  `rules/names/roles.json`.
	 */
	public function __construct( private readonly Closure $make_finder, private readonly array $roles_file ) {
		$this->finders = new WeakMap();
		$this->roles   = new WeakMap();
	}

	/** The site may know more names. */
	public function finder_for( Site $site ): MentionFinder {
		$this->finders[ $site ] ??= ( $this->make_finder )(
			new ExtraNames(
				array_flip( array_map( Text::fold_case( ... ), $site->given_names ) ),
				array_flip( array_map( Text::fold_case( ... ), $site->surnames ) )
			)
		);
		return $this->finders[ $site ];
	}

	/** It may know more roles, too. */
	public function roles_for( Site $site ): Roles {
		if ( [] === $site->official_titles && [] === $site->public_roles ) {
			return $this->roles_of_all ??= new Roles( $this->roles_file );
		}
		$this->roles[ $site ] ??= new Roles( SiteRoles::added( $this->roles_file, $site ) );
		return $this->roles[ $site ];
	}

	/**
	 * Opens what tells names from other words, as the build packs it. The twin of open.ts.
	 *
	 * @param string $bytes Inflated.
	 * @param string $hash  What the ruleset was made with; SHA-256, in hex.
	 * @throws NamesError Where the pack is cut short, damaged or another one's.
	 */
	public static function open( string $bytes, string $hash ): self {
		$data = self::check_head( $bytes, strlen( $bytes ), $hash );
		try {
			$files   = json_decode( substr( $bytes, self::HEADER, $data ), true, flags: JSON_THROW_ON_ERROR );
			$lexicon = Lexicon::open( substr( $bytes, self::HEADER + $data ) );
			$model   = new NameModel( $files['model'], $files['abroad'], $files['notPersons'] );
			return new self(
				static fn ( ExtraNames $extra ): MentionFinder => new NameFinder( $lexicon, $model, $extra ),
				$files['roles']
			);
		} catch ( Throwable $error ) {
			throw new NamesError( 'names: ' . $error->getMessage() );
		}
	}

	/**
	 * What can be said of a pack without opening it.
	 *
	 * @param string $bytes At least its head.
	 * @param int    $size  The whole pack's, in bytes.
	 * @return int The length of the data behind the head.
	 * @throws NamesError
	 */
	public static function check_head( string $bytes, int $size, string $hash ): int {
		if ( strlen( $bytes ) < self::HEADER || ! str_starts_with( $bytes, self::MAGIC ) ) {
			throw new NamesError( 'names: not a pack of this format' );
		}
		if ( substr( $bytes, strlen( self::MAGIC ), self::HASH_LENGTH ) !== $hash ) {
			throw new NamesError( 'names: of other rules' );
		}
		[ 'data' => $data, 'lexicon' => $lexicon ] = unpack( 'Vdata/Vlexicon', $bytes, self::HEADER - 8 );
		if ( self::HEADER + $data + $lexicon !== $size ) {
			throw new NamesError( 'names: cut short' );
		}
		return $data;
	}
}
