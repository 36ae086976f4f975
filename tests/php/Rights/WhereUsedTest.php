<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Rights\WhereUsed;
use PHPUnit\Framework\Attributes\DataProvider;

/** Where a file is shown or linked: each place, and none that is not one. */
final class WhereUsedTest extends MediaTestCase {

	private WhereUsed $uses;

	protected function setUp(): void {
		parent::setUp();
		$this->uses = new WhereUsed();
	}

	/** @return array<string, array{string}> */
	public static function placements(): array {
		return array_map(
			static fn ( string $content ): array => [ $content ],
			[
				'an image block'           => '<!-- wp:image {"id":{{id}}} --><figure class="wp-block-image"><img src="{{size}}" alt="" class="wp-image-{{id}}"/></figure><!-- /wp:image -->',
				'by its address alone'     => '<!-- wp:image --><figure class="wp-block-image"><img src="{{size}}" alt=""/></figure><!-- /wp:image -->',
				'by its id alone'          => '<!-- wp:image {"id":"{{id}}"} /-->',
				'the uploaded original'    => '<img src="{{original}}" alt="">',
				'a legacy gallery'         => '<!-- wp:gallery {"ids":[99999998,{{id}}]} /-->',
				'images of a gallery'      => '<!-- wp:gallery {"images":[{"id":"{{id}}","alt":""}]} /-->',
				'a cover'                  => '<!-- wp:cover {"url":"{{url}}","id":{{id}}} --><div class="wp-block-cover"></div><!-- /wp:cover -->',
				'media and text'           => '<!-- wp:media-text {"mediaId": {{id}}} /-->',
				'a background'             => '<!-- wp:group {"style":{"background":{"backgroundImage":{"url":"{{json}}","id":{{id}}}}}} --><div class="wp-block-group"></div><!-- /wp:group -->',
				'a gallery shortcode'      => '[gallery columns="2" ids="99999998, {{id}}"]',
				'a gallery that includes'  => "[gallery include='{{id}}']",
				'a gallery of what is attached' => '<p>Kuvia</p>[gallery]',
				'a caption shortcode'      => '[caption id="attachment_{{id}}" width="300"]<img class="wp-image-{{id}}" src="{{size}}" alt=""> Piha[/caption]',
				'a link'                   => '<p><a href="{{relative}}?v=2">Piha</a></p>',
				'an encoded link'          => '<p><a href="{{encoded}}">Piha</a></p>',
				'a style'                  => '<!-- wp:html --><div style="background:url({{url}})"></div><!-- /wp:html -->',
				'deep in other blocks'     => '<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column"><!-- wp:image {"id":{{id}}} --><figure class="wp-block-image"><img src="https://kuvat.example/a.jpg" alt="" class="wp-image-{{id}}"/></figure><!-- /wp:image --></div><!-- /wp:column --></div><!-- /wp:columns -->',
			]
		);
	}

	/** @dataProvider placements */
	#[DataProvider( 'placements' )]
	public function test_each_placement_is_found( string $content ): void {
		foreach ( [ 'kuva.jpg', 'pihakeinu_1 kesä.jpg', 'äiti ja lapsi.jpg' ] as $name ) {
			$id   = $this->upload( self::picture( 1, 600, 400 ), $name );
			$post = $this->published_before_the_plugin( '' );
			wp_update_post( [ 'ID' => $id, 'post_parent' => $post->ID ] );
			$this->set_content( $post->ID, $content, $id );
			self::assertSame( [ 'posts' => [ $post->ID => [ 'content' ] ], 'more' => false ], $this->uses->of( $id, 10 ), $name );
		}
	}

