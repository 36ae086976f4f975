<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Credits;

use Julkaisuvahti\Credits\CreditsBlock;
use Julkaisuvahti\Tests\Rights\MediaTestCase;
use WP_Block_Type_Registry;
use WP_Post;

/** The block that lists who made a post's media. */
final class CreditsBlockTest extends MediaTestCase {

	private const BLOCK = '<!-- wp:julkaisuvahti/media-credits /-->';

	protected function setUp(): void {
		parent::setUp();
		// The words of the source, whatever their translations.
		switch_to_locale( 'en_US' );
	}

	protected function tearDown(): void {
		restore_previous_locale();
		parent::tearDown();
	}

	public function test_the_block_is_registered_with_its_words_in_the_users_language(): void {
		$type = WP_Block_Type_Registry::get_instance()->get_registered( CreditsBlock::NAME );
		self::assertNotNull( $type );
		self::assertSame( [ 'media', 3 ], [ $type->category, $type->api_version ] );
		self::assertGreaterThan( 3, count( $type->keywords ) );
		self::assertContains( 'julkaisuvahti-media-credits', $type->editor_script_handles );
	}

	public function test_every_placement_is_credited_in_order_of_appearance(): void {
		[ $featured, $image, $gallery, $cover, $beside, $pattern, $classic, $shortcode, $background ] = array_map(
			fn ( int $seed ): int => $this->credited( "Kuvaaja $seed", $seed ),
			range( 1, 9 )
		);
		$video   = $this->upload( str_repeat( 'ftyp', 16 ), 'video.mp4' );
		$this->rights->confirm( $video, self::filled_in( [ 'creator' => 'Kuvaaja 10' ] ), 1 );
		$synced  = $this->insert( [ 'post_type' => 'wp_block', 'post_status' => 'publish', 'post_content' => self::image( $pattern ) ] );
		$content = self::image( $image )
			. '<!-- wp:group --><div class="wp-block-group"><!-- wp:gallery --><figure class="wp-block-gallery">' . self::image( $gallery ) . '</figure><!-- /wp:gallery --></div><!-- /wp:group -->'
			. sprintf( '<!-- wp:cover {"url":"%s","id":%d} --><div class="wp-block-cover"></div><!-- /wp:cover -->', self::address( $cover ), $cover )
			. sprintf( '<!-- wp:media-text {"mediaId":%d,"mediaType":"image"} --><div class="wp-block-media-text"><img src="%s" alt=""></div><!-- /wp:media-text -->', $beside, self::address( $beside ) )
			. "<!-- wp:block {\"ref\":$synced->ID} /-->"
			. sprintf( '<p><img src="%s" alt=""></p>', str_replace( '.jpg', '-150x150.jpg', self::address( $classic ) ) )
			. "[gallery ids=\"$shortcode\"]"
			. sprintf( '<!-- wp:group {"style":{"background":{"backgroundImage":{"url":"%s","id":%d}}}} --><div></div><!-- /wp:group -->', self::address( $background ), $background )
			. sprintf( '<!-- wp:video {"id":%d} --><figure><video src="%s"></video></figure><!-- /wp:video -->', $video, self::address( $video ) )
			. self::image( $image );
		$post    = $this->post_with( $content );
		self::set_featured( $post, $featured );

		self::assertSame(
			[ ...array_map( static fn ( int $seed ): string => "Picture: Kuvaaja $seed", range( 1, 9 ) ), 'Video: Kuvaaja 10' ],
			$this->lines_of( $post )
		);
	}

	public function test_what_is_said_of_several_is_one_line_with_its_licence(): void {
		$licence = [ 'licence' => [ 'id' => 'CC-BY-SA-3.0', 'url' => '', 'text' => '' ] ];
		$first   = $this->credited( 'Kaino Kuvitelma', 1, $licence );
		$other   = $this->credited( 'Kaino Kuvitelma', 2 );
		$second  = $this->credited( 'Kaino Kuvitelma', 3, $licence );
		$own     = $this->credited( 'Kuntaliitto', 4, [ 'licence' => [ 'id' => '', 'url' => 'https://kuvapankki.example/ehdot', 'text' => '' ] ] );
		$named   = $this->credited( 'Kuntaliitto', 5, [ 'creditLine' => 'Foto: <b>Bo</b> & Co', 'licence' => [ 'id' => '', 'url' => '', 'text' => 'Vain kunnan sivuilla' ] ] );
		$html    = $this->render( $this->post_with( implode( '', array_map( self::image( ... ), [ $first, $other, $second, $own, $named ] ) ) ) );

		self::assertStringContainsString( '<li>Pictures: Kaino Kuvitelma (<a href="https://creativecommons.org/licenses/by-sa/3.0/" rel="license">CC BY-SA 3.0</a>)</li><li>Picture: Kaino Kuvitelma</li>', $html );
		self::assertStringContainsString( '<li>Picture: Kuntaliitto (<a href="https://kuvapankki.example/ehdot" rel="license">Licence</a>)</li>', $html );
		self::assertStringContainsString( '<li>Foto: &lt;b&gt;Bo&lt;/b&gt; &amp; Co (Vain kunnan sivuilla)</li>', $html );
	}

