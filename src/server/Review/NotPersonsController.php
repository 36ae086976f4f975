<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Review;

use Julkaisuvahti\Rest\RestError;
use Julkaisuvahti\Rest\RulesetController;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Rules\RulesUnavailable;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Settings\SiteList;
use Julkaisuvahti\Settings\TypedLists;
use WP_Error;
use WP_Post;
use WP_REST_Request;

/**
 * `/julkaisuvahti/v1/posts/<id>/not-persons`: a reviewer of the post keeps a word for the whole
 * site that looks like a person's name and is none (POST), or takes it back (DELETE).
 *
 * Answers with the hash of all that a check now stands on. What is sent is written nowhere
 * but in the site's list.
 */
final readonly class NotPersonsController {

	public const ROUTE = '/posts/(?P<id>[0-9]+)/not-persons';

	public function __construct(
		private Settings $settings,
		private Rulebook $rulebook,
		private Reviewers $reviewers,
	) {
	}

	public function register(): void {
		$endpoint = [
			'permission_callback' => [ $this, 'permission' ],
			'args'                => [
				'word' => [
					'type'      => 'string',
					'minLength' => 1,
					'maxLength' => 200,
					'required'  => true,
				],
			],
		];
		register_rest_route(
			RulesetController::NAMESPACE,
			self::ROUTE,
			[
				'args' => [
					'id' => [
						'type'     => 'integer',
						'minimum'  => 1,
						'required' => true,
					],
				],
				$endpoint + [
					'methods'  => 'POST',
					'callback' => [ $this, 'keep' ],
				],
				$endpoint + [
					'methods'  => 'DELETE',
					'callback' => [ $this, 'take_back' ],
				],
			]
		);
	}

	/** Whoever may let the post's findings pass: what is no name is left alone in all posts, this one too. */
	public function permission( WP_REST_Request $request ): true|WP_Error {
		$post = get_post( (int) $request['id'] );
		if ( ! $post instanceof WP_Post || ! $this->settings->guards( $post->post_type ) ) {
			return RestError::of( 'post_not_found', 404, static fn () => __( 'There is no such post, or it is not checked.', 'julkaisuvahti' ) );
		}
		return $this->reviewers->right_of( get_current_user_id(), $post )->may_waive()
			? true
			: RestError::of( 'reviewer_needed', rest_authorization_required_code(), static fn () => __( 'Only a reviewer can do this.', 'julkaisuvahti' ) );
	}

	/** @return array{ruleset: string}|WP_Error */
	public function keep( WP_REST_Request $request ): array|WP_Error {
		$list  = Settings::load()->site->not_persons;
		$typed = TypedLists::read( [ SiteList::NotPersons->value => implode( "\n", [ ...$list, (string) $request['word'] ] ) ] );
		$fault = $typed->faults[ SiteList::NotPersons->value ][ count( $list ) + 1 ] ?? null;
		if ( null !== $fault || 1 !== preg_match( '/\p{L}/u', (string) $request['word'] ) || str_contains( (string) $request['word'], "\n" ) ) {
			return RestError::of( 'not_kept', 400, static fn () => $fault ?? __( 'This cannot be kept. Add it on the settings page.', 'julkaisuvahti' ) );
		}
		return $this->save( $typed->entries[ SiteList::NotPersons->value ] );
	}

	/** @return array{ruleset: string}|WP_Error */
	public function take_back( WP_REST_Request $request ): array|WP_Error {
		return $this->save( array_values( array_diff( Settings::load()->site->not_persons, [ (string) $request['word'] ] ) ) );
	}

	/**
	 * @param list<string> $not_persons
	 * @return array{ruleset: string}|WP_Error
	 */
	private function save( array $not_persons ): array|WP_Error {
		// Saving would mend the option by leaving out what is broken: that is for an administrator to see.
		if ( null !== Settings::load()->problem ) {
			return RestError::of( 'settings_broken', 409, static fn () => __( 'The settings of Julkaisuvahti are faulty. Ask an administrator to save them again.', 'julkaisuvahti' ) );
		}
		Settings::save( [ SiteList::NotPersons->value => $not_persons ] );
		try {
			return [ 'ruleset' => $this->rulebook->ruleset()->hash_for( Settings::load()->site ) ];
		} catch ( RulesUnavailable ) {
			return [ 'ruleset' => '' ];
		}
	}
}
