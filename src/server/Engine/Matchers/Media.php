<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Address;
use Julkaisuvahti\Engine\Document;
use Julkaisuvahti\Engine\Hosts;
use Julkaisuvahti\Engine\MediaKnown;
use Julkaisuvahti\Engine\MediaLibrary;
use Julkaisuvahti\Engine\MediaReference;
use Julkaisuvahti\Engine\Site;
use Julkaisuvahti\Engine\Text;

/**
 * All media of a post, with what is known of them. The id and the address of a
 * placement are judged both: the address is what readers see. The twin of media.ts.
 */
final class Media {

	private const CREDITS_BLOCK = 'julkaisuvahti/media-credits';

	/** Small letters of Latin scripts, digits and combining marks, as in compiled patterns. */
	private const WORD = '[a-z0-9_\x{00DF}-\x{00F6}\x{00F8}-\x{024F}\x{0300}-\x{036F}]';

	private readonly ?MediaLibrary $library;

	/** @var Hosts<string> */
	private readonly Hosts $hosts;

	private readonly bool $is_credited;

	/** @var array<int, list<MediaSubject>> By part. */
	private array $subjects = [];

	/** @var array<int, Captions> By part. */
	private array $captions = [];

	/** @var array<int, true> Parts that show what nobody told of. */
	private array $untold = [];

	/**
	 * @param list<Document>        $documents All documents of the post, in order.
	 * @param ?MediaKnown           $known     Null where it could not be had.
	 */
	public function __construct(
		private readonly array $documents,
		private readonly ?MediaKnown $known,
		Site $site,
	) {
		$this->library = null === $known ? null : new MediaLibrary( $known );
		$this->hosts   = new Hosts();
		foreach ( $site->official_domains as $domain ) {
			$this->hosts->add( (string) preg_replace( '/\A *+@/', '', $domain ), 'own domain' );
		}
		foreach ( $site->approved_services as $service ) {
			$this->hosts->add( $service, 'approved service' );
		}
		$this->is_credited = true === $known?->credited || self::has_credits( $documents );
	}

	/** Why a part's media cannot be judged as they should: a fault's code. */
	public function fault( int $part ): ?string {
		$document = $this->documents[ $part ];
		if ( [] === $document->media ) {
			return null;
		}
		$this->subjects_in( $part );
		if ( null === $this->library || isset( $this->untold[ $part ] ) ) {
			return 'media-unavailable';
		}
		return $document->has_all_media ? null : 'too-many-matches';
	}

	/**
	 * @param array<string, mixed> $matcher
	 * @return iterable<Found>
	 */
	public function matches( int $part, array $matcher ): iterable {
		return 'missing-alt-text' === $matcher['problem'] ? $this->without_alt_text( $part ) : $this->with_problem( $part, $matcher );
	}

	/**
	 * @param array<string, mixed> $matcher
	 * @return iterable<Found>
	 */
	private function with_problem( int $part, array $matcher ): iterable {
		foreach ( $this->subjects_in( $part ) as $subject ) {
			$judgement = $this->judge( $subject, $part, $matcher );
			if ( null !== $judgement ) {
				yield $subject->found( $judgement, $subject->key );
			}
		}
	}

	/**
	 * One question for the pictures of a gallery; else one for each.
	 *
	 * @return iterable<Found>
	 */
	private function without_alt_text( int $part ): iterable {
		$blocks = $this->blocks_in( $part );
		$asked  = [];
		$keys   = [];
		$seen   = [];
		foreach ( $this->subjects_in( $part ) as $subject ) {
			$reference = $subject->reference;
			$judgement = $subject->alternative_text();
			// The files of one placement share its text.
			if ( null === $judgement || ( null === $reference->attached_to && isset( $seen[ spl_object_id( $reference ) ] ) ) ) {
				continue;
			}
			$seen[ spl_object_id( $reference ) ] = true;
			if ( null !== $judgement['because'] ) {
				yield $subject->found( $judgement, $subject->key );
				continue;
			}
			$gallery = self::gallery_of( $reference, $blocks );
			$asked[] = [ $subject, $gallery ];
			if ( null !== $gallery ) {
				$keys[ $gallery ][ $subject->key ] = true;
			}
		}
		$normals = [];
		foreach ( $keys as $gallery => $together ) {
			$together = array_map( strval( ... ), array_keys( $together ) );
			sort( $together, SORT_STRING );
			$normals[ $gallery ] = implode( "\n", $together );
		}
		foreach ( $asked as [ $subject, $gallery ] ) {
			$normal = null === $gallery ? $subject->key : $normals[ $gallery ];
			yield $subject->found( MediaSubject::FINDING, $normal, $normal === $subject->key ? null : $subject->key );
		}
	}

