<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Settings;

/** A list that an admin keeps for the site, one entry a line. Its value is its key in the option. */
enum SiteList: string {

	case OfficialDomains  = 'officialDomains';
	case OfficialContacts = 'officialContacts';
	case ApprovedServices = 'approvedServices';

	/** Where anybody gets an address: as an official domain it would make everyone's address official. */
	private const EVERYONES_MAIL = [
		'gmail.com',
		'googlemail.com',
		'hotmail.com',
		'hotmail.fi',
		'outlook.com',
		'live.com',
		'live.fi',
		'msn.com',
		'yahoo.com',
		'icloud.com',
		'me.com',
		'proton.me',
		'protonmail.com',
		'luukku.com',
		'suomi24.fi',
		'kolumbus.fi',
		'elisanet.fi',
		'saunalahti.fi',
		'mail.com',
	];

	/** A name with a dot in it; letters of any alphabet, since there is `esimerkkilä.fi`. */
	private const HOST = '(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})';

	public function label(): string {
		return match ( $this ) {
			self::OfficialDomains  => __( 'Official e-mail domains', 'julkaisuvahti' ),
			self::OfficialContacts => __( 'Official contacts', 'julkaisuvahti' ),
			self::ApprovedServices => __( 'Approved services', 'julkaisuvahti' ),
		};
	}

	public function help(): string {
		return match ( $this ) {
			self::OfficialDomains  => __( 'What follows the @ sign in your organisation’s own addresses, one a line. Authors are not asked about addresses that end in it.', 'julkaisuvahti' ),
			self::OfficialContacts => __( 'Phone numbers, e-mail addresses, bank accounts and profile pages of your organisation, one a line. Write the contact alone, without anybody’s name.', 'julkaisuvahti' ),
			self::ApprovedServices => __( 'Services to which readers may be sent to sign up, one a line: the web address or its beginning. A form inside the page itself is held even so.', 'julkaisuvahti' ),
		};
	}

	/** Reserved names and numbers: nobody answers there. */
	public function example(): string {
		return match ( $this ) {
			self::OfficialDomains  => 'esimerkkila.example',
			self::OfficialContacts => '044 555 0123',
			self::ApprovedServices => 'ilmoittautuminen.example/kunta',
		};
	}

	/** What is wrong with a line (without white space around it), for the admin; null if nothing is. */
	public function fault_in( string $line ): ?string {
		if ( 1 !== preg_match( '/^[^\p{C}]+$/Du', $line ) ) {
			return __( 'There is a character in it that cannot be seen. Type the line anew.', 'julkaisuvahti' );
		}
		return match ( $this ) {
			self::OfficialDomains  => self::fault_in_domain( $line ),
			self::OfficialContacts => self::fault_in_contact( $line ),
			self::ApprovedServices => self::fault_in_service( $line ),
		};
	}

	private static function fault_in_domain( string $line ): ?string {
		if ( 1 !== preg_match( '~^@?(' . self::HOST . ')$~Du', $line, $found ) ) {
			return __( 'Write only what follows the @ sign.', 'julkaisuvahti' );
		}
		return in_array( strtolower( $found[1] ), self::EVERYONES_MAIL, true )
			? __( 'Anybody can have an address there. Add your organisation’s own addresses one by one to the official contacts.', 'julkaisuvahti' )
			: null;
	}

	private static function fault_in_contact( string $line ): ?string {
		$joined = (string) preg_replace( '/[ \x{A0}\x{2007}\x{2009}\x{202F}]/u', '', $line );
		if ( 1 === preg_match( '/^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$/Di', $joined ) ) {
			return self::is_account( strtoupper( $joined ) )
				? null
				: __( 'A digit of this bank account is wrong: its check digits do not fit.', 'julkaisuvahti' );
		}
		$kinds = [
			'phone'   => '/^(?:\+|00)?[0-9]{5,15}$/D',
			'e-mail'  => '~^[^\s@<>()",;:/]{1,64}@' . self::HOST . '$~Du',
			'handle'  => '/^@[\p{L}\p{N}._-]{1,60}$/Du',
			'profile' => '~^(?:https?://)?' . self::HOST . '/[^\s]+$~Dui',
		];
		$digits = (string) preg_replace( '~[-()./\x{2010}-\x{2015}]~u', '', $joined );
		foreach ( $kinds as $kind => $pattern ) {
			if ( 1 === preg_match( $pattern, 'phone' === $kind ? $digits : $line ) ) {
				return null;
			}
		}
		return __( 'This is no phone number, e-mail address, bank account (IBAN) or profile page. Write the contact alone on its line.', 'julkaisuvahti' );
	}

	private static function fault_in_service( string $line ): ?string {
		return 1 === preg_match( '~^(?:https?://)?(?:\*\.)?' . self::HOST . '(?:/[^\s?#*]*)?$~Dui', $line )
			? null
			: __( 'Write the web address of the service or its beginning.', 'julkaisuvahti' );
	}

	/** ISO 13616: the account's remainder by 97 is 1, once its first four characters stand last. */
	private static function is_account( string $iban ): bool {
		$remainder = 0;
		foreach ( str_split( substr( $iban, 4 ) . substr( $iban, 0, 4 ) ) as $character ) {
			$value     = (int) base_convert( $character, 36, 10 );
			$remainder = ( $remainder * ( $value > 9 ? 100 : 10 ) + $value ) % 97;
		}
		return 1 === $remainder;
	}
}
