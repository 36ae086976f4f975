<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

use RuntimeException;

/** A process on the command line, kept: starting WordPress for each cell would take minutes. */
final class Worker {

	/** @var resource|null */
	private $process;

	/** @var array<int, resource> */
	private array $pipes = [];

	/** @var resource */
	private $errors;

	private int $read = 0;

	private int $log_read = 0;

	/** @param list<string> $constants To be defined in it. */
	public function __construct( private readonly array $constants ) {
		$this->errors = tmpfile();
	}

	/**
	 * @param list<mixed> $arguments
	 * @return array{result: mixed, said: string} False as the result where it ended itself.
	 */
	public function call( int $user, string $call, mixed ...$arguments ): array {
		$this->start();
		fwrite( $this->pipes[0], json_encode( [ 'call' => $call, 'arguments' => $arguments, 'user' => $user ], JSON_THROW_ON_ERROR ) . "\n" );
		$line   = (string) fgets( $this->pipes[1] );
		$answer = json_decode( $line, true );
		if ( is_array( $answer ) && array_key_exists( 'result', $answer ) ) {
			return [
				'result' => $answer['result'],
				'said'   => $answer['said'] . $this->errors_since(),
			];
		}
		$said = $line . stream_get_contents( $this->pipes[1] ) . $this->errors_since();
		$this->stop();
		return [
			'result' => false,
			'said'   => $said,
		];
	}

	public function stop(): void {
		if ( null !== $this->process ) {
			array_map( fclose( ... ), $this->pipes );
			proc_close( $this->process );
			$this->process = null;
		}
	}

	private function start(): void {
		if ( null !== $this->process ) {
			return;
		}
		$command = [ PHP_BINARY, '-d', 'memory_limit=512M', '-d', 'display_errors=0', '-d', 'log_errors=1', '-d', 'error_log=' . getenv( 'WP_LOG' ), __DIR__ . '/site/worker.php', ...$this->constants ];
		$process = proc_open( $command, [ [ 'pipe', 'r' ], [ 'pipe', 'w' ], $this->errors ], $this->pipes );
		if ( ! is_resource( $process ) ) {
			throw new RuntimeException( 'PHP could not be started.' );
		}
		$this->process = $process;
		clearstatcache();
		$this->log_read = (int) filesize( (string) getenv( 'WP_LOG' ) );
	}

	/** What it has said on standard error and in the log since the last call. */
	private function errors_since(): string {
		// Without this PHP remembers that it was at the end of the file.
		fseek( $this->errors, $this->read );
		$said        = (string) stream_get_contents( $this->errors );
		$this->read += strlen( $said );
		$log         = (string) file_get_contents( (string) getenv( 'WP_LOG' ), offset: $this->log_read );

		$this->log_read += strlen( $log );
		return $said . $log;
	}
}
