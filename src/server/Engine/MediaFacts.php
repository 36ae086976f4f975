<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** What the media library knows of one attachment. media.ts says what each part means. */
final readonly class MediaFacts {

	private const KINDS         = [ 'image', 'video', 'audio', 'document' ];
	private const RIGHTS        = [ 'none', 'confirmed', 'replaced', 'withdrawn', 'baseline' ];
	private const USES          = [ 'web', 'social', 'print' ];
	private const PEOPLE        = [ 'unanswered', 'none', 'unrecognisable', 'announced', 'public-task', 'permission', 'guardian', 'ask' ];
	private const DOCUMENT_READ = [ 'unread', 'checked', 'answered' ];

	/** @param list<string> $uses */
	private function __construct(
		public string $kind,
		public string $rights,
		public bool $expired,
		public bool $expiring,
		public array $uses,
		public string $people,
		public string $credit,
		public bool $ai,
		public ?bool $alt,
		public string $document_read,
	) {
	}

	/** @throws InvalidMedia */
	public static function parse( mixed $item, string $where ): self {
		$item = MediaKnown::record( $item, $where );
		$uses = MediaKnown::texts( $item['uses'] ?? [], "$where: uses" );
		return new self(
			self::one_of( self::KINDS, $item['kind'] ?? 'image', "$where: kind" ),
			self::one_of( self::RIGHTS, $item['rights'] ?? 'none', "$where: rights" ),
			MediaKnown::truth( $item['expired'] ?? false, "$where: expired" ),
			MediaKnown::truth( $item['expiring'] ?? false, "$where: expiring" ),
			array_map( static fn ( string $use ): string => self::one_of( self::USES, $use, "$where: uses" ), $uses ),
			self::one_of( self::PEOPLE, $item['people'] ?? 'unanswered', "$where: people" ),
			MediaKnown::text( $item['credit'] ?? '', "$where: credit" ),
			MediaKnown::truth( $item['ai'] ?? false, "$where: ai" ),
			isset( $item['alt'] ) ? MediaKnown::truth( $item['alt'], "$where: alt" ) : null,
			self::one_of( self::DOCUMENT_READ, $item['documentRead'] ?? 'unread', "$where: documentRead" ),
		);
	}

	/** @param list<string> $values */
	private static function one_of( array $values, mixed $value, string $where ): string {
		if ( ! in_array( $value, $values, true ) ) {
			throw new InvalidMedia( "$where is not one of " . implode( ', ', $values ) );
		}
		return $value;
	}
}
