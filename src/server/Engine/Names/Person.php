<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** What the post tells of a person. */
final class Person {

	/** @var array<string, true> Meanings of cues, `official contact`, `contact line`. */
	public array $learned = [];

	public bool $is_named_in_full = false;

	/** Why nobody need be asked, by what is known of the site and the post. */
	public ?string $known = null;

	/** The persons that are asked about together with this one, as one text. */
	public ?string $list = null;

	/** @param iterable<string> $meanings */
	public function learn( iterable $meanings ): void {
		foreach ( $meanings as $meaning ) {
			$this->learned[ $meaning ] = true;
		}
	}

	/** Why the person need not be asked about. */
	public function reason(): ?string {
		return match ( true ) {
			null !== $this->known => $this->known,
			isset( $this->learned['office'] ) => 'office-holder',
			isset( $this->learned['author'] ) => 'credited',
			isset( $this->learned['minor'] ) => null,
			// `Asukas Hilma Huttula kiittää, lisätietoja p. …`: the number is the office's, the name is not.
			isset( $this->learned['official contact'] ) && ! isset( $this->learned['private'] ) => 'beside an official contact',
			isset( $this->learned['contact line'] ) => 'part of a contact line',
			default => null,
		};
	}

	/** `minor`, `private` or `public`. */
	public function group(): string {
		if ( isset( $this->learned['minor'] ) && $this->is_named_in_full ) {
			return 'minor';
		}
		return isset( $this->learned['public'] ) && ! isset( $this->learned['private'] ) ? 'public' : 'private';
	}

	/** The fact of a finding; person-name.ts lists them. */
	public function kind( Mention $mention ): string {
		$group = $this->group();
		return match ( true ) {
			null !== $this->list => 'minor' === $group ? 'minors' : 'listed',
			'private' !== $group => $group,
			isset( $this->learned['obituary'] ) => 'deceased',
			isset( $this->learned['anniversary'] ) => 'celebrated',
			'possible' === $mention->basis => 'possible',
			default => 'private',
		};
	}
}
