<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** Something that could not be read or run. document.ts and report.ts list the codes. */
final readonly class Fault {

	/** @param list<int> $path */
	private function __construct(
		public string $code,
		public ?string $rule,
		public string $field,
		public array $path,
		public int $offset,
	) {
	}

	/**
	 * @param list<int> $path   The block in which it stands.
	 * @param int       $offset Where in the field's source, in UTF-16 units.
	 */
	public static function of_reading( string $code, string $field, array $path, int $offset ): self {
		return new self( $code, null, $field, $path, $offset );
	}

	public static function of_rule( string $code, string $rule ): self {
		return new self( $code, $rule, '', [], 0 );
	}

	/** @return array{code: string, rule: string}|array{code: string, field: string, path: list<int>, offset: int} */
	public function to_array(): array {
		return null === $this->rule
			? [
				'code'   => $this->code,
				'field'  => $this->field,
				'path'   => $this->path,
				'offset' => $this->offset,
			]
			: [
				'code' => $this->code,
				'rule' => $this->rule,
			];
	}
}
