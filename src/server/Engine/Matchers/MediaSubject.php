<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\MediaFacts;
use Julkaisuvahti\Engine\MediaReference;

/** One file that a placement shows. */
final readonly class MediaSubject {

	public const FINDING = [ 'because' => null ];

	/**
	 * @param string      $key            The attachment, or the address in one form: what findings are told apart by.
	 * @param string      $id             The attachment; empty for none.
	 * @param ?MediaFacts $facts          Of an attachment.
	 * @param string      $of             Else `gone`, `site`, `wordpress` or `elsewhere`.
	 * @param bool        $is_by_id_alone Whether the text says nothing else of the placement than its attachment.
	 */
	private function __construct(
		public MediaReference $reference,
		public string $key,
		public string $id,
		public string $kind,
		public ?MediaFacts $facts,
		public string $of,
		public bool $is_upload,
		public string $host,
		public string $path,
		public bool $is_by_id_alone,
	) {
	}

	public static function attachment( MediaReference $reference, string $id, MediaFacts $facts, bool $is_by_id_alone ): self {
		return new self( $reference, $id, $id, $facts->kind, $facts, 'library', true, '', '', $is_by_id_alone );
	}

	public static function gone( MediaReference $reference, string $id ): self {
		return new self( $reference, $id, $id, $reference->kind, null, 'gone', false, '', '', true );
	}

	/** @param array{of: string, key: string, is_upload: bool, host: string, path: string} $resolved */
	public static function address( MediaReference $reference, array $resolved ): self {
		$is_library = 'library' === $resolved['of'];
		return new self(
			$reference,
			$resolved['key'],
			'',
			$reference->kind,
			null,
			$is_library ? 'site' : $resolved['of'],
			$is_library || $resolved['is_upload'],
			$resolved['host'],
			$resolved['path'],
			false
		);
	}

	/** @return array{because: ?string, kind?: string}|null Why it is left alone, or null for a finding; nothing if it does not match. */
	public function unconfirmed(): ?array {
		if ( null !== $this->facts ) {
			$rights = $this->facts->rights;
			// A document is read, not licensed; one that was withdrawn must go.
			return 'confirmed' === $rights || ( 'document' === $this->kind && 'withdrawn' !== $rights ) ? null : self::of_kind( $rights );
		}
		return match ( $this->of ) {
			'gone' => [ 'because' => 'no such attachment' ],
			'wordpress' => [ 'because' => 'part of WordPress' ],
			'site' => 'document' !== $this->kind && ( 'shown' === $this->reference->usage || $this->is_upload ) ? self::of_kind( 'unknown' ) : null,
			default => null,
		};
	}

	/** @return array{because: null, kind: string}|null */
	public function unread(): ?array {
		if ( 'document' !== $this->kind ) {
			return null;
		}
		if ( null !== $this->facts ) {
			return 'unread' === $this->facts->document_read ? self::of_kind( 'unread' ) : null;
		}
		return 'site' === $this->of && $this->is_upload ? self::of_kind( 'unknown' ) : null;
	}

	/** @return array{because: ?string}|null */
	public function alternative_text(): ?array {
		if ( 'image' !== $this->kind || 'linked' === $this->reference->usage || 'gone' === $this->of || 'wordpress' === $this->of ) {
			return null;
		}
		return match ( $this->reference->alt ) {
			'given' => null,
			'decorative' => [ 'because' => 'decorative' ],
			'empty', 'missing' => self::FINDING,
			// What is shown by its id alone has the text of the library.
			'untold' => $this->is_by_id_alone && false === $this->facts?->alt ? self::FINDING : null,
		};
	}

	/** @param array{because: ?string, kind?: string} $judgement */
	public function found( array $judgement, string $normal, ?string $one = null ): Found {
		$facts = [
			'attachment' => $this->id,
			'media'      => $this->kind,
		];
		if ( isset( $judgement['kind'] ) ) {
			$facts['kind'] = $judgement['kind'];
		}
		return Found::medium( $this->reference, $facts, $normal, $judgement['because'], $one );
	}

	/** @return array{because: null, kind: string} */
	private static function of_kind( string $kind ): array {
		return [
			'because' => null,
			'kind'    => $kind,
		];
	}
}
