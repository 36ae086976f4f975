<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

use RuntimeException;

final readonly class HttpAnswer {

	/** Seconds; a busy machine is slow, and the time is nobody's subject here. */
	public const PATIENCE = 60;

	private function __construct(
		public int $code,
		public string $body,
	) {
	}

	/** @param array<string, mixed> $options */
	public static function to( string $url, array $options ): self {
		$response = wp_remote_request(
			$url,
			$options + [
				'redirection' => 0,
				'timeout'     => self::PATIENCE,
			]
		);
		if ( is_wp_error( $response ) ) {
			throw new RuntimeException( $response->get_error_message() );
		}
		wp_cache_flush();
		return new self( (int) wp_remote_retrieve_response_code( $response ), wp_remote_retrieve_body( $response ) );
	}

	public function is_error(): bool {
		return $this->code >= 400;
	}

	public function is_fault(): bool {
		return str_contains( $this->body, '<fault>' );
	}

	/** What a person or a programme reads in it. */
	public function words(): string {
		$data = json_decode( $this->body, true );
		$text = is_array( $data ) ? (string) wp_json_encode( $data, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) : $this->body;
		return html_entity_decode( html_entity_decode( $text ) );
	}
}
