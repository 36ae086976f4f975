import { indexOfText } from '../bytes';
import { sensitivityOf, type Sensitivity } from './fields';
import { parseXml, type XmlElement } from './parse';

const SPACE = 0x20;

/**
 * Takes fields out of an XMP packet, in place: what follows moves up, and spaces
 * before the packet's end keep its length, as XMP's own padding does.
 *
 * @return The names of what was taken; null for a packet that can't be read.
 */
export function blankXmp(
	packet: Uint8Array,
	isUnwanted: ( sensitivity: Sensitivity ) => boolean
): string[] | null {
	const root = parseXml( packet );
	if ( typeof root === 'string' ) {
		return null;
	}
	const doomed = [ ...sensitiveSpans( root, isUnwanted ) ].sort(
		( a, b ) => a.start - b.start
	);
	let from = 0;
	let at = 0;
	for ( const { start, end } of doomed ) {
		packet.copyWithin( at, from, start );
		at += start - from;
		from = end;
	}
	const trailer = indexOfText( packet, '<?xpacket end', root.end );
	const padFrom = trailer === -1 ? packet.length : trailer;
	packet.copyWithin( at, from, padFrom );
	packet.fill( SPACE, at + padFrom - from, padFrom );
	return [ ...new Set( doomed.map( ( { name } ) => name ) ) ];
}

function* sensitiveSpans(
	element: XmlElement,
	isUnwanted: ( sensitivity: Sensitivity ) => boolean
): Generator< { name: string; start: number; end: number } > {
	for ( const field of [ ...element.attributes, ...element.children ] ) {
		const sensitivity = sensitivityOf( field );
		if ( sensitivity && isUnwanted( sensitivity ) ) {
			yield field;
		} else if ( 'children' in field ) {
			yield* sensitiveSpans( field, isUnwanted );
		}
	}
}
