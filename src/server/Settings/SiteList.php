<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Settings;

use Julkaisuvahti\Engine\Text;

/** A list that an admin keeps for the site, one entry a line. Its value is its key in the option. */
enum SiteList: string {

	case OfficialDomains  = 'officialDomains';
	case OfficialContacts = 'officialContacts';
	case ApprovedServices = 'approvedServices';
	case Officials        = 'officials';
	case NotPersons       = 'notPersons';
	case GivenNames       = 'givenNames';
	case Surnames         = 'surnames';
	case OfficialTitles   = 'officialTitles';
	case PublicRoles      = 'publicRoles';

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
		'netti.fi',
		'pp.inet.fi',
	];

	/** A name with a dot in it; letters of any alphabet, since there is `esimerkkilä.fi`. */
	private const HOST = '(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})';

	public function label(): string {
		return match ( $this ) {
			self::OfficialDomains  => __( 'Official e-mail domains', 'julkaisuvahti' ),
			self::OfficialContacts => __( 'Official contacts', 'julkaisuvahti' ),
			self::ApprovedServices => __( 'Approved services', 'julkaisuvahti' ),
			self::Officials        => __( 'Office-holders and elected persons', 'julkaisuvahti' ),
			self::NotPersons       => __( 'Not a person', 'julkaisuvahti' ),
			self::GivenNames       => __( 'More given names', 'julkaisuvahti' ),
			self::Surnames         => __( 'More surnames', 'julkaisuvahti' ),
			self::OfficialTitles   => __( 'More official titles', 'julkaisuvahti' ),
			self::PublicRoles      => __( 'More public roles', 'julkaisuvahti' ),
		};
	}

	public function help(): string {
		return match ( $this ) {
			self::OfficialDomains  => __( 'What follows the @ sign in your organisation’s own addresses, one a line. Authors are not asked about addresses that end in it.', 'julkaisuvahti' ),
			self::OfficialContacts => __( 'Phone numbers, e-mail addresses, bank accounts and profile pages of your organisation, one a line. Write the contact alone, without anybody’s name.', 'julkaisuvahti' ),
			self::ApprovedServices => __( 'Services to which readers may be sent to sign up, one a line: the web address or its beginning. A form inside the page itself is held even so.', 'julkaisuvahti' ),
			self::Officials        => __( 'Given name and surname, one person a line. Authors are not asked about these names, whatever form they stand in. A title beside the name is enough, too.', 'julkaisuvahti' ),
			self::NotPersons       => __( 'Names of places, products and the like that look like a person’s name, one a line, in their basic form. A reviewer can add to this list while looking at a post. Never write a person’s name here.', 'julkaisuvahti' ),
			self::GivenNames       => __( 'Given names that are not recognised in texts, one a line, in their basic form: other forms follow from it. You can paste rows of a spreadsheet or of a CSV file: the first column counts.', 'julkaisuvahti' ),
			self::Surnames         => __( 'Surnames that are not recognised in texts, the same way.', 'julkaisuvahti' ),
			self::OfficialTitles   => __( 'Titles of office-holders and elected persons that are not recognised in texts, one a line, in their basic form: other forms and compounds follow from it. Authors are not asked about a name beside such a title. A word for a child stays one.', 'julkaisuvahti' ),
			self::PublicRoles      => __( 'Public roles that are not recognised in texts, the same way. A name beside one is a hint only.', 'julkaisuvahti' ),
		};
	}

	/** Reserved names and numbers: nobody answers there. */
	public function example(): string {
		return match ( $this ) {
			self::OfficialDomains  => 'esimerkkila.example',
			self::OfficialContacts => '044 555 0123',
			self::ApprovedServices => 'ilmoittautuminen.example/kunta',
			self::Officials        => 'Oona Esimerkki',
			self::NotPersons       => 'Toivo Talo',
			self::GivenNames       => 'Oona',
			self::Surnames         => 'Esimerkki',
			self::OfficialTitles   => 'kyläkehittäjä',
			self::PublicRoles      => 'vloggaaja',
		};
	}

	/** The entry in a line as typed or pasted: a spreadsheet's and a CSV file's rows have more columns. */
	public function entry_in( string $line ): string {
		return match ( $this ) {
			self::GivenNames, self::Surnames => trim( strtok( $line, "\t;," ) ?: $line, " \"'" ),
			default => $line,
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
			self::Officials        => self::fault_in_name( $line ),
			self::NotPersons       => null,
			self::GivenNames, self::Surnames => self::fault_in_part_of_name( $line ),
			self::OfficialTitles, self::PublicRoles => self::fault_in_title( $line ),
		};
	}

	private static function fault_in_domain( string $line ): ?string {
		if ( 1 !== preg_match( '~^@?(' . self::HOST . ')$~Du', $line, $found ) || ! Recognition::knows_domain( $found[1] ) ) {
			return __( 'Write only what follows the @ sign.', 'julkaisuvahti' );
		}
		$top = (string) preg_replace( '/^.*\./', '', Text::fold_case( $found[1] ) );
		foreach ( [ $top, ...self::EVERYONES_MAIL ] as $host ) {
			if ( Recognition::opens( $line, $host ) ) {
				return __( 'Anybody can have an address there. Add your organisation’s own addresses one by one to the official contacts.', 'julkaisuvahti' );
			}
		}
		return null;
	}

	private static function fault_in_contact( string $line ): ?string {
		return match ( true ) {
			Recognition::knows_contact( $line ) => null,
			Recognition::is_number( $line ) => __( 'This phone number cannot be recognised. Write the whole number with its area code, or with + and the country code.', 'julkaisuvahti' ),
			1 === preg_match( '/^[A-Z]{2} ?[0-9]{2}/i', $line ) => __( 'This bank account cannot be recognised: a character is wrong or missing.', 'julkaisuvahti' ),
			1 === preg_match( '~^@|/~', $line ) => __( 'This profile cannot be recognised. Write its shortest address, such as instagram.com/name. Authors are not asked about other web pages.', 'julkaisuvahti' ),
			default => __( 'This is no phone number, e-mail address, bank account (IBAN) or profile page. Write the contact alone on its line.', 'julkaisuvahti' ),
		};
	}

	private static function fault_in_name( string $line ): ?string {
		return 1 === preg_match( '/^[\p{L}\p{M}.\'’-]+(?: [\p{L}\p{M}.\'’-]+){1,5}$/Du', $line )
			? null
			: __( 'Write the given name and the surname, without a title.', 'julkaisuvahti' );
	}

	private static function fault_in_part_of_name( string $line ): ?string {
		return 1 === preg_match( '/^\p{L}[\p{L}\p{M}\'’-]*(?: [\p{L}\p{M}\'’-]+){0,2}$/Du', $line )
			? null
			: __( 'Write a name, in letters only.', 'julkaisuvahti' );
	}

	private static function fault_in_title( string $line ): ?string {
		return Recognition::knows_title( $line )
			? null
			: __( 'This title cannot be recognised. Write it alone, in letters, with five words at most.', 'julkaisuvahti' );
	}

	private static function fault_in_service( string $line ): ?string {
		$is_address = 1 === preg_match( '~^(?:https?://)?(?:\*\.)?' . self::HOST . '(?:/[^\s?#*]*)?$~Dui', $line );
		// To the engine `www.fi` is everything that ends in `.fi`.
		return $is_address && str_contains( (string) Recognition::host_of_service( $line ), '.' )
			? null
			: __( 'Write the web address of the service or its beginning.', 'julkaisuvahti' );
	}
}
