<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests;

/** Keeps the mails that WordPress would send. */
final class SentMail {

	/** @var list<array{to: string, subject: string, message: string}> */
	private array $mails = [];

	public function __construct() {
		add_filter( 'pre_wp_mail', [ $this, 'keep' ], PHP_INT_MAX, 2 );
	}

	public function stop(): void {
		remove_filter( 'pre_wp_mail', [ $this, 'keep' ], PHP_INT_MAX );
	}

	/** @param array<string, mixed> $mail */
	public function keep( mixed $sent, array $mail ): bool {
		$this->mails[] = [
			'to'      => (string) $mail['to'],
			'subject' => (string) $mail['subject'],
			'message' => (string) $mail['message'],
		];
		return true;
	}

	/** @return list<array{to: string, subject: string, message: string}> To this person. */
	public function to( int $user ): array {
		$address = get_userdata( $user )->user_email;
		return array_values( array_filter( $this->mails, static fn ( array $mail ): bool => $mail['to'] === $address ) );
	}

	/** @return list<array{to: string, subject: string, message: string}> */
	public function all(): array {
		return $this->mails;
	}
}
