<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

use Julkaisuvahti\Engine\Matchers\BlockName;
use Julkaisuvahti\Engine\Matchers\Found;
use Julkaisuvahti\Engine\Matchers\IdentityCode;
use Julkaisuvahti\Engine\Matchers\Markup;
use Julkaisuvahti\Engine\Matchers\Phrase;
use Julkaisuvahti\Engine\Matchers\Service;
use Julkaisuvahti\Engine\Matchers\ShortcodeName;

/** The closed set of kinds of checking; the TypeScript engine has the same. */
final class Matchers {

	public const KINDS = [ 'block-name', 'identity-code', 'markup', 'phrase', 'service', 'shortcode' ];

	/**
	 * @param array<string, mixed> $matcher A rule's `match`.
	 * @return iterable<Found>
	 */
	public static function matches( Document $document, array $matcher, Site $site ): iterable {
		return match ( $matcher['kind'] ) {
			'block-name' => BlockName::matches( $document, $matcher['names'] ),
			'identity-code' => IdentityCode::matches( $document ),
			'markup' => Markup::matches( $document, $matcher['tags'], $matcher['except'] ),
			'phrase' => Phrase::matches( $document, $matcher ),
			'service' => Service::matches( $document, $matcher['usage'], $matcher['services'], $site ),
			'shortcode' => ShortcodeName::matches( $document, $matcher['names'] ),
		};
	}
}
