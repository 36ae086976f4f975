<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Gate\HeldQuotes;
use Julkaisuvahti\Gate\HeldText;
use Julkaisuvahti\Gate\Outcome;
use Julkaisuvahti\Tests\SiteTestCase;
use WP_Post;

final class MetaAdapterTest extends SiteTestCase {

	private const PHONE = '040 123 4567';

	public function test_a_phone_is_not_written_to_a_published_organizer_and_is_kept(): void {
		$user      = $this->log_in( 'editor' );
		$organizer = $this->insert( [ 'post_title' => 'Kotiseutuyhdistys', 'post_status' => 'publish' ] );

		self::assertFalse( update_post_meta( $organizer->ID, '_OrganizerPhone', self::PHONE ) );

		self::assertSame( '', get_post_meta( $organizer->ID, '_OrganizerPhone', true ) );
		self::assertSame( [ $organizer->ID ], array_column( self::word_left_for( $user ), 'post' ) );
		$held = self::held_texts( $organizer );
		self::assertCount( 1, $held );
		self::assertSame( self::PHONE, get_metadata( 'post', $held[0]->ID, '_OrganizerPhone', true ) );
		self::assertSame( 'publish', self::stored( $organizer )->post_status );
		$row = self::word_left_for( $user )[0];
		self::assertStringContainsString( '<mark>' . self::PHONE . '</mark>', ( new HeldQuotes( $organizer, Outcome::from( $row['outcome'] ) ) )->quote( $row['findings'][0] ) );
	}

	public function test_a_field_is_judged_however_it_is_written(): void {
		$this->log_in( 'editor' );
		$organizer = $this->insert( [ 'post_status' => 'publish' ] );
		self::assertIsInt( add_post_meta( $organizer->ID, '_OrganizerPhone', 'ei puhelinta' ) );
		global $wpdb;
		$row = (int) $wpdb->get_var( $wpdb->prepare( "SELECT meta_id FROM $wpdb->postmeta WHERE post_id = %d AND meta_key = '_OrganizerPhone'", $organizer->ID ) );

		add_post_meta( $organizer->ID, '_OrganizerPhone', self::PHONE );
		update_post_meta( $organizer->ID, '_OrganizerPhone', self::PHONE );
		update_metadata_by_mid( 'post', $row, self::PHONE );

		self::assertSame( [ 'ei puhelinta' ], get_post_meta( $organizer->ID, '_OrganizerPhone' ) );
	}

	public function test_what_is_not_published_and_what_nobody_sees_is_written(): void {
		$this->log_in( 'editor' );
		$draft = $this->insert( [] );
		$live  = $this->insert( [ 'post_status' => 'publish' ] );

		self::assertNotFalse( update_post_meta( $draft->ID, '_OrganizerPhone', self::PHONE ) );
		self::assertNotFalse( update_post_meta( $live->ID, '_muistiinpano', self::PHONE ) );
	}

	public function test_publishing_reads_every_value_of_a_field(): void {
		$this->log_in( 'editor' );
		$draft = $this->insert( [ 'post_content' => self::CLEAN ] );
		add_post_meta( $draft->ID, '_OrganizerPhone', 'vaihde' );
		add_post_meta( $draft->ID, '_OrganizerPhone', self::PHONE );

		self::assertSame( 'draft', $this->update( $draft, [ 'post_status' => 'publish' ] )->post_status );
	}

	public function test_an_event_is_judged_with_an_organizer_that_has_not_passed_the_gate(): void {
		$this->log_in( 'editor' );
		$organizer = $this->insert( [ 'post_title' => 'Kotiseutuyhdistys' ] );
		update_post_meta( $organizer->ID, '_OrganizerPhone', self::PHONE );
		$event = $this->insert( [ 'post_type' => 'event', 'post_content' => self::CLEAN ] );
		update_post_meta( $event->ID, '_EventOrganizerID', $organizer->ID );

		self::assertSame( 'draft', $this->update( $event, [ 'post_status' => 'publish' ] )->post_status );

		delete_post_meta( $event->ID, '_EventOrganizerID' );
		self::assertSame( 'publish', $this->update( $event, [ 'post_status' => 'publish' ] )->post_status );
		self::assertFalse( update_post_meta( $event->ID, '_EventOrganizerID', $organizer->ID ) );
	}

