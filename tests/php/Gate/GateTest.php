<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Content\PostText;
use Julkaisuvahti\Engine\Verdict;
use Julkaisuvahti\Gate\Gate;
use Julkaisuvahti\Gate\Held;
use Julkaisuvahti\Gate\Outcome;
use Julkaisuvahti\Gate\PostState;
use Julkaisuvahti\Gate\Reasons;
use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Review\ResolutionStore;
use Julkaisuvahti\Rights\MediaFacts;
use Julkaisuvahti\Rights\Rights;
use Julkaisuvahti\Rights\RightsStore;
use Julkaisuvahti\Rules\NamesPack;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Tests\SiteTestCase;
use PHPUnit\Framework\Attributes\DataProvider;

final class GateTest extends SiteTestCase {

	private const RULES = WP_PLUGIN_DIR . '/julkaisuvahti/build/ruleset.json';

	public function test_one_text_is_checked_once_however_often_it_is_asked_about(): void {
		$gate  = self::gate();
		$after = self::state( 'publish', self::FORM_BLOCK );
		$first = $gate->objection( PostState::absent( 'post' ), $after );

		self::assertInstanceOf( Held::class, $first );
		self::assertSame( $first->findings[0]['finding'], $gate->objection( self::state( 'draft', '' ), $after )?->findings[0]['finding'] );
	}

	public function test_nothing_is_checked_where_nothing_is_published(): void {
		// Without rules every check is an objection, so that a check would show.
		$gate = self::gate( '/nowhere/ruleset.json' );

		self::assertNull( $gate->objection( PostState::absent( 'post' ), self::state( 'draft', self::FORM_BLOCK ) ) );
		self::assertNull( $gate->objection( PostState::absent( 'page' ), new PostState( 1, 'page', 'publish', '', self::text( self::FORM_BLOCK ) ) ) );
		self::assertNull( $gate->objection( self::state( 'publish', 'a' ), self::state( 'publish', 'a' ) ), 'a category was changed' );
		self::assertNull( $gate->objection( self::state( 'future', 'a' ), self::state( 'future', 'a' ) ) );
		self::assertNull( $gate->objection( self::state( 'publish', 'a' ), self::state( 'private', 'a' ) ) );
		self::assertNull( $gate->objection( self::state( 'publish', 'a' ), self::state( 'draft', 'b' ) ) );
	}

	/** @return array<string, array{?string}> */
	public static function broken_rules(): array {
		return [
			'no file'           => [ null ],
			'empty'             => [ '' ],
			'not JSON'          => [ '{"rules": [' ],
			'not a ruleset'     => [ '{"format":1}' ],
			'another thing'     => [ '[]' ],
			'not UTF-8'         => [ "{\"rules\": \"\xff\"}" ],
			'a rule is missing' => [ '{"format":1,"hash":"","packs":{},"rules":[{"id":"a/b"}]}' ],
		];
	}

	/** @dataProvider broken_rules */
	#[DataProvider( 'broken_rules' )]
	public function test_without_rules_nothing_is_published_and_nothing_crashes( ?string $json ): void {
		$file = get_temp_dir() . uniqid( 'ruleset-' ) . '.json';
		if ( null !== $json ) {
			file_put_contents( $file, $json );
		}
		$held = self::gate( $file )->objection( PostState::absent( 'post' ), self::state( 'publish', self::CLEAN ) );
		if ( null !== $json ) {
			unlink( $file );
		}

		self::assertInstanceOf( Held::class, $held );
		self::assertSame( Verdict::NeedsReview, $held->verdict );
		self::assertSame( [ [ 'code' => Held::RULES_UNAVAILABLE ] ], $held->faults );

		$this->log_in( 'author', 'fi' );
		$reasons = new Reasons( new Rulebook( $file, Settings::of( [] ) ) );
		self::assertSame(
			'Julkaisua ei vielä tehty. Tekstiä ei voitu tarkistaa: tarkistussäännöt puuttuvat tältä sivustolta.'
				. ' Kerro sivuston ylläpitäjälle. Luonnoksia voi tallentaa sillä välin.',
			$reasons->in_one_line( Outcome::Refused, $held )
		);
	}

	public function test_markup_that_was_broken_before_never_holds_back_an_edit_but_what_the_edit_adds_does(): void {
		$gate   = self::gate();
		$broken = '<!-- wp:group --><p>Auki loppuun';
		$before = self::state( 'publish', $broken );

		self::assertInstanceOf( Held::class, $gate->objection( PostState::absent( 'post' ), $before ), 'A new post is held.' );
		self::assertNull( $gate->objection( $before, self::state( 'publish', "<p>Uutta.</p>$broken" ) ) );
		self::assertSame(
			[ 'personal-data/identity-code' ],
			array_column( array_column( $gate->objection( $before, self::state( 'publish', self::IDENTITY_CODE . $broken ) )->findings ?? [], 'finding' ), 'rule' )
		);
		self::assertInstanceOf( Held::class, $gate->objection( self::state( 'publish', 'Ehjä' ), $before ), 'Markup that the edit breaks is news.' );
	}

	public function test_of_what_was_too_long_to_be_read_nobody_knows_what_an_edit_adds(): void {
		$gate = self::gate();
		$long = '<p>' . str_repeat( 'sana ', 200_000 ) . '</p>';

		self::assertInstanceOf( Held::class, $gate->objection( self::state( 'publish', $long ), self::state( 'publish', "$long<p>Uutta.</p>" ) ) );
	}

	public function test_the_site_decides_how_grave_a_finding_is(): void {
		$noted = self::gate( self::RULES, [ 'severities' => [ 'sign-ups/form-block' => 'note', 'gone/rule' => 'block' ] ] );
		$off   = self::gate( self::RULES, [ 'severities' => [ 'sign-ups/form-block' => 'off' ] ] );

		self::assertNull( $noted->objection( PostState::absent( 'post' ), self::state( 'publish', self::FORM_BLOCK ) ) );
		self::assertNull( $off->objection( PostState::absent( 'post' ), self::state( 'publish', self::FORM_BLOCK ) ) );
	}

	/** @param array<string, mixed> $settings */
	private static function gate( string $rules = self::RULES, array $settings = [] ): Gate {
		$settings = Settings::of( $settings );
		return new Gate( $settings, new Rulebook( $rules, $settings ), new PostKeys(), new ResolutionStore(), new NamesPack( WP_PLUGIN_DIR . '/julkaisuvahti/build/names.data' ), new MediaFacts( new Rights( new RightsStore() ) ) );
	}

	private static function state( string $status, string $content ): PostState {
		return new PostState( 1, 'post', $status, '', self::text( $content ) );
	}

	private static function text( string $content ): PostText {
		return PostText::of_columns( [ 'post_content' => $content ], null );
	}
}
