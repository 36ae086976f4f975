<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Credits;

use Julkaisuvahti\Credits\Credits;
use Julkaisuvahti\Credits\ImageData;
use Julkaisuvahti\Credits\ShownMedia;
use Julkaisuvahti\Rights\MediaSettings;
use Julkaisuvahti\Tests\Rights\MediaTestCase;
use WP_Post;
use WP_Query;

/** What readers and search engines are told where nobody has added the block. */
final class ShownToReadersTest extends MediaTestCase {

	private const MARK  = 'wp-block-julkaisuvahti-media-credits';
	private const BLOCK = '<!-- wp:julkaisuvahti/media-credits /-->';

	protected function setUp(): void {
		parent::setUp();
		// The words of the source, whatever their translations.
		switch_to_locale( 'en_US' );
	}

	protected function tearDown(): void {
		restore_previous_locale();
		delete_option( MediaSettings::OPTION );
		wp_reset_query();
		unset( $GLOBALS['post'], $GLOBALS['_wp_current_template_content'] );
		parent::tearDown();
	}

	public function test_credits_are_appended_only_where_the_site_has_chosen_so(): void {
		$post = $this->post_with( self::image( $this->credited( 'Kaino Kuvitelma' ) ) );
		self::assertStringNotContainsString( self::MARK, $this->read( $post ) );

		update_option( MediaSettings::OPTION, [ 'appendsCredits' => true ] );
		$html = $this->read( $post );
		self::assertSame( 1, substr_count( $html, '<section' ) );
		self::assertGreaterThan( strpos( $html, '</figure>' ), strpos( $html, 'Picture: Kaino Kuvitelma' ) );
		self::assertStringContainsString( 'Picture: Kaino Kuvitelma', $this->read( $post ), 'Whoever filters the text again has them again.' );
		self::assertStringContainsString( '<p>Eka', $this->read( $this->post_with( "Eka\n\nToka" ) ), 'The next text is filtered as before.' );
	}

	public function test_the_engine_knows_of_it(): void {
		self::assertFalse( $this->facts->of( [], [] )['credited'] );
		update_option( MediaSettings::OPTION, [ 'appendsCredits' => true ] );
		self::assertTrue( $this->facts->of( [], [] )['credited'] );
	}

	public function test_a_feed_has_them_too(): void {
		update_option( MediaSettings::OPTION, [ 'appendsCredits' => true ] );
		$post = $this->post_with( self::image( $this->credited( 'Kaino Kuvitelma' ) ) );
		self::assertStringContainsString( 'Kaino Kuvitelma', $this->read( $post, [ 'feed' => 'rss2', 'post__in' => [ $post->ID ] ] ) );
	}

	public function test_they_are_appended_once_and_never_elsewhere(): void {
		update_option( MediaSettings::OPTION, [ 'appendsCredits' => true ] );
		$image = self::image( $this->credited( 'Kaino Kuvitelma' ) );
		self::assertSame( 1, substr_count( $this->read( $this->post_with( self::BLOCK . $image ) ), '<section' ), 'The block stands in the text.' );

		$pattern = $this->insert( [ 'post_type' => 'wp_block', 'post_status' => 'publish', 'post_content' => self::BLOCK ] );
		self::assertSame( 1, substr_count( $this->read( $this->post_with( "<!-- wp:block {\"ref\":$pattern->ID} /-->$image" ) ), '<section' ), 'In a synced pattern.' );

		$post = $this->post_with( $image );
		self::assertStringNotContainsString( self::MARK, $this->read( $post, [ 'post__in' => [ $post->ID ] ] ), 'A list of posts.' );
		self::assertStringNotContainsString( self::MARK, apply_filters( 'the_content', $post->post_content ), 'Outside the loop.' );
		$this->read( $post );
		self::assertStringNotContainsString( 'Picture', get_the_excerpt( $post ), 'An excerpt.' );

		$GLOBALS['_wp_current_template_content'] = '<!-- wp:post-content /--><!-- wp:group --><div>' . self::BLOCK . '</div><!-- /wp:group -->';
		self::assertStringNotContainsString( self::MARK, $this->read( $post ), 'The block stands in the template.' );

		register_block_pattern( 'esimerkki/alaosa', [ 'title' => 'Alaosa', 'content' => self::BLOCK ] );
		$GLOBALS['_wp_current_template_content'] = '<!-- wp:post-content /--><!-- wp:pattern {"slug":"esimerkki/alaosa"} /-->';
		self::assertStringNotContainsString( self::MARK, $this->read( $post ), 'In a pattern of the template.' );
		unregister_block_pattern( 'esimerkki/alaosa' );

		$GLOBALS['_wp_current_template_content'] = '<!-- wp:post-content /-->';
		self::assertStringContainsString( self::MARK, $this->read( $post ) );
	}

