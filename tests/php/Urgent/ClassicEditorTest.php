<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Urgent;

use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Tests\SiteTestCase;
use Julkaisuvahti\Urgent\ClassicEditor;
use Julkaisuvahti\Urgent\Grants;
use WP_Post;

final class ClassicEditorTest extends SiteTestCase {

	public function test_who_is_named_ticks_a_box_and_it_counts_when_publishing(): void {
		$user   = $this->log_in( 'author' );
		$draft  = $this->insert( [] );
		$editor = self::editor_for( [ $user ] );
		$fields = self::fields( $editor, $draft );
		self::assertArrayHasKey( 'julkaisuvahti_urgent', $fields );

		$_POST = $fields + [ 'post_ID' => (string) $draft->ID, 'save' => 'Tallenna luonnos' ];
		$editor->take();
		self::assertSame( [], get_post_meta( $draft->ID, Grants::META ), 'It was not to be published.' );
		$_POST['publish'] = 'Julkaise';
		$editor->take();
		self::assertCount( 1, get_post_meta( $draft->ID, Grants::META ) );
	}

	public function test_a_form_from_elsewhere_counts_for_nothing(): void {
		$user  = $this->log_in( 'author' );
		$draft = $this->insert( [] );

		foreach ( [ [], [ 'julkaisuvahti_urgent_nonce' => '0' ], [ 'julkaisuvahti_urgent_nonce' => [ '' ] ] ] as $nonce ) {
			$_POST = $nonce + [ 'julkaisuvahti_urgent' => '1', 'post_ID' => (string) $draft->ID, 'publish' => 'Julkaise' ];
			self::editor_for( [ $user ] )->take();
		}

		self::assertSame( [], get_post_meta( $draft->ID, Grants::META ) );
	}

	public function test_others_see_no_box(): void {
		$named = $this->log_in( 'author' );
		$this->log_in( 'administrator' );

		self::assertSame( [], self::fields( self::editor_for( [ $named ] ), $this->insert( [] ) ) );
	}

	/** @param list<int> $named */
	private static function editor_for( array $named ): ClassicEditor {
		return new ClassicEditor( new Grants( Settings::of( [ 'urgentUsers' => $named ] ) ) );
	}

	/** @return array<string, string> What the form would send. */
	private static function fields( ClassicEditor $editor, WP_Post $post ): array {
		ob_start();
		$editor->show( $post );
		preg_match_all( '/name="([^"]+)" value="([^"]+)"/', (string) ob_get_clean(), $found );
		return array_combine( $found[1], $found[2] );
	}
}
