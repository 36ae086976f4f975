<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests;

use Julkaisuvahti\Gate\Outcome;
use PHPUnit\Framework\Attributes\DataProvider;

final class TranslationsTest extends SiteTestCase {

	/** @return array<string, array{string, string}> */
	public static function locales(): array {
		return [
			'Finnish' => [ 'fi', 'Muutosta ei vielä julkaistu. Sivulla näkyy aiempi versio, ja uusi teksti on tallessa.' ],
			'Swedish' => [ 'sv_SE', 'Ändringen publicerades inte ännu. Sidan visar den tidigare versionen, och din nya text är sparad.' ],
			'English' => [ 'en_US', 'The change is not published yet. The page shows the earlier version, and your new text is saved.' ],
		];
	}

	/** @dataProvider locales */
	#[DataProvider( 'locales' )]
	public function test_people_are_spoken_to_in_their_language( string $locale, string $expected ): void {
		switch_to_locale( $locale );
		$message = Outcome::KeptBesidePublished->message();
		restore_previous_locale();

		self::assertSame( $expected, $message );
	}
}
