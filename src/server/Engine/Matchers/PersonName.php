<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Limits;
use Julkaisuvahti\Engine\Names\Line;
use Julkaisuvahti\Engine\Names\LineMeanings;
use Julkaisuvahti\Engine\Names\Mention;
use Julkaisuvahti\Engine\Names\NotPerson;
use Julkaisuvahti\Engine\Names\PersonNames;
use Julkaisuvahti\Engine\Names\Persons;
use Julkaisuvahti\Engine\Names\Roles;
use Julkaisuvahti\Engine\Names\SitePersons;
use Julkaisuvahti\Engine\Passage;
use Julkaisuvahti\Engine\Site;
use Julkaisuvahti\Engine\Text;

/**
 * Names of persons, whatever their case form. One question for each person of
 * a post, and one for each list of names. person-name.ts says more, and what
 * the facts are.
 */
final class PersonName {

	/** Values of attributes that people read. */
	private const READ_ATTRIBUTES = [ 'alt', 'aria-description', 'aria-label', 'label', 'placeholder', 'summary', 'title' ];

	/** Between a name and its phone number, in UTF-16 units. */
	private const CONTACT_GAP = 60;

	/** A name, a title and a number often stand below each other. */
	private const CONTACT_LINES = 3;

	private const SENTENCE_END = '/[.!?…]["”»)]{0,1}[ \x{00A0}]{1,3}\p{Lu}/u';

	/** What may stand behind credits in a heading of names. */
	private const NOTHING = '/\A[ \x{00A0}:]{0,3}\z/u';

	/**
	 * @param list<Line>              $lines
	 * @param list<array{int, Found}> $not_persons With their parts.
	 * @param bool                    $is_complete Whether every name was looked at; hostile texts have too many words.
	 */
	private function __construct(
		private readonly array $lines,
		private readonly array $not_persons,
		public readonly bool $is_complete,
		private readonly Persons $persons,
	) {
	}

	/**
	 * Reads the names of a post.
	 *
	 * @param list<list<Passage>> $parts    Its documents' passages.
	 * @param list<Found>         $contacts Contact details that were found in them, official ones too.
	 * @param string              $author   Of the post.
	 */
	public static function in_post( array $parts, array $contacts, PersonNames $names, Site $site, string $author ): self {
		$read   = [];
		$length = 0;
		$is_all = true;
		foreach ( $parts as $part => $passages ) {
			foreach ( array_filter( $passages, self::is_read( ... ) ) as $passage ) {
				$length += Text::length( $passage->text );
				if ( $length > Limits::NAMES ) {
					$is_all = false;
				} else {
					$read[] = [ $part, $passage ];
				}
			}
		}
		$found = $names->finder_for( $site )->read( array_map( static fn ( array $one ): string => $one[1]->text, $read ) );
		$post  = new self( self::lines( $read, $found->mentions, $names->roles_for( $site ) ), self::not_persons( $read, $found->not_persons ), $is_all && $found->is_complete, new Persons() );
		$post->learn_from_words( new SitePersons( $site, $author ) );
		$post->learn_from_labels();
		$post->learn_from_contacts( $contacts );
		$post->gather_lists();
		return $post;
	}

	/**
	 * What is found in one of the parts.
	 *
	 * @return iterable<Found>
	 */
	public function matches( int $part ): iterable {
		foreach ( $this->lines as $line ) {
			if ( $line->part !== $part ) {
				continue;
			}
			foreach ( $line->mentions as $mention ) {
				yield $this->found( $line, $mention );
			}
		}
		foreach ( $this->not_persons as [ $of_part, $found ] ) {
			if ( $of_part === $part ) {
				yield $found;
			}
		}
	}

