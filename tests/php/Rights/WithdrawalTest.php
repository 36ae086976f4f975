<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Rights\Baseline;
use Julkaisuvahti\Rights\DailyJob;
use Julkaisuvahti\Rights\RightsStore;
use Julkaisuvahti\Rights\Standing;
use Julkaisuvahti\Rights\UnreachableFile;
use Julkaisuvahti\Rights\WithdrawalList;
use Julkaisuvahti\Rights\WithdrawalOutput;
use Julkaisuvahti\Uninstall;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Application_Passwords;
use WP_Post;
use WpOrg\Requests\Requests;

/** *Poista kuva kaikista julkaisuista*: what readers get over HTTP afterwards, and what undo gives back. Needs the web server at WP_URL. */
final class WithdrawalTest extends MediaTestCase {

	private const ALT = 'Lapset keinuvat leikkipuistossa';

	private const CAPTION = 'Kesän leikkipuistopäivä';

	/** @return array<string, array{string}> {{url}}, {{size}}, {{id}} are the picture's, {{other}} and {{other-id}} another's. */
	public static function placements(): array {
		$image = '<!-- wp:image {"id":{{id}},"sizeSlug":"medium"} --><figure class="wp-block-image size-medium"><img src="{{size}}" alt="{{alt}}" class="wp-image-{{id}}"/><figcaption class="wp-element-caption">{{caption}}</figcaption></figure><!-- /wp:image -->';
		return [
			'an image block'               => [ $image ],
			'an image block without its id' => [ '<!-- wp:image --><figure class="wp-block-image"><img src="{{size}}" alt="{{alt}}"/><figcaption>{{caption}}</figcaption></figure><!-- /wp:image -->' ],
			'an image block with another address' => [ '<!-- wp:image {"id":{{id}}} --><figure class="wp-block-image"><img src="https://kuvat.example/kopio.jpg" alt="{{alt}}" class="wp-image-{{id}}"/></figure><!-- /wp:image -->' ],
			'an image block with a lightbox' => [ str_replace( '"sizeSlug"', '"lightbox":{"enabled":true},"sizeSlug"', $image ) ],
			'an image that links to itself' => [ '<!-- wp:image {"id":{{id}},"linkDestination":"media"} --><figure class="wp-block-image"><a href="{{url}}"><img src="{{size}}" alt="{{alt}}" class="wp-image-{{id}}"/></a></figure><!-- /wp:image -->' ],
			'a gallery of it alone'        => [ '<!-- wp:gallery {"linkTo":"none"} --><figure class="wp-block-gallery has-nested-images">' . $image . '<figcaption>{{caption}}</figcaption></figure><!-- /wp:gallery -->' ],
			'an item of a gallery'         => [ '<!-- wp:gallery {"linkTo":"none"} --><figure class="wp-block-gallery has-nested-images">' . $image . '<!-- wp:image {"id":{{other-id}}} --><figure class="wp-block-image"><img src="{{other}}" alt="Toinen kuva" class="wp-image-{{other-id}}"/></figure><!-- /wp:image --></figure><!-- /wp:gallery -->' ],
			'a legacy gallery'             => [ '<!-- wp:gallery {"ids":[{{id}},{{other-id}}]} --><figure class="wp-block-gallery"><ul><li class="blocks-gallery-item"><figure><img src="{{url}}" data-id="{{id}}" data-full-url="{{url}}" alt="{{alt}}" class="wp-image-{{id}}"/><figcaption>{{caption}}</figcaption></figure></li><li class="blocks-gallery-item"><figure><img src="{{other}}" alt="Toinen kuva" data-id="{{other-id}}"/></figure></li></ul></figure><!-- /wp:gallery -->' ],
			'a cover'                      => [ '<!-- wp:cover {"url":"{{url}}","id":{{id}},"alt":"{{alt}}"} --><div class="wp-block-cover"><img class="wp-block-cover__image-background wp-image-{{id}}" alt="{{alt}}" src="{{url}}" data-object-fit="cover"/><span aria-hidden="true" class="wp-block-cover__background has-background-dim"></span><div class="wp-block-cover__inner-container"><!-- wp:paragraph --><p>Toinen kuva</p><!-- /wp:paragraph --></div></div><!-- /wp:cover -->' ],
			'a cover with parallax'        => [ '<!-- wp:cover {"url":"{{url}}","id":{{id}},"hasParallax":true,"alt":"{{alt}}"} --><div class="wp-block-cover has-parallax"><div role="img" aria-label="{{alt}}" class="wp-block-cover__image-background wp-image-{{id}} has-parallax" style="background-position:50% 50%;background-image:url({{url}})"></div><div class="wp-block-cover__inner-container"><!-- wp:paragraph --><p>Toinen kuva</p><!-- /wp:paragraph --></div></div><!-- /wp:cover -->' ],
			'media and text'               => [ '<!-- wp:media-text {"mediaId":{{id}},"mediaLink":"{{url}}","mediaType":"image"} --><div class="wp-block-media-text is-stacked-on-mobile"><figure class="wp-block-media-text__media"><img src="{{url}}" alt="{{alt}}" class="wp-image-{{id}} size-full"/></figure><div class="wp-block-media-text__content"><!-- wp:paragraph --><p>Toinen kuva</p><!-- /wp:paragraph --></div></div><!-- /wp:media-text -->' ],
			'a background of a group'      => [ '<!-- wp:group {"style":{"background":{"backgroundImage":{"url":"{{url}}","id":{{id}},"source":"file"}}}} --><div class="wp-block-group"><!-- wp:paragraph --><p>Toinen kuva</p><!-- /wp:paragraph --></div><!-- /wp:group -->' ],
			'a list of sizes'              => [ '<!-- wp:html --><picture><source srcset="{{size}} 300w, {{url}} 900w" type="image/jpeg"><img src="{{other}}" alt="{{alt}}"></picture><p>Toinen kuva</p><!-- /wp:html -->' ],
			'a classic picture'            => [ "<p>Toinen kuva</p>\n<img class=\"alignnone size-medium wp-image-{{id}}\" src=\"{{size}}\" alt=\"{{alt}}\" width=\"300\" height=\"200\" />" ],
			'a classic picture with its caption' => [ "[caption id=\"attachment_{{id}}\" align=\"alignnone\" width=\"300\"]<a href=\"{{url}}\"><img class=\"wp-image-{{id}}\" src=\"{{size}}\" alt=\"{{alt}}\" width=\"300\" height=\"200\" /></a> {{caption}}[/caption]\n\nToinen kuva" ],
			'a classic gallery'            => [ 'Toinen kuva [gallery ids="{{id}},{{other-id}}" link="file"]' ],
			'a link to the file'           => [ '<!-- wp:paragraph --><p>Toinen kuva, <a href="{{url}}">suurempana</a></p><!-- /wp:paragraph -->' ],
			'a file block'                 => [ '<!-- wp:file {"id":{{id}},"href":"{{url}}"} --><div class="wp-block-file"><a href="{{url}}">{{caption}}</a><a href="{{url}}" class="wp-block-file__button" download>Lataa</a></div><!-- /wp:file -->' ],
			'a poster of a video'          => [ '<!-- wp:html --><video controls src="https://video.example/a.mp4" poster="{{url}}"></video><p>Toinen kuva</p><!-- /wp:html -->' ],
			'data of a script'             => [ '<!-- wp:html --><div data-kuvat=\'["{{json}}"]\' data-bg="{{url}}">Toinen kuva</div><!-- /wp:html -->' ],
			'its address as text'          => [ '<!-- wp:paragraph --><p>Toinen kuva: {{url}} ja {{relative}}?ver=2.</p><!-- /wp:paragraph -->' ],
			'an encoded address'           => [ '<!-- wp:html --><p>Toinen kuva</p><img alt="{{alt}}" src="{{encoded}}"><!-- /wp:html -->' ],
		];
	}

