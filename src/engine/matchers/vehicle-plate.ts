import type { Document } from '../document';
import { foldedText } from '../text';
import type { Match } from './match';

/**
 * Number plates of vehicles: two or three letters, a hyphen and a number up to
 * 999, only beside a word that says so (`rek.`, `rekisterinumero`, `auto`):
 * too much else is written like them.
 */
export interface VehiclePlateMatcher {
	readonly kind: 'vehicle-plate';
}

const SPACE = '[ \\u00A0\\u2007\\u2009\\u202F]';
const PLATE =
	'(?<![\\p{L}\\p{M}\\p{N}_])[a-zåäö]{2,3}[-\\u2010\\u2011\\u2013][1-9][0-9]{0,2}(?![\\p{L}\\p{M}\\p{N}_-])';
const CUE =
	'(?:rek\\.|rekno|rek\\.nro|rekisterinumer\\p{L}{1,6}|rekisteritunnu\\p{L}{1,7}|rekisterikilp\\p{L}{1,6}|rekkar\\p{L}{1,6}|' +
	'\\p{L}{0,12}aut(?:o|on|oa|olla|olle|ossa|osta|oon|ot|ojen|oja)|mopo|mopon|moottoripyör\\p{L}{1,4}|traktor\\p{L}{1,4}|' +
	'peräkärry\\p{L}{0,3}|registernummer|reg\\.nr|reg\\.|bil|bilen|registration|licence plate|license plate|plate|car|van)';
const PLATED = new RegExp(
	`(?<![\\p{L}\\p{M}\\p{N}_])${ CUE }[:,]{0,1}${ SPACE }{0,2}` +
		`(?:\\(|(?:\\p{L}{1,14}[:,]{0,1}${ SPACE }){1,2}\\({0,1}){0,1}` +
		`(${ PLATE }(?:(?:,|${ SPACE }ja|${ SPACE }och|${ SPACE }and|${ SPACE }tai)${ SPACE }${ PLATE }){0,5})`,
	'gu'
);
const LIKE_PLATE = /[A-ZÅÄÖ]{2,3}[-\u2010\u2011\u2013][1-9]/u;
const EACH_PLATE =
	/([A-ZÅÄÖa-zåäö]{2,3})[-\u2010\u2011\u2013]([1-9][0-9]{0,2})/gu;
// Unions, road classes and the like.
const OTHERS = new Set( [
	'EU',
	'YK',
	'UN',
	'VT',
	'KT',
	'ST',
	'YT',
	'EN',
	'ISO',
	'SFS',
	'USB',
	'PDF',
] );

export function* matchVehiclePlates( document: Document ): Generator< Match > {
	for ( const passage of document.passages ) {
		if ( ! LIKE_PLATE.test( passage.text ) ) {
			continue;
		}
		for ( const found of foldedText( passage ).matchAll( PLATED ) ) {
			const end = found.index + found[ 0 ].length;
			const start = end - ( found[ 1 ] ?? '' ).length;
			const text = passage.text.slice( start, end );
			const plates = Array.from(
				text.matchAll( EACH_PLATE ),
				( [ , letters = '', number = '' ] ) =>
					`${ letters }-${ number }`
			);
			const arePlates = plates.every( ( plate ) => {
				const letters = plate.slice( 0, plate.indexOf( '-' ) );
				return /^[A-ZÅÄÖ]/u.test( letters ) && ! OTHERS.has( letters );
			} );
			if ( arePlates ) {
				yield {
					at: passage,
					passage: passage.text,
					start,
					end,
					facts: {},
					normal: plates.join( ' ' ),
					because: null,
				};
			}
		}
	}
}
