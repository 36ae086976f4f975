/**
 * The lists of Finnish names in packages that make up people for tests.
 */
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Sources } from './sources';

export interface Names {
	readonly given: ReadonlySet< string >;
	readonly family: ReadonlySet< string >;
}

/** A name of one word; two-part names are made of those. */
const PLAIN = /^\p{Lu}\p{Ll}+$/u;

export async function readNames( from: Sources[ 'names' ] ): Promise< Names > {
	const php = fs.readFileSync( from.phpFaker, 'utf8' );
	const python = fs.readFileSync( from.fakeFactory, 'utf8' );
	const js = await fakerJsNames( from.fakerJs );
	return {
		given: plain( [
			...phpArray( php, 'firstNameMale' ),
			...phpArray( php, 'firstNameFemale' ),
			...pythonDict( python, 'first_names_female' ),
			...pythonDict( python, 'first_names_male' ),
			...js.given,
		] ),
		family: plain( [
			...phpArray( php, 'lastName' ),
			...pythonDict( python, 'last_names' ),
			...js.family,
		] ),
	};
}

function plain( names: readonly string[] ): ReadonlySet< string > {
	return new Set(
		names.filter( ( name ) => name.length > 1 && PLAIN.test( name ) ).sort()
	);
}

function phpArray( code: string, name: string ): string[] {
	const [ , list ] =
		new RegExp( `\\$${ name }\\s*=\\s*\\[([^\\]]*)\\]` ).exec( code ) ?? [];
	return quoted( list, name );
}

function pythonDict( code: string, name: string ): string[] {
	const [ , list ] =
		new RegExp( `${ name } = OrderedDict\\(\\(([^]*?)\\n {4}\\)\\)` ).exec(
			code
		) ?? [];
	return quoted( list, name );
}

function quoted( list: string | undefined, name: string ): string[] {
	const found = [ ...( list ?? '' ).matchAll( /'([^'\\]+)'/g ) ].map(
		( [ , text = '' ] ) => text
	);
	if ( found.length === 0 ) {
		throw new Error( `The list ${ name } is not where it was.` );
	}
	return found;
}

async function fakerJsNames( file: string ) {
	const { faker } = ( await import( pathToFileURL( file ).href ) ) as {
		faker: {
			rawDefinitions: {
				person: Record<
					'first_name' | 'last_name',
					Readonly< Record< string, readonly string[] > >
				>;
			};
		};
	};
	const { first_name: given, last_name: family } =
		faker.rawDefinitions.person;
	return {
		given: Object.values( given ).flat(),
		family: Object.values( family ).flat(),
	};
}
