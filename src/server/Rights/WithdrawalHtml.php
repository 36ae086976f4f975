<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use WP_HTML_Tag_Processor;

/**
 * Leaves files that have been taken out of use out of HTML: the element that shows one, the
 * figure with its caption, what is empty without it. What is linked loses the link, not its words.
 */
final class WithdrawalHtml extends WP_HTML_Tag_Processor {

	/** Elements that show a file. */
	private const SHOWING = [ 'AMP-IMG', 'AUDIO', 'EMBED', 'IFRAME', 'IMAGE', 'IMG', 'INPUT', 'OBJECT', 'PICTURE', 'SOURCE', 'TRACK', 'VIDEO' ];

	/** They say nothing to readers but where it is. */
	private const TELLING = [ 'LINK', 'META' ];

	/** They show one thing in several forms: with one form, all of it goes. */
	private const PLAYERS = [ 'AUDIO', 'OBJECT', 'PICTURE', 'VIDEO' ];

	/** What holds one file with its caption, by its class. */
	private const HOLDERS = '/(?:\A|\s)(?:wp-caption|gallery-item|wp-block-image|wp-block-file|wp-block-audio|wp-block-video|wp-video|wp-playlist)(?:\s|\z)/';

	/** What is nothing without what it held. */
	private const WRAPPERS = [ 'A', 'BUTTON', 'CENTER', 'DD', 'DL', 'DT', 'FIGURE', 'LI', 'NOSCRIPT', 'OL', 'P', 'SPAN', 'UL' ];

	/** A figure may be a table or a quotation: the picture in it goes, the rest stays. */
	private const OTHER_CONTENT = [ 'BLOCKQUOTE', 'PRE', 'TABLE' ];

	private const VOID = [ 'AREA', 'BASE', 'BR', 'COL', 'EMBED', 'HR', 'IMG', 'INPUT', 'LINK', 'META', 'SOURCE', 'TRACK', 'WBR' ];

	private const CLASS_OF_ID = '/(?:\A|\s)wp-image-([0-9]{1,15})(?:\s|\z)/';

	/** Whose ids are attachments'. Those of other elements are whatever a plugin counts. */
	private const WITH_ID = [ 'AMP-IMG', 'AUDIO', 'IMG', 'VIDEO' ];

	private const IDS = [ 'data-id', 'data-attachment-id', 'data-image-id', 'data-media-id' ];

	public static function without( string $html, WithdrawalList $list ): string {
		if ( ! self::may_hold( $html, $list ) ) {
			return $html;
		}
		$html = self::without_captions( $html, $list );
		$html = self::without_attributes( $html, $list );
		$html = self::without_elements( $html, $list );
		// In scripts and styles, in text, in what no parser makes sense of.
		return $list->without_addresses( $html );
	}

	private static function may_hold( string $html, WithdrawalList $list ): bool {
		if ( $list->is_empty() || '' === $html ) {
			return false;
		}
		if ( $list->is_in( $html ) ) {
			return true;
		}
		return 0 < preg_match_all( '/(?:wp-image-|attachment_|data-[a-z-]{0,20}id=["\']?)([0-9]{1,15})/', $html, $found )
			&& [] !== array_filter( $found[1], static fn ( string $id ): bool => $list->has( (int) $id ) );
	}

	/** Classic content before its shortcodes are read: without its picture, a caption would be left to no figure. */
	private static function without_captions( string $html, WithdrawalList $list ): string {
		return preg_replace_callback(
			'/\[(caption|wp_caption)\b([^\[\]]*+)\]((?:[^\[]++|\[(?!\/\1\]))*+)\[\/\1\]/',
			static function ( array $found ) use ( $list ): string {
				$names_one = 1 === preg_match( '/attachment_([0-9]{1,15})/', $found[2], $id ) && $list->has( (int) $id[1] );
				return $names_one || $list->is_in( $found[3] ) ? '' : $found[0];
			},
			$html
		) ?? $html;
	}

	/** Addresses of elements that show something else or nothing. */
	private static function without_attributes( string $html, WithdrawalList $list ): string {
		$tags = new self( $html );
		while ( $tags->next_tag() ) {
			$name = (string) $tags->get_tag();
			if ( in_array( $name, self::TELLING, true ) || ( in_array( $name, self::SHOWING, true ) && ! $tags->has_only_its_poster( $list ) ) ) {
				continue;
			}
			$tags->drop_class( $list );
			foreach ( $tags->get_attribute_names_with_prefix( '' ) ?? [] as $attribute ) {
				$value = $tags->get_attribute( $attribute );
				if ( is_string( $value ) && $list->is_in( $value ) ) {
					$tags->drop( $attribute, $value, $list );
				}
			}
		}
		return $tags->get_updated_html();
	}

