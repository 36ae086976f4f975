<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Contacts;

use Julkaisuvahti\Engine\Matchers\Pattern;

/**
 * Phone numbers in running text, in all the ways that people write them.
 * phones.ts says after what plan, and what is none. Offsets are in bytes.
 *
 * @phpstan-type Group array{digits: string, start: int, end: int, gap: string}
 * @phpstan-type Opening array{start: int, plus: bool, paren: bool, before: string}
 * @phpstan-type Beginning array{dialled: 'national'|'international'|'abroad', cue: bool, prefix: int}
 */
final class Phones {

	private const SPACE     = ' \x{00A0}\x{2007}\x{2009}\x{202F}';
	private const INVISIBLE = '\x{00AD}\x{200B}-\x{200D}\x{2060}';
	private const DASH      = '\-\x{2010}-\x{2015}\x{2212}';

	// Possessive, as nothing follows: a long run must not fill PCRE's stack.
	private const RUN   = '/[0-9](?:[' . self::SPACE . self::INVISIBLE . self::DASH . '.\/()]{0,3}[0-9]){6,}+/u';
	private const GROUP = '/[0-9](?:[' . self::INVISIBLE . ']{0,3}[0-9])*+/u';

	/** Words that say that a phone number follows, and words that say that none does. */
	private const BEFORE_NUMBER = '[.:]{0,2}[' . self::SPACE . ']{0,3}(?=[(+]{0,2}[' . self::SPACE . ']{0,1}[0-9])/u';
	private const CUE           = '/(?<![\p{L}\p{M}\p{N}_])(?:'
		. 'p|puh|puhnro|puhelin|puhelimitse|puhelinnumero|puhelimeen|matkapuhelin|kännykkä|gsm|mob|mobil|soita|soittamalla|'
		. 'numero|numeroon|numerosta|numerolla|tekstiviesti|tekstiviestillä|tekstari|sms|whatsapp|tel|tfn|telefon|ring|phone|call'
		. ')' . self::BEFORE_NUMBER;
	private const NO_CUE        = '/(?<![\p{L}\p{M}\p{N}_])(?:'
		. 'viite|viitenumero|viitenro|tilinumero|dnro|diaarinumero|asianumero|asiatunnus|isbn|issn|ean|y-tunnus|hanke|'
		. 'hankenumero|tuotenumero|tuotekoodi|laskunumero|postinumero|postinumerot|sarjanumero|kiinteistötunnus|referensnummer'
		. ')' . self::BEFORE_NUMBER;
	private const URL           = '/(?:https?:\/\/|www\.)[^' . self::SPACE . '\t\n<>"]{1,2000}/u';
	private const FILE_END      = '/\G\.(?:jpe?g|png|gif|webp|heic|svg|pdf|docx?|xlsx?|pptx?|mp4|zip)(?![\p{L}\p{N}])/u';
	private const LETTER        = '/[\p{L}\p{M}_]/u';

	/** Lengths without the leading zero, the commonest first. */
	private const LENGTHS      = [ 9, 8, 10, 7, 6, 5 ];
	private const LENGTHS_0457 = [ 10, 9, 8, 7, 6 ];

	private const NATURES = [
		'mobile'   => null,
		'landline' => null,
		'company'  => 'company number',
		'premium'  => 'premium number',
		'free'     => 'free number',
	];
	private const TYPES   = [
		'mobile'   => '/\A(?:4[0-8]|50)[0-9]{4,8}\z/',
		'company'  => '/\A(?:[123]00|10[1-9]|20[1-9]|29[0-9]|30[1-9]|39[0-9])[0-9]{3,7}\z/',
		'landline' => '/\A(?:1[3-9][1-8][0-9]{3,6}|[235689][1-8][0-9]{3,7})\z/',
		'premium'  => '/\A[67]00[0-9]{5,6}\z/',
		'free'     => '/\A800[0-9]{4,6}\z/',
	];

