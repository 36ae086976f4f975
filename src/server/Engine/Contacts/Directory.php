<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Contacts;

use Julkaisuvahti\Engine\Site;
use Julkaisuvahti\Engine\Text;

/** What a site's settings say is official, in the forms that matchers compare. */
final class Directory {

	private const CONTACT = 'official contact';
	private const DOMAIN  = 'official domain';

	/** @var ?array{Site, self} A request has one site. */
	private static ?array $latest = null;

	/** @var array<string, true> */
	private readonly array $domains;

	/** @var array<string, true> */
	private readonly array $phones;

	/** @var array<string, true> */
	private readonly array $texts;

	private function __construct( Site $site ) {
		$domains = [];
		$phones  = [];
		$texts   = [];
		foreach ( $site->official_domains as $domain ) {
			$domains[ self::domain_value( $domain ) ] = true;
		}
		foreach ( $site->official_contacts as $contact ) {
			$texts[ self::plain( $contact ) ] = true;

			$phone = Phones::value( $contact );
			if ( null !== $phone ) {
				$phones[ $phone ] = true;
			}
		}
		$this->domains = $domains;
		$this->phones  = $phones;
		$this->texts   = $texts;
	}

	public static function of( Site $site ): self {
		if ( null === self::$latest || self::$latest[0] !== $site ) {
			self::$latest = [ $site, new self( $site ) ];
		}
		return self::$latest[1];
	}

	/** Why a phone number (`+358…`) is official; null if it is not known. */
	public function phone( string $value ): ?string {
		return isset( $this->phones[ $value ] ) ? self::CONTACT : null;
	}

	/** Why an e-mail address (in lower case) is official. */
	public function email( string $value ): ?string {
		if ( isset( $this->texts[ $value ] ) ) {
			return self::CONTACT;
		}
		return $this->is_official_host( substr( $value, (int) strpos( $value, '@' ) + 1 ) ) ? self::DOMAIN : null;
	}

	/** Why a bank account or a profile is official; its letters and digits without spaces, in lower case. */
	public function text( string $value ): ?string {
		return isset( $this->texts[ $value ] ) ? self::CONTACT : null;
	}

	/** Whether a host is one of the official domains or below one. */
	public function is_official_host( string $host ): bool {
		while ( ! isset( $this->domains[ $host ] ) ) {
			$dot = strpos( $host, '.' );
			if ( false === $dot ) {
				return false;
			}
			$host = substr( $host, $dot + 1 );
		}
		return true;
	}

	/** `@Ranua.fi`, `https://www.ranua.fi/` and `ranua.fi` are one domain. */
	private static function domain_value( string $domain ): string {
		$host = (string) preg_replace( '/\A(?:https?:\/\/)?(?:www\.)?[@.]?/', '', self::compact( $domain ) );
		return explode( '/', $host )[0];
	}

	/** Without spaces, in lower case; an address of the web without scheme, `www.`, `m.` and a slash at the end. */
	private static function plain( string $text ): string {
		$written = self::compact( $text );
		if ( (int) strpos( $written, '@' ) > 0 ) {
			// `m.esimerkki@…` is a mailbox.
			return $written;
		}
		$address = (string) preg_replace( '/\A(?:https?:\/\/)?(?:www\.|m\.)?/', '', $written );
		return str_ends_with( $address, '/' ) ? substr( $address, 0, -1 ) : $address;
	}

	private static function compact( string $text ): string {
		return (string) preg_replace( '/[ \t\n\r\x{00A0}\x{2007}\x{2009}\x{202F}]/u', '', Text::fold_case( $text ) );
	}
}
