<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Contacts;

use Julkaisuvahti\Engine\Matchers\Pattern;
use Julkaisuvahti\Engine\Text;

/**
 * E-mail addresses in running text, also as people disguise them. emails.ts
 * says how. Offsets are in bytes.
 */
final class Emails {

	private const SPACE        = ' \x{00A0}\x{2007}\x{2009}\x{202F}';
	private const AT_WORD      = '(?:at|AT|At|ät|ÄT|Ät)';
	private const AT_BRACKETED = '[(\[{<][' . self::SPACE . ']{0,1}'
		. '(?:' . self::AT_WORD . '|a|A|miuku|miumau|miukumauku|snabel-a|@)'
		. '[' . self::SPACE . ']{0,1}[)\]}>]';
	private const DOT_NAME     = '(?:dot|DOT|Dot|piste|PISTE|Piste|punkt|PUNKT|Punkt)';
	private const DOT_SPELLED  = '(?:[' . self::SPACE . ']{1,2}' . self::DOT_NAME . '[' . self::SPACE . ']{1,2}|'
		. '[' . self::SPACE . ']{0,1}[(\[{](?:' . self::DOT_NAME . '|\.)[)\]}][' . self::SPACE . ']{0,1})';
	private const DOT          = '(?:\.|\x{FF0E}|' . self::DOT_SPELLED . ')';
	private const LOCAL        = '(?<![\p{L}\p{M}\p{N}_])[\p{L}\p{N}_][\p{L}\p{M}\p{N}._+-]{0,63}'
		. '(?:' . self::DOT_SPELLED . '[\p{L}\p{N}][\p{L}\p{M}\p{N}_+-]{0,30}){0,3}';
	private const LABEL        = '[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}';

	/** In one case, so that the next sentence is not taken in where its space is missing. */
	private const TOP = '(?:[a-z]{2,24}|[A-Z]{2,24})(?![\p{L}\p{M}\p{N}])';

	private const ADDRESS = '/(' . self::LOCAL . ')'
		. '([' . self::SPACE . ']{0,2}(?:[@\x{FF20}]|%40|' . self::AT_BRACKETED . ')[' . self::SPACE . ']{0,2}|[' . self::SPACE . ']{1,2}' . self::AT_WORD . '[' . self::SPACE . ']{1,2})'
		. '((?:' . self::LABEL . self::DOT . '){1,8}' . self::TOP . ')/u';

	/** A text without any of these has no address: most texts need no more than this look. */
	private const ANY_SIGN    = '/[@\x{FF20}]|%40|' . self::AT_BRACKETED . '|[' . self::SPACE . ']' . self::AT_WORD . '[' . self::SPACE . ']/u';
	private const SPELLED     = '/' . self::DOT_SPELLED . '/u';
	private const AT_ALONE    = '/\A[' . self::SPACE . ']{1,2}' . self::AT_WORD . '[' . self::SPACE . ']/u';
	private const SPACED_SIGN = '/\A[' . self::SPACE . ']{1,2}(?:[@\x{FF20}]|%40)/u';

	/**
	 * The e-mail addresses of a text, in order.
	 *
	 * @param array<string, mixed> $free_mail By host: where anyone may have a mailbox, a word, a space and `@gmail.com` is an address.
	 * @return iterable<array{start: int, end: int, value: string}>
	 */
	public static function find( string $text, array $free_mail ): iterable {
		if ( null === Pattern::first( self::ANY_SIGN, $text ) ) {
			return;
		}
		foreach ( Pattern::all( self::ADDRESS, $text ) as [ $offset, $whole, [ $local, $sign, $domain ] ] ) {
			if ( self::is_address( (string) $local, (string) $sign, (string) $domain, $free_mail ) ) {
				yield [
					'start' => $offset,
					'end'   => $offset + strlen( $whole ),
					'value' => self::value( (string) $local, (string) $domain ),
				];
			}
		}
	}

	/**
	 * Whether it is no sentence with an "at" or a handle in it.
	 *
	 * @param array<string, mixed> $free_mail
	 */
	private static function is_address( string $local, string $sign, string $domain, array $free_mail ): bool {
		$is_dotted = str_contains( $local, '.' ) || null !== Pattern::first( self::SPELLED, $local );
		if ( null !== Pattern::first( self::AT_ALONE, $sign ) ) {
			return $is_dotted || null !== Pattern::first( self::SPELLED, $domain );
		}
		return null === Pattern::first( self::SPACED_SIGN, $sign ) || $is_dotted || isset( $free_mail[ Text::fold_case( $domain ) ] );
	}

	private static function value( string $local, string $domain ): string {
		return Text::fold_case(
			preg_replace( self::SPELLED, '.', $local ) . '@'
			. str_replace( "\u{FF0E}", '.', (string) preg_replace( self::SPELLED, '.', $domain ) )
		);
	}
}
