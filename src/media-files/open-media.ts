import { newBudget, type Block, type Part } from './block';
import { heifParts } from './containers/heif';
import { jpegParts } from './containers/jpeg';
import { openMp3 } from './containers/mp3';
import { mp4Parts, readMp4 } from './containers/mp4';
import { exifParts } from './containers/packets';
import { openPng } from './containers/png';
import { webpParts } from './containers/webp';
import type { FileFormat, Note, Origin } from './file-metadata';
import type { RawValues } from './raw-values';

/** A file taken apart. */
export interface OpenMedia {
	readonly blocks: readonly Block[];
	readonly notes: ReadonlySet< Note >;
	/** What the container says by itself, beside Exif, IPTC and XMP. */
	readonly own?: { readonly from: Origin; readonly values: RawValues };
	/** The file with what was committed. */
	readonly finish: () => Uint8Array;
}

/** The blocks are views of `bytes`: changing them changes it. */
export function openMedia( bytes: Uint8Array, format: FileFormat ): OpenMedia {
	const same = (): Uint8Array => bytes;
	const budget = newBudget();
	switch ( format ) {
		case 'jpeg':
			return opened( jpegParts( bytes, budget ), same );
		case 'tiff':
			return opened(
				exifParts( { bytes, commit: () => {}, budget } ),
				same
			);
		case 'webp':
			return opened( webpParts( bytes, budget ), same );
		case 'heic':
		case 'avif':
			return opened( heifParts( bytes, budget ), same );
		case 'png': {
			const { parts, texts, finish } = openPng( bytes, budget );
			return {
				...opened( parts, finish ),
				own: { from: 'png', values: pngValues( texts ) },
			};
		}
		case 'mp4':
			return {
				...opened( mp4Parts( bytes, budget ), same ),
				own: { from: 'mp4', values: readMp4( bytes ) },
			};
		case 'mp3': {
			const { parts, values } = openMp3( bytes, budget );
			return { ...opened( parts, same ), own: { from: 'id3', values } };
		}
	}
}

function opened(
	parts: Iterable< Part >,
	finish: () => Uint8Array
): OpenMedia {
	const blocks: Block[] = [];
	const notes = new Set< Note >();
	for ( const part of parts ) {
		if ( typeof part === 'string' ) {
			notes.add( part );
		} else {
			blocks.push( part );
		}
	}
	return { blocks, notes, finish };
}

function pngValues( texts: ReadonlyMap< string, string > ): RawValues {
	return {
		creator: [ texts.get( 'Author' ) ?? texts.get( 'Artist' ) ?? '' ],
		rights: texts.get( 'Copyright' ) ?? '',
		description: texts.get( 'Description' ) ?? '',
	};
}
