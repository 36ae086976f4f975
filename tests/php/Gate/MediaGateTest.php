<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Gate\HeldText;
use Julkaisuvahti\Tests\Rights\MediaTestCase;
use WP_Post;

/** Pictures in posts: on each path they are asked about by their rights. */
final class MediaGateTest extends MediaTestCase {

	public function test_a_featured_image_that_nobody_has_confirmed_is_refused_by_its_name(): void {
		$this->log_in( 'editor' );
		$picture = $this->upload( self::picture(), 'laavu.jpg' );
		update_post_meta( $picture, '_wp_attachment_image_alt', 'Laavu metsässä' );
		$request = [ 'title' => 'Laavu avattiin', 'content' => self::CLEAN, 'status' => 'publish', 'featured_media' => $picture ];

		$answer = $this->rest( 'POST', '/wp/v2/posts', $request );

		self::assertSame( 422, $answer->get_status() );
		self::assertSame( [ 'media-rights/unconfirmed' ], array_unique( array_column( $answer->get_data()['data']['findings'], 'rule' ) ) );
		self::assertSame( [ (string) $picture ], array_map( static fn ( array $finding ): string => ( (array) $finding['facts'] )['attachment'], $answer->get_data()['data']['findings'] ) );
		self::assertMatchesRegularExpression( '/\(laavu[0-9-]*\.jpg\)/', $answer->get_data()['message'] );

		self::assertTrue( $this->rights->confirm( $picture, self::filled_in( [ 'creator' => '' ] ), 1 ) );
		self::assertSame( 201, $this->rest( 'POST', '/wp/v2/posts', $request )->get_status() );
	}

	public function test_many_pictures_cost_as_many_queries_as_two(): void {
		global $wpdb;
		$this->log_in( 'editor' );
		$pictures = array_map( fn ( int $n ): int => $this->upload_confirmed( self::picture( $n ), "kuva-$n.jpg" ), range( 1, 12 ) );
		$cost     = function ( array $pictures ) use ( $wpdb ): int {
			$content = implode( "\n\n", array_map( fn ( int $id ): string => self::image( $id ), $pictures ) );
			wp_cache_flush();
			$before = $wpdb->num_queries;
			self::assertSame( 201, $this->rest( 'POST', '/wp/v2/posts', [ 'title' => "Kuvia $before", 'content' => $content, 'status' => 'publish' ] )->get_status() );
			return $wpdb->num_queries - $before;
		};
		$cost( $pictures );

		self::assertSame( $cost( array_slice( $pictures, 0, 2 ) ), $cost( $pictures ) );
	}

	public function test_a_draft_takes_any_picture(): void {
		$this->log_in( 'author' );

		self::assertSame( 201, $this->rest( 'POST', '/wp/v2/posts', [ 'title' => 'Laavu', 'content' => self::image( $this->upload( self::picture() ) ), 'status' => 'draft' ] )->get_status() );
	}

	public function test_the_featured_image_of_a_live_post_stays_until_the_new_one_is_confirmed(): void {
		$this->log_in( 'editor' );
		$first  = $this->upload_confirmed( self::picture( 1 ), 'eka.jpg' );
		$second = $this->upload( self::picture( 2 ), 'toka.jpg' );
		update_post_meta( $first, '_wp_attachment_image_alt', 'Laavu' );
		update_post_meta( $second, '_wp_attachment_image_alt', 'Laavu' );
		$post = $this->insert( [ 'post_status' => 'publish', 'post_content' => self::CLEAN, '_thumbnail_id' => $first ] );
		self::assertSame( $first, get_post_thumbnail_id( $post ) );

		set_post_thumbnail( $post->ID, $second );

		self::assertSame( $first, get_post_thumbnail_id( $post ), 'readers see what they saw' );
		self::assertSame( (string) $second, get_metadata( 'post', self::held_texts( $post )[0]->ID, '_thumbnail_id', true ), 'and the choice is kept' );

		self::assertTrue( $this->rights->confirm( $second, self::filled_in( [ 'creator' => '' ] ), 1 ) );
		self::assertNotFalse( set_post_thumbnail( $post->ID, $second ) );
		self::assertNotFalse( delete_post_thumbnail( $post->ID ), 'taking a picture away is always free' );
	}

	public function test_a_post_is_not_published_with_a_picture_that_comes_along(): void {
		$this->log_in( 'editor' );
		$picture = $this->upload( self::picture() );

		$held = $this->insert( [ 'post_status' => 'publish', 'post_content' => self::CLEAN, '_thumbnail_id' => $picture ] );

		self::assertSame( 'draft', $held->post_status );
		self::assertSame( $picture, get_post_thumbnail_id( $held ) );
	}

	/** @return array<string, array{string}> */
	public static function placements(): array {
		return [
			'an image'            => [ '<!-- wp:image {"id":%1$d} --><figure class="wp-block-image"><img src="%2$s" alt="Laavu" class="wp-image-%1$d"/></figure><!-- /wp:image -->' ],
			'a cover'             => [ '<!-- wp:cover {"url":"%2$s","id":%1$d} --><div class="wp-block-cover"><img class="wp-block-cover__image-background wp-image-%1$d" alt="Laavu" src="%2$s"/></div><!-- /wp:cover -->' ],
			'HTML without an id'  => [ '<p><img src="%2$s" alt="Laavu"></p>' ],
			'an address without the site’s name' => [ '<p><img src="%3$s" alt="Laavu"></p>' ],
			'a gallery shortcode' => [ '[gallery ids="%1$d"]' ],
			'a background'        => [ '<!-- wp:group {"style":{"background":{"backgroundImage":{"url":"%2$s","id":%1$d}}}} --><div class="wp-block-group"></div><!-- /wp:group -->' ],
		];
	}

