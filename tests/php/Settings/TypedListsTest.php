<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Settings;

use Julkaisuvahti\Settings\TypedLists;
use Julkaisuvahti\Tests\SiteTestCase;
use PHPUnit\Framework\Attributes\DataProvider;

final class TypedListsTest extends SiteTestCase {

	/** @return array<string, array{string, string}> */
	public static function right_lines(): array {
		return [
			'a domain'                    => [ 'officialDomains', 'esimerkkila.example' ],
			'a domain with its @'         => [ 'officialDomains', '@esimerkkila.example' ],
			'a domain with capitals'      => [ 'officialDomains', 'Esimerkkila.Example' ],
			'a domain below another'      => [ 'officialDomains', 'koulu.esimerkkila.example' ],
			'a domain in Finnish letters' => [ 'officialDomains', 'esimerkkilä.example' ],
			'a mobile phone'              => [ 'officialContacts', '044 555 0123' ],
			'a phone with hyphens'        => [ 'officialContacts', '044-555 0123' ],
			'an international phone'      => [ 'officialContacts', '+358 44 555 0123' ],
			'a phone with an area code'   => [ 'officialContacts', '(016) 555 0123' ],
			'an e-mail address'           => [ 'officialContacts', 'kylayhdistys@posti.example' ],
			'a bank account'              => [ 'officialContacts', 'FI21 1234 5600 0007 85' ],
			'a bank account in one'       => [ 'officialContacts', 'fi2112345600000785' ],
			'a profile'                   => [ 'officialContacts', 'https://www.facebook.com/esimerkkilankunta' ],
			'a profile without scheme'    => [ 'officialContacts', 'instagram.com/esimerkkilankunta' ],
			'a handle'                    => [ 'officialContacts', '@esimerkkilankunta' ],
			'a service'                   => [ 'approvedServices', 'ilmoittautuminen.example' ],
			'a service with its path'     => [ 'approvedServices', 'link.palvelu.example/s/' ],
			'a service as copied'         => [ 'approvedServices', 'https://palvelu.example/kunta' ],
			'a service with its names'    => [ 'approvedServices', '*.palvelu.example' ],
		];
	}

	/** @dataProvider right_lines */
	#[DataProvider( 'right_lines' )]
	public function test_what_is_right_is_kept_as_it_was_typed( string $list, string $line ): void {
		$lists = TypedLists::read( [ $list => $line ] );

		self::assertSame( [], $lists->faults );
		self::assertSame( [ $line ], $lists->entries[ $list ] );
	}

	/** @return array<string, array{string, string}> */
	public static function wrong_lines(): array {
		return [
			'an address for a domain'    => [ 'officialDomains', 'oona@esimerkkila.example' ],
			'a page for a domain'        => [ 'officialDomains', 'https://esimerkkila.example/yhteystiedot' ],
			'a domain without a dot'     => [ 'officialDomains', 'fi' ],
			'everyone\'s mail'           => [ 'officialDomains', 'Gmail.com' ],
			'two domains'                => [ 'officialDomains', 'esimerkkila.example, koulu.example' ],
			'a contact with a name'      => [ 'officialContacts', 'Oona Esimerkki 044 555 0123' ],
			'a phone too short'          => [ 'officialContacts', '0123' ],
			'two phones'                 => [ 'officialContacts', '044 555 0123, 044 555 0124' ],
			'an account with a slip'     => [ 'officialContacts', 'FI21 1234 5600 0007 86' ],
			'an address without an end'  => [ 'officialContacts', 'kirjasto@esimerkkila' ],
			'a site for a contact'       => [ 'officialContacts', 'esimerkkila.example' ],
			'a service by its name'      => [ 'approvedServices', 'Ilmoittautumispalvelu' ],
			'every service'              => [ 'approvedServices', '*' ],
			'every Finnish service'      => [ 'approvedServices', '*.fi' ],
			'a service with a query'     => [ 'approvedServices', 'palvelu.example/?id=1' ],
			'a letter that is not shown' => [ 'approvedServices', "palvelu\u{200B}.example" ],
			'half a letter'              => [ 'approvedServices', "palvelu\xC3.example" ],
			'a line without end'         => [ 'approvedServices', 'palvelu.example/' . str_repeat( 'a', 500 ) ],
		];
	}

	/** @dataProvider wrong_lines */
	#[DataProvider( 'wrong_lines' )]
	public function test_what_is_wrong_is_told_with_its_line( string $list, string $line ): void {
		$lists = TypedLists::read( [ $list => "\r\n\r\n$line\r\n" ] );

		self::assertSame( [ $list ], array_keys( $lists->faults ) );
		self::assertSame( [ 3 ], array_keys( $lists->faults[ $list ] ) );
		self::assertSame( "\r\n\r\n$line\r\n", $lists->texts[ $list ] );
	}

	public function test_blank_and_repeated_lines_are_left_out(): void {
		$lists = TypedLists::read( [ 'officialDomains' => "  a.example\u{A0}\n\n\t\nb.example\r\na.example" ] );

		self::assertSame( [], $lists->faults );
		self::assertSame( [ 'a.example', 'b.example' ], $lists->entries['officialDomains'] );
	}

	public function test_a_list_has_an_end(): void {
		$lists = TypedLists::read( [ 'officialDomains' => implode( "\n", array_map( static fn ( int $number ): string => "a$number.example", range( 1, 300 ) ) ) ] );

		self::assertSame( [ 201 ], array_keys( $lists->faults['officialDomains'] ) );
	}

	public function test_what_is_no_text_is_no_list(): void {
		$lists = TypedLists::read( [ 'officialDomains' => [ 'a.example' ] ] );

		self::assertSame( '', $lists->texts['officialDomains'] );
	}
}
