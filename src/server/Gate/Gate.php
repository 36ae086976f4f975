<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Closure;
use Julkaisuvahti\Content\LinkedPosts;
use Julkaisuvahti\Content\SyncedPatterns;
use Julkaisuvahti\Engine\Added;
use Julkaisuvahti\Engine\Checker;
use Julkaisuvahti\Engine\FindingState;
use Julkaisuvahti\Engine\Report;
use Julkaisuvahti\Engine\Resolution;
use Julkaisuvahti\Engine\Ruleset;
use Julkaisuvahti\Engine\Source;
use Julkaisuvahti\Engine\Standing;
use Julkaisuvahti\Engine\Verdict;
use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Review\ResolutionStore;
use Julkaisuvahti\Review\StoredResolution;
use Julkaisuvahti\Review\TextsRead;
use Julkaisuvahti\Rights\MediaFacts;
use Julkaisuvahti\Rights\SiteMedia;
use Julkaisuvahti\Rules\NamesPack;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Rules\RulesUnavailable;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Urgent\Grants;
use Julkaisuvahti\Urgent\UrgentBounds;
use Throwable;

/**
 * Decides whether a post may become what a write would make of it.
 *
 * Knows nothing of the path that the write comes by, and who writes makes no
 * difference: an administrator's identity code is an identity code.
 */
final class Gate {

	/** How many texts are remembered: a save needs two, and an import must not grow. */
	private const MEMORY = 4;

	/** @var array<string, Report> Reports by key and text: however many hooks a save fires, a text is checked once. */
	private array $reports = [];

	/** @var array<string, true> Digests of texts in which nothing is asked, under whichever key. */
	private array $passed = [];

	public function __construct(
		private readonly Settings $settings,
		private readonly Rulebook $rulebook,
		private readonly PostKeys $keys,
		private readonly ResolutionStore $resolutions,
		private readonly NamesPack $names,
		private readonly MediaFacts $media,
		private readonly ?Grants $urgent = null,
		private readonly ?TextsRead $texts_read = null,
	) {
	}

	/** Why `$after` may not come to be; null lets it through. Never throws. */
	public function objection( PostState $before, PostState $after ): ?Held {
		if ( SyncedPatterns::TYPE === $after->type ) {
			return $this->objection_to_pattern( $before, $after );
		}
		if ( ! $this->settings->guards( $after->type ) ) {
			return null;
		}
		if ( ! $after->is_publication() ) {
			return $this->objection_to_part( $before, $after );
		}
		// A page that is turned into a post was never published as one.
		$was_published = $before->type === $after->type && $before->is_publication();
		$goes_further  = ! $was_published || $after->reach()->value > $before->reach_now()->value;
		$stays_there   = $before->status === $after->status && $before->password === $after->password;
		if ( $was_published && ( $stays_there || ! $goes_further ) && $before->has_text_of( $after ) ) {
			return null;
		}
		return $this->judged( $after, fn (): ?Held => $goes_further ? $this->objection_to_text( $after ) : $this->objection_to_edit( $before, $after ) );
	}

	/** An organizer that is not published is read in the published event that shows it. */
	private function objection_to_part( PostState $before, PostState $after ): ?Held {
		return $before->type === $after->type && LinkedPosts::is_shown( $after->id, $after->type, Reach::public_statuses() ) && ! $before->has_text_of( $after )
			? $this->judged( $after, fn (): ?Held => $this->objection_to_edit( $before, $after ) )
			: null;
	}

	/** A synced pattern is published wherever a published post shows it. */
	private function objection_to_pattern( PostState $before, PostState $after ): ?Held {
		$is_shown = static fn ( PostState $pattern ): bool => SyncedPatterns::TYPE === $pattern->type && 'publish' === $pattern->status && '' === $pattern->password;
		if ( ! $is_shown( $after ) || 0 === $after->id || ( $is_shown( $before ) && $before->has_text_of( $after ) ) ) {
			return null;
		}
		$held = $this->judged( $after, fn (): ?Held => $is_shown( $before ) ? $this->objection_to_edit( $before, $after ) : $this->objection_to_text( $after ) );
		// Looking through all posts takes its time: only for a pattern with something in it.
		$posts = null === $held ? [] : SyncedPatterns::posts_showing( $after->id, $this->settings->guarded_types, Reach::public_statuses() );
		return [] === $posts ? null : $held?->shown_in( $posts );
	}

	/** @param Closure(): ?Held $judge */
	private function judged( PostState $after, Closure $judge ): ?Held {
		try {
			return $judge();
		} catch ( RulesUnavailable ) {
			return $this->unchecked( Held::RULES_UNAVAILABLE, $after );
		} catch ( Throwable $error ) {
			// The message may hold a piece of the text, and a log is a register too.
			error_log( sprintf( 'Julkaisuvahti: %s in %s:%d', $error::class, basename( $error->getFile() ), $error->getLine() ) );
			return $this->unchecked( Held::CHECK_FAILED, $after );
		}
	}

