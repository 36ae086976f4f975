<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/**
 * What the site itself knows, so that nobody is asked about it: facts from the
 * settings, beside the rules. As a person writes them; matchers compare them
 * in one form. The twin of site.ts.
 */
final readonly class Site {

	private const LISTS = [ 'officialDomains', 'officialContacts', 'approvedServices', 'officials', 'notPersons', 'givenNames', 'surnames', 'officialTitles', 'publicRoles' ];

	/**
	 * @param list<string> $official_domains  Domains of the organisation's own mail; subdomains count.
	 * @param list<string> $official_contacts Phone numbers, e-mail addresses, profiles and bank accounts that are public by office.
	 * @param list<string> $approved_services Hosts, perhaps with the beginning of a path: `link.webropol.com/s/`.
	 * @param list<string> $officials         Names of office-holders and elected persons.
	 * @param list<string> $not_persons       Words that look like a person's name and are none: `Lahja Kauppa`.
	 * @param list<string> $given_names       Given names, in their basic form, that the lexicon may not know.
	 * @param list<string> $surnames          Surnames, the same.
	 * @param list<string> $official_titles   Titles of office-holders and elected persons, in their basic form, beside those that all sites know.
	 * @param list<string> $public_roles      Public roles, the same: `bloggaaja`.
	 */
	private function __construct(
		public array $official_domains,
		public array $official_contacts,
		public array $approved_services,
		public array $officials,
		public array $not_persons,
		public array $given_names,
		public array $surnames,
		public array $official_titles,
		public array $public_roles,
	) {
	}

	/** A site that knows nothing beyond the defaults. */
	public static function none(): self {
		return new self( [], [], [], [], [], [], [], [], [] );
	}

	/**
	 * Takes the facts as settings hand them over; what is left out is empty.
	 *
	 * @param array<mixed> $facts
	 * @throws InvalidSite
	 */
	public static function parse( array $facts ): self {
		foreach ( $facts as $name => $_ ) {
			if ( ! in_array( $name, self::LISTS, true ) ) {
				throw new InvalidSite( "unknown setting $name" );
			}
		}
		return new self( ...array_map( static fn ( string $name ): array => self::texts( $name, $facts[ $name ] ?? [] ), self::LISTS ) );
	}

	/** Whether no setting is made: else a report's hash covers the site, too. */
	public function is_empty(): bool {
		return [] === array_filter( $this->to_array() );
	}

	/**
	 * As the TypeScript engine's parseSite takes it.
	 *
	 * @return array<string, list<string>>
	 */
	public function to_array(): array {
		return [
			'officialDomains'  => $this->official_domains,
			'officialContacts' => $this->official_contacts,
			'approvedServices' => $this->approved_services,
			'officials'        => $this->officials,
			'notPersons'       => $this->not_persons,
			'givenNames'       => $this->given_names,
			'surnames'         => $this->surnames,
			'officialTitles'   => $this->official_titles,
			'publicRoles'      => $this->public_roles,
		];
	}

	/** @return list<string> */
	private static function texts( string $name, mixed $list ): array {
		if ( ! is_array( $list ) || ! array_is_list( $list ) || [] !== array_filter( $list, static fn ( mixed $text ): bool => ! is_string( $text ) ) ) {
			throw new InvalidSite( "$name is not a list of texts" );
		}
		return $list;
	}
}