	/**
	 * `Leipomo Virtanen Ky`: told of for explaining.
	 *
	 * @param list<array{int, Passage}> $read
	 * @param list<list<NotPerson>>     $names By passage.
	 * @return list<array{int, Found}>
	 */
	private static function not_persons( array $read, array $names ): array {
		$found = [];
		foreach ( $read as $index => [ $part, $passage ] ) {
			foreach ( $names[ $index ] as $name ) {
				$text    = substr( $passage->text, $name->start, $name->end - $name->start );
				$found[] = [ $part, Found::in_text( $passage, $name->start, $text, [], '', "name of a $name->because" ) ];
			}
		}
		return $found;
	}

	private function found( Line $line, Mention $mention ): Found {
		$person = $this->persons->of( $mention );
		return Found::in_text(
			$line->passage,
			$mention->start,
			$line->between( $mention->start, $mention->end ),
			[
				'kind'  => $person->kind( $mention ),
				'basis' => $mention->basis,
				'form'  => $mention->form,
			],
			$person->list ?? $mention->person,
			$person->reason() ?? ( $person->is_named_in_full || '' !== $mention->surname ? null : 'given name alone' ),
			null === $person->list ? null : $mention->person
		);
	}

	/**
	 * @param list<array{int, Passage}> $read
	 * @param list<list<Mention>>       $found By passage.
	 * @return list<Line>
	 */
	private static function lines( array $read, array $found, Roles $roles ): array {
		$lines = [];
		foreach ( $read as $index => [ $part, $passage ] ) {
			$mentions = 'block-attribute' === $passage->place->part
				? array_values( array_filter( $found[ $index ], static fn ( Mention $mention ): bool => 'full-name' === $mention->basis ) )
				: $found[ $index ];
			array_push( $lines, ...Line::all( $part, $passage, $mentions, $roles ) );
		}
		return $lines;
	}

	private static function is_read( Passage $passage ): bool {
		return match ( $passage->place->part ) {
			'text' => 'slug' !== $passage->place->field,
			'html-attribute' => in_array( $passage->place->name, self::READ_ATTRIBUTES, true ),
			'block-attribute' => str_contains( $passage->text, ' ' ),
			default => false,
		};
	}

	private function learn_from_words( SitePersons $known ): void {
		foreach ( $this->lines as $line ) {
			foreach ( $line->mentions as $mention ) {
				$person                   = $this->persons->of( $mention );
				$person->is_named_in_full = $person->is_named_in_full || 'full-name' === $mention->basis;
				$person->known          ??= $known->known( $mention, $line->between( $mention->start, $mention->end ) );
			}
			LineMeanings::learn( $line, $this->persons );
		}
	}

	/** What a heading tells of the names below it: `Esiintyjät`, `Tytöt 8 v`. */
	private function learn_from_labels(): void {
		$label = [];
		$field = '';
		foreach ( $this->lines as $line ) {
			$place = $line->passage->place;
			if ( $place->field !== $field || ! $line->is_row || 'core/heading' === $place->block || $line->has_grown_ups() ) {
				$label = [];
				$field = $place->field;
			}
			if ( [] === $line->mentions ) {
				$told  = $line->is_row ? self::heading( $line ) : [];
				$label = [] === $told ? $label : $told;
			} elseif ( $line->is_row ) {
				foreach ( $line->mentions as $mention ) {
					$this->persons->of( $mention )->learn( $label );
				}
			}
		}
	}

	/** @return list<string> */
	private static function heading( Line $line ): array {
		$told = [];
		foreach ( $line->cues as $last => $cues ) {
			$rest = $line->between( $line->words[ $last ]->end, $line->end );
			foreach ( $cues as $cue ) {
				// `Kuva: museon arkisto` credits nobody below.
				if ( in_array( 'label', $cue->positions, true ) && ( 'author' !== $cue->meaning || 1 === preg_match( self::NOTHING, $rest ) ) ) {
					$told[] = $cue->meaning;
				}
			}
		}
		return $told;
	}

