import { hasAt, ascii, u32 } from './bytes';
import type { FileFormat } from './file-metadata';

const HEIC_BRANDS = [ 'heic', 'heix', 'heim', 'heis', 'hevc', 'hevx' ];
const AVIF_BRANDS = [ 'avif', 'avis' ];
/** Says HEIF; which one is for the compatible brands to say. */
const HEIF_BRANDS = [ 'mif1', 'msf1' ];
const MP4_BRAND =
	/^(?:isom|iso[2-9]|mp4[12v]|avc1|qt {2}|M4[AVBP] |M4VH|dash|mmp4|3g[pg2].|f4v |MSNV)$/;

/** The format by the first bytes; what the name says is not asked. */
export function formatOf( bytes: Uint8Array ): FileFormat | null {
	if ( bytes[ 0 ] === 0xff && bytes[ 1 ] === 0xd8 && bytes[ 2 ] === 0xff ) {
		return 'jpeg';
	}
	if ( hasAt( bytes, 0, '\x89PNG\r\n\x1a\n' ) ) {
		return 'png';
	}
	if ( hasAt( bytes, 0, 'RIFF' ) && hasAt( bytes, 8, 'WEBP' ) ) {
		return 'webp';
	}
	if ( hasAt( bytes, 0, 'II*\0' ) || hasAt( bytes, 0, 'MM\0*' ) ) {
		return 'tiff';
	}
	if ( hasAt( bytes, 4, 'ftyp' ) ) {
		return isoFormat( bytes );
	}
	if ( hasAt( bytes, 0, 'ID3' ) || isMpegAudio( bytes ) ) {
		return 'mp3';
	}
	return null;
}

function isoFormat( bytes: Uint8Array ): FileFormat | null {
	const end = Math.min( u32( bytes, 0 ), bytes.length, 256 );
	const brands = [ ascii( bytes, 8, 4 ) ];
	for ( let at = 16; at + 4 <= end; at += 4 ) {
		brands.push( ascii( bytes, at, 4 ) );
	}
	const [ major = '' ] = brands;
	const told = HEIF_BRANDS.includes( major ) ? brands : [ major ];
	if ( told.some( ( brand ) => AVIF_BRANDS.includes( brand ) ) ) {
		return 'avif';
	}
	if (
		told.some( ( brand ) => HEIC_BRANDS.includes( brand ) ) ||
		HEIF_BRANDS.includes( major )
	) {
		return 'heic';
	}
	return brands.some( ( brand ) => MP4_BRAND.test( brand ) ) ? 'mp4' : null;
}

/** Layer III, with none of the header's values that do not exist. */
function isMpegAudio( bytes: Uint8Array ): boolean {
	const [ sync = 0, version = 0, rates = 0 ] = bytes;
	return (
		sync === 0xff &&
		( version & 0xe6 ) === 0xe2 &&
		( version & 0x18 ) !== 0x08 &&
		( rates & 0xf0 ) !== 0xf0 &&
		( rates & 0x0c ) !== 0x0c
	);
}

const EXTENSIONS: Readonly< Record< FileFormat, RegExp > > = {
	jpeg: /^(?:jpe?g|jpe|jfif)$/,
	png: /^(?:png|apng)$/,
	webp: /^webp$/,
	tiff: /^(?:tiff?|dng|nef|cr2|arw)$/,
	heic: /^(?:heic|heif|heics|heifs)$/,
	avif: /^(?:avif|avifs)$/,
	mp4: /^(?:mp4|m4v|m4a|m4b|mov|qt|3gpp?|3g2)$/,
	mp3: /^mp3$/,
};

const TYPES: Readonly< Record< FileFormat, RegExp > > = {
	jpeg: /^image\/(?:p?jpe?g|jfif)$/,
	png: /^image\/a?png$/,
	webp: /^image\/webp$/,
	tiff: /^image\/(?:tiff|x-.+)$/,
	heic: /^image\/hei[cf](?:-sequence)?$/,
	avif: /^image\/avif(?:-sequence)?$/,
	mp4: /^(?:video|audio)\/(?:mp4|quicktime|x-m4[av]|m4[av]|3gpp2?)$/,
	mp3: /^audio\/(?:mpeg|mp3)$/,
};

/** Whether a file's name and its stated type (either may be empty) fit what it is. */
export function fitsFormat(
	format: FileFormat,
	name: string,
	type: string
): boolean {
	const extension = /\.([^.]*)$/.exec( name )?.[ 1 ]?.toLowerCase() ?? '';
	return (
		( extension === '' || EXTENSIONS[ format ].test( extension ) ) &&
		( type === '' || TYPES[ format ].test( type.toLowerCase() ) )
	);
}
