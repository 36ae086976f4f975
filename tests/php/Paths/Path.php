<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

/** One way to publication. What it tells of itself needs no WordPress: the table is printed without one. */
abstract class Path {

	protected const PEOPLE     = [ Actor::Author, Actor::Contributor, Actor::Editor, Actor::Administrator ];
	protected const PUBLISHERS = [ Actor::Author, Actor::Editor, Actor::Administrator ];
	protected const PROCESSES  = [ Actor::NoUser, Actor::Author, Actor::Administrator ];

	/** States of a post that an editor can open. */
	protected const EDITABLE = [ State::Draft, State::Live, State::Pending, State::Scheduled, State::Old, State::Private, State::Password, State::Imported ];

	/**
	 * @param list<State>   $states
	 * @param list<Actor>   $actors   The first is the one with the least rights that may publish.
	 * @param list<Content> $contents
	 */
	public function __construct(
		public readonly string $name,
		public readonly Judged $judged,
		public readonly bool $refuses,
		protected readonly array $states,
		protected readonly array $actors,
		protected readonly array $contents = Content::ALL,
	) {
	}

	/** Does what a person or a programme does. */
	abstract public function attempt( Cell $cell, Stage $stage ): Answer;

	/**
	 * Which cells there are: every state with the first actor; every actor in the first
	 * state and on a live post, the others differ from them in nothing that WordPress
	 * asks an actor's rights for.
	 *
	 * @return list<Cell>
	 */
	public function cells(): array {
		$cells = [];
		foreach ( $this->states as $index => $state ) {
			foreach ( $this->actors as $rank => $actor ) {
				if ( 0 === $rank || 0 === $index || State::Live === $state ) {
					foreach ( $this->contents as $content ) {
						$cells[] = new Cell( $this, $state, $actor, $content );
					}
				}
			}
		}
		return [ ...$cells, ...$this->cells_with_forms() ];
	}

	/**
	 * Those that show which text is judged.
	 *
	 * @return list<Cell>
	 */
	protected function cells_with_forms(): array {
		return Content::ALL !== $this->contents || Judged::There === $this->judged
			? []
			: array_map( fn ( Actor $actor ): Cell => new Cell( $this, $this->states[0], $actor, Content::Form ), array_values( array_filter( $this->actors, static fn ( Actor $actor ): bool => Actor::Contributor !== $actor ) ) );
	}

	/** What has to become of a cell. */
	public function ending( Cell $cell ): Ending {
		if ( Actor::Contributor === $cell->actor ) {
			return $cell->state->has_version() ? Ending::WordPressRefuses : Ending::Saved;
		}
		if ( Content::Clean === $cell->content || $this->loses_form( $cell ) ) {
			return Ending::Published;
		}
		if ( $this->refuses ) {
			return Ending::Refused;
		}
		return $cell->state->has_version() ? Ending::KeptBeside : Ending::KeptUnpublished;
	}

	/** Whether WordPress takes the form out of the text before anybody judges it. */
	public function loses_form( Cell $cell ): bool {
		return Content::Form === $cell->content && Judged::Stored === $this->judged && ! $cell->actor->may_write_forms();
	}

	public function status_when_published( Cell $cell ): string {
		return $cell->state->status_asked_for( $cell->actor );
	}

	/** Nobody asks for another. */
	public function password_when_published( Cell $cell ): string {
		return State::Password === $cell->state ? Stage::PASSWORD : '';
	}

	/**
	 * Who is to hear of it by mail, since nobody sits at a screen.
	 *
	 * @return list<string>
	 */
	public function addressees( Stage $stage ): array {
		return [];
	}

	/** The status under which a text is kept that may not go out. */
	public function status_when_kept( Cell $cell ): string {
		return State::Pending === $cell->state ? 'pending' : 'draft';
	}
}
