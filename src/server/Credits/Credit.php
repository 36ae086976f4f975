<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Credits;

use Julkaisuvahti\Rights\Licences;
use Julkaisuvahti\Rights\RightsRecord;

/** One line of the list: who made some of a post's media, and under which licence. */
final readonly class Credit {

	/**
	 * @param 'image'|'video'|'audio'|'document' $kind
	 * @param int                                $count   Of how many files it is said.
	 * @param string                             $text    How the maker is to be named; a person wrote it.
	 * @param string                             $licence In a few words, or empty.
	 * @param string                             $url     Of the licence, or empty.
	 */
	private function __construct(
		public string $kind,
		public int $count,
		public string $text,
		public string $licence,
		public string $url,
	) {
	}

	public static function of( RightsRecord $record, string $kind ): self {
		return new self( $kind, 1, $record->credit(), Licences::name( $record->fields['licence'] ), Licences::url( $record->fields['licence'] ) );
	}

	/** What is said of two files in the same words is said once. */
	public function key(): string {
		return implode( "\n", [ $this->kind, $this->text, $this->licence, $this->url ] );
	}

	public function of_one_more(): self {
		return new self( $this->kind, $this->count + 1, $this->text, $this->licence, $this->url );
	}

	/** The whole line but for the licence, in the current language. */
	public function line(): string {
		// "Kuva: …" is how people write it themselves.
		if ( str_contains( $this->text, ':' ) ) {
			return $this->text;
		}
		return sprintf(
			match ( $this->kind ) {
				/* translators: %s: who made it. */
				'image' => _n( 'Picture: %s', 'Pictures: %s', $this->count, 'julkaisuvahti' ),
				/* translators: %s: who made it. */
				'video' => _n( 'Video: %s', 'Videos: %s', $this->count, 'julkaisuvahti' ),
				/* translators: %s: who made it. */
				'audio' => _n( 'Sound: %s', 'Sounds: %s', $this->count, 'julkaisuvahti' ),
				/* translators: %s: who made it. */
				'document' => _n( 'Document: %s', 'Documents: %s', $this->count, 'julkaisuvahti' ),
			},
			$this->text
		);
	}

	/** @return array{line: string, licence: string, url: string} */
	public function to_array(): array {
		return [
			'line'    => $this->line(),
			'licence' => '' === $this->licence && '' !== $this->url ? __( 'Licence', 'julkaisuvahti' ) : $this->licence,
			'url'     => $this->url,
		];
	}
}
