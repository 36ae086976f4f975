<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Gate\OldFindings;
use Julkaisuvahti\Tests\SiteTestCase;

final class OldFindingsTest extends SiteTestCase {

	public function test_an_edit_of_a_post_that_was_live_with_findings_goes_out_and_marks_the_post(): void {
		$this->log_in( 'editor' );
		$post = $this->published_before_the_plugin( self::FORM_BLOCK );

		$edited = $this->update( $post, [ 'post_content' => self::FORM_BLOCK . self::CLEAN ] );

		self::assertSame( self::FORM_BLOCK . self::CLEAN, $edited->post_content );
		self::assertSame( 1, (int) get_post_meta( $post->ID, OldFindings::META, true ) );
		self::assertStringContainsString( 'Tarkistettavaa: 1 kohta', apply_filters( 'display_post_states', [], $edited )['julkaisuvahti_old'] );
	}

	public function test_the_mark_goes_with_the_findings(): void {
		$this->log_in( 'editor' );
		$post = $this->published_before_the_plugin( self::FORM_BLOCK );
		$this->update( $post, [ 'post_content' => self::FORM_BLOCK . self::CLEAN ] );

		$mended = $this->update( $post, [ 'post_content' => self::CLEAN ] );

		self::assertSame( '', get_post_meta( $post->ID, OldFindings::META, true ) );
		self::assertArrayNotHasKey( 'julkaisuvahti_old', apply_filters( 'display_post_states', [], $mended ) );
	}

	public function test_a_clean_post_is_not_marked(): void {
		$this->log_in( 'editor' );
		$post = $this->insert( [ 'post_content' => self::CLEAN, 'post_status' => 'publish' ] );

		self::assertSame( '', get_post_meta( $post->ID, OldFindings::META, true ) );
	}
}
