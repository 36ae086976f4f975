<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

use Julkaisuvahti\Engine\Matchers\BirthDate;
use Julkaisuvahti\Engine\Matchers\BlockName;
use Julkaisuvahti\Engine\Matchers\Contact;
use Julkaisuvahti\Engine\Matchers\Found;
use Julkaisuvahti\Engine\Matchers\Iban;
use Julkaisuvahti\Engine\Matchers\IdentityCode;
use Julkaisuvahti\Engine\Matchers\Markup;
use Julkaisuvahti\Engine\Matchers\Phrase;
use Julkaisuvahti\Engine\Matchers\ProfileLink;
use Julkaisuvahti\Engine\Matchers\Service;
use Julkaisuvahti\Engine\Matchers\ShortcodeName;
use Julkaisuvahti\Engine\Matchers\StreetAddress;
use Julkaisuvahti\Engine\Matchers\VehiclePlate;

/** The closed set of kinds of checking; the TypeScript engine has the same. */
final class Matchers {

	public const KINDS = [
		'birth-date',
		'block-name',
		'contact',
		'iban',
		'identity-code',
		'markup',
		'media',
		'person-name',
		'phrase',
		'profile-link',
		'service',
		'shortcode',
		'street-address',
		'vehicle-plate',
	];

	/**
	 * What a matcher finds in one document. Names and media are told by the whole post.
	 *
	 * @param array<string, mixed> $matcher A rule's `match`.
	 * @return iterable<Found>
	 */
	public static function matches( Document $document, array $matcher, Site $site ): iterable {
		return match ( $matcher['kind'] ) {
			'birth-date' => BirthDate::matches( $document ),
			'block-name' => BlockName::matches( $document, $matcher['names'] ),
			'contact' => Contact::matches( $document, $matcher, $site ),
			'iban' => Iban::matches( $document, $site ),
			'identity-code' => IdentityCode::matches( $document ),
			'markup' => Markup::matches( $document, $matcher['tags'], $matcher['except'] ),
			'phrase' => Phrase::matches( $document, $matcher ),
			'profile-link' => ProfileLink::matches( $document, $site ),
			'service' => Service::matches( $document, $matcher['usage'], $matcher['services'], $site ),
			'shortcode' => ShortcodeName::matches( $document, $matcher['names'] ),
			'street-address' => StreetAddress::matches( $document ),
			'vehicle-plate' => VehiclePlate::matches( $document ),
		};
	}
}