	private static function without_elements( string $html, WithdrawalList $list ): string {
		$elements = self::elements( $html, $list );
		$spans    = [];
		foreach ( $elements as $at => $element ) {
			if ( $element['withdrawn'] ) {
				$whole                        = $elements[ self::whole( $at, $elements, $html ) ];
				$spans[ $whole['start'] ]     = max( $spans[ $whole['start'] ] ?? 0, $whole['end'] );
			}
		}
		ksort( $spans );
		$clean = '';
		$done  = 0;
		foreach ( $spans as $start => $end ) {
			if ( $start >= $done ) {
				$clean .= substr( $html, $done, $start - $done );
			}
			$done = max( $done, $end );
		}
		return $clean . substr( $html, $done );
	}

	/** A poster is one picture, and the video behind it another. */
	private function has_only_its_poster( WithdrawalList $list ): bool {
		return 'VIDEO' === $this->get_tag() && $list->is_in( (string) $this->get_attribute( 'poster' ) ) && ! $list->is_in( (string) $this->get_attribute( 'src' ) );
	}

	private function drop_class( WithdrawalList $list ): void {
		if ( 1 === preg_match( self::CLASS_OF_ID, (string) $this->get_attribute( 'class' ), $found ) && $list->has( (int) $found[1] ) ) {
			$this->remove_class( "wp-image-$found[1]" );
		}
	}

	private function drop( string $attribute, string $value, WithdrawalList $list ): void {
		if ( 'style' === $attribute ) {
			$this->set_attribute( 'style', (string) preg_replace( '/url\(\s*["\']?\s*["\']?\s*\)/i', 'none', $list->without_addresses( $value ) ) );
			// The picture's alternative text.
			if ( 'img' === $this->get_attribute( 'role' ) ) {
				$this->remove_attribute( 'role' );
				$this->remove_attribute( 'aria-label' );
			}
			return;
		}
		$this->remove_attribute( $attribute );
	}

	/**
	 * @return list<array{name: string, start: int, inner: int, close: int, end: int, parent: int, shows: bool, withdrawn: bool, holds: bool}>
	 *         `inner` to `close` is what an element holds. One that is never closed ends with its start tag.
	 */
	private static function elements( string $html, WithdrawalList $list ): array {
		$tags     = new self( $html );
		$elements = [];
		$open     = [];
		while ( $tags->next_tag( [ 'tag_closers' => 'visit' ] ) ) {
			$name            = (string) $tags->get_tag();
			[ $start, $end ] = $tags->span();
			if ( $tags->is_tag_closer() ) {
				$matching = array_filter( $open, static fn ( int $at ): bool => $elements[ $at ]['name'] === $name );
				if ( [] !== $matching ) {
					$depth                      = (int) array_key_last( $matching );
					$at                         = $open[ $depth ];
					$elements[ $at ]['close'] = $start;
					$elements[ $at ]['end']   = $end;
					$open                       = array_slice( $open, 0, $depth );
				}
				continue;
			}
			$parent     = [] === $open ? -1 : $open[ count( $open ) - 1 ];
			$class      = (string) $tags->get_attribute( 'class' );
			$elements[] = [
				'name'      => $name,
				'start'     => $start,
				'inner'     => $end,
				'close'     => $end,
				'end'       => $end,
				'parent'    => $parent,
				'shows'     => in_array( $name, self::SHOWING, true ) && 'INPUT' !== $name,
				'withdrawn' => $tags->shows_one_of( $list ),
				'holds'     => 'FIGURE' === $name || 1 === preg_match( self::HOLDERS, $class ),
			];
			if ( ! in_array( $name, self::VOID, true ) && ! $tags->has_self_closing_flag() && ! in_array( $name, [ 'IFRAME', 'SCRIPT', 'STYLE', 'TEXTAREA', 'TITLE', 'XMP', 'NOEMBED', 'NOFRAMES' ], true ) ) {
				$open[] = count( $elements ) - 1;
			}
		}
		return $elements;
	}

	/** The element to leave out for one that is not to be shown. */
	private static function whole( int $at, array $elements, string $html ): int {
		$parent = $elements[ $at ]['parent'];
		while ( $parent >= 0 ) {
			$one = $elements[ $parent ];
			if ( self::is_player_of( $one['name'], $elements[ $at ]['name'] ) ) {
				$at = $parent;
			} elseif ( $one['holds'] && $one['close'] > $one['inner'] && self::is_all_withdrawn( $parent, $elements ) ) {
				$at = $parent;
			} elseif ( ! in_array( $one['name'], self::WRAPPERS, true ) || ! self::holds_nothing_but_withdrawn( $parent, $at, $elements, $html ) ) {
				// A wrapper with other things in it may stand in a figure without any.
				if ( ! in_array( $one['name'], [ ...self::WRAPPERS, 'DIV' ], true ) || ! self::has_holder_above( $parent, $elements ) ) {
					break;
				}
			} else {
				$at = $parent;
			}
			$parent = $one['parent'];
		}
		return $at;
	}

	/** A picture that stands in for a video that cannot be shown is not the video. */
	private static function is_player_of( string $name, string $of ): bool {
		return in_array( $name, [ 'PICTURE', 'OBJECT' ], true ) ? 'TRACK' !== $of : in_array( $name, self::PLAYERS, true ) && 'SOURCE' === $of;
	}

