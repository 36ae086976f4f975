import { Lexicon } from '../lexicon';
import type { PersonNames } from '../matchers/person-name';
import type { Site } from '../site';
import { foldCase } from '../text';
import { NameFinder } from './find';
import { NameModel, type ModelFile, type NamesAbroadFile } from './model';
import { Roles, type RolesFile } from './roles';
import { withSiteRoles } from './site-roles';
import type { NotPersonsFile } from './things';

/** What the pack holds beside the lexicon: the files of `rules/names`. */
export interface NamesData {
	readonly model: ModelFile;
	readonly abroad: NamesAbroadFile;
	readonly notPersons: NotPersonsFile;
	readonly roles: RolesFile;
}

/** That a pack cannot be used. */
export class NamesError extends Error {}

/** No part of ECMAScript, but of every place where the engine runs. */
declare class TextDecoder {
	decode( bytes: Uint8Array ): string;
}

export const MAGIC = 'JVNAMES1';
const HASH_LENGTH = 64;
/** Behind magic and hash: the lengths of data and lexicon, in bytes. */
const HEADER = MAGIC.length + HASH_LENGTH + 8;

/**
 * Opens what tells names from other words, as the build packs it.
 *
 * @param bytes Inflated.
 * @param hash  What the ruleset was made with; SHA-256, in hex.
 * @throws {NamesError} Where the pack is cut short, damaged or another one's.
 */
export function openNames( bytes: Uint8Array, hash: string ): PersonNames {
	if ( bytes.length < HEADER || text( bytes, 0, MAGIC.length ) !== MAGIC ) {
		throw new NamesError( 'names: not a pack of this format' );
	}
	if ( text( bytes, MAGIC.length, HASH_LENGTH ) !== hash ) {
		throw new NamesError( 'names: of other rules' );
	}
	const view = new DataView( bytes.buffer, bytes.byteOffset, HEADER );
	const dataLength = view.getUint32( HEADER - 8, true );
	const lexiconLength = view.getUint32( HEADER - 4, true );
	if ( bytes.length !== HEADER + dataLength + lexiconLength ) {
		throw new NamesError( 'names: cut short' );
	}
	try {
		const { model, abroad, notPersons, roles } = JSON.parse(
			text( bytes, HEADER, dataLength )
		) as NamesData;
		const lexicon = Lexicon.open( bytes.slice( HEADER + dataLength ) );
		const nameModel = new NameModel( model, abroad, notPersons );
		const finder = new NameFinder( lexicon, nameModel );
		const finders = new WeakMap< Site, NameFinder >();
		const rolesOfAll = new Roles( roles );
		const rolesOfSites = new WeakMap< Site, Roles >();
		return {
			finderFor: ( site ) => {
				if ( site.givenNames.length + site.surnames.length === 0 ) {
					return finder;
				}
				let own = finders.get( site );
				if ( own === undefined ) {
					own = new NameFinder( lexicon, nameModel, {
						given: new Set( site.givenNames.map( foldCase ) ),
						surnames: new Set( site.surnames.map( foldCase ) ),
					} );
					finders.set( site, own );
				}
				return own;
			},
			rolesFor: ( site ) => {
				if (
					site.officialTitles.length + site.publicRoles.length ===
					0
				) {
					return rolesOfAll;
				}
				let own = rolesOfSites.get( site );
				if ( own === undefined ) {
					own = new Roles( withSiteRoles( roles, site ) );
					rolesOfSites.set( site, own );
				}
				return own;
			},
		};
	} catch ( error ) {
		throw new NamesError(
			`names: ${ error instanceof Error ? error.message : 'damaged' }`
		);
	}
}

function text( bytes: Uint8Array, start: number, length: number ): string {
	return new TextDecoder().decode( bytes.subarray( start, start + length ) );
}
