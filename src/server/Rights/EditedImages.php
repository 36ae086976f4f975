<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * Pictures that are turned, cropped or made smaller in WordPress: what was said of them holds
 * for what becomes of them.
 *
 * The block editor makes a new attachment of it; the media library's image editor gives the
 * attachment another file.
 */
final class EditedImages {

	private bool $is_cropped = false;

	private int $saving = 0;

	/** Of the picture that is being saved, before that; null where it had been replaced unseen. */
	private ?RightsRecord $record = null;

	private string $sha256 = '';

	public function __construct( private readonly Rights $rights ) {
	}

	/** Filter `wp_edited_image_metadata`: nobody is told what was done, but only a crop takes points away. */
	public function copied( mixed $metadata, int $copy, int $original ): mixed {
		$from = MediaFile::of( $original );
		$to   = MediaFile::of( $copy );
		if ( null !== $from && null !== $to && Standing::Replaced !== $this->rights->standing( $original ) ) {
			$this->rights->inherit( $this->rights->record( $original ), $copy, $from->sides() === $to->sides() ? Change::Derived : Change::Cropped, get_current_user_id() );
		}
		return $metadata;
	}

	/** Filter `wp_image_editor_before_change`: what the media library's image editor is about to do, for a preview, too. */
	public function changing( mixed $image, mixed $changes ): mixed {
		$this->is_cropped = in_array( 'crop', array_column( (array) $changes, 'type' ), true );
		return $image;
	}

	/** Filter `wp_save_image_editor_file`: the file is still the one from before. */
	public function saving( mixed $saved, mixed $file, mixed $image, mixed $mime, mixed $attachment ): mixed {
		$this->saving = (int) $attachment;
		$this->record = Standing::Replaced === $this->rights->standing( $this->saving ) ? null : $this->rights->record( $this->saving );
		$this->sha256 = MediaFile::of( $this->saving )?->sha256_of( $this->saving ) ?? '';
		return $saved;
	}

	/** Filter `wp_update_attachment_metadata`: the attachment has its other file by now, unless only the thumbnail was changed. */
	public function saved( mixed $metadata, int $attachment ): mixed {
		if ( $this->saving !== $attachment ) {
			return $metadata;
		}
		if ( null !== $this->record && MediaFile::of( $attachment )?->sha256_of( $attachment ) !== $this->sha256 ) {
			$this->rights->inherit( $this->record, $attachment, $this->is_cropped ? Change::Cropped : Change::Derived, get_current_user_id() );
		}
		$this->saving     = 0;
		$this->is_cropped = false;
		return $metadata;
	}
}