	/**
	 * The name on a contact line: part of that question, or the office's own.
	 *
	 * @param list<Found> $contacts
	 */
	private function learn_from_contacts( array $contacts ): void {
		usort( $contacts, static fn ( Found $a, Found $b ): int => $a->start <=> $b->start );
		$by_passage = [];
		foreach ( $contacts as $contact ) {
			$by_passage[ spl_object_id( $contact->at ) ][] = $contact;
		}
		$mentions = array_fill_keys( array_keys( $by_passage ), [] );
		foreach ( $this->lines as $line ) {
			$passage = spl_object_id( $line->passage );
			if ( isset( $mentions[ $passage ] ) ) {
				array_push( $mentions[ $passage ], ...$line->mentions );
			}
		}
		foreach ( $by_passage as $passage => $found ) {
			$this->learn_from_contacts_beside( $mentions[ $passage ], $found );
		}
	}

	/**
	 * @param list<Mention> $mentions Of a passage.
	 * @param list<Found>   $contacts Of the same.
	 */
	private function learn_from_contacts_beside( array $mentions, array $contacts ): void {
		$next = 0;
		foreach ( $contacts as $contact ) {
			$text  = $contact->passage;
			$start = Text::byte_offset( $text, $contact->start );
			while ( isset( $mentions[ $next ] ) && $mentions[ $next ]->end <= $start ) {
				++$next;
			}
			// One that stands between an address and a number, too.
			$end = $start + strlen( $contact->text );
			for ( $at = $next; null === $contact->because && isset( $mentions[ $at ] ) && $mentions[ $at ]->end < $end; $at++ ) {
				$this->persons->of( $mentions[ $at ] )->learn( [ 'contact line' ] );
			}
			if ( 0 === $next || ! self::is_contact_of( substr( $text, $mentions[ $next - 1 ]->end, $start - $mentions[ $next - 1 ]->end ) ) ) {
				continue;
			}
			$person = $this->persons->of( $mentions[ $next - 1 ] );
			if ( null === $contact->because ) {
				$person->learn( [ 'contact line' ] );
			} elseif ( str_starts_with( $contact->because, 'official' ) ) {
				$person->learn( [ 'official contact' ] );
			}
		}
	}

	/** By what stands between a name and a contact: a title, line breaks, not a new sentence. */
	private static function is_contact_of( string $gap ): bool {
		return Line::is_within( $gap, self::CONTACT_GAP )
			&& 1 !== preg_match( self::SENTENCE_END, $gap )
			&& substr_count( $gap, "\n" ) < self::CONTACT_LINES;
	}

	/** Names that stand in rows, or one after the other: results, graduates, a committee. */
	private function gather_lists(): void {
		$rows           = [];
		$is_called_list = false;
		$field          = '';
		foreach ( $this->lines as $line ) {
			if ( ! $line->is_row || $line->passage->place->field !== $field ) {
				$this->persons->make_list( $rows, $is_called_list ? 2 : Persons::LIST );
				$rows           = [];
				$is_called_list = false;
				$field          = $line->passage->place->field;
			}
			if ( $line->is_row ) {
				$is_called_list = $is_called_list || $line->is_called_list();
				foreach ( $line->mentions as $mention ) {
					$rows[ $mention->person ] = true;
				}
			} else {
				$this->gather_enumerations( $line );
			}
		}
		$this->persons->make_list( $rows, $is_called_list ? 2 : Persons::LIST );
	}

	private function gather_enumerations( Line $line ): void {
		$names = [];
		$end   = 0;
		foreach ( $line->mentions as $mention ) {
			if ( [] !== $names && 1 !== preg_match( LineMeanings::BETWEEN_NAMES, $line->between( $end, $mention->start ) ) ) {
				$this->persons->make_list( $names, Persons::LIST );
				$names = [];
			}
			$names[ $mention->person ] = true;
			$end                       = $mention->end;
		}
		$this->persons->make_list( $names, Persons::LIST );
	}
}
