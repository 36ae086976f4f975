<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Rest\RestError;
use WP_Query;
use WP_REST_Request;

/**
 * Leaves files that have been taken out of use out of all that readers get. The texts stay
 * as they are stored, so that a withdrawal can be taken back to the letter, and so that
 * those who write see what is missing.
 *
 * Whatever asks WordPress for the file gets none; what has its address in a text is cleaned
 * where the text is made into HTML; and the whole page is, at last, for what themes and
 * other plugins put together themselves. While nothing is withdrawn, none of this is there:
 * some of it would run for every block of every page.
 */
final class WithdrawalOutput {

	/** Texts on their way to readers, each as HTML. */
	private const TEXTS = [
		'get_the_excerpt',
		'render_block',
		'the_content',
		'the_content_feed',
		'the_excerpt',
		'the_excerpt_rss',
		'the_excerpt_embed',
		'post_thumbnail_html',
		'term_description',
		'widget_block_content',
		'widget_custom_html_content',
		'widget_text',
		'wp_get_custom_css',
	];

	/** Blocks that show one file and nothing else: they are not even begun, since some leave more behind than their HTML. */
	private const OF_ONE_FILE = [ 'core/audio', 'core/file', 'core/image', 'core/playlist-track', 'core/video' ];

	private bool $is_hooked = false;

	public function __construct( private readonly WithdrawalList $list ) {
	}

	/** Once something is withdrawn: before this request, in it, or on another site that it goes to. */
	public function watch(): void {
		foreach ( [ 'add_option_' . WithdrawalList::OPTION, 'update_option_' . WithdrawalList::OPTION, 'switch_blog' ] as $action ) {
			add_action( $action, [ $this, 'hook_if_needed' ] );
		}
		$this->hook_if_needed();
	}

	public function hook_if_needed(): void {
		if ( ! $this->is_hooked && ! $this->list->is_empty() ) {
			$this->is_hooked = true;
			$this->hook();
		}
	}

	private function hook(): void {
		foreach ( self::TEXTS as $filter ) {
			add_filter( $filter, [ $this, 'clean' ], PHP_INT_MAX );
		}
		add_filter( 'pre_render_block', [ $this, 'skip_block' ], PHP_INT_MAX, 2 );
		add_filter( 'render_block_core/gallery', [ $this, 'clean_gallery' ], PHP_INT_MAX, 2 );
		add_filter( 'post_thumbnail_id', [ $this, 'thumbnail' ], PHP_INT_MAX );
		foreach ( [ 'wp_get_attachment_image_src', 'wp_get_attachment_url', 'wp_get_attachment_thumb_url', 'image_downsize' ] as $filter ) {
			add_filter( $filter, [ $this, 'nothing' ], PHP_INT_MAX, 2 );
		}
		add_filter( 'wp_get_attachment_image', [ $this, 'nothing_to_show' ], PHP_INT_MAX, 2 );
		add_filter( 'get_site_icon_url', [ $this, 'clean_address' ], PHP_INT_MAX );
		add_filter( 'rss_enclosure', [ $this, 'clean_feed' ], PHP_INT_MAX );
		add_filter( 'atom_enclosure', [ $this, 'clean_feed' ], PHP_INT_MAX );
		add_action( 'pre_get_posts', [ $this, 'leave_out' ], PHP_INT_MAX );
		add_filter( 'the_posts', [ $this, 'leave_out_found' ], PHP_INT_MAX );
		add_filter( 'rest_request_before_callbacks', [ $this, 'refuse' ], 10, 3 );
		add_filter( 'rest_pre_echo_response', [ $this, 'clean_answer' ], PHP_INT_MAX );
		add_action( 'template_redirect', [ $this, 'watch_page' ], PHP_INT_MIN );
		add_filter( 'wp_unique_filename', [ $this, 'another_name' ], PHP_INT_MAX, 3 );
	}

