<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

use Julkaisuvahti\Engine\Address;
use Julkaisuvahti\Engine\Limits;
use Julkaisuvahti\Engine\Place;
use Julkaisuvahti\Engine\Text;

/**
 * Turns the HTML of one block into passages and elements. Fed piece by piece:
 * inner blocks stand between the pieces. The twin of block-reader.ts.
 */
final class BlockReader implements HtmlHandler {

	private const OBJECT = "\u{FFFC}";

	/** Where one RichText ends and another begins. */
	private const BREAKING = [
		'address', 'article', 'aside', 'blockquote', 'body', 'button', 'caption', 'center', 'col', 'colgroup', 'dd',
		'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'frameset',
		'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hgroup', 'hr', 'html', 'iframe', 'legend', 'li', 'main',
		'menu', 'nav', 'noscript', 'object', 'ol', 'optgroup', 'option', 'p', 'pre', 'search', 'section', 'select',
		'summary', 'table', 'tbody', 'td', 'template', 'textarea', 'tfoot', 'th', 'thead', 'title', 'tr', 'ul',
	];
	private const VOID            = [ 'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr' ];
	private const FORM_TAGS       = [ 'form', 'input', 'select', 'textarea' ];
	/** Attributes whose value people see, hear or follow. */
	private const TEXT_ATTRIBUTES = [ 'alt', 'aria-description', 'aria-label', 'href', 'label', 'placeholder', 'src', 'summary', 'title', 'value' ];

	/** What no tag's and no attribute's name holds. */
	private const NO_TAG       = '/[^a-z0-9:_-]/';
	private const NO_ATTRIBUTE = '/[^\x00-\x7F]|[0-9]{3}|[^ ]@/';

	/** Tags that lead to other sites, or let them in, and where they say it. */
	private const LEADING = [
		'a'      => [ 'link', 'href' ],
		'area'   => [ 'link', 'href' ],
		'embed'  => [ 'embed', 'src' ],
		'iframe' => [ 'embed', 'src' ],
		'object' => [ 'embed', 'data' ],
		'script' => [ 'embed', 'src' ],
	];

	/** @var array<string, true>|null */
	private static ?array $breaking = null;

	/** @var array<string, int> */
	private array $counts = [];

	// The passage being read.
	private string $text = '';
	/** The last byte that was read of it, of text before reserved characters were dropped. */
	private string $last = '';
	/** Whether its last part is text, not a line break or an object. */
	private bool $ends_in_text = false;

	/** @var list<OpenElement> */
	private array $open = [];

	/** @var array<string, int> */
	private array $open_by_name = [];

	private int $preformatted = 0;
	private bool $at_pre_start = false;
	private int $forms;
	private bool $is_in_page = false;
	private int $piece_offset = 0;

	private readonly MediaReader $media;

	/** @param ?MediaReader $media What has read the block's attributes. */
	public function __construct(
		private readonly Home $home,
		private readonly Collector $collector,
		?MediaReader $media = null,
	) {
		$this->media = $media ?? new MediaReader( $home->field, $home->path, $home->block, $collector );
		self::$breaking ??= array_fill_keys( self::BREAKING, true );
		$this->forms      = $home->in_form ? 1 : 0;
	}

	/** Whether a form stands open. */
	public function is_in_form(): bool {
		return $this->forms > 0;
	}

	/**
	 * Reads a piece of the block's HTML; another block, or the end, follows it.
	 *
	 * @param int $offset Where it stands in the field's source.
	 */
	public function read( string $html, int $offset ): void {
		$this->piece_offset = $offset;
		Tokenizer::run( $html, $this );
		$this->break_passage();
	}

	public function text( string $text, string $source ): void {
		if ( 'content' === $this->home->field ) {
			$this->shortcodes( $source );
		}
		if ( $this->at_pre_start && str_starts_with( $text, "\n" ) ) {
			$text = substr( $text, 1 );
		}
		$this->at_pre_start = false;
		if ( $this->collapses() ) {
			$text = (string) preg_replace( [ '/[\n\t\r\f]++/', '/ {2,}+/' ], ' ', $text );
			if ( str_starts_with( $text, ' ' ) && ( '' === $this->last || ' ' === $this->last ) ) {
				$text = substr( $text, 1 );
			}
		}
		if ( '' !== $text ) {
			// The HTML standard drops U+0000, RichText its reserved characters.
			$this->text .= str_replace( [ "\0", "\r", "\u{FEFF}", self::OBJECT ], '', $text );
			// RichText collapses white space before it drops them.
			$this->last         = substr( $text, -1 );
			$this->ends_in_text = true;
		}
	}