	public function test_a_field_that_a_block_is_bound_to_is_judged(): void {
		$this->log_in( 'editor' );
		$bound = '<!-- wp:paragraph {"metadata":{"bindings":{"content":{"source":"core/post-meta","args":{"key":"paivystys"}}}}} --><p></p><!-- /wp:paragraph -->';
		$live  = $this->insert( [ 'post_content' => $bound, 'post_status' => 'publish' ] );
		$plain = $this->insert( [ 'post_content' => self::CLEAN, 'post_status' => 'publish' ] );
		$draft = $this->insert( [ 'post_content' => $bound ] );

		self::assertFalse( update_post_meta( $live->ID, 'paivystys', self::PHONE ) );
		self::assertNotFalse( update_post_meta( $live->ID, 'muistiinpano', self::PHONE ) );
		self::assertNotFalse( update_post_meta( $plain->ID, 'paivystys', self::PHONE ) );
		self::assertNotFalse( update_post_meta( $draft->ID, 'paivystys', self::PHONE ) );
		self::assertSame( 'draft', $this->update( $draft, [ 'post_status' => 'publish' ] )->post_status );
		self::assertSame( self::CLEAN, $this->update( $plain, [ 'post_content' => $bound ] )->post_content, 'The binding would show what is there already.' );
	}

	public function test_a_draft_that_a_published_event_shows_is_as_good_as_published(): void {
		$this->log_in( 'editor' );
		if ( ! post_type_exists( 'tribe_organizer' ) ) {
			register_post_type( 'tribe_organizer', [ 'supports' => [ 'title', 'editor', 'revisions' ] ] );
		}
		$organizer = $this->insert( [ 'post_type' => 'tribe_organizer', 'post_title' => 'Kotiseutuyhdistys', 'post_content' => self::CLEAN ] );
		$event     = $this->insert( [ 'post_type' => 'event', 'post_content' => self::CLEAN ] );
		update_post_meta( $event->ID, '_EventOrganizerID', $organizer->ID );
		self::assertNotFalse( update_post_meta( $organizer->ID, '_OrganizerWebsite', 'https://esimerkkila.example' ) );
		self::assertSame( 'publish', $this->update( $event, [ 'post_status' => 'publish' ] )->post_status );

		self::assertFalse( update_post_meta( $organizer->ID, '_OrganizerPhone', self::PHONE ) );
		self::assertSame( self::CLEAN, $this->update( $organizer, [ 'post_content' => self::FORM_BLOCK ] )->post_content );
		self::assertContains( self::FORM_BLOCK, array_column( self::held_texts( $organizer ), 'post_content' ) );
		self::assertSame( self::CLEAN . self::CLEAN, $this->update( $organizer, [ 'post_content' => self::CLEAN . self::CLEAN ] )->post_content );

		$this->update( $event, [ 'post_status' => 'draft' ] );
		self::assertSame( self::FORM_BLOCK, $this->update( $organizer, [ 'post_content' => self::FORM_BLOCK ] )->post_content, 'Nobody reads it any more.' );
	}

	public function test_the_last_of_many_organizers_is_read_and_what_its_patterns_say(): void {
		$this->log_in( 'editor' );
		$pattern = $this->insert( [ 'post_type' => 'wp_block', 'post_content' => self::paragraph( 'p. ' . self::PHONE ), 'post_status' => 'publish' ] );
		$event   = $this->insert( [ 'post_type' => 'event', 'post_content' => self::CLEAN ] );
		for ( $number = 1; $number <= 21; $number++ ) {
			add_post_meta( $event->ID, '_EventOrganizerID', $this->insert( [ 'post_content' => self::CLEAN ] )->ID );
		}
		self::assertSame( 'publish', $this->update( $event, [ 'post_status' => 'publish' ] )->post_status );

		$last = $this->insert( [ 'post_content' => "<!-- wp:block {\"ref\":$pattern->ID} /-->" ] );

		self::assertFalse( add_post_meta( $event->ID, '_EventOrganizerID', $last->ID ) );
	}

	public function test_meta_that_comes_with_a_held_text_is_kept_with_it(): void {
		$this->log_in( 'editor' );
		$post = $this->published_before_the_plugin( self::CLEAN );

		$this->update( $post, [ 'post_content' => self::FORM_BLOCK, 'meta_input' => [ '_OrganizerPhone' => self::PHONE ] ] );

		$held = self::held_texts( $post );
		self::assertSame( [ self::FORM_BLOCK ], array_column( $held, 'post_content' ) );
		self::assertSame( self::PHONE, get_metadata( 'post', $held[0]->ID, '_OrganizerPhone', true ) );
	}

	public function test_every_field_value_of_a_draft_organizer_is_read(): void {
		$this->log_in( 'editor' );
		$event = $this->insert( [ 'post_type' => 'event', 'post_content' => self::CLEAN, 'post_status' => 'publish' ] );
		foreach ( [ [ 'vaihde', self::PHONE ], [ [ self::PHONE ] ] ] as $values ) {
			$organizer = $this->insert( [ 'post_title' => 'Kotiseutuyhdistys' ] );
			foreach ( $values as $value ) {
				add_post_meta( $organizer->ID, '_OrganizerPhone', $value );
			}

			self::assertFalse( update_post_meta( $event->ID, '_EventOrganizerID', $organizer->ID ) );
		}
	}

