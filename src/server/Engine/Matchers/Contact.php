<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Contacts\Directory;
use Julkaisuvahti\Engine\Contacts\Emails;
use Julkaisuvahti\Engine\Contacts\Phones;
use Julkaisuvahti\Engine\Document;
use Julkaisuvahti\Engine\Passage;
use Julkaisuvahti\Engine\Site;
use Julkaisuvahti\Engine\Text;

/**
 * Phone numbers and e-mail addresses that are not official; what stands
 * together on a contact line is one match. contact.ts says more, and what the
 * facts are.
 *
 * @phpstan-type Item array{kind: 'phone'|'email', start: int, end: int, value: string, because: ?string}
 */
final class Contact {

	/** What stands this far apart on a line, in UTF-16 units, is two questions. */
	private const FARTHEST = 100;

	private const PHONE_LINK   = '/\A(?:tel|sms|callto):([^?;]{1,60})/iu';
	private const MAIL_LINK    = '/\Amailto:/i';
	private const CHAT         = '/\A(?:https?:)?(?:\/\/)?(?:wa\.me\/|(?:api\.|www\.)?whatsapp\.com\/send\/?\?phone=)(?:\+|%2B)?([0-9]{8,15})(?![0-9])/iu';
	private const SENTENCE_END = '/[.!?…][ \n\x{00A0}]{1,3}\p{L}/u';
	private const ORGANISATION = '/yhdisty|seura|kyla|kylä|kerho|klubi|club|killa|kilta|kuoro|teatteri|urheilu|jaosto|seurakunta|osasto|toimikunta|yritys|palvelu|-oy|\.oy|oy@|ry@/u';

	/**
	 * @param array<string, int> $roles        Mailboxes of a task or an office, before the `@`.
	 * @param array<string, int> $placeholders Addresses that show how addresses are made, before the `@`.
	 * @param array<string, int> $free_mail    Hosts where anyone may have a mailbox.
	 */
	private function __construct(
		private readonly array $roles,
		private readonly array $placeholders,
		private readonly array $free_mail,
		private readonly Directory $directory,
	) {
	}

	/**
	 * @param array<string, mixed> $matcher The rule's `roles`, `placeholders` and `freeMail`.
	 * @return iterable<Found>
	 */
	public static function matches( Document $document, array $matcher, Site $site ): iterable {
		$contacts = new self(
			array_flip( $matcher['roles'] ),
			array_flip( $matcher['placeholders'] ),
			array_flip( $matcher['freeMail'] ),
			Directory::of( $site )
		);
		$once     = new OnceABlock();
		foreach ( OnceABlock::texts_first( $document->passages ) as $passage ) {
			$items = $contacts->in( $passage );
			$line  = [];
			foreach ( $items as $item ) {
				$because = $item['because'] ?? $once->because( $passage, $item['value'] );
				if ( null !== $because ) {
					yield $contacts->found( $passage, [ $item ], $because, $items );
					continue;
				}
				if ( [] !== $line && ! self::is_one_line( $passage->text, $line, $item ) ) {
					yield $contacts->found( $passage, $line, null, $items );
					$line = [];
				}
				$line[] = $item;
			}
			if ( [] !== $line ) {
				yield $contacts->found( $passage, $line, null, $items );
			}
			if ( [] !== $items ) {
				$once->tell( $passage, array_column( $items, 'value' ) );
			}
		}
	}

	/**
	 * In order, without overlaps: digits in an address are no phone number.
	 *
	 * @return list<Item>
	 */
	private function in( Passage $passage ): array {
		[ 'text' => $text, 'place' => $place ] = (array) $passage;
		if ( 'text' !== $place->part && ( preg_match( self::PHONE_LINK, $text, $link ) || preg_match( self::CHAT, $text, $link ) ) ) {
			return $this->phone_link( $link[0], $link[1] );
		}
		$is_address = 'html-attribute' === $place->part && ( 'href' === $place->name || 'src' === $place->name );
		if ( $is_address && ! preg_match( self::MAIL_LINK, $text ) ) {
			return [];
		}
		$items = [];
		foreach ( Emails::find( $text, $this->free_mail ) as $email ) {
			$items[] = [ 'kind' => 'email' ] + $email + [ 'because' => $this->email_nature( $email['value'] ) ?? $this->directory->email( $email['value'] ) ];
		}
		$emails = count( $items );
		$next   = 0;
		foreach ( Phones::find( $text, Text::folded( $passage ) ) as [ 'start' => $start, 'end' => $end, 'value' => $value, 'nature' => $nature ] ) {
			while ( $next < $emails && $items[ $next ]['end'] <= $start ) {
				++$next;
			}
			if ( $next === $emails || $items[ $next ]['start'] >= $end ) {
				$kind    = 'phone';
				$because = $nature ?? $this->directory->phone( $value );
				$items[] = compact( 'kind', 'start', 'end', 'value', 'because' );
			}
		}
		usort( $items, static fn ( array $a, array $b ): int => $a['start'] <=> $b['start'] );
		return $items;
	}

