<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

use RuntimeException;
use WP_Application_Passwords;
use WP_Http_Cookie;

/** Somebody in front of a browser, and the programmes that act for the same person. */
final class Person {

	public const PASSWORD = 'salasana';

	private readonly string $login;

	/** @var list<WP_Http_Cookie> */
	private array $cookies = [];

	private ?string $programme_password = null;

	public function __construct( public readonly int $id ) {
		$this->login = get_userdata( $id )->user_login;
	}

	/**
	 * A request out of the browser, with the person's session.
	 *
	 * @param array<string, mixed>  $form    Sent as a form; none for a GET request.
	 * @param array<string, string> $headers
	 */
	public function browse( string $url, array $form = [], array $headers = [], string $method = '' ): HttpAnswer {
		$this->log_in();
		return HttpAnswer::to(
			$url,
			[
				'method'  => '' !== $method ? $method : ( [] === $form ? 'GET' : 'POST' ),
				'headers' => $headers,
				'body'    => $form,
				'cookies' => $this->cookies,
			]
		);
	}

	/** The editor's own way to speak with the REST API. @param array<string, mixed> $body */
	public function rest_from_editor( string $method, string $route, array $body ): HttpAnswer {
		$this->log_in();
		return HttpAnswer::to(
			add_query_arg( '_locale', 'user', rest_url( $route ) ),
			[
				'method'  => 'POST',
				'headers' => [
					'Content-Type'           => 'application/json',
					'X-WP-Nonce'             => $this->nonce( 'wp_rest' ),
					'X-HTTP-Method-Override' => $method,
				],
				'body'    => (string) wp_json_encode( $body ),
				'cookies' => $this->cookies,
			]
		);
	}

	/** @param array<string, mixed> $body */
	public function rest( string $method, string $route, array $body ): HttpAnswer {
		return HttpAnswer::to(
			rest_url( $route ),
			[
				'method'  => $method,
				'headers' => [
					'Content-Type'  => 'application/json',
					'Authorization' => 'Basic ' . base64_encode( "$this->login:{$this->programme_password()}" ),
				],
				'body'    => (string) wp_json_encode( $body ),
			]
		);
	}

	/** XML-RPC: the name and the password stand where `$before` ends. */
	public function xml_rpc( string $method, mixed $before, mixed ...$after ): HttpAnswer {
		require_once ABSPATH . WPINC . '/class-IXR.php';
		$call = new \IXR_Request( $method, [ $before, $this->login, $this->programme_password(), ...$after ] );
		return HttpAnswer::to(
			site_url( 'xmlrpc.php' ),
			[
				'method'  => 'POST',
				'headers' => [ 'Content-Type' => 'text/xml' ],
				'body'    => $call->getXml(),
			]
		);
	}

	/** What the admin screens would have put into the form. */
	public function nonce( string $action ): string {
		$this->log_in();
		foreach ( $this->cookies as $cookie ) {
			if ( LOGGED_IN_COOKIE === $cookie->name ) {
				$_COOKIE[ LOGGED_IN_COOKIE ] = $cookie->value;
			}
		}
		wp_set_current_user( $this->id );
		$nonce = wp_create_nonce( $action );
		wp_set_current_user( 0 );
		unset( $_COOKIE[ LOGGED_IN_COOKIE ] );
		return $nonce;
	}

	private function log_in(): void {
		if ( [] !== $this->cookies ) {
			return;
		}
		$response      = wp_remote_post(
			site_url( 'wp-login.php' ),
			[
				'redirection' => 0,
				'timeout'     => HttpAnswer::PATIENCE,
				'body'        => [
					'log' => $this->login,
					'pwd' => self::PASSWORD,
				],
			]
		);
		$this->cookies = wp_remote_retrieve_cookies( $response );
		if ( ! in_array( LOGGED_IN_COOKIE, array_column( $this->cookies, 'name' ), true ) ) {
			throw new RuntimeException( 'Nobody could log in: ' . wp_remote_retrieve_body( $response ) );
		}
	}

	private function programme_password(): string {
		$this->programme_password ??= WP_Application_Passwords::create_new_application_password( $this->id, [ 'name' => 'ohjelma' ] )[0];
		return $this->programme_password;
	}
}
