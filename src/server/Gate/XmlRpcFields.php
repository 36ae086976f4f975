<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

/**
 * The custom fields of an XML-RPC call. WordPress writes them after the post, when it is too
 * late to refuse the call: they are judged with the post.
 */
final class XmlRpcFields {

	/** @var array<string, list<mixed>> By key, unslashed. */
	private array $fields = [];

	/** Action `xmlrpc_call`: the method and its arguments, slashed. */
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

	/** @return array<string, list<mixed>> */
	public function of_call(): array {
		return $this->fields;
	}
}