	public function clean( mixed $html ): mixed {
		return is_string( $html ) && ! self::is_for_writers() ? WithdrawalHtml::without( $html, $this->list ) : $html;
	}

	/**
	 * Filter `pre_render_block`.
	 *
	 * @param array<string, mixed> $block
	 */
	public function skip_block( mixed $rendered, array $block ): mixed {
		return ! $this->list->is_empty() && ! self::is_for_writers() && in_array( $block['blockName'], self::OF_ONE_FILE, true ) && $this->shows( $block )
			? ''
			: $rendered;
	}

	/**
	 * Filter `render_block_core/gallery`: one without pictures has nothing to say either.
	 *
	 * @param array<string, mixed> $block
	 */
	public function clean_gallery( mixed $html, array $block ): mixed {
		$pictures = $this->list->is_empty() || self::is_for_writers() ? [] : $block['innerBlocks'];
		return [] !== $pictures && [] === array_filter( $pictures, fn ( array $picture ): bool => ! $this->shows( $picture ) ) ? '' : $html;
	}

	public function thumbnail( mixed $id ): mixed {
		return $this->is_kept_from_reader( (int) $id ) ? 0 : $id;
	}

	/** Filters of addresses: false is what they have for an attachment without a file. */
	public function nothing( mixed $found, mixed $attachment ): mixed {
		return $this->is_kept_from_reader( (int) $attachment ) ? false : $found;
	}

	public function nothing_to_show( mixed $html, mixed $attachment ): mixed {
		return $this->is_kept_from_reader( (int) $attachment ) ? '' : $html;
	}

	public function clean_address( mixed $url ): mixed {
		return is_string( $url ) && ! self::is_for_writers() ? $this->list->without_addresses( $url ) : $url;
	}

	/** What is XML knows other elements that show a file. */
	public function clean_feed( mixed $xml ): mixed {
		if ( ! is_string( $xml ) || ! $this->list->is_in( $xml ) ) {
			return $xml;
		}
		foreach ( [ '#<(enclosure|link|media:thumbnail|itunes:image)\b[^<>]*+(?<=/)>#', '#<(image:image|video:video|media:content|media:group|media:thumbnail|enclosure)\b[^<>]*+>.*?</\1>#s' ] as $element ) {
			$xml = preg_replace_callback( $element, fn ( array $found ): string => $this->list->is_in( $found[0] ) ? '' : $found[0], $xml ) ?? $xml;
		}
		return $this->list->without_addresses( $xml );
	}

	/** Action `pre_get_posts`: galleries, lists of files, a file's own page. WordPress heeds only one of the two lists. */
	public function leave_out( WP_Query $query ): void {
		if ( $this->list->is_empty() || self::is_for_writers() ) {
			return;
		}
		$withdrawn = array_keys( $this->list->ids() );
		$wanted    = (array) $query->get( 'post__in' );
		if ( [] === array_filter( $wanted ) ) {
			$query->set( 'post__not_in', array_unique( [ ...(array) $query->get( 'post__not_in' ), ...$withdrawn ] ) );
			return;
		}
		$left = array_diff( array_map( intval( ... ), $wanted ), $withdrawn );
		$query->set( 'post__in', [] === $left ? [ 0 ] : array_values( $left ) );
	}

	/**
	 * Filter `the_posts`: a query for one thing heeds no list.
	 *
	 * @param mixed $posts A list of posts, or of what a plugin has made of it.
	 */
	public function leave_out_found( mixed $posts ): mixed {
		return is_array( $posts ) && ! $this->list->is_empty() && ! self::is_for_writers()
			? array_values( array_filter( $posts, fn ( mixed $post ): bool => ! $this->list->has( (int) ( $post->ID ?? 0 ) ) ) )
			: $posts;
	}

