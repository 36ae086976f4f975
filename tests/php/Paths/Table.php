<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

/** The table as the docs show it. */
final class Table {

	private const INTRODUCTION = <<<'MARKDOWN'
		# Paths to publication

		Written by `npm run docs:paths` from the list that `tests/php/Paths` runs through: each cell of it is tried in a
		real WordPress (`npm run test:php -- --filter PathTableTest`), and what is said here is what has to be in the
		database afterwards.

		- **goes out**: published, to the byte as it was sent. So is every edit that adds nothing to a post which was live
		  with findings before the plugin came.
		- **refused**: an error answer with the reason; nothing is stored, and who sent it still has the text.
		- **kept unpublished**: the text is stored to the byte; the status stays what it was, with slug and dates
		  (*draft* out of the bin and for a new post; *pending* for a scheduled one whose time has come).
		- **kept beside**: readers see the earlier version, to the last column; the new text is a marked revision.

		Whoever gets an answer is told the reason in it; for the others it waits on the next admin screen.
		MARKDOWN;

	public static function markdown(): string {
		$paths = Paths::all();
		$count = array_sum( array_map( static fn ( Path $path ): int => count( $path->cells() ), $paths ) );
		return implode(
			"\n\n",
			[
				self::INTRODUCTION,
				"$count cells. Contributors may not publish: what they save waits for an editor, whatever it says, and WordPress\nrefuses them posts that are out. They are left out below.",
				"## By what is written\n\nA form stands for what WordPress itself (kses) takes out of the texts of those who may not write it: *goes out* means\nwithout the form.",
				self::by_content( $paths ),
				'## By what is found there, where the text may not go out',
				self::by_state( $paths ),
				"## Without text\n\nJudged by the rights to the picture, and tried in `tests/php/Gate/MediaGateTest.php`: " . implode( ', ', Paths::WITHOUT_TEXT ) . '.',
				"## Known gaps\n\nNone.\n",
			]
		);
	}

	/** @param list<Path> $paths */
	private static function by_content( array $paths ): string {
		return self::grid(
			[ 'path', 'who', ...array_column( Content::cases(), 'value' ), 'judged', 'cells' ],
			array_map(
				static fn ( Path $path ): array => [
					$path->name,
					self::actors_of( $path ),
					...array_map( static fn ( Content $content ): string => self::endings( $path, static fn ( Cell $cell ): bool => $content === $cell->content ), Content::cases() ),
					$path->judged->value,
					(string) count( $path->cells() ),
				],
				$paths
			)
		);
	}

	/** @param list<Path> $paths */
	private static function by_state( array $paths ): string {
		return self::grid(
			[ 'path', ...array_column( State::cases(), 'value' ) ],
			array_map(
				static fn ( Path $path ): array => [
					$path->name,
					...array_map( static fn ( State $state ): string => self::endings( $path, static fn ( Cell $cell ): bool => $state === $cell->state && Content::Block === $cell->content ), State::cases() ),
				],
				$paths
			)
		);
	}

	/** @param callable(Cell): bool $of_interest */
	private static function endings( Path $path, callable $of_interest ): string {
		$endings = [];
		foreach ( $path->cells() as $cell ) {
			if ( Actor::Contributor !== $cell->actor && $of_interest( $cell ) ) {
				$endings[] = $path->ending( $cell )->value;
			}
		}
		return [] === $endings ? '–' : implode( ' or ', array_unique( $endings ) );
	}

	private static function actors_of( Path $path ): string {
		return implode( ', ', array_unique( array_map( static fn ( Cell $cell ): string => $cell->actor->value, $path->cells() ) ) );
	}

	/**
	 * @param list<string>       $head
	 * @param list<list<string>> $rows
	 */
	private static function grid( array $head, array $rows ): string {
		$line = static fn ( array $cells ): string => '| ' . implode( ' | ', $cells ) . ' |';
		return implode( "\n", array_map( $line, [ $head, array_fill( 0, count( $head ), '---' ), ...$rows ] ) );
	}
}
