<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Urgent;

use DateTimeImmutable;
use DateTimeZone;
use Julkaisuvahti\Urgent\WorkingDays;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class WorkingDaysTest extends TestCase {

	/** @return array<string, array{string, string}> */
	public static function days(): array {
		return [
			'a Monday'                => [ '2026-11-23 10:00', '2026-11-24' ],
			'a Saturday'              => [ '2026-11-21 07:30', '2026-11-23' ],
			'late on a Friday'        => [ '2026-11-20 23:59', '2026-11-23' ],
			'before Independence Day' => [ '2027-12-03 12:00', '2027-12-07' ],
			'before Christmas'        => [ '2026-12-23 12:00', '2026-12-28' ],
			'before New Year'         => [ '2026-12-31 12:00', '2027-01-04' ],
			'before Epiphany'         => [ '2027-01-05 12:00', '2027-01-07' ],
			'before Easter 2026'      => [ '2026-04-02 12:00', '2026-04-07' ],
			'before Easter 2027'      => [ '2027-03-25 12:00', '2027-03-30' ],
			'before Easter 2038'      => [ '2038-04-22 12:00', '2038-04-27' ],
			'before May Day'          => [ '2026-04-30 12:00', '2026-05-04' ],
			'before Ascension Day'    => [ '2026-05-13 12:00', '2026-05-15' ],
			'before Midsummer'        => [ '2026-06-18 12:00', '2026-06-22' ],
			'when the clock changes'  => [ '2026-10-24 12:00', '2026-10-26' ],
		];
	}

	/** @dataProvider days */
	#[DataProvider( 'days' )]
	public function test_the_next_working_day( string $from, string $expected ): void {
		$day = new DateTimeImmutable( $from, new DateTimeZone( 'Europe/Helsinki' ) );

		self::assertSame( "$expected 00:00", WorkingDays::next_after( $day )->format( 'Y-m-d H:i' ) );
	}
}
