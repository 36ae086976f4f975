<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Credits;

use Julkaisuvahti\Rights\Licences;
use Julkaisuvahti\Rights\RightsFields;
use PHPUnit\Framework\TestCase;

/** What readers see of a licence. */
final class LicencesTest extends TestCase {

	/** @return iterable<string, array{array<string, string>, string, string}> */
	public static function licences(): iterable {
		$cc = 'https://creativecommons.org';
		yield 'none' => [ [], '', '' ];
		yield 'CC0' => [ [ 'id' => 'CC0-1.0' ], 'CC0 1.0', "$cc/publicdomain/zero/1.0/" ];
		yield 'public domain' => [ [ 'id' => 'CC-PDM-1.0' ], 'Public Domain Mark 1.0', "$cc/publicdomain/mark/1.0/" ];
		yield 'attribution' => [ [ 'id' => 'CC-BY-4.0' ], 'CC BY 4.0', "$cc/licenses/by/4.0/" ];
		yield 'an older one' => [ [ 'id' => 'CC-BY-NC-SA-2.5' ], 'CC BY-NC-SA 2.5', "$cc/licenses/by-nc-sa/2.5/" ];
		yield 'its own address' => [ [ 'id' => 'CC-BY-3.0', 'url' => "$cc/licenses/by/3.0/fi/" ], 'CC BY 3.0', "$cc/licenses/by/3.0/fi/" ];
		yield 'another' => [ [ 'id' => 'MIT', 'url' => 'https://lisenssi.example/', 'text' => 'Vapaa' ], 'Vapaa', 'https://lisenssi.example/' ];
		yield 'terms in many words' => [ [ 'text' => str_repeat( 'Ehto ', 40 ), 'url' => 'https://lisenssi.example/' ], '', 'https://lisenssi.example/' ];
		yield 'terms in lines' => [ [ 'text' => "Ehto\nToinen" ], '', '' ];
		yield 'no such terms' => [ [ 'id' => 'CC-BY-XX-4.0' ], '', '' ];
	}

	/**
	 * @dataProvider licences
	 * @param array<string, string> $given
	 */
	#[\PHPUnit\Framework\Attributes\DataProvider( 'licences' )]
	public function test_name_and_page( array $given, string $name, string $url ): void {
		$licence = $given + RightsFields::DEFAULTS['licence'];
		self::assertSame( [ $name, $url ], [ Licences::name( $licence ), Licences::url( $licence ) ] );
	}
}