	/**
	 * The phone numbers of a text, in order.
	 *
	 * @param string $folded The text in lower case.
	 * @return iterable<array{start: int, end: int, value: string, nature: ?string}>
	 */
	public static function find( string $text, string $folded ): iterable {
		$around = null;
		$url    = 0;
		foreach ( Pattern::all( self::RUN, $text ) as [ $offset, $run ] ) {
			$around ??= self::surroundings_of( $folded );
			while ( ( $around['urls'][ $url ][1] ?? PHP_INT_MAX ) <= $offset ) {
				++$url;
			}
			if ( ( $around['urls'][ $url ][0] ?? PHP_INT_MAX ) > $offset ) {
				yield from self::phones_of_run( $folded, $run, $offset, $around );
			}
		}
	}

	/** A number alone, as settings and links have it; null if it is none. */
	public static function value( string $text ): ?string {
		$digits  = self::digits( $text );
		$is_plus = str_contains( $text, '+' );
		if ( $is_plus || str_starts_with( $digits, '00' ) ) {
			$number   = $is_plus ? $digits : substr( $digits, 2 );
			$national = self::national_of( $number );
			if ( null !== $national ) {
				return null === self::type_of( $national ) ? null : "+358$national";
			}
			return strlen( $number ) >= 8 && strlen( $number ) <= 15 ? "+$number" : null;
		}
		if ( str_starts_with( $digits, '0' ) && null !== self::type_of( substr( $digits, 1 ) ) ) {
			return '+358' . substr( $digits, 1 );
		}
		$national = self::national_of( $digits );
		return null !== $national && null !== self::type_of( $national ) ? "+358$national" : null;
	}

	/** What makes a number (`+358…`) public by nature. */
	public static function nature( string $value ): ?string {
		$type = str_starts_with( $value, '+358' ) ? self::type_of( substr( $value, 4 ) ) : null;
		return null === $type ? null : self::NATURES[ $type ];
	}

	/**
	 * What the whole text says of the places where numbers begin and end.
	 *
	 * @return array{cues: array<int, true>, no_cues: array<int, true>, urls: list<array{int, int}>}
	 */
	private static function surroundings_of( string $text ): array {
		$ends = static function ( string $pattern ) use ( $text ): array {
			$ends = [];
			foreach ( Pattern::all( $pattern, $text ) as [ $offset, $found ] ) {
				$ends[ $offset + strlen( $found ) ] = true;
			}
			return $ends;
		};
		$urls = [];
		foreach ( Pattern::all( self::URL, $text ) as [ $offset, $found ] ) {
			$urls[] = [ $offset, $offset + strlen( $found ) ];
		}
		return [
			'cues'    => $ends( self::CUE ),
			'no_cues' => $ends( self::NO_CUE ),
			'urls'    => $urls,
		];
	}

	/**
	 * @param array{cues: array<int, true>, no_cues: array<int, true>, urls: list<array{int, int}>} $around
	 * @return iterable<array{start: int, end: int, value: string, nature: ?string}>
	 */
	private static function phones_of_run( string $text, string $run, int $offset, array $around ): iterable {
		$groups  = self::groups_of( $run, $offset );
		$opening = self::opening_before( $text, $offset );
		if ( isset( $around['no_cues'][ $opening['start'] ] ) || self::is_account( $groups, $opening['before'] ) ) {
			return;
		}
		$has_cue   = isset( $around['cues'][ $opening['start'] ] );
		$index     = 0;
		$was_phone = false;
		while ( $index < count( $groups ) ) {
			$beginning = self::beginning_at( $groups, $index, $opening, $text, $has_cue, $was_phone );
			$found     = null === $beginning ? null : self::longest( $groups, $index, $beginning, $text );
			if ( null === $found ) {
				++$index;
				$was_phone = false;
				continue;
			}
			$end   = $groups[ $found['last'] ]['end'];
			$start = $groups[ $index ]['start'];
			yield [
				'start'  => 0 === $index ? self::start_of( $opening, $text, $start, $end ) : $start,
				'end'    => $end,
				'value'  => $found['value'],
				'nature' => $found['nature'],
			];
			$index     = $found['last'] + 1;
			$was_phone = true;
		}
	}

