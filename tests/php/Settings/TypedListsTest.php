<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Settings;

use Julkaisuvahti\Settings\SiteList;
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
			'a phone with its zero'       => [ 'officialContacts', '+358 (0)44 555 0123' ],
			'a phone without a plus'      => [ 'officialContacts', '358445550123' ],
			'a phone with a slash'        => [ 'officialContacts', '016/555 0123' ],
			'a phone abroad'              => [ 'officialContacts', '+46 70 174 06 05' ],
			'a company number'            => [ 'officialContacts', '020 123 4567' ],
			'an address with capitals'    => [ 'officialContacts', 'Kylayhdistys@Posti.Example' ],
			'an address that is a role'   => [ 'officialContacts', 'info@posti.example' ],
			'an e-mail address'           => [ 'officialContacts', 'kylayhdistys@posti.example' ],
			'a bank account'              => [ 'officialContacts', 'FI21 1234 5600 0007 85' ],
			'a bank account in one'       => [ 'officialContacts', 'fi2112345600000785' ],
			'a profile'                   => [ 'officialContacts', 'https://www.facebook.com/esimerkkilankunta' ],
			'a profile with a slash'      => [ 'officialContacts', 'https://www.facebook.com/Esimerkkilankunta/' ],
			'a profile in a small view'   => [ 'officialContacts', 'm.facebook.com/esimerkkilankunta' ],
			'a profile without scheme'    => [ 'officialContacts', 'instagram.com/esimerkkilankunta' ],
			'a handle'                    => [ 'officialContacts', '@esimerkkilankunta' ],
			'a service'                   => [ 'approvedServices', 'ilmoittautuminen.example' ],
			'a service with its path'     => [ 'approvedServices', 'link.palvelu.example/s/' ],
			'a service as copied'         => [ 'approvedServices', 'https://palvelu.example/kunta' ],
			'a service with its names'    => [ 'approvedServices', '*.palvelu.example' ],
			'a person'                    => [ 'officials', 'Anna-Liisa von Esimerkki' ],
			'what is no person'           => [ 'notPersons', 'Toivo Talo 2' ],
			'a title'                     => [ 'officialTitles', 'Kyläkehittäjä' ],
			'a title of three words'      => [ 'officialTitles', 'kylätoimikunnan vt. puheenjohtaja' ],
			'an abbreviation'             => [ 'officialTitles', 'hlöstöjoht' ],
			'a public role'               => [ 'publicRoles', 'retken vetäjä' ],
			'a surname of two words'      => [ 'surnames', 'af Esimerkki' ],
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
			'everyone\'s mail by its site' => [ 'officialDomains', 'www.gmail.com' ],
			'what everyone\'s mail is in' => [ 'officialDomains', 'inet.fi' ],
			'all Finnish addresses'      => [ 'officialDomains', 'www.fi' ],
			'a domain no mail ends in'   => [ 'officialDomains', 'esimerkkila.xn--p1ai' ],
			'two domains'                => [ 'officialDomains', 'esimerkkila.example, koulu.example' ],
			'a contact with a name'      => [ 'officialContacts', 'Oona Esimerkki 044 555 0123' ],
			'a phone too short'          => [ 'officialContacts', '0123' ],
			'two phones'                 => [ 'officialContacts', '044 555 0123, 044 555 0124' ],
			'a phone without its area'   => [ 'officialContacts', '555 0123' ],
			'five digits'                => [ 'officialContacts', '12345' ],
			'a phone too long'           => [ 'officialContacts', '044 555 0123 456' ],
			'a reference number'         => [ 'officialContacts', '1234567890' ],
			'two phones with a slash'    => [ 'officialContacts', '044 555 0123/044 555 0124' ],
			'a phone with an extension'  => [ 'officialContacts', '016 555 0123 (vaihde)' ],
			'an address in disguise'     => [ 'officialContacts', 'kirjasto (at) posti.example' ],
			'an address with a name'     => [ 'officialContacts', 'Kirjasto <kirjasto@posti.example>' ],
			'an account too short'       => [ 'officialContacts', 'FI21 1234 5600 0007' ],
			'a page that is no profile'  => [ 'officialContacts', 'https://esimerkkila.example/yhteystiedot' ],
			'a profile with a query'     => [ 'officialContacts', 'https://www.facebook.com/esimerkkilankunta?locale=fi_FI' ],
			'an event for a profile'     => [ 'officialContacts', 'https://www.facebook.com/events/123456' ],
			'a domain for a handle'      => [ 'officialContacts', '@esimerkkila.example' ],
			'an account with a slip'     => [ 'officialContacts', 'FI21 1234 5600 0007 86' ],
			'an address without an end'  => [ 'officialContacts', 'kirjasto@esimerkkila' ],
			'a site for a contact'       => [ 'officialContacts', 'esimerkkila.example' ],
			'a service by its name'      => [ 'approvedServices', 'Ilmoittautumispalvelu' ],
			'every service'              => [ 'approvedServices', '*' ],
			'every Finnish service'      => [ 'approvedServices', '*.fi' ],
			'all of them by a prefix'    => [ 'approvedServices', 'https://www.fi/kunta' ],
			'a service with a query'     => [ 'approvedServices', 'palvelu.example/?id=1' ],
			'a letter that is not shown' => [ 'approvedServices', "palvelu\u{200B}.example" ],
			'half a letter'              => [ 'approvedServices', "palvelu\xC3.example" ],
			'a person by half a name'    => [ 'officials', 'Oona' ],
			'a person with a title'      => [ 'officials', 'rehtori Oona Esimerkki, koulu' ],
			'a formula for a name'       => [ 'givenNames', '=HYPERLINK("https://esimerkki.example")' ],
			'a number for a name'        => [ 'surnames', '19123' ],
			'a title with a comma'       => [ 'officialTitles', 'kyläkehittäjä, hankevastaava' ],
			'a title with a number'      => [ 'officialTitles', '2. varapuheenjohtaja' ],
			'a title that is a sentence' => [ 'publicRoles', 'hän on kylän paras kaikista soittajista' ],
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

	public function test_the_line_of_a_phone_that_cannot_be_read_is_told_how_to_write_it(): void {
		switch_to_locale( 'en_US' );
		$lists = TypedLists::read( [ 'officialContacts' => "044 555 0123\n555 0123" ] );
		restore_previous_locale();

		self::assertStringStartsWith( 'This phone number cannot be recognised.', $lists->faults['officialContacts'][2] );
	}

	public function test_where_anybody_has_an_address_is_no_official_domain(): void {
		$ruleset = json_decode( (string) file_get_contents( dirname( __DIR__, 3 ) . '/build/ruleset.json' ), true );
		$rules   = array_column( $ruleset['rules'], 'match', 'id' );
		foreach ( $rules['personal-data/contact']['freeMail'] as $host ) {
			self::assertNotNull( SiteList::OfficialDomains->fault_in( $host ), $host );
		}
	}

	public function test_of_pasted_rows_the_first_column_is_the_name(): void {
		$lists = TypedLists::read(
			[
				'surnames'   => "Korhonen;21 034\nVirtanen\t20 512\n\"Mäkinen\",19 880",
				'givenNames' => 'Oona',
			]
		);

		self::assertSame( [], $lists->faults );
		self::assertSame( [ 'Korhonen', 'Virtanen', 'Mäkinen' ], $lists->entries['surnames'] );
	}

	public function test_a_list_without_end_is_told_once_and_lost_by_nobody(): void {
		$names = implode( "\n", array_map( static fn ( int $number ): string => 'Nimi' . strtr( (string) $number, '0123456789', 'abcdefghij' ), range( 1, 200_000 ) ) );
		$lists = TypedLists::read( [ 'surnames' => $names ] );

		self::assertCount( 1, $lists->faults['surnames'] );
		self::assertSame( $names, $lists->texts['surnames'] );
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
