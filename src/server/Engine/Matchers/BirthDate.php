<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Document;
use Julkaisuvahti\Engine\Text;

/** Dates of birth: a whole date beside a word of birth. birth-date.ts says what is left alone. */
final class BirthDate {

	private const SPACE        = '[ \x{00A0}\x{2007}\x{2009}\x{202F}]';
	private const MONTH        = '(?:(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu(?:ta|n)|'
		. 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|'
		. 'january|february|march|may|june|july|august|october)';
	private const YEAR         = '(?:1[0-9]|20)[0-9]{2}';
	private const DATE         = '(?:[0-9]{1,2}[.\/]' . self::SPACE . '{0,1}[0-9]{1,2}[.\/]' . self::SPACE . '{0,1}' . self::YEAR . '|'
		. '[0-9]{1,2}\.{0,1}' . self::SPACE . self::MONTH . self::SPACE . self::YEAR . '|'
		. self::MONTH . self::SPACE . '[0-9]{1,2},{0,1}' . self::SPACE . self::YEAR . '|'
		. self::YEAR . '-[0-9]{2}-[0-9]{2})(?![0-9])';
	private const BORN         = '(?:syntynyt|synt\.|s\.|syntymäpäivä|syntymäpäivänsä|syntymäaika|syntymäaikansa|född|föddes|f\.|födelsedag|'
		. 'födelsedatum|födelsetid|born|birthday|date of birth|dob)';
	private const ORGANISATION = '(?:(?:kunta|pitäjä|yhdistys|seura|yritys|yhtiö|järjestö|museo|kirjasto|koulu|seurakunta|kerho|oy|ry|lehti|'
		. 'kommunen|föreningen|bolaget|company|association)' . self::SPACE . '(?:on|oli|grundades|är|was|is)' . self::SPACE . ')';
	private const BIRTH        = '/(?<![\p{L}\p{M}\p{N}_])(' . self::ORGANISATION . '{0,1})'
		. '(?:' . self::BORN . ':{0,1}' . self::SPACE . '{0,2}(?:(?:on|oli|den|on the|is)' . self::SPACE . '){0,1}(' . self::DATE . ')|'
		. '(' . self::DATE . ')' . self::SPACE . '{1,2}(?:syntynyt|syntyneen|syntyneelle|född|born))(?![\p{L}\p{M}\p{N}_])/u';

	/** Looked for first: it fails faster than a whole date. */
	private const ANY_YEAR = '/[12][0-9]{3}/';

	private const MODERN = 1900;

	/** @return iterable<Found> */
	public static function matches( Document $document ): iterable {
		foreach ( $document->passages as $passage ) {
			if ( ! preg_match( self::ANY_YEAR, $passage->text ) ) {
				continue;
			}
			foreach ( Pattern::all( self::BIRTH, Text::folded( $passage ) ) as [ $offset, $text, [ $organisation, $after, $before ] ] ) {
				$organisation = (string) $organisation;
				$start        = $offset + strlen( $organisation );
				$date         = (string) ( $after ?? $before );
				$year         = (int) Pattern::first( '/(?<![0-9])[0-9]{4}(?![0-9])/', $date );
				yield Found::in_text(
					$passage,
					$start,
					substr( $passage->text, $start, $offset + strlen( $text ) - $start ),
					[],
					(string) preg_replace( '/' . self::SPACE . '/u', '', $date ),
					self::why_left_alone( $organisation, $year )
				);
			}
		}
	}

	private static function why_left_alone( string $organisation, int $year ): ?string {
		if ( '' !== $organisation ) {
			return 'of an organisation';
		}
		return $year < self::MODERN ? 'of a century past' : null;
	}
}