	/** @return non-empty-list<Group> */
	private static function groups_of( string $run, int $offset ): array {
		$groups = [];
		$end    = 0;
		foreach ( Pattern::all( self::GROUP, $run ) as [ $start, $group ] ) {
			$groups[] = [
				'digits' => self::digits( $group ),
				'start'  => $offset + $start,
				'end'    => $offset + $start + strlen( $group ),
				'gap'    => self::gap_of( substr( $run, $end, $start - $end ) ),
			];
			$end      = $start + strlen( $group );
		}
		return $groups;
	}

	/** How the digits of a group are parted from those before it. */
	private static function gap_of( string $between ): string {
		$shape = preg_replace(
			[ '/[' . self::INVISIBLE . ']/u', '/[' . self::SPACE . ']/u', '/[' . self::DASH . ']/u' ],
			[ '', ' ', '-' ],
			$between
		);
		return match ( $shape ) {
			' ', '  ', '   ' => 'space',
			'-' => 'dash',
			' -', '- ', ' - ' => 'spaced dash',
			'.' => 'dot',
			'/', ' /', '/ ', ' / ' => 'slash',
			default => strpbrk( (string) $shape, './' ) !== false || strpbrk( (string) $shape, '()' ) === false ? 'no' : 'paren',
		};
	}

	/**
	 * The plus and the bracket before a run, and what stands before these.
	 *
	 * @return Opening
	 */
	private static function opening_before( string $text, int $offset ): array {
		$start     = $offset;
		$is_spaced = $start > 0 && ' ' === $text[ $start - 1 ];
		$plus_at   = $start - ( $is_spaced ? 2 : 1 );
		$is_plus   = $plus_at >= 0 && '+' === $text[ $plus_at ];
		if ( $is_plus ) {
			$start = $plus_at;
		}
		$is_paren = $start > 0 && '(' === $text[ $start - 1 ];
		if ( $is_paren ) {
			--$start;
		}
		return [
			'start'  => $start,
			'plus'   => $is_plus,
			'paren'  => $is_paren,
			'before' => substr( $text, max( 0, $start - 2 ), min( 2, $start ) ),
		];
	}

	/**
	 * The bracket belongs to the number if it closes within it.
	 *
	 * @param Opening $opening
	 */
	private static function start_of( array $opening, string $text, int $digits, int $end ): int {
		if ( $opening['paren'] && ! str_contains( substr( $text, $digits, $end - $digits ), ')' ) ) {
			return $opening['start'] + 1;
		}
		return $opening['paren'] || $opening['plus'] ? $opening['start'] : $digits;
	}

	/**
	 * Whether the run is the rest of an account number: `FI21 1234 …`.
	 *
	 * @param non-empty-list<Group> $groups
	 */
	private static function is_account( array $groups, string $before ): bool {
		return 1 === preg_match( '/\A[A-Za-z]{2}\z/', $before )
			&& strlen( $groups[0]['digits'] ) >= 2
			&& strlen( implode( '', array_column( $groups, 'digits' ) ) ) >= 12;
	}

	/**
	 * A number that may be written from a group on.
	 *
	 * @param non-empty-list<Group> $groups
	 * @param Opening               $opening
	 * @return ?Beginning
	 */
	private static function beginning_at( array $groups, int $index, array $opening, string $text, bool $has_cue, bool $was_phone ): ?array {
		[ 'digits' => $digits, 'gap' => $gap ] = $groups[ $index ];
		if ( 0 === $index ) {
			if ( 1 === preg_match( self::LETTER, self::character_before( $text, $opening['start'] ) ) ) {
				return null;
			}
			if ( $opening['plus'] ) {
				return self::beginning( str_starts_with( $digits, '358' ) ? 'international' : 'abroad', true, 0 );
			}
			if ( str_starts_with( $digits, '00358' ) || '00' === $digits ) {
				return self::beginning( 'international', true, 2 );
			}
			return self::is_national( $digits ) ? self::beginning( 'national', $has_cue, 1 ) : null;
		}
		$is_apart = $was_phone || ! in_array( $gap, [ 'dash', 'dot', 'no' ], true );
		if ( ! $is_apart || ! self::is_national( $digits ) ) {
			return null;
		}
		return $was_phone || ! self::is_thousands( $groups, $index ) ? self::beginning( 'national', false, 1 ) : null;
	}