	/** @dataProvider placements */
	#[DataProvider( 'placements' )]
	public function test_readers_see_nothing_of_it_and_all_is_as_before_after_undo( string $content ): void {
		$this->log_in( 'editor' );
		$id    = $this->picture_of_children();
		$other = $this->upload_confirmed( self::picture( 2 ), 'toinen.jpg' );
		$post  = $this->published_before_the_plugin( self::filled( $content, $id, $other ) );
		$before = self::page( $post );
		self::assertTrue( str_contains( rawurldecode( $before ), self::stem( $id ) ) || str_contains( $before, self::ALT ), 'The page shows it, to begin with.' );
		$shows_other = str_contains( $content, '{{other}}' ) && ! str_contains( $content, '<picture>' );

		self::assertSame( 200, $this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" )->get_status() );

		foreach ( [ 'the page' => self::page( $post ), 'REST' => self::body( rest_url( "wp/v2/posts/$post->ID?_embed=1" ) ) ] as $where => $html ) {
			$plain = str_replace( '\\/', '/', rawurldecode( $html ) );
			self::assertStringContainsString( 'Kirjaston aukiolot', $html, $where );
			self::assert_gone( self::stem( $id ), $plain, $where );
			self::assert_gone( self::ALT, $html, $where );
			self::assert_gone( self::CAPTION, $html, $where );
			self::assert_gone( "wp-image-$id", $html, $where );
			if ( str_contains( $content, 'Toinen kuva' ) ) {
				self::assertStringContainsString( 'Toinen kuva', $html, "$where: The rest stays." );
			}
			if ( $shows_other ) {
				self::assertStringContainsString( self::stem( $other ), $plain, "$where: So does the other picture." );
			}
		}
		self::assert_gone( self::stem( $id ), rawurldecode( self::body( get_feed_link() ) ), 'the feed' );
		self::assertSame( $post->post_content, self::stored( $post )->post_content, 'Nobody has touched the text.' );

		self::assertSame( 200, $this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" )->get_status() );
		self::assertSame( self::without_noise( $before ), self::without_noise( self::page( $post ) ) );
	}

	public function test_a_featured_image_is_gone_from_page_feed_rest_and_shared_links(): void {
		$this->log_in( 'editor' );
		$id   = $this->picture_of_children();
		$post = $this->published_before_the_plugin( self::CLEAN );
		set_post_thumbnail( $post, $id );
		self::assertStringContainsString( self::stem( $id ), self::page( $post ) );

		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );

		self::assertStringNotContainsString( self::stem( $id ), self::page( $post ) );
		self::assertStringNotContainsString( self::ALT, self::page( $post ) );
		$told = json_decode( self::body( rest_url( "wp/v2/posts/$post->ID?_embed=1" ) ), true );
		self::assertSame( 0, $told['featured_media'] );
		self::assertStringNotContainsString( self::stem( $id ), (string) wp_json_encode( $told, JSON_UNESCAPED_SLASHES ) );
		self::assertSame( (string) $id, get_post_meta( $post->ID, '_thumbnail_id', true ) );

		$this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" );
		self::assertStringContainsString( self::stem( $id ), self::page( $post ) );
	}

	public function test_video_sound_and_document_go_too(): void {
		$this->log_in( 'editor' );
		$video    = $this->upload( 'video', 'leikkipuisto.mp4' );
		$sound    = $this->upload( 'ID3', 'laulu.mp3' );
		$document = $this->upload( '%PDF-1.4', 'osallistujat.pdf' );
		$url      = wp_get_attachment_url( ... );
		$post     = $this->published_before_the_plugin(
			sprintf( '<!-- wp:video {"id":%1$d} --><figure class="wp-block-video"><video controls src="%2$s"></video><figcaption>Otsikko A</figcaption></figure><!-- /wp:video -->', $video, $url( $video ) )
			. sprintf( '<!-- wp:audio {"id":%1$d} --><figure class="wp-block-audio"><audio controls src="%2$s"></audio><figcaption>Otsikko B</figcaption></figure><!-- /wp:audio -->', $sound, $url( $sound ) )
			. sprintf( '<!-- wp:file {"id":%1$d,"href":"%2$s","displayPreview":true} --><div class="wp-block-file"><object class="wp-block-file__embed" data="%2$s" type="application/pdf" aria-label="Otsikko C"></object><a href="%2$s">Otsikko C</a></div><!-- /wp:file -->', $document, $url( $document ) )
			. sprintf( '<!-- wp:html --><video width="10"><source src="%1$s" type="video/mp4"><a href="%1$s">%1$s</a></video><iframe src="%2$s"></iframe><!-- /wp:html -->', $url( $video ), $url( $document ) )
			. sprintf( '<!-- wp:shortcode -->[audio mp3="%1$s"][video mp4="%2$s"][playlist ids="%3$d"]<!-- /wp:shortcode -->', $url( $sound ), $url( $video ), $sound )
		);
		add_post_meta( $post->ID, 'enclosure', $url( $sound ) . "\n3\naudio/mpeg" );
		$stems = array_map( self::stem( ... ), [ $video, $sound, $document ] );
		$feed  = get_post_comments_feed_link( $post->ID );
		foreach ( $stems as $stem ) {
			self::assertStringContainsString( $stem, self::page( $post ) );
		}
		self::assertStringContainsString( '<enclosure', self::body( get_feed_link() ) );

		foreach ( [ $video, $sound, $document ] as $id ) {
			self::assertTrue( $this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" )->get_data()['unreachable'] );
		}

		foreach ( [ self::page( $post ), self::body( get_feed_link() ), self::body( $feed ), self::body( rest_url( "wp/v2/posts/$post->ID" ) ) ] as $html ) {
			$plain = str_replace( '\\/', '/', $html );
			foreach ( [ ...$stems, 'Otsikko', '<iframe', '<enclosure' ] as $gone ) {
				self::assertStringNotContainsString( $gone, $plain );
			}
		}
	}

	public function test_its_file_is_nowhere_to_be_had_and_comes_back_byte_for_byte(): void {
		$this->log_in( 'editor' );
		$id    = $this->picture_of_children( 2700, 1800 );
		$files = self::files_of( $id );
		self::assertGreaterThanOrEqual( 5, count( $files ), 'Original, scaled, sizes.' );
		$beside = dirname( (string) get_attached_file( $id ) ) . '/' . str_replace( '-scaled', '-300x200', wp_basename( (string) get_attached_file( $id ) ) ) . '.webp';
		file_put_contents( $beside, 'optimised' );
		$files[ $beside ] = hash( 'sha256', 'optimised' );
		$record           = get_post_meta( $id, '_julkaisuvahti_rights', true );
		$addresses        = array_map( static fn ( string $file ): string => str_replace( wp_get_upload_dir()['basedir'], wp_get_upload_dir()['baseurl'], $file ), array_keys( $files ) );
		foreach ( $addresses as $address ) {
			self::assertSame( 200, self::status( $address ), $address );
		}

		$told = $this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" )->get_data();

		self::assertSame( [ true, true, 'withdrawn' ], [ $told['withdrawn'], $told['unreachable'], $told['standing'] ] );
		foreach ( $addresses as $at => $address ) {
			self::assertContains( self::status( $address ), [ 403, 404 ], $address );
			self::assertFileDoesNotExist( array_keys( $files )[ $at ] );
		}
		$known = UnreachableFile::of( $id );
		self::assertMatchesRegularExpression( '/\A[0-9a-f]{32}\z/', $known['folder'] );
		self::assertStringContainsString( 'Require all denied', (string) file_get_contents( wp_get_upload_dir()['basedir'] . '/julkaisuvahti-poistetut/.htaccess' ) );
		self::assertContains( self::status( (string) get_permalink( $id ) ), [ 403, 404 ], 'Its own page.' );
		self::assertSame( 404, self::status( rest_url( "wp/v2/media/$id" ) ) );
		self::assertStringNotContainsString( self::stem( $id ), self::body( rest_url( 'wp/v2/media?per_page=100' ) ) );

		self::assertSame( $told, $this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" )->get_data(), 'Twice is once.' );
		self::assertSame( [ 'withdrawn', 'confirmed' ], $this->changes_of( $id ) );
		self::assertSame( $known, UnreachableFile::of( $id ) );

		$told = $this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" )->get_data();

		self::assertSame( [ false, false, 'confirmed' ], [ $told['withdrawn'], $told['unreachable'], $told['standing'] ] );
		foreach ( $files as $file => $hash ) {
			self::assertSame( $hash, hash_file( 'sha256', $file ), $file );
		}
		foreach ( $addresses as $address ) {
			self::assertSame( 200, self::status( $address ), $address );
		}
		self::assertSame( $record, get_post_meta( $id, '_julkaisuvahti_rights', true ) );
		self::assertSame( [ 'undone', 'withdrawn', 'confirmed' ], $this->changes_of( $id ) );
		self::assertDirectoryDoesNotExist( wp_get_upload_dir()['basedir'] . "/julkaisuvahti-poistetut/{$known['folder']}" );
		self::assertTrue( ( new WithdrawalList() )->is_empty() );
		self::assertSame( 409, $this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" )->get_status() );
		unlink( $beside );
	}

	public function test_any_editor_may_and_an_author_may_not(): void {
		$author = $this->log_in( 'author' );
		$id     = $this->upload_confirmed( self::picture(), 'kuva.jpg', $author );
		self::assertSame( 403, $this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" )->get_status() );
		$this->log_in( 'editor' );
		self::assertSame( 200, $this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" )->get_status() );
		wp_set_current_user( $author );
		self::assertSame( 403, $this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" )->get_status() );
		$this->log_in( 'editor' );
		self::assertSame( 404, $this->rest( 'POST', '/julkaisuvahti/v1/media/99999999/withdraw' )->get_status() );
	}

	public function test_another_file_does_not_take_its_name(): void {
		$this->log_in( 'editor' );
		$id   = $this->picture_of_children();
		$name = wp_basename( (string) get_attached_file( $id ) );
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );

		$other = $this->upload( self::picture( 3 ), $name );
		self::assertNotSame( $name, wp_basename( (string) get_attached_file( $other ) ) );
		$post = $this->published_before_the_plugin( sprintf( '<img src="%s" alt="">', wp_get_attachment_url( $other ) ) );
		self::assertStringContainsString( self::stem( $other ), self::page( $post ) );

		self::assertSame( 200, $this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" )->get_status() );
	}

	public function test_where_another_file_stands_in_its_place_nothing_is_lost(): void {
		$this->log_in( 'editor' );
		$id   = $this->picture_of_children();
		$hash = hash_file( 'sha256', (string) get_attached_file( $id ) );
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );
		file_put_contents( (string) get_attached_file( $id ), 'another' );

		self::assertSame( 409, $this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" )->get_status() );
		self::assertSame( 'another', file_get_contents( (string) get_attached_file( $id ) ) );
		self::assertSame( Standing::Withdrawn, $this->rights->standing( $id ) );

		unlink( (string) get_attached_file( $id ) );
		self::assertSame( 200, $this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" )->get_status() );
		self::assertSame( $hash, hash_file( 'sha256', (string) get_attached_file( $id ) ) );
	}

	public function test_nobody_republishes_it_by_confirming_it(): void {
		$this->log_in( 'editor' );
		$id    = $this->picture_of_children();
		$other = $this->upload( self::picture( 2 ) );
		$form  = [ 'basis' => 'own', 'creator' => 'Kunnan viestintä', 'people' => 'guardian', 'confirm' => true ];
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );

		$refused = $this->rest( 'PUT', "/julkaisuvahti/v1/media/$id/rights", $form );
		self::assertSame( [ 409, 'julkaisuvahti_withdrawn' ], [ $refused->get_status(), $refused->get_data()['code'] ] );
		self::assertMatchesRegularExpression( '/poistettu käytöstä|taken out of use/', $refused->get_data()['message'] );
		$told = $this->rest( 'PUT', '/julkaisuvahti/v1/media/rights', $form + [ 'ids' => [ $id, $other ] ] )->get_data()['media'];
		self::assertSame( [ 'julkaisuvahti_withdrawn', null ], [ $told[0]['error'], $told[1]['error'] ?? null ] );
		self::assertSame( [ Standing::Withdrawn, Standing::Confirmed ], array_map( $this->rights->standing( ... ), [ $id, $other ] ) );
		self::assertTrue( UnreachableFile::is_hidden( $id ) );
		self::assertSame( 'withdrawn', $this->rest( 'PUT', "/julkaisuvahti/v1/media/$id/rights", [ 'creator' => 'Kuvaaja' ] )->get_data()['standing'], 'It may be filled in.' );
		self::assertSame( 'withdrawn', $this->rest( 'POST', "/julkaisuvahti/v1/media/$id/rights/undo" )->get_data()['standing'], 'That is taken back, and no more.' );
	}

	public function test_a_reviewer_who_undoes_the_withdrawal_has_its_file_back(): void {
		$this->log_in( 'editor' );
		$id = $this->picture_of_children();
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );

		self::assertSame( 'confirmed', $this->rest( 'POST', "/julkaisuvahti/v1/media/$id/rights/undo" )->get_data()['standing'] );
		self::assertFileExists( (string) get_attached_file( $id ) );
		self::assertNull( UnreachableFile::of( $id ) );
		self::overwrite( $id, self::picture( 9 ) );
		self::assertSame( Standing::Replaced, $this->rights->standing( $id ), 'What was confirmed was that very file.' );

		self::assertSame( 'withdrawn', $this->rest( 'POST', "/julkaisuvahti/v1/media/$id/rights/undo" )->get_data()['standing'] );
		self::assertTrue( UnreachableFile::is_hidden( $id ), 'The file follows the record.' );
	}

	public function test_a_file_that_other_attachments_share_is_withdrawn_of_all(): void {
		$this->log_in( 'editor' );
		$id   = $this->picture_of_children();
		$twin = wp_insert_attachment( [ 'post_mime_type' => 'image/jpeg', 'post_title' => 'ruotsiksi' ], (string) get_attached_file( $id ) );
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$twin/withdraw" );
		self::assertSame( [ Standing::Withdrawn, Standing::Withdrawn ], [ $this->rights->standing( $id ), $this->rights->standing( $twin ) ] );
		self::assertTrue( $this->rest( 'GET', "/julkaisuvahti/v1/media/$id/withdraw" )->get_data()['unreachable'] );
		$this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" );
		self::assertSame( [ Standing::Confirmed, Standing::None ], [ $this->rights->standing( $id ), $this->rights->standing( $twin ) ] );
		self::assertFileExists( (string) get_attached_file( $id ) );

		$this->rest( 'POST', "/julkaisuvahti/v1/media/$twin/withdraw" );
		$this->rights->bring_back( $id, 1 );
		self::assertSame( Standing::None, $this->rights->standing( $twin ), 'What is brought back of one is back for all.' );
		self::assertFileExists( (string) get_attached_file( $id ) );
		self::assertTrue( ( new WithdrawalList() )->is_empty() );
	}

	public function test_a_file_whose_name_only_the_database_takes_for_the_same_stays(): void {
		$this->log_in( 'editor' );
		$id    = $this->upload_confirmed( self::picture( 1 ), 'metsa-retki.jpg' );
		$other = $this->upload_confirmed( self::picture( 2 ), 'toinen-retki.jpg' );
		$file  = str_replace( 'metsa', 'Metsä', (string) get_attached_file( $id ) );
		rename( (string) get_attached_file( $other ), $file );
		update_attached_file( $other, $file );
		$name = (string) get_post_meta( $id, '_wp_attached_file', true );
		// As MySQL compares texts, and SQLite does not.
		$loosely = static fn ( string $query ): string => str_replace( "meta_value = '$name'", "meta_value LIKE '%-retki.jpg'", $query );
		add_filter( 'query', $loosely );
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );
		remove_filter( 'query', $loosely );

		self::assertSame( [ Standing::Withdrawn, Standing::Confirmed ], array_map( $this->rights->standing( ... ), [ $id, $other ] ) );
		self::assertFileExists( $file );
		$this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" );
	}

	public function test_the_kept_file_goes_with_its_attachment(): void {
		$this->log_in( 'editor' );
		$id = $this->picture_of_children();
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );
		$folder = UnreachableFile::of( $id )['folder'];
		wp_delete_attachment( $id, true );
		self::assertDirectoryDoesNotExist( wp_get_upload_dir()['basedir'] . "/julkaisuvahti-poistetut/$folder" );
		self::assertTrue( ( new WithdrawalList() )->is_empty() );
	}

	public function test_the_kept_file_stays_with_the_other_language_when_one_is_deleted(): void {
		$this->log_in( 'editor' );
		foreach ( [ 'first', 'second' ] as $deleted ) {
			$id    = $this->picture_of_children();
			$files = self::files_of( $id );
			$twin  = (int) wp_insert_attachment( [ 'post_mime_type' => 'image/jpeg', 'post_title' => 'ruotsiksi' ], (string) get_attached_file( $id ) );
			wp_update_attachment_metadata( $twin, wp_get_attachment_metadata( $id ) );
			$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );
			[ $gone, $kept ] = 'first' === $deleted ? [ $id, $twin ] : [ $twin, $id ];

			wp_delete_attachment( $gone, true );

			self::assertTrue( ( new WithdrawalList() )->has( $kept ) );
			self::assertTrue( UnreachableFile::is_hidden( $kept ) );
			self::assertSame( 200, $this->rest( 'DELETE', "/julkaisuvahti/v1/media/$kept/withdraw" )->get_status() );
			self::assertSame( $files, self::files_of( $kept ), "The $deleted." );
			self::assertTrue( ( new WithdrawalList() )->is_empty() );
		}
	}

	public function test_a_plugin_that_is_deleted_publishes_nothing_anew(): void {
		$this->log_in( 'editor' );
		$id = $this->picture_of_children();
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );

		Uninstall::run();

		self::assertTrue( UnreachableFile::is_hidden( $id ) );
		// Once the plugin is back.
		$list = new WithdrawalList();
		$list->rebuild();
		do_action( DailyJob::HOOK );
		self::assertTrue( $list->has( $id ) );
		self::assertTrue( $this->rest( 'GET', "/julkaisuvahti/v1/media/$id/withdraw" )->get_data()['withdrawn'] );
		self::assertSame( 200, $this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" )->get_status() );
		self::assertFileExists( (string) get_attached_file( $id ) );
		DailyJob::schedule();
	}

	public function test_what_was_withdrawn_before_the_plugin_was_deleted_comes_back_by_nobody_who_may_not(): void {
		$this->log_in( 'administrator' );
		$id = $this->picture_of_children();
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );
		Uninstall::run();
		$month = substr( (string) get_post( $id )->post_date, 0, 7 );

		$this->rest( 'POST', '/julkaisuvahti/v1/media/baseline', [ 'by' => 'month', 'group' => $month ] );
		self::assertTrue( UnreachableFile::is_hidden( $id ), 'Taken in with an old library.' );
		self::assertNull( $this->store->of( $id ) );
		$this->rights->take_in( $id, 1 );
		$this->rights->save( $id, self::filled_in(), 1 );
		$this->rights->confirm( $id, self::filled_in(), 1 );
		self::assertTrue( UnreachableFile::is_hidden( $id ) );
		$editor = get_current_user_id();
		$this->log_in( 'author' );
		self::assertSame( 403, $this->rest( 'PUT', "/julkaisuvahti/v1/media/$id/rights", [ 'creator' => 'Kunnan viestintä' ] )->get_status() );
		self::assertTrue( UnreachableFile::is_hidden( $id ), 'Filled in by an author.' );

		do_action( 'activate_' . plugin_basename( dirname( __DIR__, 3 ) . '/plugin.php' ) );
		self::assertSame( Standing::Withdrawn, $this->rights->standing( $id ), 'Written down anew.' );
		self::assertSame( [ 'withdrawn' ], $this->changes_of( $id ) );
		self::assertTrue( UnreachableFile::is_hidden( $id ) );

		wp_set_current_user( $editor );
		self::assertSame( 200, $this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" )->get_status() );
		self::assertFileExists( (string) get_attached_file( $id ) );
		self::assertSame( Standing::None, $this->rights->standing( $id ) );
		delete_option( Baseline::OPTION );
		DailyJob::schedule();
	}

	public function test_a_record_that_nobody_can_read_brings_nothing_back(): void {
		$this->log_in( 'editor' );
		$id = $this->picture_of_children();
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );
		update_post_meta( $id, RightsStore::META, [ 'fields' => 'of a later version' ] );

		do_action( DailyJob::HOOK );

		self::assertTrue( UnreachableFile::is_hidden( $id ) );
		self::assertSame( Standing::Withdrawn, $this->rights->standing( $id ) );
		self::assertSame( 200, $this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" )->get_status() );
		self::assertSame( Standing::None, $this->rights->standing( $id ), 'What it said is lost.' );
	}

	public function test_an_undo_that_was_interrupted_is_finished(): void {
		$this->log_in( 'editor' );
		$id = $this->picture_of_children();
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );
		// As if the process had ended once the record was stored.
		$hooks = $GLOBALS['wp_filter']['julkaisuvahti_rights_changed'];
		unset( $GLOBALS['wp_filter']['julkaisuvahti_rights_changed'] );
		$this->rights->bring_back( $id, 1 );
		$GLOBALS['wp_filter']['julkaisuvahti_rights_changed'] = $hooks;
		self::assertTrue( UnreachableFile::is_hidden( $id ) );

		do_action( DailyJob::HOOK );

		self::assertFileExists( (string) get_attached_file( $id ) );
		self::assertFalse( ( new WithdrawalList() )->has( $id ) );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ) );
	}

