import type { RightsFields } from '../../../../media-rights/types';

/** What the site has decided of its media: the server's `MediaSettings`. */
export interface MediaSettings {
	readonly removesLocation: boolean;
	readonly appendsCredits: boolean;
	readonly creators: readonly string[];
	readonly licences: readonly OwnLicence[];
	readonly standing: readonly StandingRecord[];
}

export interface OwnLicence {
	readonly text: string;
	readonly url: string;
}

export interface StandingRecord {
	readonly id: string;
	readonly label: string;
	/** Those that it says anything of. */
	readonly fields: Partial< RightsFields >;
}

/** What is wrong, by place, such as `standing.2.fields.validUntil`. */
export type Faults = Readonly< Record< string, string > >;

/** The lists, each of which can be added to and taken from. */
export type ListName = 'creators' | 'licences' | 'standing';

/** An item that was taken out, and where it was. */
export interface Removed {
	readonly list: ListName;
	readonly at: number;
	readonly item: string | OwnLicence | StandingRecord;
	/** What it was called. */
	readonly name: string;
}

export function without(
	settings: MediaSettings,
	list: ListName,
	at: number
): MediaSettings {
	return {
		...settings,
		[ list ]: settings[ list ].filter( ( _, place ) => place !== at ),
	};
}

export function putBack(
	settings: MediaSettings,
	{ list, at, item }: Removed
): MediaSettings {
	const items: unknown[] = [ ...settings[ list ] ];
	items.splice( at, 0, item );
	return { ...settings, [ list ]: items };
}

export function replaceItem< List extends ListName >(
	settings: MediaSettings,
	list: List,
	at: number,
	item: MediaSettings[ List ][ number ]
): MediaSettings {
	return {
		...settings,
		[ list ]: settings[ list ].map( ( known, place ) =>
			place === at ? item : known
		),
	};
}

/** Lines that were added and never filled in are nobody's decision; an address is often typed without its beginning. */
export function tidy( settings: MediaSettings ): MediaSettings {
	return {
		...settings,
		creators: settings.creators.filter( ( name ) => name.trim() !== '' ),
		licences: settings.licences
			.filter(
				( { text, url } ) => text.trim() !== '' || url.trim() !== ''
			)
			.map( ( { text, url } ) => ( {
				text,
				url: url
					.trim()
					.replace( /^(?=[^\s:/@]+\.[a-z]{2,}(\/|$))/i, 'https://' ),
			} ) ),
	};
}

export function isSame( one: MediaSettings, other: MediaSettings ): boolean {
	return JSON.stringify( one ) === JSON.stringify( other );
}

/** Of a new record: it stays the same when the label is changed, since files refer to it. */
export function newId( taken: readonly string[] ): string {
	for ( let number = taken.length + 1; ; number++ ) {
		const id = `record-${ number }`;
		if ( ! taken.includes( id ) ) {
			return id;
		}
	}
}

/** Faults whose place begins with this one; the whole place where they are its own. */
export function faultsIn( faults: Faults, place: string ): string[] {
	return Object.entries( faults )
		.filter( ( [ at ] ) => at === place || at.startsWith( `${ place }.` ) )
		.map( ( [ , fault ] ) => fault );
}

/** Of the field that a place means, to lead people to it. */
export function elementId( place: string ): string {
	const [ list = '', at, part ] = place.split( '.' );
	return [
		'julkaisuvahti-media',
		list,
		...( at === undefined ? [] : [ at ] ),
		...( list === 'licences' ? [ part ?? 'text' ] : [] ),
	].join( '-' );
}