	public function test_search_engines_are_told_of_maker_and_licence(): void {
		$person = $this->log_in( 'author' );
		wp_update_user( [ 'ID' => $person, 'display_name' => 'Kaino Kuvitelma' ] );
		$own    = $this->credited( 'Kaino Kuvitelma', 1, [], $person );
		$stock  = $this->credited( 'Kuvapankki', 2, [ 'basis' => 'stock', 'source' => 'https://kuvapankki.example/1', 'creditLine' => '© Kuvapankki </script><script>' ], $person );
		$commons = $this->credited( 'Bo Esimerkki', 3, [ 'basis' => 'creative-commons', 'licence' => [ 'id' => 'CC-BY-4.0', 'url' => '', 'text' => '' ] ], $person );
		$unknown = $this->credited( '', 4, [], $person );
		$gone   = $this->credited( 'Poistettu', 5, [], $person );
		$this->rights->withdraw( $gone, 1 );
		$sized = str_replace( '.jpg', '-150x150.jpg', self::address( $stock ) );
		$post  = $this->post_with( self::image( $own ) . '<p><img src="' . $sized . '" alt=""></p>' . implode( '', array_map( self::image( ... ), [ $commons, $unknown, $gone, $own ] ) ) );

		$script = $this->head( $post );
		self::assertSame( 1, substr_count( $script, '</script>' ), $script );
		$graph = json_decode( (string) preg_replace( '~</?script[^>]*>~', '', $script ), true )['@graph'];
		self::assertSame(
			[
				[ '@type' => 'ImageObject', 'contentUrl' => self::address( $own ), 'creditText' => 'Kaino Kuvitelma', 'creator' => [ '@type' => 'Person', 'name' => 'Kaino Kuvitelma' ] ],
				[ '@type' => 'ImageObject', 'contentUrl' => $sized, 'creditText' => '© Kuvapankki </script><script>', 'creator' => [ '@type' => 'Organization', 'name' => 'Kuvapankki' ], 'copyrightNotice' => '© Kuvapankki </script><script>', 'acquireLicensePage' => 'https://kuvapankki.example/1' ],
				[ '@type' => 'ImageObject', 'contentUrl' => self::address( $commons ), 'creditText' => 'Bo Esimerkki', 'license' => 'https://creativecommons.org/licenses/by/4.0/' ],
			],
			$graph
		);
	}

	public function test_search_engines_are_told_nothing_of_what_is_not_public(): void {
		$post = $this->post_with( self::image( $this->credited( 'Kaino Kuvitelma' ) ) );
		self::assertNotSame( '', $this->head( $post ) );
		self::assertSame( '', $this->head( $this->post_with( self::CLEAN ) ) );
		$this->log_in( 'administrator' );
		self::assertSame( '', $this->head( $this->published_before_the_plugin( $post->post_content, 'private' ) ) );
		wp_update_post( [ 'ID' => $post->ID, 'post_password' => 'salasana' ] );
		self::assertSame( '', $this->head( get_post( $post->ID ) ) );
	}

	/** @param array<string, mixed> $query */
	private function read( WP_Post $post, array $query = [] ): string {
		$this->open( $post, $query );
		$GLOBALS['wp_query']->the_post();
		return (string) apply_filters( 'the_content', get_the_content() );
	}

	private function head( WP_Post $post ): string {
		$this->open( $post );
		ob_start();
		( new ImageData( new Credits( new ShownMedia(), $this->rights ) ) )->print();
		return trim( (string) ob_get_clean() );
	}

	/** @param array<string, mixed> $query */
	private function open( WP_Post $post, array $query = [] ): void {
		$GLOBALS['wp_query']     = new WP_Query( [] === $query ? [ 'p' => $post->ID, 'post_status' => 'any' ] : $query );
		$GLOBALS['wp_the_query'] = $GLOBALS['wp_query'];
	}

	/** @param array<string, mixed> $fields */
	private function credited( string $creator, int $seed = 1, array $fields = [], int $by = 1 ): int {
		$id = $this->upload( self::picture( $seed ), "kuva-$seed.jpg" );
		self::assertTrue( $this->rights->confirm( $id, self::filled_in( $fields + [ 'creator' => $creator ] ), $by ) );
		return $id;
	}

	private function post_with( string $content ): WP_Post {
		return $this->published_before_the_plugin( $content );
	}

	private static function image( int $id ): string {
		return sprintf( '<!-- wp:image {"id":%1$d} --><figure class="wp-block-image"><img src="%2$s" alt="" class="wp-image-%1$d"/></figure><!-- /wp:image -->', $id, self::address( $id ) );
	}

	private static function address( int $id ): string {
		return (string) wp_get_attachment_url( $id );
	}
}
