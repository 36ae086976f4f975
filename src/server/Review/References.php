<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Review;

use Julkaisuvahti\Engine\Checker;
use Julkaisuvahti\Engine\Reference;
use Julkaisuvahti\Engine\Rule;
use Julkaisuvahti\Engine\Text;
use Julkaisuvahti\Rules\NamesPack;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Rules\RulesUnavailable;
use Julkaisuvahti\Settings\Settings;

/** References beside answers: what is stored of a post must hold nobody's name or contact, and these are stored. */
final readonly class References {

	public function __construct(
		private Settings $settings,
		private Rulebook $rulebook,
		private NamesPack $names,
	) {
	}

	/**
	 * What keeps a reference from being stored: `needed`, `not-asked`, `too-long`, `personal-data` or
	 * `unchecked`; null where nothing does.
	 *
	 * @param string $key       The post's, in hex.
	 * @param string $answer    The id of one of the rule's answers, or empty.
	 * @param string $reference As {@see Reference::plain()} makes it.
	 * @throws RulesUnavailable
	 */
	public function problem( Rule $rule, string $key, string $answer, string $reference ): ?string {
		$asked = array_column( $rule->answers, 'reference', 'id' )[ $answer ] ?? null;
		if ( '' === $reference ) {
			return 'required' === $asked ? 'needed' : null;
		}
		if ( null === $asked ) {
			return 'not-asked';
		}
		return $this->problem_in( $key, $reference );
	}

	/**
	 * The same of a reference beside something else than an answer; `too-long`, `personal-data`, `unchecked` or null.
	 *
	 * @throws RulesUnavailable
	 */
	public function problem_in( string $key, string $reference ): ?string {
		if ( Text::length( $reference ) > Reference::LONGEST ) {
			return 'too-long';
		}
		$ruleset = $this->rulebook->ruleset();
		$checker = new Checker( $ruleset, $key, $this->settings->site, $this->names->names( $ruleset ) );
		return Reference::problem_in( $checker->check( Reference::source( $reference ) ) );
	}
}