	/** What makes an address nobody's own. */
	private function email_nature( string $value ): ?string {
		$local = strtr(
			substr( $value, 0, (int) strpos( $value, '@' ) ),
			[
				'ä' => 'a',
				'å' => 'a',
				'ö' => 'o',
			]
		);
		if ( isset( $this->placeholders[ $local ] ) ) {
			return 'placeholder';
		}
		return isset( $this->roles[ $local ] ) ? 'role mailbox' : null;
	}

	/**
	 * The number that a link dials: `tel:040%20…`, `https://wa.me/358…`.
	 *
	 * @return list<Item>
	 */
	private function phone_link( string $link, string $number ): array {
		$value = Phones::value( str_ireplace( [ '%20', '%2b' ], [ ' ', '+' ], $number ) );
		return null === $value
			? []
			: [
				[
					'kind'    => 'phone',
					'start'   => strlen( $link ) - strlen( $number ),
					'end'     => strlen( $link ),
					'value'   => $value,
					'because' => Phones::nature( $value ) ?? $this->directory->phone( $value ),
				],
			];
	}

	/**
	 * Whether a contact stands on the line of those before it, and close to them.
	 *
	 * @param non-empty-list<Item> $line
	 * @param Item                 $next
	 */
	private static function is_one_line( string $text, array $line, array $next ): bool {
		$end     = $line[ count( $line ) - 1 ]['end'];
		$between = substr( $text, $end, $next['start'] - $end );
		return self::is_near( $between )
			// Two numbers in two sentences are two people's.
			&& ! ( in_array( $next['kind'], array_column( $line, 'kind' ), true ) && null !== Pattern::first( self::SENTENCE_END, $between ) );
	}

	/**
	 * @param non-empty-list<Item> $line
	 * @param list<Item>           $all
	 */
	private function found( Passage $passage, array $line, ?string $because, array $all ): Found {
		$start  = $line[0]['start'];
		$end    = $line[ count( $line ) - 1 ]['end'];
		$kinds  = array_count_values( array_column( $line, 'kind' ) );
		$values = array_unique( array_column( $line, 'value' ) );
		sort( $values, SORT_STRING );
		return Found::in_text(
			$passage,
			$start,
			substr( $passage->text, $start, $end - $start ),
			[
				'phones'   => $kinds['phone'] ?? 0,
				'emails'   => $kinds['email'] ?? 0,
				'proposal' => null === $because ? $this->proposal_for( $passage->text, $line, $all ) : 'none',
			],
			implode( ' ', $values ),
			$because
		);
	}

	/**
	 * The answer that is likely; a person chooses.
	 *
	 * @param non-empty-list<Item> $line
	 * @param list<Item>           $all
	 */
	private function proposal_for( string $text, array $line, array $all ): string {
		$has_email = false;
		foreach ( $line as [ 'kind' => $kind, 'value' => $value ] ) {
			if ( 'email' === $kind ) {
				$has_email = true;
				if ( ! isset( $this->free_mail[ substr( $value, (int) strpos( $value, '@' ) + 1 ) ] ) || null !== Pattern::first( self::ORGANISATION, $value ) ) {
					return 'partner';
				}
			}
		}
		if ( $has_email ) {
			return 'none';
		}
		$start = $line[0]['start'];
		$end   = $line[ count( $line ) - 1 ]['end'];
		foreach ( $all as $item ) {
			$between = $item['end'] <= $start
				? substr( $text, $item['end'], $start - $item['end'] )
				: substr( $text, $end, max( 0, $item['start'] - $end ) );
			if ( str_starts_with( $item['because'] ?? '', 'official' ) && self::is_near( $between ) ) {
				return 'work';
			}
		}
		return 'none';
	}

	private static function is_near( string $between ): bool {
		// A UTF-16 unit takes at most three bytes.
		return strlen( $between ) <= 3 * self::FARTHEST && Text::length( $between ) <= self::FARTHEST && ! str_contains( $between, "\n" );
	}
}