	public function test_only_what_may_be_shown_is_credited(): void {
		$confirmed = $this->credited( 'Vahvistettu', 1 );
		$baseline  = $this->upload( self::picture( 2 ) );
		$this->rights->save( $baseline, self::filled_in( [ 'creator' => 'Aiempi kirjasto' ] ), 1 );
		$this->rights->take_in( $baseline, 1 );
		$none = $this->upload( self::picture( 3 ) );
		$this->rights->save( $none, self::filled_in( [ 'creator' => 'Vahvistamatta' ] ), 1 );
		$withdrawn = $this->credited( 'Poistettu', 4 );
		$this->rights->withdraw( $withdrawn, 1 );
		$replaced = $this->credited( 'Vaihdettu', 5 );
		self::overwrite( $replaced, self::picture( 6 ) );
		$this->rights->standing( $replaced );
		$binned = $this->credited( 'Roskissa', 7 );
		wp_update_post( [ 'ID' => $binned, 'post_status' => 'trash' ] );
		$nameless = $this->credited( '', 8 );
		$linked   = $this->credited( 'Linkitetty', 9 );
		$post     = $this->post_with(
			implode( '', array_map( self::image( ... ), [ $confirmed, $baseline, $none, $withdrawn, $replaced, $binned, $nameless ] ) )
			. self::paragraph( '<a href="' . self::address( $linked ) . '">kuva</a>' )
		);

		self::assertSame( [ 'Picture: Vahvistettu', 'Picture: Aiempi kirjasto' ], $this->lines_of( $post ) );
	}

	public function test_the_address_counts_where_it_is_another_files(): void {
		$named = $this->credited( 'Nimetty', 1 );
		$shown = $this->credited( 'Näkyvä', 2 );
		$post  = $this->post_with( sprintf( '<!-- wp:image {"id":%d} --><figure class="wp-block-image"><img src="%s" alt=""></figure><!-- /wp:image -->', $named, self::address( $shown ) ) );
		self::assertSame( [ 'Picture: Näkyvä' ], $this->lines_of( $post ) );
	}

	public function test_the_list_has_a_name_for_screen_readers_with_and_without_its_heading(): void {
		$post = $this->post_with( self::image( $this->credited( 'Kaino Kuvitelma', 1 ) ) );

		$html = $this->render( $post, '{"heading":"Kuvat &amp; äänet","level":3}' );
		self::assertMatchesRegularExpression( '~<section [^>]*aria-labelledby="([a-z0-9-]+)"[^>]*><h3 id="\1" class="wp-block-heading">Kuvat &amp; äänet</h3><ul>~', $html );

		$html = $this->render( $post, '{"heading":"Kuvat &amp; äänet","showHeading":false}' );
		self::assertStringContainsString( 'aria-label="Kuvat &amp; äänet"', $html );
		self::assertStringNotContainsString( '<h', $html );

		$html = $this->render( $post, '{"heading":"<script>alert(1)</script>","level":99,"align":"wide","fontSize":"large"}' );
		self::assertStringNotContainsString( '<script', $html );
		self::assertStringContainsString( '<h2 ', $html );
		self::assertStringContainsString( 'alignwide', $html );
		self::assertStringContainsString( 'has-large-font-size', $html );
	}

	public function test_nothing_is_shown_where_there_is_nothing_to_say_or_a_password_is_asked(): void {
		self::assertSame( '', $this->render( $this->post_with( self::CLEAN ) ) );
		$post = $this->post_with( self::image( $this->credited( 'Kaino Kuvitelma', 1 ) ) );
		$this->update( $post, [ 'post_password' => 'salasana' ] );
		self::assertSame( '', $this->render( get_post( $post->ID ) ) );
	}

