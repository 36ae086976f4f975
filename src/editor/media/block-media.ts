import type { Block } from '@wordpress/blocks';

/** The attributes by which core's blocks name their files. */
const ID_OF: Readonly< Record< string, string > > = {
	'core/audio': 'id',
	'core/cover': 'id',
	'core/file': 'id',
	'core/image': 'id',
	'core/media-text': 'mediaId',
	'core/video': 'id',
};

/** Whether a block shows media of its own, or in it as a gallery does. */
export function isMediaBlock( name: string ): boolean {
	return name in ID_OF || name === 'core/gallery';
}

/** The attachments that a block names, a gallery's with those of its pictures. */
export function mediaOfBlock( {
	name,
	attributes,
	innerBlocks,
}: Pick< Block, 'name' | 'attributes' | 'innerBlocks' > ): readonly number[] {
	if ( name === 'core/gallery' ) {
		return innerBlocks.flatMap( mediaOfBlock );
	}
	const id = attributes[ ID_OF[ name ] ?? '' ];
	return typeof id === 'number' && id > 0 ? [ id ] : [];
}