	public function test_none_is_invented(): void {
		$id    = $this->upload( self::picture( 1, 600, 400 ), 'kuva.jpg' );
		$name  = (string) preg_replace( '/\.jpg\z/', '', wp_basename( (string) get_attached_file( $id ) ) );
		$other = $this->upload( self::picture( 2, 600, 400 ), "$name-2.jpg" );
		self::assertSame( "$name-2.jpg", wp_basename( (string) get_attached_file( $other ) ) );
		$contents = [
			'<img src="{{url}}" alt="" class="wp-image-{{id}}">',
			"<p>Tiedosto /$name.jpg, numero $id</p>",
			"<!-- wp:image {\"id\":{$id}0} --><figure class=\"wp-block-image\"><img src=\"https://toinen.example/$name.jpg\" alt=\"\" class=\"wp-image-{$id}0\"/></figure><!-- /wp:image -->",
			"<!-- wp:block {\"ref\":$id} /-->",
			"<!-- wp:latest-posts {\"categories\":[{\"id\":$id}]} /-->[gallery ids=\"{$id}1\"]",
		];
		foreach ( $contents as $content ) {
			$this->set_content( $this->published_before_the_plugin( '' )->ID, $content, $other );
		}
		self::assertSame( [], $this->uses->of( $id, 10 )['posts'] );
		self::assertCount( 1, $this->uses->of( $other, 10 )['posts'] );
	}

	public function test_every_way_to_show_it_is_told(): void {
		$this->log_in( 'administrator' );
		$id       = $this->upload( self::picture( 1, 600, 400 ), 'kuva.jpg' );
		$image    = sprintf( '<!-- wp:image {"id":%1$d} --><figure class="wp-block-image"><img src="%2$s" alt="" class="wp-image-%1$d"/></figure><!-- /wp:image -->', $id, wp_get_attachment_url( $id ) );
		$featured = $this->published_before_the_plugin( self::CLEAN );
		self::set_meta( $featured->ID, '_thumbnail_id', $id );
		$draft   = $this->insert( [ 'post_content' => $image, 'post_status' => 'draft', 'post_title' => 'Keinu &amp; <em>liukumäki</em>' ] );
		$binned  = $this->insert( [ 'post_content' => $image, 'post_status' => 'draft' ] );
		$pattern = $this->insert( [ 'post_type' => 'wp_block', 'post_content' => $image, 'post_status' => 'publish' ] );
		$shows   = $this->published_before_the_plugin( "<!-- wp:block {\"ref\":$pattern->ID} /-->" );
		$event   = $this->insert( [ 'post_type' => 'event', 'post_status' => 'publish', 'post_content' => self::CLEAN ] );
		$venue   = $this->insert( [ 'post_type' => 'page', 'post_status' => 'draft', 'post_content' => $image ] );
		self::set_meta( $event->ID, '_EventVenueID', $venue->ID );
		wp_trash_post( $binned->ID );

		$found = $this->uses->of( $id, 20 );

		ksort( $found['posts'] );
		self::assertSame(
			[
				$featured->ID => [ 'featured' ],
				$draft->ID    => [ 'content' ],
				$pattern->ID  => [ 'content' ],
				$shows->ID    => [ 'pattern' ],
				$event->ID    => [ 'linked' ],
				$venue->ID    => [ 'content' ],
			],
			$found['posts']
		);

		$told = $this->rest( 'GET', "/julkaisuvahti/v1/media/$id/uses" )->get_data();
		self::assertSame( [ true, true, true, true, false, false ], array_column( $told['uses'], 'published' ), 'What readers see comes first.' );
		$of_draft = array_column( $told['uses'], null, 'id' )[ $draft->ID ];
		self::assertSame( [ 'Keinu & liukumäki', 'draft', null, [ 'content' ] ], [ $of_draft['title'], $of_draft['status'], $of_draft['link'], $of_draft['how'] ] );
		self::assertStringContainsString( "post=$draft->ID", $of_draft['editLink'] );
		self::assertSame( get_permalink( $featured ), array_column( $told['uses'], null, 'id' )[ $featured->ID ]['link'] );

		$this->log_in( 'author' );
		$told = $this->rest( 'GET', "/julkaisuvahti/v1/media/$id/uses" )->get_data();
		self::assertSame( 2, $told['hidden'], 'Drafts of others are counted, not told.' );
		self::assertSame( [ null ], array_unique( array_column( $told['uses'], 'editLink' ) ) );

		$some = $this->uses->of( $id, 2 );
		self::assertSame( [ 2, true ], [ count( $some['posts'] ), $some['more'] ] );
		$this->log_in( 'subscriber' );
		self::assertSame( 403, $this->rest( 'GET', "/julkaisuvahti/v1/media/$id/uses" )->get_status() );
	}