	public function test_an_object_is_read_as_a_list_is(): void {
		$this->log_in( 'editor' );
		$post = $this->insert( [ 'post_status' => 'publish' ] );

		self::assertFalse( update_post_meta( $post->ID, '_OrganizerPhone', (object) [ 'phone' => self::PHONE ] ) );
		self::assertSame( '', get_post_meta( $post->ID, '_OrganizerPhone', true ) );
	}

	public function test_a_value_that_is_held_later_does_not_overwrite_the_earlier_one(): void {
		$this->log_in( 'editor' );
		$organizer = $this->insert( [ 'post_status' => 'publish' ] );

		update_post_meta( $organizer->ID, '_OrganizerEmail', 'maija.meikalainen@gmail.com' );
		foreach ( [ self::PHONE, '050 765 4321', '050 765 4321' ] as $phone ) {
			self::assertFalse( update_post_meta( $organizer->ID, '_OrganizerPhone', $phone ) );
		}

		$held = array_map( static fn ( WP_Post $text ): mixed => get_metadata( 'post', $text->ID, '_OrganizerPhone', true ), self::held_texts( $organizer ) );
		self::assertSame( [ '050 765 4321', self::PHONE ], $held, 'The newest first.' );
		$newest = HeldText::meta_of( self::held_texts( $organizer )[0] );
		self::assertSame( 'maija.meikalainen@gmail.com', $newest['_OrganizerEmail'] );
	}

	public function test_a_revision_whose_footnotes_may_not_go_out_leaves_the_published_ones(): void {
		$this->log_in( 'editor' );
		$post = $this->insert( [ 'post_content' => self::CLEAN ] );
		$old  = $this->revision_with_footnote( $post, self::CLEAN . self::CLEAN, self::IDENTITY_CODE );
		$this->revision_with_footnote( $post, self::CLEAN, 'Kunnan tilasto' );
		self::assertSame( 'publish', $this->update( $post, [ 'post_status' => 'publish' ] )->post_status );

		wp_restore_post_revision( $old );

		self::assertSame( [ self::footnotes( 'Kunnan tilasto' ) ], get_post_meta( $post->ID, 'footnotes' ) );
		self::assertContains( self::footnotes( self::IDENTITY_CODE ), array_map( static fn ( WP_Post $text ): mixed => HeldText::meta_of( $text )['footnotes'] ?? null, self::held_texts( $post ) ) );
	}

	public function test_footnotes_of_a_text_that_is_not_restored_stay_with_it(): void {
		$this->log_in( 'editor' );
		$post = $this->insert( [ 'post_content' => self::CLEAN ] );
		$old  = $this->revision_with_footnote( $post, self::FORM_BLOCK, 'Vanha lähde' );
		$good = $this->revision_with_footnote( $post, self::CLEAN, 'Kunnan tilasto' );
		self::assertSame( 'publish', $this->update( $post, [ 'post_status' => 'publish' ] )->post_status );

		wp_restore_post_revision( $old );

		self::assertSame( self::CLEAN, self::stored( $post )->post_content );
		self::assertSame( [ self::footnotes( 'Kunnan tilasto' ) ], get_post_meta( $post->ID, 'footnotes' ) );
		$held = self::held_texts( $post )[0];
		self::assertSame( [ self::FORM_BLOCK, self::footnotes( 'Vanha lähde' ) ], [ $held->post_content, HeldText::meta_of( $held )['footnotes'] ] );

		update_post_meta( $post->ID, 'footnotes', wp_slash( self::footnotes( 'Uusi lähde' ) ) );
		wp_restore_post_revision( $good );
		self::assertSame( [ self::footnotes( 'Kunnan tilasto' ) ], get_post_meta( $post->ID, 'footnotes' ), 'What may be restored is.' );
	}

	private function revision_with_footnote( WP_Post $post, string $content, string $footnote ): int {
		update_post_meta( $post->ID, 'footnotes', wp_slash( self::footnotes( $footnote ) ) );
		$revision = _wp_put_post_revision( $this->update( $post, [ 'post_content' => $content ] ) );
		self::assertIsInt( $revision );
		self::assertSame( self::footnotes( $footnote ), get_metadata( 'post', $revision, 'footnotes', true ) );
		return $revision;
	}

	private static function footnotes( string $text ): string {
		return (string) wp_json_encode( [ [ 'content' => $text, 'id' => 'a' ] ], JSON_UNESCAPED_UNICODE );
	}
}
