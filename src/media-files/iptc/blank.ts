import { readDatasets } from './datasets';

/** 2:92, a place more precise than a town: a street, a building. */
const SUB_LOCATION = 0x025c;

/**
 * Takes the sublocation out of an IPTC block, in place: what follows moves up,
 * and zeros fill the end, as other writers pad it. Town, state and country stay.
 * IPTC's old model has no field for the people shown.
 */
export function blankSubLocation( bytes: Uint8Array ): boolean {
	const { datasets } = readDatasets( bytes );
	const kept = datasets.filter( ( { id } ) => id !== SUB_LOCATION );
	if ( kept.length === datasets.length ) {
		return false;
	}
	let at = 0;
	for ( const { start, end } of kept ) {
		bytes.copyWithin( at, start, end );
		at += end - start;
	}
	bytes.fill( 0, at, datasets.at( -1 )?.end ?? at );
	return true;
}
