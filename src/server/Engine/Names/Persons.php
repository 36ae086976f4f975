<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** The persons of a post. */
final class Persons {

	/** Names that are a list without anything that says so. */
	public const LIST = 3;

	/** @var array<string, Person> */
	private array $persons = [];

	public function of( Mention $mention ): Person {
		return $this->persons[ $mention->person ] ??= new Person();
	}

	/**
	 * Makes one question of persons, and another of minors among them, where they are enough.
	 *
	 * @param array<string, true> $names
	 */
	public function make_list( array $names, int $enough ): void {
		foreach ( [ 'private', 'minor' ] as $wanted ) {
			$asked = array_filter(
				array_intersect_key( $this->persons, $names ),
				static fn ( Person $person ): bool => $person->is_named_in_full && null === $person->list
					&& null === $person->reason() && $person->group() === $wanted
			);
			if ( count( $asked ) < $enough ) {
				continue;
			}
			ksort( $asked, SORT_STRING );
			$list = implode( ', ', array_keys( $asked ) );
			foreach ( $asked as $person ) {
				$person->list = $list;
			}
		}
	}
}