	public function has_judged(): bool {
		return [] !== $this->reports;
	}

	/**
	 * How many findings of a published text would hold it if it were new; null where it has
	 * not been judged in this request.
	 */
	public function standing( PostState $published ): ?int {
		if ( ! $this->has_judged() || ! $this->settings->guards( $published->type ) || ! $published->is_publication() ) {
			return null;
		}
		try {
			$ruleset = $this->rulebook->ruleset();
			$report  = $this->reports[ $this->digest_of_report( $published, $ruleset ) ] ?? null;
			if ( null === $report ) {
				return null;
			}
			return Verdict::Publish === Verdict::of( $report, $ruleset ) ? 0 : $this->count_open( $report, $ruleset, $published->id );
		} catch ( RulesUnavailable ) {
			return null;
		}
	}

	private function count_open( Report $report, Ruleset $ruleset, int $post_id ): int {
		$standing = Standing::of( $report, $ruleset, $this->resolutions_of( $post_id ) );
		$open     = [ FindingState::Open, FindingState::InReview ];
		return count( array_filter( [ ...$standing->findings, ...$standing->incomplete ], static fn ( array $one ): bool => in_array( $one['state'], $open, true ) ) );
	}

	/** @return list<Resolution> */
	private function resolutions_of( int $post_id ): array {
		return array_map( static fn ( StoredResolution $stored ): Resolution => $stored->resolution(), $this->resolutions->of_post( $post_id ) );
	}

	private function objection_to_text( PostState $after ): ?Held {
		$ruleset = $this->rulebook->ruleset();
		$digest  = self::digest( $after->text->source(), $ruleset->hash );
		if ( isset( $this->passed[ $digest ] ) ) {
			return null;
		}
		$report = $this->report( $after, $ruleset );
		if ( Verdict::Publish !== Verdict::of( $report, $ruleset ) ) {
			return $this->held_unless_answered( $report, $ruleset, $after );
		}
		$this->passed = array_slice( [ $digest => true ] + $this->passed, 0, self::MEMORY, true );
		return null;
	}

	/** What was published before never holds back an edit; what the edit adds does. */
	private function objection_to_edit( PostState $before, PostState $after ): ?Held {
		if ( null === $this->objection_to_text( $after ) ) {
			return null;
		}
		$ruleset = $this->rulebook->ruleset();
		$added   = Added::since( $this->report( $before, $ruleset ), $this->report( $after, $ruleset ) );
		return $this->held_unless_answered( $added, $ruleset, $after );
	}

	/** The answers are not remembered: somebody may give one, or take it back, at any time. */
	private function held_unless_answered( Report $report, Ruleset $ruleset, PostState $after ): ?Held {
		$resolutions = $this->resolutions_of( $after->id );
		$verdict     = Verdict::of( $report, $ruleset, $resolutions );
		return Verdict::Publish === $verdict || $this->is_urgent( $report, $ruleset, $resolutions, $after )
			? null
			: Held::by_report( $report, Standing::of( $report, $ruleset, $resolutions ), $verdict );
	}

	/** @param list<Resolution> $resolutions */
	private function is_urgent( Report $report, Ruleset $ruleset, array $resolutions, PostState $after ): bool {
		if ( null === $this->urgent || ! $this->urgent->is_open( $after ) ) {
			return false;
		}
		$rules  = UrgentBounds::rules( $ruleset );
		$report = $rules === $ruleset ? $report : $this->report( $after, $rules );
		return UrgentBounds::allow( $report, Standing::of( $report, $rules, $resolutions ), $rules ) && $this->urgent->take( $after );
	}

	/**
	 * Where nothing could be checked, a reviewer reads this very text.
	 *
	 * @param Held::RULES_UNAVAILABLE|Held::CHECK_FAILED $code
	 */
	private function unchecked( string $code, PostState $after ): ?Held {
		return true === $this->texts_read?->has( $after ) ? null : Held::unchecked( $code );
	}

	private function report( PostState $state, Ruleset $ruleset ): Report {
		$digest = $this->digest_of_report( $state, $ruleset );
		if ( ! isset( $this->reports[ $digest ] ) ) {
			$checker       = new Checker( $ruleset, $this->keys->of_post( $state->id ), $this->settings->site, $this->names->names( $ruleset ), new SiteMedia( $this->media, $state->id ) );
			$this->reports = array_slice( [ $digest => $checker->check( $state->text->source() ) ] + $this->reports, 0, self::MEMORY, true );
		}
		return $this->reports[ $digest ];
	}

	private function digest_of_report( PostState $state, Ruleset $ruleset ): string {
		return $this->keys->of_post( $state->id ) . self::digest( $state->text->source(), $ruleset->hash );
	}

	private static function digest( Source $text, string $ruleset ): string {
		return hash( 'sha256', serialize( [ $ruleset, get_object_vars( $text ) ] ) );
	}
}
