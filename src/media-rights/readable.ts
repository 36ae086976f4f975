/** The types of files that the readers know. */
const READABLE =
	/^(image\/(jpeg|png|webp|tiff|heic|heif|avif)|video\/mp4|audio\/mpeg)$/;

export function isReadable( type: string ): boolean {
	return READABLE.test( type );
}
