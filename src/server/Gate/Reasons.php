<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Engine\FindingState;
use Julkaisuvahti\Engine\RuleTexts;
use Julkaisuvahti\Language;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Rules\RulesUnavailable;

/** Says in words why something was held back. Never repeats a piece of the text. */
final readonly class Reasons {

	/** So many posts are named where more show what was held. */
	private const POSTS_NAMED = 5;

	/** And so many media of one reason. */
	private const MEDIA_NAMED = 5;

	public function __construct( private Rulebook $rulebook ) {
	}

	/** One line for a programme's error message or a row in a list, in the current user's language. */
	public function in_one_line( Outcome $outcome, Held $held ): string {
		return Language::for_current_user(
			function ( string $language ) use ( $outcome, $held ): string {
				$sentences = [ $outcome->message(), ...self::of_shown_in( $held->shown_in ) ];
				foreach ( self::introductions() as $whom => $introduction ) {
					$findings = $this->of_findings( $held->findings_without_text(), $whom, $language );
					if ( [] !== $findings ) {
						array_push( $sentences, $introduction, ...array_map( self::naming( ... ), $findings ) );
					}
				}
				foreach ( $this->of_faults( $held->faults, $held->incomplete ) as $reason ) {
					array_push( $sentences, $reason['message'], $reason['todo'] );
				}
				return implode( ' ', $sentences );
			}
		);
	}

	/**
	 * Which posts would show what was held; those by name that the current user can read.
	 *
	 * @param list<int> $posts
	 * @return list<string> At most one sentence.
	 */
	public static function of_shown_in( array $posts ): array {
		if ( [] === $posts ) {
			return [];
		}
		$readable = array_filter( $posts, static fn ( int $post ): bool => 'publish' === get_post_status( $post ) || current_user_can( 'read_post', $post ) );
		$names    = array_map(
			/* translators: %s: title of a post. */
			static fn ( int $post ): string => sprintf( __( '“%s”', 'julkaisuvahti' ), wp_strip_all_tags( get_the_title( $post ) ) ),
			array_slice( $readable, 0, self::POSTS_NAMED )
		);
		if ( [] === $names ) {
			return [ __( 'Posts that you cannot read show it.', 'julkaisuvahti' ) ];
		}
		$more  = count( $posts ) - count( $names );
		$named = implode( ', ', $names );
		return [
			0 === $more
				/* translators: %s: titles of posts. */
				? sprintf( _n( 'This post shows it: %s.', 'These posts show it: %s.', count( $posts ), 'julkaisuvahti' ), $named )
				/* translators: %s: titles of posts. */
				: sprintf( __( 'Among others these posts show it: %s.', 'julkaisuvahti' ), $named ),
		];
	}

	/**
	 * What stands before reasons, by whom they wait for.
	 *
	 * @return array{author: string, reviewer: string}
	 */
	public static function introductions(): array {
		return [
			'author'   => __( 'These points are waiting for you:', 'julkaisuvahti' ),
			'reviewer' => __( 'These points are waiting for a reviewer:', 'julkaisuvahti' ),
		];
	}

	/**
	 * Each reason once, however many times it was found.
	 *
	 * @param list<array<string, mixed>> $findings As {@see Held::findings_without_text()} gives them.
	 * @param 'author'|'reviewer'        $whom     Only those that wait for this person.
	 * @param 'fi'|'sv'|'en'             $language
	 * @return list<array{message: string, todo: string, media: list<int>}> Media: the attachments that it was said of.
	 */
	public function of_findings( array $findings, string $whom, string $language ): array {
		$reasons = [];
		foreach ( $findings as $finding ) {
			if ( self::waits_for( $finding ) === $whom ) {
				$texts = $this->rule_texts( $finding['rule'], $finding['facts'], $language );
				$id    = (int) ( $finding['facts']['attachment'] ?? 0 );
				$media = $reasons[ $texts['message'] ]['media'] ?? [];

				$reasons[ $texts['message'] ] = $texts + [ 'media' => 0 === $id || in_array( $id, $media, true ) ? $media : [ ...$media, $id ] ];
			}
		}
		return array_values( $reasons );
	}

	/**
	 * A reason with the media that it was said of, by the names of their files: for whoever wrote the text.
	 *
	 * @param array{message: string, media: list<int>, ...} $reason
	 */
	public static function naming( array $reason ): string {
		$names = array_filter( array_map( static fn ( int $id ): string => wp_basename( (string) get_attached_file( $id ) ), $reason['media'] ) );
		if ( [] === $names ) {
			return $reason['message'];
		}
		$more  = count( $names ) - self::MEDIA_NAMED;
		$named = implode( ', ', array_slice( $names, 0, self::MEDIA_NAMED ) );
		return sprintf(
			'%s (%s)',
			$reason['message'],
			/* translators: 1: names of files, 2: how many more there are. */
			$more > 0 ? sprintf( _n( '%1$s and %2$d more', '%1$s and %2$d more', $more, 'julkaisuvahti' ), $named, $more ) : $named
		);
	}

	/**
	 * Whom a finding waits for; nobody where it is a hint, or answered.
	 *
	 * @param array<string, mixed> $finding
	 * @return 'author'|'reviewer'|null
	 */
	private static function waits_for( array $finding ): ?string {
		return match ( FindingState::tryFrom( $finding['state'] ?? '' ) ) {
			FindingState::Open => 'review' === $finding['severity'] ? 'reviewer' : 'author',
			FindingState::InReview => 'reviewer',
			default => null,
		};
	}

	/**
	 * The rule's own words for one finding.
	 *
	 * @param array<string, string|int|bool> $facts
	 * @param 'fi'|'sv'|'en'                 $language
	 * @return array{message: string, todo: string}
	 */
	public function rule_texts( string $rule_id, array $facts, string $language ): array {
		try {
			foreach ( $this->rulebook->ruleset()->rules as $rule ) {
				if ( $rule->id === $rule_id ) {
					$texts = RuleTexts::of( $rule, $facts, $language );
					return [
						'message' => $texts['message'],
						'todo'    => $texts['todo'],
					];
				}
			}
		} catch ( RulesUnavailable ) {
			// The rule was there when it held; its name is all that is left to say.
		}
		return [
			'message' => $rule_id,
			'todo'    => '',
		];
	}

	/**
	 * Why there is no whole answer.
	 *
	 * @param list<array{code: string, ...}> $faults
	 * @param list<array<string, string>>    $incomplete Rules that may have missed something.
	 * @return list<array{message: string, todo: string}>
	 */
	public function of_faults( array $faults, array $incomplete ): array {
		$codes = array_column( $faults, 'code' );
		if ( [] === $codes && [] !== $incomplete ) {
			$codes = [ Held::CHECK_FAILED ];
		}
		$reasons = [];
		foreach ( $codes as $code ) {
			$reason = match ( $code ) {
				Held::RULES_UNAVAILABLE => [
					'message' => __( 'The text could not be checked: the checking rules are missing on this site.', 'julkaisuvahti' ),
					'todo'    => __( 'Tell the site’s administrator. Drafts can be saved meanwhile.', 'julkaisuvahti' ),
				],
				Held::CHECK_FAILED, 'rule-failed', 'too-many-matches' => [
					'message' => __( 'The text could not be checked completely: a check did not run to its end.', 'julkaisuvahti' ),
					'todo'    => __( 'Try again. If that does not help, tell the site’s administrator.', 'julkaisuvahti' ),
				],
				'text-too-long', 'passage-too-long', 'too-many-parts', 'block-attributes-too-long', 'blocks-too-deep', 'patterns-too-deep', 'patterns-too-long' => [
					'message' => __( 'Part of the text is too long or too intricate to be checked.', 'julkaisuvahti' ),
					'todo'    => __( 'Divide it into shorter paragraphs or several posts.', 'julkaisuvahti' ),
				],
				'names-unavailable' => [
					'message' => __( 'Names could not be checked now.', 'julkaisuvahti' ),
					'todo'    => __( 'Go through them yourself and confirm in the Julkaisuvahti sidebar.', 'julkaisuvahti' ),
				],
				'media-unavailable' => [
					'message' => __( 'The rights to pictures and other media could not be checked now.', 'julkaisuvahti' ),
					'todo'    => __( 'Try again in a moment. If that does not help, tell the site’s administrator.', 'julkaisuvahti' ),
				],
				'pattern-missing' => [
					'message' => __( 'A synced pattern in the text could not be read.', 'julkaisuvahti' ),
					'todo'    => __( 'Try again. If that does not help, detach the pattern or remove it.', 'julkaisuvahti' ),
				],
				default => [
					'message' => __( 'Part of the text could not be read, because its markup is broken.', 'julkaisuvahti' ),
					'todo'    => __( 'Mend or remove the broken block, then try again.', 'julkaisuvahti' ),
				],
			};

			$reasons[ $reason['message'] ] = $reason;
		}
		return array_values( $reasons );
	}
}
