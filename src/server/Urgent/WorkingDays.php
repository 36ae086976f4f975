<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Urgent;

use DateTimeImmutable;

/** The days on which a Finnish municipal office is at work. */
final class WorkingDays {

	/** Month and day. Christmas Eve is no public holiday by law, but offices are closed. */
	private const FIXED = [ '01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26' ];

	/** Good Friday, Easter Monday and Ascension Day, in days from Easter Sunday; the others are Sundays. */
	private const FROM_EASTER = [ -2, 1, 39 ];

	/** The first one after this day, at midnight of the same time zone. */
	public static function next_after( DateTimeImmutable $day ): DateTimeImmutable {
		$next = $day->setTime( 0, 0 );
		do {
			$next = $next->modify( '+1 day' );
		} while ( ! self::is_one( $next ) );
		return $next;
	}

	public static function is_one( DateTimeImmutable $day ): bool {
		return (int) $day->format( 'N' ) < 6
			&& ! in_array( $day->format( 'm-d' ), self::FIXED, true )
			&& ! self::is_midsummer_eve( $day )
			&& ! self::follows_easter( $day );
	}

	/** The Friday from 19 to 25 June; offices are closed, as on Christmas Eve. */
	private static function is_midsummer_eve( DateTimeImmutable $day ): bool {
		return '5' === $day->format( 'N' ) && $day->format( 'm-d' ) >= '06-19' && $day->format( 'm-d' ) <= '06-25';
	}

	private static function follows_easter( DateTimeImmutable $day ): bool {
		$easter = self::easter( (int) $day->format( 'Y' ) );
		foreach ( self::FROM_EASTER as $days ) {
			if ( $easter->modify( "$days days" )->format( 'm-d' ) === $day->format( 'm-d' ) ) {
				return true;
			}
		}
		return false;
	}

	/** The Gregorian computus (Meeus, Jones, Butcher); a host may lack PHP's calendar extension. */
	private static function easter( int $year ): DateTimeImmutable {
		$golden     = $year % 19;
		$century    = intdiv( $year, 100 );
		$in_century = $year % 100;
		$moon       = ( 19 * $golden + $century - intdiv( $century, 4 ) - intdiv( $century - intdiv( $century + 8, 25 ) + 1, 3 ) + 15 ) % 30;
		$weekday    = ( 32 + 2 * ( $century % 4 ) + 2 * intdiv( $in_century, 4 ) - $moon - $in_century % 4 ) % 7;
		$late       = intdiv( $golden + 11 * $moon + 22 * $weekday, 451 );
		$sum        = $moon + $weekday - 7 * $late + 114;
		return new DateTimeImmutable( sprintf( '%04d-%02d-%02d', $year, intdiv( $sum, 31 ), $sum % 31 + 1 ) );
	}
}
