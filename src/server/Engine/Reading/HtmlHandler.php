<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

/** What the tokenizer tells of a piece of HTML, in its order. */
interface HtmlHandler {

	/** Text between tags, decoded and as it stands; a whole text node. */
	public function text( string $text, string $source ): void;

	/** @param array<string, string> $attributes */
	public function start_tag( string $name, array $attributes ): void;

	public function end_tag( string $name ): void;

	public function comment( string $text ): void;

	/** The content of `<script>`, `<style>` and the like. */
	public function raw_text( string $name, string $text ): void;

	/** Something ran into the end of the piece. What it swallowed follows as text. */
	public function unclosed( string $code, int $offset ): void;
}