	public function test_parts_of_the_site_are_told(): void {
		$this->log_in( 'administrator' );
		$id      = $this->upload( self::picture( 1, 600, 400 ), 'kuva.jpg' );
		$term    = wp_insert_term( 'Leikkipuistot ' . wp_rand(), 'category', [ 'description' => 'x' ] )['term_id'];
		global $wpdb;
		$wpdb->update( $wpdb->term_taxonomy, [ 'description' => sprintf( '<img src="%s" alt="">', wp_get_attachment_url( $id ) ) ], [ 'term_id' => $term ] );
		$widgets = get_option( 'widget_block' );
		$bars    = get_option( 'sidebars_widgets' );
		update_option( 'widget_block', [ 77 => [ 'content' => sprintf( '<!-- wp:image {"id":%1$d} --><figure class="wp-block-image"><img src="%2$s" alt=""/></figure><!-- /wp:image -->', $id, wp_get_attachment_url( $id ) ) ] ] );
		update_option( 'sidebars_widgets', [ 'sidebar-1' => [ 'block-77' ], 'wp_inactive_widgets' => [] ] );
		$GLOBALS['_wp_sidebars_widgets'] = [];
		update_option( 'site_icon', $id );
		try {
			$told = $this->rest( 'GET', "/julkaisuvahti/v1/media/$id/uses" )->get_data();
		} finally {
			update_option( 'widget_block', $widgets );
			update_option( 'sidebars_widgets', $bars );
			delete_option( 'site_icon' );
			wp_delete_term( $term, 'category' );
		}
		self::assertSame( [ 'icon', 'widget', 'term' ], array_column( $told['site'], 'how' ) );
		self::assertSame( [], $told['uses'] );
	}

	public function test_pictures_cropped_out_of_it_are_told(): void {
		$this->log_in( 'editor' );
		$id   = $this->upload( self::picture( 1, 600, 400 ), 'kuva.jpg' );
		$copy = $this->rest( 'POST', "/wp/v2/media/$id/edit", [ 'src' => wp_get_attachment_url( $id ), 'modifiers' => [ [ 'type' => 'crop', 'args' => [ 'left' => 0, 'top' => 0, 'width' => 50, 'height' => 50 ] ] ] ] )->get_data()['id'];
		self::assertSame( [ $copy ], $this->rest( 'GET', "/julkaisuvahti/v1/media/$id/uses" )->get_data()['copies'] );
		self::assertSame( [ $copy ], $this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" )->get_data()['copies'] );
		self::assertSame( [], $this->uses->copies( $copy ) );
		$this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" );
	}

	/** As before the plugin came: no gate sees it. */
	private static function set_meta( int $post, string $key, int $value ): void {
		global $wpdb;
		$wpdb->insert( $wpdb->postmeta, [ 'post_id' => $post, 'meta_key' => $key, 'meta_value' => $value ] );
		wp_cache_delete( $post, 'post_meta' );
	}

	/** In a way that no check and no filter sees. */
	private function set_content( int $post, string $content, int $id ): void {
		global $wpdb;
		$url      = (string) wp_get_attachment_url( $id );
		$original = (string) wp_get_original_image_url( $id );
		$wpdb->update(
			$wpdb->posts,
			[
				'post_content' => strtr(
					$content,
					[
						'{{url}}'      => $url,
						'{{original}}' => $original,
						'{{size}}'     => (string) wp_get_attachment_image_url( $id, 'medium' ),
						'{{id}}'       => (string) $id,
						'{{json}}'     => trim( (string) wp_json_encode( $url ), '"' ),
						'{{relative}}' => (string) wp_parse_url( $url, PHP_URL_PATH ),
						'{{encoded}}'  => dirname( $url ) . '/' . rawurlencode( wp_basename( $url ) ),
					]
				),
			],
			[ 'ID' => $post ]
		);
		clean_post_cache( $post );
	}
}