	/** Filter `rest_request_before_callbacks`: a file's own address, which embeds ask for, too. */
	public function refuse( mixed $response, mixed $handler, WP_REST_Request $request ): mixed {
		return ! is_wp_error( $response ) && 1 === preg_match( '#\A/wp/v2/media/([0-9]{1,15})(?:/|\z)#', $request->get_route(), $route )
			&& $this->list->has( (int) $route[1] ) && ! self::may_write()
			? RestError::of( 'media_not_found', 404, static fn () => __( 'There is no such file in the media library.', 'julkaisuvahti' ) )
			: $response;
	}

	/** Filter `rest_pre_echo_response`: what other plugins have put into answers for readers. */
	public function clean_answer( mixed $answer ): mixed {
		return $this->list->is_empty() || self::may_write() ? $answer : $this->cleaned( $answer );
	}

	/** Action `template_redirect`: pages, feeds and maps of the site. */
	public function watch_page(): void {
		if ( $this->list->is_empty() || self::is_for_writers() ) {
			return;
		}
		ob_start( fn ( string $page ): string => $this->clean_page( $page ) );
	}

	public function clean_page( string $page ): string {
		return 1 === preg_match( '/\A\s*+<\?xml\b/', $page ) ? (string) $this->clean_feed( $page ) : WithdrawalHtml::without( $page, $this->list );
	}

	/**
	 * Filter `wp_unique_filename`: while a file is away, another that took its name would be
	 * left out of all texts, and would be in its way when it comes back.
	 */
	public function another_name( mixed $name, mixed $extension, mixed $folder ): mixed {
		if ( ! is_string( $name ) || $this->list->is_empty() || ! str_starts_with( "$folder/", UnreachableFile::uploads() ) ) {
			return $name;
		}
		$below = substr( trailingslashit( (string) $folder ), strlen( UnreachableFile::uploads() ) );
		$stem  = (string) preg_replace( '/' . preg_quote( (string) $extension, '/' ) . '\z/i', '', $name );
		$free  = $name;
		for ( $number = 1; $this->list->has_name( $below . $free ) || ( $free !== $name && file_exists( "$folder/$free" ) ); $number++ ) {
			$free = "$stem-$number$extension";
		}
		return $free;
	}

	/** @param array<string, mixed> $block */
	private function shows( array $block ): bool {
		$id = $block['attrs']['id'] ?? 0;
		return ( is_scalar( $id ) && $this->list->has( (int) $id ) )
			|| $this->list->is_in( (string) $block['innerHTML'] )
			|| $this->list->is_in( (string) wp_json_encode( $block['attrs'] ) );
	}

	private function is_kept_from_reader( int $attachment ): bool {
		return $this->list->has( $attachment ) && ! self::is_for_writers();
	}

	private function cleaned( mixed $value ): mixed {
		if ( is_string( $value ) ) {
			return WithdrawalHtml::without( $value, $this->list );
		}
		if ( is_array( $value ) ) {
			return array_map( $this->cleaned( ... ), $value );
		}
		if ( $value instanceof \stdClass ) {
			return (object) array_map( $this->cleaned( ... ), get_object_vars( $value ) );
		}
		return $value;
	}

	/**
	 * Whether this request serves those who write: they work on the texts as they are stored.
	 * A page is a reader's even where an editor looks at it, and so is what is sent out at night.
	 */
	private static function is_for_writers(): bool {
		if ( ( is_admin() && ! wp_doing_ajax() ) || ( defined( 'WP_CLI' ) && WP_CLI && ! wp_doing_cron() ) ) {
			return true;
		}
		$is_page = 0 < did_action( 'parse_request' ) && ! wp_doing_ajax() && ! ( defined( 'REST_REQUEST' ) && REST_REQUEST );
		return ! $is_page && self::may_write();
	}

	private static function may_write(): bool {
		// A plugin may ask for a picture before WordPress knows of people.
		return function_exists( 'wp_get_current_user' ) && current_user_can( 'edit_posts' );
	}
}