	public function start_tag( string $name, array $attributes ): void {
		$this->at_pre_start = false;
		$this->words_in_brackets( $name, $attributes );
		$this->media->start_tag( $name, $attributes );
		if ( 'br' === $name ) {
			$this->append_object( "\n" );
			return;
		}
		$breaks = $this->breaks_at( $name );
		if ( $breaks ) {
			$this->break_passage();
		}
		if ( in_array( $name, self::FORM_TAGS, true ) ) {
			$this->collector->element( $this->place( 'tag', $name ), $name, $attributes, $this->is_in_form() ? 'form' : '' );
		}
		if ( isset( self::LEADING[ $name ] ) ) {
			[ $part, $attribute ] = self::LEADING[ $name ];
			$this->lead_to( $part, $name, $attributes[ $attribute ] ?? null );
		}
		foreach ( self::TEXT_ATTRIBUTES as $attribute ) {
			if ( isset( $attributes[ $attribute ] ) ) {
				$this->emit( 'html-attribute', $attribute, $attributes[ $attribute ] );
			}
		}
		if ( 'iframe' === $name ) {
			$this->page( $attributes['srcdoc'] ?? '' );
		}
		if ( 'form' === $name ) {
			++$this->forms;
		} elseif ( 'pre' === $name ) {
			++$this->preformatted;
			$this->at_pre_start = true;
		}
		if ( $breaks ) {
			return;
		}
		if ( in_array( $name, self::VOID, true ) ) {
			if ( [] !== $attributes ) {
				$this->append_object( self::OBJECT );
			}
			return;
		}
		if ( count( $this->open ) === Limits::INLINE ) {
			return;
		}
		$this->open[]                = new OpenElement(
			$name,
			[] !== $attributes,
			'math' === $name || ( 'sup' === $name && isset( $attributes['data-fn'] ) ),
			strlen( $this->text )
		);
		$this->open_by_name[ $name ] = ( $this->open_by_name[ $name ] ?? 0 ) + 1;
	}

	public function end_tag( string $name ): void {
		$this->at_pre_start = false;
		$this->words_in_brackets( $name, [] );
		$this->media->end_tag( $name );
		if ( 'form' === $name && $this->forms > 0 ) {
			--$this->forms;
		} elseif ( 'pre' === $name && $this->preformatted > 0 ) {
			--$this->preformatted;
		}
		if ( $this->breaks_at( $name ) ) {
			$this->break_passage();
			return;
		}
		if ( 0 === ( $this->open_by_name[ $name ] ?? 0 ) ) {
			return;
		}
		do {
			$element = array_pop( $this->open );
			if ( null === $element ) {
				return;
			}
			--$this->open_by_name[ $element->name ];
			$this->close_inline( $element );
		} while ( $element->name !== $name );
	}

	public function comment( string $text ): void {
		$this->at_pre_start = false;
		$this->append_object( self::OBJECT );
		$this->emit( 'hidden', 'comment', $text );
	}

	public function raw_text( string $name, string $text ): void {
		if ( 'style' === $name ) {
			$this->media->style( $text );
		}
		$this->emit( 'hidden', $name, $text );
	}

	public function unclosed( string $code, int $offset ): void {
		$this->fault( $code, $this->is_in_page ? 0 : $offset );
	}

	/** A page that stands in an attribute is shown like the rest. One within it is text, so that the work stays linear. */
	private function page( string $html ): void {
		if ( $this->is_in_page ) {
			$this->emit( 'html-attribute', 'srcdoc', $html );
			return;
		}
		[ $forms, $preformatted ] = [ $this->forms, $this->preformatted ];
		$this->is_in_page         = true;
		Tokenizer::run( $html, $this );
		$this->is_in_page = false;
		$this->break_passage();
		$this->forms        = $forms;
		$this->preformatted = $preformatted;
		$this->at_pre_start = false;
	}

	/**
	 * `<etu.suku@esimerkki.example>` is no tag to its writer: what browsers hide is read all the same.
	 *
	 * @param array<string, string> $attributes
	 */
	private function words_in_brackets( string $name, array $attributes ): void {
		if ( 1 !== preg_match( self::NO_TAG, $name )
			&& ( [] === $attributes || 1 !== preg_match( self::NO_ATTRIBUTE, implode( ' ', array_keys( $attributes ) ) ) ) ) {
			return;
		}
		$words = $name;
		foreach ( $attributes as $attribute => $value ) {
			$words .= " $attribute" . ( '' === $value ? '' : "=\"$value\"" );
		}
		$this->emit( 'hidden', 'tag', $words );
	}

