<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Content\PostText;
use Julkaisuvahti\Engine\Verdict;
use Julkaisuvahti\Gate\Gate;
use Julkaisuvahti\Gate\Held;
use Julkaisuvahti\Gate\PostState;
use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Review\ResolutionStore;
use Julkaisuvahti\Review\StoredResolution;
use Julkaisuvahti\Rights\MediaFacts;
use Julkaisuvahti\Rights\Rights;
use Julkaisuvahti\Rights\RightsStore;
use Julkaisuvahti\Rules\NamesPack;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Tests\SiteTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Post;

/** Names of persons, from the text to the publication. */
final class NamesTest extends SiteTestCase {

	private const BUILD = WP_PLUGIN_DIR . '/julkaisuvahti/build';
	private const RULE  = 'personal-data/person-name';
	private const TEXT  = 'Retkelle osallistunut Maija Meikäläinen kertoo. Meikäläisen mukaan retki kannatti.';

	public function test_a_name_is_asked_about_once_and_its_answer_is_kept_without_it(): void {
		global $wpdb;
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::paragraph( self::TEXT ) ] );

		$findings = $this->held( $draft );
		self::assertSame( [ self::RULE, self::RULE ], array_column( $findings, 'rule' ) );
		self::assertCount( 1, array_unique( array_column( $findings, 'fingerprint' ) ) );

		self::assertSame( 200, $this->answer( $draft, $findings[0]['fingerprint'], 'performer', 'fine' ) );
		self::assertSame( 200, $this->rest( 'PUT', "/wp/v2/posts/$draft->ID", [ 'status' => 'publish' ] )->get_status() );
		self::assertSame( 'publish', self::stored( $draft )->post_status );

		foreach ( [ $wpdb->postmeta, $wpdb->usermeta, $wpdb->options, $wpdb->commentmeta ] as $table ) {
			foreach ( [ 'eikäläi', 'eik\u00e4l', 'eikalai' ] as $piece ) {
				$rows = $wpdb->get_results( "SELECT * FROM $table" );
				self::assertStringNotContainsStringIgnoringCase( $piece, (string) wp_json_encode( $rows, JSON_UNESCAPED_UNICODE ), $table );
			}
		}
	}

	public function test_another_form_of_an_answered_name_asks_nothing(): void {
		$this->log_in( 'author' );
		$draft    = $this->insert( [ 'post_content' => self::paragraph( self::TEXT ) ] );
		$findings = $this->held( $draft );
		$this->answer( $draft, $findings[0]['fingerprint'], 'performer', 'fine' );

		$later = self::paragraph( self::TEXT . ' Kiitos Maija Meikäläiselle!' );
		self::assertSame( 200, $this->rest( 'PUT', "/wp/v2/posts/$draft->ID", [ 'content' => $later, 'status' => 'publish' ] )->get_status() );
	}

	public function test_a_permission_is_for_a_reviewer_unless_the_site_says_it_is_enough(): void {
		$this->log_in( 'author' );
		$draft       = $this->insert( [ 'post_content' => self::paragraph( self::TEXT ) ] );
		$fingerprint = $this->held( $draft )[0]['fingerprint'];

		self::assertSame( 400, $this->answer( $draft, $fingerprint, 'permission', 'fine' ) );
		self::assertSame( 200, $this->answer( $draft, $fingerprint, 'permission', 'ask-reviewer' ) );

		$settings = Settings::of( [ 'acceptsPermission' => true ] );
		$ruleset  = ( new Rulebook( self::BUILD . '/ruleset.json', $settings ) )->ruleset();
		$answers  = array_column( array_column( $ruleset->to_array()['rules'], 'answers', 'id' )[ self::RULE ], 'outcome', 'id' );
		self::assertSame( 'fine', $answers['permission'] );
		self::assertNotSame( ( new Rulebook( self::BUILD . '/ruleset.json', Settings::of( [] ) ) )->ruleset()->hash, $ruleset->hash );
	}

	public function test_the_author_of_the_post_may_be_named(): void {
		$user = $this->log_in( 'author' );
		wp_update_user(
			[
				'ID'           => $user,
				'display_name' => 'Maija Meikäläinen',
			]
		);
		$draft = $this->insert(
			[
				'post_author'  => $user,
				'post_content' => self::paragraph( self::TEXT ),
			]
		);

		self::assertSame( 200, $this->rest( 'PUT', "/wp/v2/posts/$draft->ID", [ 'status' => 'publish' ] )->get_status() );
	}

	public function test_whom_the_settings_know_is_not_asked_about(): void {
		$known = [
			[ 'officials' => [ 'Maija Meikäläinen' ] ],
			[ 'notPersons' => [ 'Maija Meikäläinen' ] ],
		];
		foreach ( $known as $settings ) {
			self::assertNull( self::objection( self::TEXT, self::BUILD . '/names.data', $settings ) );
		}
	}

	/** @return array<string, array{?callable(string): string}> */
	public static function broken_packs(): array {
		return [
			'missing'         => [ null ],
			'empty'           => [ static fn ( string $bytes ): string => '' ],
			'cut short'       => [ static fn ( string $bytes ): string => substr( $bytes, 0, -7 ) ],
			'of other rules'  => [ static fn ( string $bytes ): string => substr_replace( $bytes, str_repeat( '0', 64 ), 8, 64 ) ],
			'damaged'         => [ static fn ( string $bytes ): string => substr_replace( $bytes, str_repeat( "\xFF", 5000 ), -60_000, 5000 ) ],
			'broken in front' => [ static fn ( string $bytes ): string => substr_replace( $bytes, '}{', 90, 2 ) ],
		];
	}

	/**
	 * @dataProvider broken_packs
	 * @param ?callable(string): string $breaks
	 */
	#[DataProvider( 'broken_packs' )]
	public function test_without_its_word_list_the_author_looks_at_the_names( ?callable $breaks ): void {
		$file = get_temp_dir() . uniqid( 'names-' );
		if ( null !== $breaks ) {
			file_put_contents( $file, $breaks( (string) file_get_contents( self::BUILD . '/names.data' ) ) );
		}
		try {
			$held = self::objection( 'Kirjasto on auki.', $file );
			self::assertSame( Verdict::NeedsConfirmation, $held?->verdict );
			self::assertSame( [ [ 'code' => 'names-unavailable', 'rule' => self::RULE ] ], $held->faults );
			self::assertSame( Verdict::Blocked, self::objection( self::IDENTITY_CODE, $file )?->verdict, 'Nothing else stops working.' );

			$draft    = $this->insert( [ 'post_content' => 'Kirjasto on auki.' ] );
			$one      = self::objection( $draft->post_content, $file, [], $draft->ID )->incomplete[0];
			$decision = new StoredResolution( $one['fingerprint'], self::RULE, '', 'fine', 1, gmdate( 'Y-m-d\TH:i:s\Z' ), false );
			self::assertTrue( ( new ResolutionStore() )->add( $draft->ID, $decision ) );
			self::assertNull( self::objection( $draft->post_content, $file, [], $draft->ID ), 'The author has looked.' );
		} finally {
			wp_delete_file( $file );
		}
	}

	/** @return list<array<string, mixed>> */
	private function held( WP_Post $post ): array {
		$response = $this->rest( 'PUT', "/wp/v2/posts/$post->ID", [ 'status' => 'publish' ] );
		self::assertSame( 422, $response->get_status() );
		self::assertSame( 'needs-confirmation', $response->get_data()['data']['verdict'] );
		return $response->get_data()['data']['findings'];
	}

	private function answer( WP_Post $post, string $fingerprint, string $answer, string $outcome ): int {
		$rule = self::RULE;
		return $this->rest( 'POST', "/julkaisuvahti/v1/posts/$post->ID/resolutions", compact( 'fingerprint', 'rule', 'answer', 'outcome' ) )->get_status();
	}

	/** @param array<string, mixed> $settings */
	private static function objection( string $content, string $names, array $settings = [], int $post = 0 ): ?Held {
		$settings = Settings::of( $settings );
		$gate     = new Gate( $settings, new Rulebook( self::BUILD . '/ruleset.json', $settings ), new PostKeys(), new ResolutionStore(), new NamesPack( $names ), new MediaFacts( new Rights( new RightsStore() ) ) );
		$text     = PostText::of_columns( [ 'post_content' => $content ], null );
		return $gate->objection( PostState::absent( 'post' ), new PostState( $post, 'post', 'publish', '', $text ) );
	}
}
