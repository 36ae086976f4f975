import { toWellFormed } from '../engine/text';
import { MEDIA_LIMITS } from './limits';

/** Control letters, and those that turn the direction of what is written after them. */

const INVISIBLE =
	/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/g;

/** What a person may read of a value from a file: plain, trimmed, of bounded length. */
export function plainText( text: string ): string {
	return toWellFormed(
		text.slice( 0, MEDIA_LIMITS.textLength ).replace( INVISIBLE, '' ).trim()
	);
}

/** Non-empty ones, each once, in order. */
export function plainTexts( texts: readonly string[] ): string[] {
	return [
		...new Set(
			texts.slice( 0, MEDIA_LIMITS.listLength ).map( plainText )
		),
	].filter( ( text ) => text !== '' );
}

const DATE =
	/^(\d{4})(?:[:-]?(\d\d)(?:[:-]?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** A date as Exif, IPTC, XMP, QuickTime or ID3 write it, in ISO 8601; empty where it is none. */
export function isoDate( text: string ): string {
	const [ whole, year, month, day, hour, minute, second, zone = '' ] =
		DATE.exec( text.trim() ) ?? [];
	if ( whole === undefined || year === '0000' ) {
		return '';
	}
	const date = [ year, month, day ]
		.filter( ( part ) => part !== undefined && part !== '00' )
		.join( '-' );
	return hour === undefined || minute === undefined
		? date
		: `${ date }T${ hour }:${ minute }:${ second ?? '00' }${ zone.replace(
				/^([+-]\d\d)(\d\d)$/,
				'$1:$2'
		  ) }`;
}