	private function shortcodes( string $source ): void {
		foreach ( Shortcode::scan( $source ) as $shortcode ) {
			$name = $shortcode->name;
			$this->collector->element( $this->place( 'shortcode', $name ), $name );
			$this->lead_to( 'embed', $name, $shortcode->src );
			$this->lead_to( 'link', $name, $shortcode->href );
			$this->media->shortcode( $shortcode );
		}
	}

	/**
	 * Tells of a link or an embed, if it leads to a site by its name.
	 *
	 * @param string $part `link` or `embed`.
	 */
	private function lead_to( string $part, string $name, ?string $url ): void {
		if ( null !== $url && null !== Address::of( $url ) ) {
			$this->collector->element( $this->place( $part, $name ), $name, url: $url );
		}
	}

	/** Ends the passage that is being read. */
	private function break_passage(): void {
		$text = $this->text;
		if ( $this->collapses() && $this->ends_in_text && ' ' === $this->last ) {
			$text = substr( $text, 0, -1 );
		}
		$this->text         = '';
		$this->last         = '';
		$this->ends_in_text = false;
		$this->open         = [];
		$this->open_by_name = [];
		if ( '' === $text ) {
			return;
		}
		if ( 'classic' !== $this->home->white_space ) {
			$this->emit_text( $text );
			return;
		}
		foreach ( (array) preg_split( '/\n[ \t]*+(?=\n)/', $text ) as $paragraph ) {
			$this->emit_text( trim( (string) $paragraph, " \t\n" ) );
		}
	}

	private function close_inline( OpenElement $element ): void {
		if ( $element->is_object ) {
			$inner      = substr( $this->text, $element->length );
			$this->text = substr( $this->text, 0, $element->length );
			if ( 1 !== preg_match( '/\A[0-9]*\z/', $inner ) ) {
				$this->emit_text( $inner );
			}
			$this->append_object( self::OBJECT );
		} elseif ( $element->has_attributes && strlen( $this->text ) === $element->length ) {
			$this->append_object( self::OBJECT );
		}
	}

	/** Whether the tag parts passages: in a file block the two links are texts of their own. */
	private function breaks_at( string $name ): bool {
		return isset( self::$breaking[ $name ] ) || ( 'a' === $name && 'core/file' === $this->home->block );
	}

	private function collapses(): bool {
		return 'block' === $this->home->white_space && 0 === $this->preformatted;
	}

	/** Appends a line break or an object: no white space is trimmed beside it. */
	private function append_object( string $character ): void {
		$this->text        .= $character;
		$this->last         = $character;
		$this->ends_in_text = false;
	}

	private function emit_text( string $text ): void {
		if ( 'content' === $this->home->field && 'text' === $this->home->part ) {
			$this->media->text( $text );
		}
		$this->emit( $this->home->part, $this->home->name, $text );
	}

	private function fault( string $code, int $offset ): void {
		$this->collector->fault( $code, $this->home->path, $this->home->at ?? $this->piece_offset + $offset );
	}

	private function emit( string $part, string $name, string $text ): void {
		if ( '' === trim( str_replace( self::OBJECT, '', $text ), " \t\n" ) ) {
			return;
		}
		while ( strlen( $text ) > Limits::PASSAGE && Text::length( $text ) > Limits::PASSAGE ) {
			$this->fault( 'passage-too-long', 0 );
			$end = self::cut_point( $text );
			$this->collector->passage( $this->place( $part, $name ), substr( $text, 0, $end ) );
			$text = substr( $text, $end );
		}
		$this->collector->passage( $this->place( $part, $name ), $text );
	}

	private function place( string $part, string $name ): Place {
		$key                  = "$part $name";
		$index                = $this->counts[ $key ] ?? 0;
		$this->counts[ $key ] = $index + 1;
		return new Place( $this->home->field, $this->home->path, $this->home->block, $part, $name, $index );
	}

	/** Where to part a text that is too long, in bytes: after its last space within the limit, never within a character. */
	private static function cut_point( string $text ): int {
		$limit = Text::byte_offset( $text, Limits::PASSAGE );
		$space = strrpos( substr( $text, 0, $limit ), ' ' );
		return false !== $space && Text::length( substr( $text, 0, $space ) ) > Limits::PASSAGE - 1000 ? $space + 1 : $limit;
	}
}
