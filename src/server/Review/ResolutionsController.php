<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Review;

use Julkaisuvahti\Engine\Reference;
use Julkaisuvahti\Engine\Resolution;
use Julkaisuvahti\Engine\Rule;
use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Rest\RestError;
use Julkaisuvahti\Rest\RulesetController;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Rules\RulesUnavailable;
use Julkaisuvahti\Settings\Settings;
use WP_Error;
use WP_Post;
use WP_REST_Request;

/**
 * `/julkaisuvahti/v1/posts/<id>/resolutions`: what has been decided of a post's findings.
 *
 * GET tells it, POST adds an answer, a question, a dispute or a waiver, DELETE takes one
 * back. Each answers with all that counts now.
 */
final readonly class ResolutionsController {

	public const ROUTE = '/posts/(?P<id>[0-9]+)/resolutions';

	public function __construct(
		private Settings $settings,
		private Rulebook $rulebook,
		private PostKeys $keys,
		private ResolutionStore $store,
		private Reviewers $reviewers,
		private References $references,
	) {
	}

	public function register(): void {
		$id         = [
			'type'     => 'integer',
			'minimum'  => 1,
			'required' => true,
		];
		$permission = [ $this, 'permission' ];
		register_rest_route(
			RulesetController::NAMESPACE,
			self::ROUTE,
			[
				'args' => [ 'id' => $id ],
				[
					'methods'             => 'GET',
					'callback'            => [ $this, 'get' ],
					'permission_callback' => $permission,
				],
				[
					'methods'             => 'POST',
					'callback'            => [ $this, 'decide' ],
					'permission_callback' => $permission,
					'args'                => self::decision_schema(),
				],
			]
		);
		register_rest_route(
			RulesetController::NAMESPACE,
			self::ROUTE . '/(?P<fingerprint>' . StoredResolution::FINGERPRINT . ')',
			[
				'args' => [
					'id'          => $id,
					'fingerprint' => self::fingerprint_schema(),
				],
				[
					'methods'             => 'DELETE',
					'callback'            => [ $this, 'take_back' ],
					'permission_callback' => $permission,
				],
			]
		);
	}

	public function permission( WP_REST_Request $request ): true|WP_Error {
		$post = $this->post( $request );
		if ( null === $post ) {
			return RestError::of( 'post_not_found', 404, static fn () => __( 'There is no such post, or it is not checked.', 'julkaisuvahti' ) );
		}
		return current_user_can( 'edit_post', $post->ID )
			? true
			: RestError::of( 'forbidden', rest_authorization_required_code(), static fn () => __( 'You have no right to edit this post.', 'julkaisuvahti' ) );
	}

	/** @return array{canReview: bool, selfCheck: bool, resolutions: list<array<string, mixed>>}|WP_Error */
	public function get( WP_REST_Request $request ): array|WP_Error {
		$post = $this->post( $request );
		return null === $post ? self::not_stored() : $this->standing_of( $post );
	}

	/** @return array{canReview: bool, selfCheck: bool, resolutions: list<array<string, mixed>>}|WP_Error */
	public function decide( WP_REST_Request $request ): array|WP_Error {
		$post = $this->post( $request );
		if ( null === $post ) {
			return self::not_stored();
		}
		$fingerprint = (string) $request['fingerprint'];
		$outcome     = (string) $request['outcome'];
		$answer      = (string) $request['answer'];
		$reference   = Reference::plain( (string) $request['reference'] );
		$key         = $this->keys->of_post( $post->ID );
		try {
			$rule    = $this->rule( (string) $request['rule'] );
			$problem = null === $rule ? null : $this->references->problem( $rule, $key, $answer, $reference );
		} catch ( RulesUnavailable ) {
			return RestError::of( 'rules_unavailable', 503, static fn () => __( 'The text could not be checked: the checking rules are missing on this site.', 'julkaisuvahti' ) );
		}
		if ( null === $rule ) {
			return RestError::of( 'unknown_rule', 400, static fn () => __( 'This check is no longer in use. Reload the page.', 'julkaisuvahti' ) );
		}
		if ( ! Decisions::allow( $rule, $key, $fingerprint, $outcome, $answer, $request['faults'] ) ) {
			return RestError::of( 'not_an_answer', 400, static fn () => __( 'This point cannot be answered like that. Reload the page and choose again.', 'julkaisuvahti' ) );
		}

		if ( null !== $problem ) {
			return self::reference_refused( $problem );
		}

		$right = $this->right( $post );
		if ( 'waived' === $outcome && ! $right->may_waive() ) {
			return self::not_a_reviewer( $right );
		}
		if ( 'waived' !== $outcome && true === $this->store->of_finding( $post->ID, $fingerprint )?->is_waiver() ) {
			return RestError::of( 'already_waived', 409, static fn () => __( 'A reviewer has already waived this point.', 'julkaisuvahti' ) );
		}
		$is_stored = $this->store->add(
			$post->ID,
			new StoredResolution(
				$fingerprint,
				$rule->id,
				$answer,
				$outcome,
				get_current_user_id(),
				gmdate( 'Y-m-d\TH:i:s\Z' ),
				'waived' === $outcome && ReviewRight::SelfCheck === $right,
				$reference
			)
		);
		return $is_stored ? $this->standing_of( $post ) : self::not_stored();
	}

	/** @return array{canReview: bool, selfCheck: bool, resolutions: list<array<string, mixed>>}|WP_Error */
	public function take_back( WP_REST_Request $request ): array|WP_Error {
		$post = $this->post( $request );
		if ( null === $post ) {
			return self::not_stored();
		}
		$resolution = $this->store->of_finding( $post->ID, (string) $request['fingerprint'] );
		// What makes the guard stricter needs no second person, but it needs a reviewer.
		if ( true === $resolution?->is_waiver() && ReviewRight::None === $this->right( $post ) ) {
			return self::not_a_reviewer( ReviewRight::None );
		}
		if ( null !== $resolution ) {
			$this->store->remove( $post->ID, $resolution );
		}
		return $this->standing_of( $post );
	}

	/**
	 * Names of rules and answers, and a digest. The reference is all that somebody writes, and
	 * it is checked: nothing here holds a piece of the text.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function decision_schema(): array {
		return [
			'fingerprint' => self::fingerprint_schema(),
			'rule'        => [
				'type'      => 'string',
				'maxLength' => 100,
				'required'  => true,
			],
			'answer'      => [
				'type'      => 'string',
				'maxLength' => 100,
				'default'   => '',
			],
			'reference'   => [
				'description' => 'Where the answer stands: a case number, a date.',
				'type'        => 'string',
				'maxLength'   => 4 * Reference::LONGEST,
				'default'     => '',
			],
			'faults'      => [
				'description' => 'Their codes, where the decision is of what a rule may have missed.',
				'type'        => 'array',
				'maxItems'    => 30,
				'items'       => [
					'type'    => 'string',
					'pattern' => '^[a-z-]{1,40}$',
				],
				'default'     => [],
			],
			'outcome'     => [
				'type'     => 'string',
				'enum'     => Resolution::OUTCOMES,
				'required' => true,
			],
		];
	}

	/** @return array<string, mixed> */
	private static function fingerprint_schema(): array {
		return [
			'type'      => 'string',
			'pattern'   => '^' . StoredResolution::FINGERPRINT . '$',
			// To PHP, `$` is before a newline, too.
			'maxLength' => 32,
			'required'  => true,
		];
	}

	private function post( WP_REST_Request $request ): ?WP_Post {
		$post = get_post( (int) $request['id'] );
		return $post instanceof WP_Post && $this->settings->checks( $post->post_type ) ? $post : null;
	}

	/** @throws RulesUnavailable */
	private function rule( string $id ): ?Rule {
		foreach ( $this->rulebook->ruleset()->rules as $rule ) {
			if ( $rule->id === $id ) {
				return $rule;
			}
		}
		return null;
	}

	private function right( WP_Post $post ): ReviewRight {
		return $this->reviewers->right_of( get_current_user_id(), $post );
	}

	/** @return array{canReview: bool, selfCheck: bool, resolutions: list<array<string, mixed>>} */
	private function standing_of( WP_Post $post ): array {
		$right       = $this->right( $post );
		$resolutions = $this->store->of_post( $post->ID );
		cache_users( array_unique( array_column( $resolutions, 'by' ) ) );
		return [
			'canReview'   => $right->may_waive(),
			'selfCheck'   => ReviewRight::SelfCheck === $right,
			'resolutions' => array_map( self::told( ... ), $resolutions ),
		];
	}

	/** @return array<string, mixed> */
	private static function told( StoredResolution $resolution ): array {
		$person = get_userdata( $resolution->by );
		return [
			'fingerprint' => $resolution->fingerprint,
			'rule'        => $resolution->rule,
			'answer'      => $resolution->answer,
			'reference'   => $resolution->reference,
			'outcome'     => $resolution->outcome,
			'by'          => [
				'id'   => $resolution->by,
				'name' => false === $person ? '' : $person->display_name,
			],
			'at'          => $resolution->at,
			'selfChecked' => $resolution->self_checked,
		];
	}

	private static function not_a_reviewer( ReviewRight $right ): WP_Error {
		return RestError::of(
			'reviewer_needed',
			403,
			static fn () => ReviewRight::NotOnOwnPost === $right
				? __( 'This is your own post: another reviewer looks at it.', 'julkaisuvahti' )
				: __( 'Only a reviewer can do this.', 'julkaisuvahti' )
		);
	}

	private static function reference_refused( string $problem ): WP_Error {
		return RestError::of(
			'reference_refused',
			400,
			static fn () => match ( $problem ) {
				'needed'        => __( 'Write where it stands, too.', 'julkaisuvahti' ),
				'too-long'      => __( 'The reference is too long. A case number or a link is enough.', 'julkaisuvahti' ),
				'personal-data' => __( 'There seems to be a name or a contact in the reference. Write a case number, a date or a link instead.', 'julkaisuvahti' ),
				'unchecked'     => __( 'The reference could not be checked now. Try again in a moment.', 'julkaisuvahti' ),
				default         => __( 'This point cannot be answered like that. Reload the page and choose again.', 'julkaisuvahti' ),
			}
		);
	}

	private static function not_stored(): WP_Error {
		return RestError::of( 'not_stored', 500, static fn () => __( 'The answer could not be saved. Try again.', 'julkaisuvahti' ) );
	}
}
