import { place } from '../exif/read';
import type { Place } from '../file-metadata';
import type { RawValues } from '../raw-values';
import { NS, sensitivityOf, type Sensitivity } from './fields';
import type { XmlAttribute, XmlElement } from './parse';

/** A property, written as an element or as an attribute. */
type Field = XmlElement | XmlAttribute;

/** What an XMP packet says. */
export function readXmp( root: XmlElement ): RawValues {
	const properties = descriptionsIn( root ).flatMap( fieldsOf );
	const find = ( namespace: string, name: string ): Field | undefined =>
		properties.find(
			( field ) => field.name === name && field.namespace === namespace
		);
	const all = ( namespace: string, name: string ): string[] =>
		textsOf( find( namespace, name ) );
	const one = ( namespace: string, name: string ): string =>
		all( namespace, name )[ 0 ] ?? '';
	const licensor = itemsOf( find( NS.plus, 'Licensor' ) ).flatMap( fieldsOf );
	const ofLicensor = ( name: string ): string =>
		textsOf(
			licensor.find(
				( field ) => field.name === name && field.namespace === NS.plus
			)
		)[ 0 ] ?? '';
	const sensitive = [ ...sensitiveFields( root ) ];
	const gps = placeIn( sensitive );
	return {
		creator: all( NS.dc, 'creator' ),
		rights: one( NS.dc, 'rights' ),
		credit: one( NS.photoshop, 'Credit' ),
		usageTerms: one( NS.xmpRights, 'UsageTerms' ),
		webStatement:
			one( NS.xmpRights, 'WebStatement' ) || one( NS.cc, 'license' ),
		licensorName: ofLicensor( 'LicensorName' ),
		licensorUrl: ofLicensor( 'LicensorURL' ),
		modelRelease: one( NS.plus, 'ModelReleaseStatus' ),
		propertyRelease: one( NS.plus, 'PropertyReleaseStatus' ),
		dataMining: one( NS.plus, 'DataMining' ),
		digitalSourceType: one( NS.iptcExt, 'DigitalSourceType' ),
		altText: one( NS.iptcCore, 'AltTextAccessibility' ),
		description: one( NS.dc, 'description' ),
		keywords: all( NS.dc, 'subject' ),
		created:
			one( NS.photoshop, 'DateCreated' ) ||
			one( NS.exif, 'DateTimeOriginal' ) ||
			one( NS.xmp, 'CreateDate' ),
		people: textsOfKind( sensitive, 'person' ),
		placeNames: textsOfKind( sensitive, 'place' ),
		...( gps && { gps } ),
	};
}

function isRdf( { namespace }: Field ): boolean {
	return namespace === NS.rdf;
}

/** The descriptions of the RDF inside the packet's wrappers. */
function descriptionsIn( root: XmlElement ): readonly XmlElement[] {
	const wrappers = [ root, ...root.children ];
	const rdf = wrappers.find(
		( element ) => element.name === 'RDF' && isRdf( element )
	);
	return rdf?.children ?? [];
}

/** The fields of a description or a structure, in each of RDF's ways to write it. */
function fieldsOf( structure: Field ): Field[] {
	if ( ! ( 'children' in structure ) ) {
		return [];
	}
	const [ only ] = structure.children;
	const described =
		only && only.name === 'Description' && isRdf( only ) ? only : structure;
	return [
		...structure.attributes,
		...( described === structure ? [] : described.attributes ),
		...described.children,
	];
}

/** The items of a list, or the one that stands without a list. */
function itemsOf( field: Field | undefined ): Field[] {
	if ( ! field ) {
		return [];
	}
	if ( ! ( 'children' in field ) ) {
		return [ field ];
	}
	const list = field.children.find(
		( child ) =>
			isRdf( child ) && [ 'Bag', 'Seq', 'Alt' ].includes( child.name )
	);
	if ( ! list ) {
		return [ field ];
	}
	const items = list.children;
	return list.name === 'Alt'
		? items.toSorted( ( a, b ) => order( a ) - order( b ) )
		: [ ...items ];
}

/** Of alternatives in several languages, the default comes first. */
function order( item: XmlElement ): number {
	return item.attributes.some(
		( { name, value } ) => name === 'lang' && value === 'x-default'
	)
		? 0
		: 1;
}

function textsOf( field: Field | undefined ): string[] {
	return itemsOf( field ).map( textOf );
}

function textOf( field: Field ): string {
	if ( ! ( 'children' in field ) ) {
		return field.value;
	}
	const stated = fieldsOf( field ).find(
		( inner ) =>
			isRdf( inner ) &&
			( inner.name === 'resource' || inner.name === 'value' )
	);
	return stated ? textOf( stated ) : field.text;
}

interface SensitiveField {
	readonly field: Field;
	readonly sensitivity: Sensitivity;
}

function* sensitiveFields( element: XmlElement ): Generator< SensitiveField > {
	for ( const field of [ ...element.attributes, ...element.children ] ) {
		const sensitivity = sensitivityOf( field );
		if ( sensitivity ) {
			yield { field, sensitivity };
		}
		if ( 'children' in field ) {
			yield* sensitiveFields( field );
		}
	}
}

function textsOfKind(
	sensitive: readonly SensitiveField[],
	kind: Sensitivity
): string[] {
	return sensitive
		.filter( ( { sensitivity } ) => sensitivity === kind )
		.flatMap( ( { field } ) => leafTexts( field ) );
}

/** Everything that is said below a field, coordinates and RDF's own words apart. */
function leafTexts( field: Field ): string[] {
	if ( ! ( 'children' in field ) ) {
		return [ field.value ];
	}
	const said = [ ...field.attributes, ...field.children ].filter(
		( inner ) =>
			sensitivityOf( inner ) === null &&
			( 'children' in inner || ! isSyntax( inner ) )
	);
	return [
		...( field.children.length === 0 ? [ field.text ] : [] ),
		...said.flatMap( leafTexts ),
	];
}

/** `rdf:about`, `rdf:parseType`, `xml:lang`. */
function isSyntax( { namespace, name }: XmlAttribute ): boolean {
	return ( namespace === NS.rdf && name !== 'resource' ) || name === 'lang';
}

function placeIn( sensitive: readonly SensitiveField[] ): Place | null {
	const fields = sensitive.filter(
		( { sensitivity } ) => sensitivity === 'gps'
	);
	if ( fields.length === 0 ) {
		return null;
	}
	const coordinate = ( name: RegExp ): number | undefined => {
		const found = fields.find( ( { field } ) => name.test( field.name ) );
		return found && degrees( textOf( found.field ) );
	};
	return place(
		coordinate( /^(?:gps)?lat(?:itude)?$/i ),
		// The longtitude is DJI's.
		coordinate( /^(?:gps)?long(?:t?itude)?$/i )
	);
}

/** XMP writes `61,30.25N` or `61,30,15N`; makers write decimals. */
function degrees( text: string ): number | undefined {
	const [ whole, sign, degree, minutes = '0', seconds = '0', side ] =
		/^([+-]?)(\d{1,3}(?:\.\d{1,20})?)(?:,(\d{1,2}(?:\.\d{1,20})?)(?:,(\d{1,2}(?:\.\d{1,20})?))?)?([NSEW]?)$/i.exec(
			text.trim()
		) ?? [];
	if ( whole === undefined ) {
		return undefined;
	}
	const value =
		Number( degree ) + Number( minutes ) / 60 + Number( seconds ) / 3600;
	return sign === '-' || /[SW]/i.test( side ?? '' ) ? -value : value;
}