	/** @dataProvider placements */
	public function test_a_picture_is_found_wherever_it_stands( string $markup ): void {
		$this->log_in( 'editor' );
		$picture = $this->upload( self::picture() );
		update_post_meta( $picture, '_wp_attachment_image_alt', 'Laavu' );
		$address = (string) wp_get_attachment_url( $picture );
		$content = sprintf( $markup, $picture, $address, wp_parse_url( $address, PHP_URL_PATH ) );

		self::assertSame( 'draft', $this->insert( [ 'post_status' => 'publish', 'post_content' => $content ] )->post_status );
		self::assertTrue( $this->rights->confirm( $picture, self::filled_in( [ 'creator' => '' ] ), 1 ) );
		self::assertSame( 'publish', $this->insert( [ 'post_status' => 'publish', 'post_content' => $content ] )->post_status );
	}

	public function test_a_gallery_shows_what_is_attached_to_its_post(): void {
		$this->log_in( 'editor' );
		$draft   = $this->insert( [ 'post_content' => '[gallery]' ] );
		$picture = $this->upload( self::picture() );
		wp_update_post( [ 'ID' => $picture, 'post_parent' => $draft->ID ] );

		self::assertSame( 'draft', $this->update( $draft, [ 'post_status' => 'publish' ] )->post_status );
	}

	public function test_what_was_live_with_an_old_picture_can_be_edited(): void {
		$this->log_in( 'editor' );
		$picture = $this->upload( self::picture() );
		$post    = $this->published_before_the_plugin( self::image( $picture ) );

		$this->update( $post, [ 'post_content' => self::image( $picture ) . self::CLEAN ] );
		self::assertStringContainsString( 'Kirjasto', self::stored( $post )->post_content );

		$this->update( $post, [ 'post_content' => self::image( $picture ) . self::image( $this->upload( self::picture( 2 ) ) ) ] );
		self::assertStringContainsString( 'Kirjasto', self::stored( $post )->post_content, 'a picture more is asked about' );
		self::assertCount( 1, self::held_texts( $post ) );
	}

	public function test_the_picture_of_an_organizer_that_is_not_published_is_asked_about_in_the_event(): void {
		register_post_type( 'tribe_events', [ 'public' => true ] );
		register_post_type( 'tribe_organizer', [ 'public' => true, 'supports' => [ 'title', 'editor', 'thumbnail' ] ] );
		$this->log_in( 'editor' );
		$organizer = $this->insert( [ 'post_type' => 'tribe_organizer', 'post_title' => 'Kotiseutuyhdistys' ] );
		update_post_meta( $organizer->ID, '_thumbnail_id', $this->upload( self::picture() ) );
		$event = $this->insert( [ 'post_type' => 'tribe_events', 'meta_input' => [ '_EventOrganizerID' => (string) $organizer->ID ] ] );

		self::assertSame( 'draft', $this->update( $event, [ 'post_status' => 'publish' ] )->post_status );
		delete_post_thumbnail( $organizer->ID );
		self::assertSame( 'publish', $this->update( $event, [ 'post_status' => 'publish' ] )->post_status );
	}

	public function test_where_the_library_cannot_be_asked_nothing_is_published_unseen(): void {
		global $wpdb;
		$this->log_in( 'editor' );
		$picture = $this->upload_confirmed( self::picture() );
		$content = sprintf( '<img src="%s" alt="Laavu">', wp_get_attachment_url( $picture ) );
		$break   = static fn ( string $query ): string => str_contains( $query, '_wp_attached_file' ) ? throw new \RuntimeException( 'gone' ) : $query;
		$log     = ini_set( 'error_log', '/dev/null' );
		add_filter( 'query', $break );

		$answer = $this->rest( 'POST', '/wp/v2/posts', [ 'title' => 'Laavu', 'content' => $content, 'status' => 'publish' ] );

		remove_filter( 'query', $break );
		ini_set( 'error_log', (string) $log );
		self::assertSame( 422, $answer->get_status() );
		self::assertStringContainsString( 'käyttöoikeuksia ei voitu tarkistaa', $answer->get_data()['message'] );
		self::assertSame( '', $wpdb->last_error );
	}

	public function test_a_held_text_keeps_the_picture_that_was_chosen_with_it(): void {
		$this->log_in( 'editor' );
		$picture = $this->upload( self::picture() );
		$post    = $this->insert( [ 'post_status' => 'publish', 'post_content' => self::CLEAN ] );

		$this->update( $post, [ 'post_content' => self::CLEAN . self::paragraph( 'Laavu avattiin.' ), '_thumbnail_id' => $picture ] );

		self::assertSame( 0, get_post_thumbnail_id( $post ) );
		$held = HeldText::newest_of( $post->ID );
		self::assertInstanceOf( WP_Post::class, $held );
		self::assertStringContainsString( 'Laavu', $held->post_content );
		self::assertSame( (string) $picture, (string) HeldText::meta_of( $held )['_thumbnail_id'] );
	}

	private static function image( int $id ): string {
		return sprintf( '<!-- wp:image {"id":%1$d} --><figure class="wp-block-image"><img src="%2$s" alt="Laavu" class="wp-image-%1$d"/></figure><!-- /wp:image -->', $id, wp_get_attachment_url( $id ) );
	}
}
