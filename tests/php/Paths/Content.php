<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

/** What is written, by what it leads to. Invented persons, numbers and streets. */
enum Content: string {

	case Clean      = 'clean';
	case Confirm    = 'confirm';
	case Review     = 'review';
	case Block      = 'block';
	case Incomplete = 'incomplete';
	/** A picture among the site's uploads that nobody has confirmed. */
	case Media      = 'media';
	/** A form that kses takes out of the text of whoever may not write it. */
	case Form       = 'form markup';

	private const DEEPER_THAN_IS_READ = 300;

	/** Those of every path. */
	public const ALL = [ self::Clean, self::Confirm, self::Review, self::Block, self::Incomplete, self::Media ];

	/** What fits in a line: a title, a meta field. */
	public const SHORT = [ self::Clean, self::Confirm, self::Review, self::Block ];

	public function line(): string {
		return match ( $this ) {
			self::Clean => 'Kirjasto on avoinna arkisin klo 10–18.',
			self::Confirm => 'Tiedustelut Pentti, p. 0400 123 456',
			self::Review => 'Talkoot pihalla, Harjuraitti 5 C 12!',
			self::Block => 'Hakija 140278-421B',
			self::Incomplete => 'Liian syvä',
			self::Form => 'Lomake',
			self::Media => 'Kuva',
		};
	}

	/** Markup that kses leaves as it is for everybody, but for the form. The mark tells one cell's text from all others. */
	public function markup( string $mark ): string {
		$paragraph = "<!-- wp:paragraph -->\n<p>{$this->line()} Polku C:\\kunta\\uusi, \"lainaus\" ja 'heitto' $mark.</p>\n<!-- /wp:paragraph -->";
		return match ( $this ) {
			self::Incomplete => str_repeat( '<!-- wp:group -->', self::DEEPER_THAN_IS_READ ) . $paragraph . str_repeat( '<!-- /wp:group -->', self::DEEPER_THAN_IS_READ ),
			self::Form => "$paragraph\n\n<!-- wp:html -->\n<form action=\"/ilmoittaudu\"><input name=\"nimi\"></form>\n<!-- /wp:html -->",
			self::Media => "$paragraph\n\n<!-- wp:html -->\n<img src=\"/wp-content/uploads/2026/05/laavu.jpg\" alt=\"Laavu\" />\n<!-- /wp:html -->",
			default => $paragraph,
		};
	}

	/** The rule that asks; null where what is missing is an answer. */
	public function rule(): ?string {
		return match ( $this ) {
			self::Confirm => 'personal-data/contact',
			self::Review => 'personal-data/street-address',
			self::Block => 'personal-data/identity-code',
			self::Form => 'sign-ups/form-markup',
			self::Media => 'media-rights/unconfirmed',
			default => null,
		};
	}

	/** What must not stand in a notice, a mail or a log. */
	public function secret(): ?string {
		return match ( $this ) {
			self::Confirm => '123 456',
			self::Review => 'Harjuraitti',
			self::Block => '140278',
			default => null,
		};
	}
}