	/**
	 * @param array<string, mixed> $matcher
	 * @return array{because: ?string, kind?: string}|null
	 */
	private function judge( MediaSubject $subject, int $part, array $matcher ): ?array {
		$problem = $matcher['problem'];
		if ( 'unconfirmed' === $problem ) {
			return $subject->unconfirmed();
		}
		if ( 'document-unread' === $problem ) {
			return $subject->unread();
		}
		if ( 'hotlinked' === $problem ) {
			return $this->hotlinked( $subject );
		}
		$facts = $subject->facts;
		if ( 'confirmed' !== $facts?->rights ) {
			return null;
		}
		if ( 'people-not-answered' === $problem ) {
			return in_array( $subject->kind, [ 'image', 'video' ], true ) && in_array( $facts->people, [ 'unanswered', 'ask' ], true )
				? [
					'because' => null,
					'kind'    => $facts->people,
				]
				: null;
		}
		$is_shown = 'shown' === $subject->reference->usage;
		$is_found = match ( $problem ) {
			'expired' => $facts->expired,
			'expiring' => $facts->expiring && ! $facts->expired,
			'wrong-use' => [] !== $facts->uses && ! in_array( 'web', $facts->uses, true ),
			'missing-credit' => $is_shown && '' !== $facts->credit && ! $this->is_credited
				&& ! $this->captions_in( $part )->say( $subject->reference, $facts->credit ),
			'ai-undisclosed' => $is_shown && $facts->ai && ! $this->is_disclosed( $subject, $part, $matcher['disclosures'] ),
		};
		return $is_found ? MediaSubject::FINDING : null;
	}

	/** @return array{because: ?string}|null */
	private function hotlinked( MediaSubject $subject ): ?array {
		if ( 'elsewhere' !== $subject->of || 'shown' !== $subject->reference->usage ) {
			return null;
		}
		$address = Address::of( "//{$subject->host}{$subject->path}" );
		return [ 'because' => null === $address ? null : $this->hosts->find( $address ) ];
	}

	/** @param list<string> $disclosures Patterns. */
	private function is_disclosed( MediaSubject $subject, int $part, array $disclosures ): bool {
		$pattern = "\x01(?<!" . self::WORD . ')(?:' . implode( '|', $disclosures ) . ')(?!' . self::WORD . ")\x01u";
		return ( $this->is_credited && null !== Pattern::first( $pattern, Text::fold_case( $subject->facts->credit ?? '' ) ) )
			|| $this->captions_in( $part )->match( $subject->reference, $pattern );
	}

	private function captions_in( int $part ): Captions {
		return $this->captions[ $part ] ??= new Captions( $this->documents[ $part ]->passages );
	}

	/** @return list<MediaSubject> */
	private function subjects_in( int $part ): array {
		if ( ! isset( $this->subjects[ $part ] ) ) {
			$subjects = [];
			foreach ( null === $this->library ? [] : $this->documents[ $part ]->media as $reference ) {
				array_push( $subjects, ...$this->subjects_of( $part, $reference, $this->known, $this->library ) );
			}
			$this->subjects[ $part ] = $subjects;
		}
		return $this->subjects[ $part ];
	}

	/**
	 * What a placement shows, each file once.
	 *
	 * @return iterable<MediaSubject>
	 */
	private function subjects_of( int $part, MediaReference $reference, MediaKnown $known, MediaLibrary $library ): iterable {
		if ( null !== $reference->attached_to ) {
			if ( ! isset( $known->attached[ $reference->attached_to ] ) ) {
				$this->untold[ $part ] = true;
			}
			foreach ( array_unique( $known->attached[ $reference->attached_to ] ?? [] ) as $id ) {
				$facts = $known->items[ $id ] ?? null;
				if ( $facts?->kind === $reference->kind ) {
					yield MediaSubject::attachment( $reference, $id, $facts, true );
				}
			}
			return;
		}
		$seen = [];
		foreach ( $reference->ids as $id ) {
			$facts = $known->items[ $id ] ?? null;
			if ( null !== $facts ) {
				$seen[ $id ] = true;
				yield MediaSubject::attachment( $reference, $id, $facts, [] === $reference->urls );
			} elseif ( [] === $reference->urls ) {
				yield MediaSubject::gone( $reference, $id );
			}
		}
		foreach ( $reference->urls as $url ) {
			$resolved = $library->resolve( $url );
			if ( null === $resolved || isset( $seen[ $resolved['key'] ] ) ) {
				continue;
			}
			$seen[ $resolved['key'] ] = true;
			$facts                    = 'library' === $resolved['of'] ? $known->items[ $resolved['key'] ] ?? null : null;
			yield null === $facts
				? MediaSubject::address( $reference, $resolved )
				: MediaSubject::attachment( $reference, $resolved['key'], $facts, false );
		}
	}

	/** @return array<string, string> Names by path. */
	private function blocks_in( int $part ): array {
		$blocks = [];
		foreach ( $this->documents[ $part ]->elements as $element ) {
			if ( 'block' === $element->place->part ) {
				$blocks[ implode( '.', $element->place->path ) ] = $element->name;
			}
		}
		return $blocks;
	}

	/**
	 * The key of the gallery to which a placement belongs.
	 *
	 * @param array<string, string> $blocks
	 */
	private static function gallery_of( MediaReference $reference, array $blocks ): ?string {
		$path = $reference->place->path;
		if ( 'gallery' === $reference->place->name ) {
			return implode( '.', $path ) . ' shortcode';
		}
		foreach ( [ $path, array_slice( $path, 0, -1 ) ] as $one ) {
			$key = implode( '.', $one );
			if ( str_contains( $blocks[ $key ] ?? '', 'gallery' ) ) {
				return "$key block";
			}
		}
		return null;
	}

	/** @param list<Document> $documents */
	private static function has_credits( array $documents ): bool {
		foreach ( $documents as $document ) {
			foreach ( $document->elements as $element ) {
				if ( self::CREDITS_BLOCK === $element->name && 'block' === $element->place->part ) {
					return true;
				}
			}
		}
		return false;
	}
}