	private static function has_holder_above( int $at, array $elements ): bool {
		for ( $above = $elements[ $at ]['parent']; $above >= 0; $above = $elements[ $above ]['parent'] ) {
			if ( $elements[ $above ]['holds'] ) {
				return self::is_all_withdrawn( $above, $elements );
			}
		}
		return false;
	}

	/** Whether nothing else is shown in an element than what is not to be shown. */
	private static function is_all_withdrawn( int $at, array $elements ): bool {
		foreach ( self::inside( $at, $elements ) as $inner ) {
			if ( in_array( $inner['name'], self::OTHER_CONTENT, true ) ) {
				return false;
			}
			if ( $inner['shows'] && ! $inner['withdrawn'] && ! self::is_inside_withdrawn( $inner, $elements ) ) {
				return false;
			}
		}
		return true;
	}

	private static function is_inside_withdrawn( array $element, array $elements ): bool {
		for ( $above = $element['parent']; $above >= 0; $above = $elements[ $above ]['parent'] ) {
			if ( $elements[ $above ]['withdrawn'] || self::plays_withdrawn( $elements[ $above ], $elements ) ) {
				return true;
			}
		}
		return self::plays_withdrawn( $element, $elements );
	}

	private static function plays_withdrawn( array $element, array $elements ): bool {
		foreach ( in_array( $element['name'], self::PLAYERS, true ) ? $elements : [] as $inner ) {
			if ( $inner['withdrawn'] && $inner['start'] >= $element['inner'] && $inner['end'] <= $element['close'] && self::is_player_of( $element['name'], $inner['name'] ) ) {
				return true;
			}
		}
		return false;
	}

	/** Whether an element would be empty without what is left out of it. */
	private static function holds_nothing_but_withdrawn( int $parent, int $at, array $elements, string $html ): bool {
		$one  = $elements[ $parent ];
		if ( $one['close'] <= $one['inner'] ) {
			return false;
		}
		$rest = substr( $html, $one['inner'], $elements[ $at ]['start'] - $one['inner'] ) . substr( $html, $elements[ $at ]['end'], $one['close'] - $elements[ $at ]['end'] );
		return self::is_all_withdrawn( $parent, $elements )
			&& '' === trim( html_entity_decode( wp_strip_all_tags( $rest ), ENT_QUOTES | ENT_HTML5 ), " \t\n\r\0\x0B\u{A0}" );
	}

	/** @return list<array<string, mixed>> */
	private static function inside( int $at, array $elements ): array {
		$one = $elements[ $at ];
		return array_values( array_filter( $elements, static fn ( array $inner ): bool => $inner['start'] >= $one['inner'] && $inner['end'] <= $one['close'] ) );
	}

	private function shows_one_of( WithdrawalList $list ): bool {
		$name = (string) $this->get_tag();
		if ( in_array( $name, self::TELLING, true ) ) {
			return $this->has_address( $list );
		}
		// Core's way to caption a picture of classic content.
		if ( 1 === preg_match( '/\Aattachment_([0-9]{1,15})\z/', (string) $this->get_attribute( 'id' ), $caption ) && $list->has( (int) $caption[1] ) ) {
			return true;
		}
		if ( ! in_array( $name, self::SHOWING, true ) ) {
			return false;
		}
		return $this->has_id( $list ) || $this->has_address( $list );
	}

	private function has_id( WithdrawalList $list ): bool {
		if ( 1 === preg_match( self::CLASS_OF_ID, (string) $this->get_attribute( 'class' ), $found ) && $list->has( (int) $found[1] ) ) {
			return true;
		}
		foreach ( in_array( $this->get_tag(), self::WITH_ID, true ) ? self::IDS : [] as $attribute ) {
			$id = $this->get_attribute( $attribute );
			if ( is_string( $id ) && ctype_digit( $id ) && $list->has( (int) $id ) ) {
				return ! $this->has_address_of_another( $list );
			}
		}
		return false;
	}

	/** A file of the library that is in use. */
	private function has_address_of_another( WithdrawalList $list ): bool {
		$addresses = array_filter( [ $this->get_attribute( 'src' ), $this->get_attribute( 'data-src' ) ], static fn ( mixed $value ): bool => is_string( $value ) && '' !== $value );
		return [] !== array_filter( [] === $addresses ? [] : Uploads::attachments_at( array_values( $addresses ) ), static fn ( int $id ): bool => ! $list->has( $id ) );
	}

	private function has_address( WithdrawalList $list ): bool {
		foreach ( $this->get_attribute_names_with_prefix( '' ) ?? [] as $attribute ) {
			$value = $this->get_attribute( $attribute );
			if ( is_string( $value ) && $list->is_in( $value ) ) {
				return true;
			}
		}
		return false;
	}

	/** @return array{int, int} Where the tag begins and ends. */
	private function span(): array {
		$this->set_bookmark( 'tag' );
		$span = $this->bookmarks['tag'];
		return [ $span->start, $span->start + $span->length ];
	}
}