	/**
	 * @param 'national'|'international'|'abroad' $dialled
	 * @param int                                 $prefix  Digits that stand before the subscriber's own: `0`, `00`.
	 * @return Beginning
	 */
	private static function beginning( string $dialled, bool $cue, int $prefix ): array {
		return compact( 'dialled', 'cue', 'prefix' );
	}

	private static function is_national( string $digits ): bool {
		return 1 === preg_match( '/\A0[1-9]/', $digits );
	}

	/**
	 * `1 040 123 456`: three digits again and again, after one to three.
	 *
	 * @param list<Group> $groups
	 */
	private static function is_thousands( array $groups, int $index ): bool {
		if ( strlen( $groups[ $index - 1 ]['digits'] ) > 3 || 'space' !== $groups[ $index ]['gap'] ) {
			return false;
		}
		foreach ( array_slice( $groups, $index, 3 ) as $group ) {
			if ( 3 !== strlen( $group['digits'] ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The number from a group on that has the likeliest length.
	 *
	 * @param list<Group> $groups
	 * @param Beginning   $beginning
	 * @return ?array{last: int, value: string, nature: ?string, rank: int}
	 */
	private static function longest( array $groups, int $from, array $beginning, string $text ): ?array {
		$best   = null;
		$digits = '';
		$count  = count( $groups );
		for ( $last = $from; $last < $count; $last++ ) {
			if ( strlen( $digits ) + strlen( $groups[ $last ]['digits'] ) > 18
				|| ( $last > $from && ! self::may_follow( $groups, $from, $last ) ) ) {
				break;
			}
			$digits   .= $groups[ $last ]['digits'];
			$candidate = self::candidate_of( substr( $digits, $beginning['prefix'] ), $beginning, array_slice( $groups, $from, $last + 1 - $from ), $last );
			if ( null !== $candidate && ( null === $best || $candidate['rank'] < $best['rank'] ) ) {
				$best = $candidate;
			}
		}
		if ( null === $best ) {
			return null;
		}
		$end = $groups[ $best['last'] ]['end'];
		return $best['last'] === $from && ( self::is_file( $text, $end ) || self::is_glued( $text, $end ) ) ? null : $best;
	}

	/** @param list<Group> $groups */
	private static function may_follow( array $groups, int $from, int $last ): bool {
		return match ( $groups[ $last ]['gap'] ) {
			'space', 'dash', 'spaced dash', 'dot' => true,
			'slash' => $last === $from + 1,
			'paren' => $last <= $from + 2,
			default => false,
		};
	}

	/**
	 * @param Beginning             $beginning
	 * @param non-empty-list<Group> $groups
	 * @return ?array{last: int, value: string, nature: ?string, rank: int}
	 */
	private static function candidate_of( string $digits, array $beginning, array $groups, int $last ): ?array {
		if ( 'abroad' === $beginning['dialled'] ) {
			return 1 === preg_match( '/\A[1-9][0-9]{8,14}\z/', $digits )
				? [
					'last'   => $last,
					'value'  => "+$digits",
					'nature' => null,
					'rank'   => 15 - strlen( $digits ),
				]
				: null;
		}
		$national = 'national' === $beginning['dialled'] ? $digits : self::national_of( $digits );
		$type     = null === $national ? null : self::type_of( $national );
		if ( null === $national || null === $type || self::is_business_id( $groups )
			|| ( ! $beginning['cue'] && ! self::is_written_as_phone( $national, $type, $groups ) ) ) {
			return null;
		}
		$rank = array_search( strlen( $national ), str_starts_with( $national, '457' ) ? self::LENGTHS_0457 : self::LENGTHS, true );
		return [
			'last'   => $last,
			'value'  => "+358$national",
			'nature' => self::NATURES[ $type ],
			'rank'   => false === $rank ? 99 : $rank,
		];
	}

	/** What follows the country code, without the zero that does not belong there; null for another country. */
	private static function national_of( string $digits ): ?string {
		return str_starts_with( $digits, '358' ) ? substr( $digits, '0' === ( $digits[3] ?? '' ) ? 4 : 3 ) : null;
	}

	/** What kind of number it is, without its leading zero; null if there is none such. */
	private static function type_of( string $national ): ?string {
		foreach ( self::TYPES as $type => $pattern ) {
			if ( 1 === preg_match( $pattern, $national ) ) {
				return $type;
			}
		}
		return null;
	}

	/**
	 * Whether digits that no word announces look like a phone number and not like a date, a time or a code.
	 *
	 * @param non-empty-list<Group> $groups
	 */
	private static function is_written_as_phone( string $national, string $type, array $groups ): bool {
		$length = strlen( $groups[0]['digits'] );
		$second = $groups[1]['digits'] ?? null;
		$area   = 'landline' === $type && str_starts_with( $national, '1' ) ? 3 : 2;
		if ( in_array( 'dot', array_column( array_slice( $groups, 1 ), 'gap' ), true ) ) {
			// Dates and times have two digits before the dot.
			return $length >= 3 && $length <= 4 && strlen( $national ) >= 8;
		}
		if ( 'landline' === $type ) {
			if ( null === $second ) {
				return 3 === $area && strlen( $national ) >= 8;
			}
			return $length === $area && strlen( $national ) >= 7 && strlen( $second ) >= 3
				&& ( 3 === $area || 1 !== preg_match( '/\A(?:19|20)[0-9]{2}\z/', $second ) );
		}
		return $length >= 3 && strlen( $national ) >= 8 && ! self::is_dashed_code( $groups );
	}

	/**
	 * Six and four digits are an identity code, five and five two postcodes.
	 *
	 * @param non-empty-list<Group> $groups
	 */
	private static function is_dashed_code( array $groups ): bool {
		if ( 2 !== count( $groups ) || ! in_array( $groups[1]['gap'], [ 'dash', 'spaced dash' ], true ) ) {
			return false;
		}
		$first   = $groups[0]['digits'];
		$lengths = strlen( $first ) . '-' . strlen( $groups[1]['digits'] );
		return '5-5' === $lengths
			|| ( in_array( $lengths, [ '6-4', '6-3' ], true ) && 1 === preg_match( '/\A(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])/', $first ) );
	}

	/**
	 * Y-tunnus: seven digits, a dash and a check digit.
	 *
	 * @param non-empty-list<Group> $groups
	 */
	private static function is_business_id( array $groups ): bool {
		return 2 === count( $groups ) && 7 === strlen( $groups[0]['digits'] )
			&& 1 === strlen( $groups[1]['digits'] ) && 'dash' === $groups[1]['gap'];
	}

	private static function is_file( string $text, int $end ): bool {
		return 1 === preg_match( self::FILE_END, $text, $_, 0, $end );
	}

	/** A letter straight after a number in one piece: a code. */
	private static function is_glued( string $text, int $end ): bool {
		return 1 === preg_match( self::LETTER, self::character_at( $text, $end ) );
	}

	private static function character_before( string $text, int $offset ): string {
		$start = $offset - 1;
		while ( $start > 0 && "\x80" === ( $text[ $start ] & "\xC0" ) ) {
			--$start;
		}
		return $start < 0 ? '' : substr( $text, $start, $offset - $start );
	}

	private static function character_at( string $text, int $offset ): string {
		$end = $offset + 1;
		while ( $end < strlen( $text ) && "\x80" === ( $text[ $end ] & "\xC0" ) ) {
			++$end;
		}
		return substr( $text, $offset, $end - $offset );
	}

	private static function digits( string $text ): string {
		return (string) preg_replace( '/[^0-9]/', '', $text );
	}
}
