<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/** *Media → Rights*: how the library stands, the tools for many files, and what the site has decided. */
final class MediaPage {

	public const SLUG = 'julkaisuvahti-media';

	private string $screen = '';

	/** Action `admin_menu`. */
	public function register(): void {
		$this->screen = (string) add_media_page(
			__( 'Rights to media', 'julkaisuvahti' ),
			_x( 'Rights', 'of all files: name of a page', 'julkaisuvahti' ),
			'upload_files',
			self::SLUG,
			[ $this, 'show' ]
		);
	}

	public function is( string $screen ): bool {
		return '' !== $screen && $this->screen === $screen;
	}

	public function show(): void {
		printf( '<div class="wrap"><h1>%s</h1><div id="julkaisuvahti-media-page">', esc_html__( 'Rights to media', 'julkaisuvahti' ) );
		LibraryScreens::show_no_script();
		echo '</div></div>';
	}

	/** @return array<string, mixed> For the script. */
	public function data(): array {
		return [
			'canManage'   => current_user_can( 'manage_options' ),
			'canWithdraw' => WithdrawalController::may(),
			'lists'       => array_combine(
				array_column( LibraryFilter::cases(), 'value' ),
				array_map( static fn ( LibraryFilter $filter ): string => $filter->address(), LibraryFilter::cases() )
			),
			'edit'        => admin_url( 'post.php' ),
		];
	}
}
