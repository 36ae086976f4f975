<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

/**
 * XML-RPC: a call that may not be is refused with a fault and stores nothing. A fault *and*
 * a kept text would make clients that try again create duplicates.
 */
final class XmlRpc {

	/** @var array<string, list<mixed>> By key, unslashed. */
	private array $fields = [];

	public function __construct( private readonly Reasons $reasons ) {
	}

	public static function is_calling(): bool {
		return defined( 'XMLRPC_REQUEST' ) && XMLRPC_REQUEST;
	}

	public function refuse( Outcome $outcome, Held $held ): never {
		wp_die( esc_html( $this->reasons->in_one_line( $outcome, $held ) ), '', [ 'response' => RestAdapter::STATUS ] );
		exit;
	}

	/**
	 * Action `xmlrpc_call`: the method and its arguments, slashed. Some methods write custom
	 * fields after the post, when it is too late to refuse: they are judged with the post.
	 */
	public function read( mixed $method, mixed $arguments = [] ): void {
		$this->fields = [];
		foreach ( is_array( $arguments ) ? $arguments : [] as $argument ) {
			$fields = is_array( $argument ) ? $argument['custom_fields'] ?? [] : [];
			foreach ( is_array( $fields ) ? $fields : [] as $field ) {
				if ( is_array( $field ) && is_string( $field['key'] ?? null ) && isset( $field['value'] ) ) {
					$this->fields[ wp_unslash( $field['key'] ) ][] = wp_unslash( $field['value'] );
				}
			}
		}
	}

	/** @return array<string, list<mixed>> The custom fields of the call. */
	public function fields(): array {
		return $this->fields;
	}
}
