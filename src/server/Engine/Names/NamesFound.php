<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** What was found in each text of a post. */
final readonly class NamesFound {

	/**
	 * @param list<list<Mention>>   $mentions
	 * @param list<list<NotPerson>> $not_persons
	 * @param bool                  $is_complete Whether all of it was looked at; hostile texts have too many words.
	 */
	public function __construct( public array $mentions, public array $not_persons, public bool $is_complete ) {
	}
}