	public function test_two_hundred_pictures_cost_no_query_each(): void {
		$id = $this->credited( 'Kaino Kuvitelma', 1 );
		$queries = function ( int $count ) use ( $id ): int {
			global $wpdb;
			$markup = '';
			for ( $at = 0; $at < $count; $at++ ) {
				$markup .= sprintf( '<p><img src="%s" alt=""></p>', str_replace( '.jpg', "-{$at}x$at.jpg", self::address( $id ) ) );
			}
			$post   = $this->post_with( $markup );
			$before = $wpdb->num_queries;
			self::assertCount( 1, $this->lines_of( $post ) );
			return $wpdb->num_queries - $before;
		};
		self::assertSame( $queries( 1 ), $queries( 200 ) );
	}

	public function test_the_editor_sees_the_credits_of_a_text_that_is_not_saved(): void {
		$image   = $this->credited( 'Kaino Kuvitelma', 1, [ 'licence' => [ 'id' => 'CC-BY-4.0', 'url' => '', 'text' => '' ] ] );
		$content = [ 'content' => self::image( $image ) ];
		self::assertSame( 401, $this->rest( 'POST', '/julkaisuvahti/v1/media/credits', $content )->get_status() );

		$this->log_in( 'author' );
		$answer = $this->rest( 'POST', '/julkaisuvahti/v1/media/credits', $content );
		self::assertSame( 200, $answer->get_status() );
		self::assertSame( [ 'credits' => [ [ 'line' => 'Picture: Kaino Kuvitelma', 'licence' => 'CC BY 4.0', 'url' => 'https://creativecommons.org/licenses/by/4.0/' ] ] ], $answer->get_data() );
		self::assertCount( 1, $this->rest( 'POST', '/julkaisuvahti/v1/media/credits', [ 'content' => '', 'featured' => $image ] )->get_data()['credits'] );

		$other = $this->insert( [ 'post_author' => 1 ] );
		self::assertSame( 403, $this->rest( 'POST', '/julkaisuvahti/v1/media/credits', $content + [ 'post' => $other->ID ] )->get_status(), 'Somebody else’s post.' );

		wp_update_post( [ 'ID' => $image, 'post_parent' => $this->insert( [ 'post_status' => 'private', 'post_author' => 1 ] )->ID ] );
		self::assertSame( [], $this->rest( 'POST', '/julkaisuvahti/v1/media/credits', $content )->get_data()['credits'], 'A picture that they may not see.' );
	}

	/** @param array<string, mixed> $fields */
	private function credited( string $creator, int $seed, array $fields = [] ): int {
		$id = $this->upload( self::picture( $seed ), "kuva-$seed.jpg" );
		self::assertTrue( $this->rights->confirm( $id, self::filled_in( $fields + [ 'creator' => $creator ] ), 1 ) );
		return $id;
	}

	/** Past the gate, which asks more than credits. */
	private static function set_featured( WP_Post $post, int $image ): void {
		global $wpdb;
		$wpdb->insert(
			$wpdb->postmeta,
			[
				'post_id'    => $post->ID,
				'meta_key'   => '_thumbnail_id',
				'meta_value' => $image,
			]
		);
		wp_cache_delete( $post->ID, 'post_meta' );
	}

	private function post_with( string $content ): WP_Post {
		return $this->published_before_the_plugin( $content );
	}

	private function render( WP_Post $post, string $attributes = '{}' ): string {
		$GLOBALS['post'] = $post;
		try {
			return do_blocks( str_replace( ' /-->', " $attributes /-->", self::BLOCK ) );
		} finally {
			unset( $GLOBALS['post'] );
		}
	}

	/** @return list<string> */
	private function lines_of( WP_Post $post ): array {
		preg_match_all( '~<li>(.*?)</li>~', $this->render( $post ), $found );
		return $found[1];
	}

	private static function image( int $id ): string {
		return sprintf( '<!-- wp:image {"id":%1$d} --><figure class="wp-block-image"><img src="%2$s" alt="" class="wp-image-%1$d"/></figure><!-- /wp:image -->', $id, self::address( $id ) );
	}

	private static function address( int $id ): string {
		return (string) wp_get_attachment_url( $id );
	}
}
