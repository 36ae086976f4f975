<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rest;

use Julkaisuvahti\Language;
use WP_Error;

/** What the plugin's routes answer with where something is wrong. */
final class RestError {

	/** @param callable(): string $message In the language of the person who asked. */
	public static function of( string $code, int $status, callable $message ): WP_Error {
		return new WP_Error( "julkaisuvahti_$code", Language::for_current_user( $message ), [ 'status' => $status ] );
	}
}
