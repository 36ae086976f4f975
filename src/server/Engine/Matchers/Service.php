<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Address;
use Julkaisuvahti\Engine\Document;
use Julkaisuvahti\Engine\Element;
use Julkaisuvahti\Engine\Hosts;
use Julkaisuvahti\Engine\Passage;
use Julkaisuvahti\Engine\Site;
use WeakMap;

/**
 * Services of other sites by host: what is linked to, as a link or as text, and
 * what is let into the page (a frame, a script, an embed). The twin of service.ts.
 */
final class Service {

	/** With its scheme anywhere, else as a word of its own that has a path or begins with `www.`. */
	private const IN_TEXT = '~(?:(?<![\p{L}\p{N}])([Hh][Tt][Tt][Pp][Ss]?://)|(?<![\p{L}\p{M}\p{N}_@./\\\\-]))'
		. '((?:[A-Za-z0-9_-]{1,63}\.){1,8}[A-Za-z]{2,24})(?![A-Za-z0-9_@])(?::[0-9]{1,5})?'
		. '([/?#][^ \t\n\x{00A0}\x{2007}\x{2009}\x{202F}"<>\[\]{}|\\\\^`\x{FFFC}]{0,1000})?~u';

	private const AFTER_SENTENCE = '/[.,;:!?)\'’”»*…]{1,1000}\z/u';

	/** @var WeakMap<Document, list<AddressUse>>|null */
	private static ?WeakMap $uses = null;

	/** @var WeakMap<Site, Hosts<true>>|null */
	private static ?WeakMap $approved = null;

	/**
	 * @param string                                                                                     $usage    `link`, `embed` or `any`.
	 * @param list<array{name: string, class: string, hosts: list<string>, oembed?: bool}> $services
	 * @return iterable<Found>
	 */
	public static function matches( Document $document, string $usage, array $services, Site $site ): iterable {
		$uses  = self::uses_in( $document );
		$hosts = new Hosts();
		foreach ( [] === $uses ? [] : $services as $service ) {
			foreach ( $service['hosts'] as $host ) {
				$hosts->add( $host, $service );
			}
		}
		foreach ( $uses as $use ) {
			$service = $hosts->find( $use->address );
			if ( null === $service ) {
				continue;
			}
			$used_as = $use->is_alone && ( $service['oembed'] ?? false ) ? 'embed' : $use->usage;
			if ( 'any' !== $usage && $usage !== $used_as ) {
				continue;
			}
			$facts = [
				'service' => $service['name'],
				'class'   => $service['class'],
			];
			// Approved is where the service gathers the data, not that the page does.
			$because = 'link' === $used_as && self::is_approved( $use->address, $site ) ? 'approved service' : null;
			yield $use->at instanceof Element
				? Found::url( $use->at, $facts, $use->address->normal, $because )
				: Found::in_text( $use->at, $use->offset, $use->text, $facts, $use->address->normal, $because );
		}
	}

	private static function is_approved( Address $address, Site $site ): bool {
		self::$approved ??= new WeakMap();
		if ( ! isset( self::$approved[ $site ] ) ) {
			$hosts = new Hosts();
			foreach ( $site->approved_services as $service ) {
				$hosts->add( $service, true );
			}
			self::$approved[ $site ] = $hosts;
		}
		return null !== self::$approved[ $site ]->find( $address );
	}

	/**
	 * All addresses of a document, each once in a block: a link's text often repeats it.
	 *
	 * @return list<AddressUse>
	 */
	private static function uses_in( Document $document ): array {
		self::$uses            ??= new WeakMap();
		self::$uses[ $document ] ??= self::find_uses( $document );
		return self::$uses[ $document ];
	}

	/** @return list<AddressUse> */
	private static function find_uses( Document $document ): array {
		$found       = [];
		$seen        = [];
		$in_elements = [];
		foreach ( $document->elements as $element ) {
			$use = self::use_of_element( $element );
			if ( null === $use ) {
				continue;
			}
			$key                 = implode( '.', $element->place->path ) . ' ' . $use->address->normal;
			$in_elements[ $key ] = true;
			if ( ! isset( $seen[ "{$use->usage} $key" ] ) ) {
				$seen[ "{$use->usage} $key" ] = true;
				$found[]                      = $use;
			}
		}
		foreach ( $document->passages as $passage ) {
			foreach ( self::uses_in_text( $passage ) as $use ) {
				$key = implode( '.', $passage->place->path ) . ' ' . $use->address->normal;
				if ( ! isset( $in_elements[ $key ] ) && ! isset( $seen[ "{$use->usage} $key" ] ) ) {
					$seen[ "{$use->usage} $key" ] = true;
					$found[]                      = $use;
				}
			}
		}
		return $found;
	}

	private static function use_of_element( Element $element ): ?AddressUse {
		$part    = $element->place->part;
		$address = 'link' === $part || 'embed' === $part ? Address::of( $element->url ) : null;
		return null === $address ? null : new AddressUse( $element, 0, $element->url, $address, $part, false );
	}

	/** @return iterable<AddressUse> */
	private static function uses_in_text( Passage $passage ): iterable {
		[ 'part' => $part, 'name' => $name ] = $passage->place->to_array();
		$text                                = $passage->text;
		// Links and embeds are elements of their own; a comment leads nobody anywhere.
		if ( ( 'html-attribute' === $part && ( 'href' === $name || 'src' === $name ) )
			|| ( 'hidden' === $part && 'comment' === $name )
			|| ! ( str_contains( $text, '/' ) || str_contains( $text, 'www.' ) ) ) {
			return;
		}
		foreach ( Pattern::all( self::IN_TEXT, $text ) as [ $offset, $whole, $groups ] ) {
			[ $scheme, $host, $path ] = [ $groups[0] ?? null, (string) ( $groups[1] ?? '' ), $groups[2] ?? '' ];
			if ( null === $scheme && ! str_starts_with( (string) $path, '/' ) && ! str_starts_with( $host, 'www.' ) ) {
				continue;
			}
			$url     = (string) preg_replace( self::AFTER_SENTENCE, '', $whole );
			$address = Address::of( null === $scheme ? "//$url" : $url );
			if ( null === $address ) {
				continue;
			}
			$end = $offset + strlen( $url );
			yield new AddressUse(
				$passage,
				$offset,
				$url,
				$address,
				self::is_let_in( $passage, $offset, $end ) ? 'embed' : 'link',
				null !== $scheme && 'text' === $part && self::is_alone( $text, $offset, $end )
			);
		}
	}

	/** Whether an address in a text brings the service into the page: in a script, an embed block, `[embed]`. */
	private static function is_let_in( Passage $passage, int $start, int $end ): bool {
		$block = $passage->place->block ?? '';
		return 'hidden' === $passage->place->part
			|| 'core/embed' === $block
			|| str_starts_with( $block, 'core-embed/' )
			|| ( $start > 0 && ']' === $passage->text[ $start - 1 ] && '[/embed]' === substr( $passage->text, $end, 8 ) );
	}

	private static function is_alone( string $text, int $start, int $end ): bool {
		$before = strlen( rtrim( substr( $text, 0, $start ), " \t" ) );
		$after  = $end + strspn( $text, " \t", $end );
		return ( 0 === $before || "\n" === $text[ $before - 1 ] )
			&& ( strlen( $text ) === $after || "\n" === $text[ $after ] );
	}
}