	public function test_what_was_interrupted_is_finished(): void {
		$this->log_in( 'editor' );
		$id    = $this->picture_of_children();
		$files = self::files_of( $id );
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );
		$kept = UnreachableFile::of( $id );
		// As if the process had ended after the first file: the others are where they were.
		foreach ( array_slice( $kept['files'], 1 ) as $file ) {
			rename( UnreachableFile::uploads() . UnreachableFile::FOLDER . "/{$kept['folder']}/" . wp_basename( $file ), UnreachableFile::uploads() . $file );
		}
		self::assertFalse( UnreachableFile::is_hidden( $id ) );

		do_action( DailyJob::HOOK );

		self::assertTrue( UnreachableFile::is_hidden( $id ) );
		self::assertSame( $kept['folder'], UnreachableFile::of( $id )['folder'] );
		$this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" );
		self::assertSame( $files, self::files_of( $id ) );
	}

	public function test_files_that_cannot_be_moved_stay_together_and_the_publications_are_clean_all_the_same(): void {
		$this->log_in( 'editor' );
		$id    = $this->picture_of_children();
		$files = self::files_of( $id );
		$post  = $this->published_before_the_plugin( self::filled( '<img src="{{size}}" alt="{{alt}}">', $id, $id ) );
		$outer = UnreachableFile::uploads() . UnreachableFile::FOLDER;
		$aside = "$outer-aside";
		if ( is_dir( $outer ) ) {
			rename( $outer, $aside );
		}
		file_put_contents( $outer, 'in the way' );
		try {
			$told = $this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" )->get_data();
		} finally {
			unlink( $outer );
			if ( is_dir( $aside ) ) {
				rename( $aside, $outer );
			}
		}

		self::assertSame( [ true, false ], [ $told['withdrawn'], $told['unreachable'] ] );
		self::assertSame( $files, self::files_of( $id ) );
		self::assert_gone( self::stem( $id ), self::page( $post ), 'the page' );

		do_action( DailyJob::HOOK );
		self::assertTrue( UnreachableFile::is_hidden( $id ), 'Tried again.' );
		$this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" );
		self::assertSame( $files, self::files_of( $id ) );
	}

	public function test_those_who_write_see_the_text_as_it_is(): void {
		$this->log_in( 'editor' );
		$id   = $this->picture_of_children();
		$post = $this->published_before_the_plugin( self::filled( '<img src="{{size}}" alt="{{alt}}">', $id, $id ) );
		set_post_thumbnail( $post, $id );
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );
		$request = new \WP_REST_Request( 'GET', "/wp/v2/posts/$post->ID" );
		$request->set_query_params( [ 'context' => 'edit' ] );
		self::assertSame( $post->post_content, rest_do_request( $request )->get_data()['content']['raw'] );
		self::assertSame( 200, $this->rest( 'GET', "/wp/v2/media/$id" )->get_status() );
		self::assertSame( 'withdrawn', $this->facts->facts( $id )['rights'], 'The engine blocks it.' );
		$this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" );
	}

	public function test_maps_of_the_site_and_feeds_leave_out_whole_elements(): void {
		$this->log_in( 'editor' );
		$id    = $this->picture_of_children();
		$other = $this->upload_confirmed( self::picture( 2 ), 'toinen.jpg' );
		$url   = (string) wp_get_attachment_url( $id );
		$kept  = (string) wp_get_attachment_url( $other );
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );
		$xml = static fn ( string $one ): string => "<?xml version=\"1.0\"?><urlset><url><loc>https://esimerkkila.example/</loc>$one<image:image><image:loc>$kept</image:loc></image:image></url></urlset>";

		$clean = ( new WithdrawalOutput( new WithdrawalList() ) )->clean_page( ... );
		self::assertSame( $xml( '' ), $clean( $xml( "<image:image><image:loc>$url</image:loc><image:caption>Keinut</image:caption></image:image>" ) ) );
		self::assertSame( $xml( '' ), $clean( $xml( "<media:content url=\"$url\" medium=\"image\"><media:title>Keinut</media:title></media:content><enclosure url=\"$url\" length=\"1\"/>" ) ) );
		self::assertSame( "<meta charset=\"utf-8\"><meta property=\"og:image\" content=\"$kept\">", $clean( "<meta charset=\"utf-8\"><meta property=\"og:image\" content=\"$url\"><link rel=\"preload\" as=\"image\" href=\"$url\"><meta property=\"og:image\" content=\"$kept\">" ) );
		self::assertSame( '<script type="application/ld+json">{"image":""}</script>', $clean( sprintf( '<script type="application/ld+json">{"image":%s}</script>', wp_json_encode( $url ) ) ) );

		$this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" );
		self::assertSame( $xml( $url ), $clean( $xml( $url ) ) );
	}

	public function test_a_number_of_something_else_is_no_id(): void {
		$this->log_in( 'editor' );
		$id    = $this->picture_of_children();
		$other = $this->upload_confirmed( self::picture( 2 ), 'toinen.jpg' );
		$url   = (string) wp_get_attachment_url( $other );
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );
		$clean = ( new WithdrawalOutput( new WithdrawalList() ) )->clean_page( ... );

		foreach ( [
			"<p><input type=\"radio\" data-id=\"$id\"> Kyllä</p>",
			"<iframe data-id=\"$id\" src=\"https://kartta.example/\"></iframe>",
			"<p><img data-id=\"$id\" src=\"$url\" alt=\"Toinen\"></p>",
			"<img data-id=\"{$id}px\" src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">",
		] as $html ) {
			self::assertSame( $html, $clean( $html ) );
		}
		self::assertSame( '<p>Keinut</p>', $clean( "<p>Keinut<img data-id=\"$id\" src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"></p>" ) );
		self::assertSame( '<p>Keinut</p>', $clean( "<p>Keinut<img data-id=\"$id\" src=\"https://kuvat.example/kopio.jpg\"></p>" ) );
		$this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" );
	}

	public function test_two_who_press_at_the_same_time_lose_nothing(): void {
		$user         = $this->log_in( 'editor' );
		[ $password ] = WP_Application_Passwords::create_new_application_password( $user, [ 'name' => 'ohjelma' ] );
		$id           = $this->picture_of_children( 2700, 1800 );
		$files        = self::files_of( $id );
		$at_once      = static fn ( string $method ): array => array_map(
			static fn ( mixed $answer ): int => (int) $answer->status_code,
			Requests::request_multiple(
				array_fill(
					0,
					4,
					[
						'url'     => rest_url( "julkaisuvahti/v1/media/$id/withdraw" ),
						'type'    => $method,
						'headers' => [ 'Authorization' => 'Basic ' . base64_encode( get_userdata( $user )->user_login . ":$password" ) ],
					]
				),
				[ 'timeout' => 60 ]
			)
		);

		self::assertContains( 200, $at_once( 'POST' ) );
		wp_cache_flush();
		self::assertTrue( UnreachableFile::is_hidden( $id ) );
		self::assertSame( array_keys( $files ), array_map( static fn ( string $file ): string => UnreachableFile::uploads() . $file, UnreachableFile::of( $id )['files'] ) );

		self::assertContains( 200, $at_once( 'DELETE' ) );
		wp_cache_flush();
		self::assertSame( $files, self::files_of( $id ) );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ) );
		self::assertTrue( ( new WithdrawalList() )->is_empty() );
	}

	public function test_pages_in_stock_are_told(): void {
		$this->log_in( 'editor' );
		$id   = $this->picture_of_children();
		$post = $this->published_before_the_plugin( self::filled( '<img src="{{size}}" alt="">', $id, $id ) );
		$told = [];
		$hear = static function ( int $attachment, array $posts ) use ( &$told ): void {
			$told[] = [ current_action(), $attachment, $posts ];
		};
		add_action( 'julkaisuvahti_media_withdrawn', $hear, 10, 2 );
		add_action( 'julkaisuvahti_media_brought_back', $hear, 10, 2 );
		$this->rest( 'POST', "/julkaisuvahti/v1/media/$id/withdraw" );
		$this->rest( 'DELETE', "/julkaisuvahti/v1/media/$id/withdraw" );
		remove_action( 'julkaisuvahti_media_withdrawn', $hear );
		remove_action( 'julkaisuvahti_media_brought_back', $hear );
		self::assertSame( [ [ 'julkaisuvahti_media_withdrawn', $id, [ $post->ID ] ], [ 'julkaisuvahti_media_brought_back', $id, [ $post->ID ] ] ], $told );
	}

	private function picture_of_children( int $width = 900, int $height = 600 ): int {
		$id = $this->upload_confirmed( self::picture( 1, $width, $height ), 'Leikkipuiston päivä ' . wp_rand() . '.jpg' );
		update_post_meta( $id, '_wp_attachment_image_alt', self::ALT );
		wp_update_post( [ 'ID' => $id, 'post_excerpt' => self::CAPTION ] );
		return $id;
	}

	private static function filled( string $content, int $id, int $other ): string {
		$url   = (string) wp_get_attachment_url( $id );
		$words = [
			'{{url}}'      => $url,
			'{{size}}'     => (string) wp_get_attachment_image_url( $id, 'medium' ),
			'{{id}}'       => (string) $id,
			'{{alt}}'      => self::ALT,
			'{{caption}}'  => self::CAPTION,
			'{{other}}'    => (string) wp_get_attachment_url( $other ),
			'{{other-id}}' => (string) $other,
			'{{json}}'     => trim( (string) wp_json_encode( $url ), '"' ),
			'{{relative}}' => (string) wp_parse_url( $url, PHP_URL_PATH ),
			'{{encoded}}'  => dirname( $url ) . '/' . rawurlencode( wp_basename( $url ) ),
		];
		return strtr( $content, $words );
	}

	private static function stem( int $id ): string {
		return (string) preg_replace( '/(-scaled)?\.[a-z0-9]+\z/', '', wp_basename( (string) get_attached_file( $id ) ) );
	}

	/** @return array<string, string> Hashes by path. */
	private static function files_of( int $id ): array {
		$files = array_map( static fn ( string $file ): string => UnreachableFile::uploads() . $file, UnreachableFile::files_of( $id ) );
		return array_combine( $files, array_map( static fn ( string $file ): string => (string) hash_file( 'sha256', $file ), $files ) );
	}

	/** Says where it stands, not the whole page. */
	private static function assert_gone( string $what, string $html, string $where ): void {
		$at = strpos( $html, $what );
		self::assertSame( '', false === $at ? '' : substr( $html, max( 0, $at - 300 ), 600 ), $where );
	}

	private static function page( WP_Post $post ): string {
		return self::body( (string) get_permalink( $post ) );
	}

	private static function body( string $url ): string {
		return wp_remote_retrieve_body( wp_remote_get( $url, [ 'timeout' => 30 ] ) );
	}

	private static function status( string $url ): int {
		$path = implode( '/', array_map( rawurlencode( ... ), explode( '/', (string) wp_parse_url( $url, PHP_URL_PATH ) ) ) );
		$query = (string) wp_parse_url( $url, PHP_URL_QUERY );
		return (int) wp_remote_retrieve_response_code( wp_remote_get( home_url( $path . ( '' === $query ? '' : "?$query" ) ), [ 'timeout' => 30, 'redirection' => 0 ] ) );
	}

	/** Numbers that WordPress counts up on each page. */
	private static function without_noise( string $html ): string {
		return (string) preg_replace( [ '/nonce":"[0-9a-f]+"/', '/[0-9a-f]{13}/' ], '', $html );
	}
}
