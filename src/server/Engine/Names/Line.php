<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Julkaisuvahti\Engine\Passage;
use Julkaisuvahti\Engine\Text;

/** A line of a passage: what a line break or a block ends. */
final readonly class Line {

	/** Of a row, letters beside each name: a club, a village. */
	private const FEW_LETTERS = 30;

	/** Of a line that may be the heading of names, in UTF-16 units. */
	private const LONGEST_LABEL = 60;

	/** Headings that end what a children's series began. */
	private const GROWN_UP = [
		'aikuiset' => true,
		'damer' => true,
		'herrar' => true,
		'men' => true,
		'miehet' => true,
		'miesten' => true,
		'naiset' => true,
		'naisten' => true,
		'seniorit' => true,
		'veteraanit' => true,
		'women' => true,
		'yleinen' => true,
	];

	/** `M60`, `N 45`, `H21`: letters and the lowest age of grown-ups' series. */
	private const SERIES       = [ 'D', 'H', 'K', 'M', 'N' ];
	private const SERIES_GAP   = '/\A[ \x{00A0}-]{0,1}\z/u';
	private const GROWN_UP_AGE = 19;

	/**
	 * @param int                             $part     Of the post's parts.
	 * @param int                             $start    In bytes of the passage.
	 * @param list<Mention>                   $mentions
	 * @param bool                            $is_row   Whether it is short, or holds little beside names.
	 * @param list<LineWord>                  $words
	 * @param array<int, non-empty-list<Cue>> $cues     By the index of their last word.
	 */
	private function __construct(
		public int $part,
		public Passage $passage,
		public int $start,
		public int $end,
		public array $mentions,
		public bool $is_row,
		public array $words,
		public array $cues,
	) {
	}

	/**
	 * The lines of a passage; a name that a line break parts holds its lines together.
	 *
	 * @param list<Mention> $mentions
	 * @return iterable<self>
	 */
	public static function all( int $part, Passage $passage, array $mentions, Roles $roles ): iterable {
		$length = strlen( $passage->text );
		$start  = 0;
		$next   = 0;
		while ( $start <= $length ) {
			$from = $next;
			$end  = $start;
			do {
				$newline = strpos( $passage->text, "\n", $end );
				$end     = false === $newline ? $length : $newline;
				while ( isset( $mentions[ $next ] ) && $mentions[ $next ]->start < $end ) {
					++$next;
				}
				$past = $mentions[ $next - 1 ]->end ?? 0;
				if ( $past <= $end ) {
					break;
				}
				$end = $past;
			} while ( $end < $length );
			yield self::of( $part, $passage, $start, $end, array_slice( $mentions, $from, $next - $from ), $roles );
			$start = $end + 1;
		}
	}

	/** @param list<Mention> $mentions */
	private static function of( int $part, Passage $passage, int $start, int $end, array $mentions, Roles $roles ): self {
		$text     = $passage->text;
		$is_named = [] !== $mentions;
		$is_short = self::is_within( substr( $text, $start, $end - $start ), self::LONGEST_LABEL );
		// Of a long line without a name nothing is asked.
		$words = $is_short || $is_named ? LineWord::all( $text, Text::folded( $passage ), $start, $end ) : [];
		return new self(
			$part,
			$passage,
			$start,
			$end,
			$mentions,
			$is_named ? self::letters_beside( $text, $start, $end, $mentions ) <= self::FEW_LETTERS * count( $mentions ) : $is_short,
			$words,
			$roles->cues_in( $text, $words )
		);
	}

	/** @param list<Mention> $mentions */
	private static function letters_beside( string $text, int $start, int $end, array $mentions ): int {
		$rest = '';
		$from = $start;
		foreach ( $mentions as $mention ) {
			$rest .= substr( $text, $from, max( 0, $mention->start - $from ) );
			$from  = max( $from, $mention->end );
		}
		$rest .= substr( $text, $from, max( 0, $end - $from ) );
		return (int) preg_match_all( '/\p{L}/u', $rest );
	}

	/** Whether a text is no longer than so many UTF-16 units. */
	public static function is_within( string $text, int $units ): bool {
		// A unit takes three bytes at most, and a byte at least.
		return strlen( $text ) <= $units || ( strlen( $text ) <= 3 * $units && Text::length( $text ) <= $units );
	}

	/** What stands between two offsets of the passage; nothing if they overlap. */
	public function between( int $start, int $end ): string {
		return $end > $start ? substr( $this->passage->text, $start, $end - $start ) : '';
	}

	/**
	 * Whether one of some texts stands there.
	 *
	 * @param list<string> $texts
	 */
	public function has_at( int $offset, array $texts ): bool {
		foreach ( $texts as $text ) {
			if ( $offset + strlen( $text ) <= $this->end && 0 === substr_compare( $this->passage->text, $text, $offset, strlen( $text ) ) ) {
				return true;
			}
		}
		return false;
	}

	/** Whether it says that names follow: `Tulokset`, `Uudet ylioppilaat`. */
	public function is_called_list(): bool {
		foreach ( $this->cues as $cues ) {
			if ( in_array( 'list', array_column( $cues, 'meaning' ), true ) ) {
				return true;
			}
		}
		return false;
	}

	/** Whether a series in it is none of children's. */
	public function has_grown_ups(): bool {
		foreach ( $this->words as $at => $_ ) {
			if ( $this->is_grown_up( $at ) ) {
				return true;
			}
		}
		return false;
	}

	/** Whether the series that a word begins is none of children's. */
	public function is_grown_up( int $at ): bool {
		$word = $this->words[ $at ];
		if ( isset( self::GROWN_UP[ $word->folded ] ) ) {
			return true;
		}
		$next = $this->words[ $at + 1 ] ?? null;
		return null !== $next
			&& in_array( $word->text, self::SERIES, true )
			&& 1 === preg_match( self::SERIES_GAP, $this->between( $word->end, $next->start ) )
			&& 1 === preg_match( '/\A[0-9]{2}\z/', $next->text )
			&& (int) $next->text >= self::GROWN_UP_AGE;
	}
}
