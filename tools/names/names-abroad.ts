/**
 * Makes `rules/names/names-abroad.json` of the names in @faker-js/faker (MIT):
 *
 *     npm pack @faker-js/faker@9.9.0 && tar xzf faker-js-faker-9.9.0.tgz
 *     npx tsx tools/names/names-abroad.ts package
 *
 * Names of two countries or more, all of those from which many move to
 * Finland, and further-names.ts. Russian and Ukrainian names are written as newspapers do.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { foldCase } from '../../src/engine/text';
import { FURTHER_GIVEN, FURTHER_SURNAMES } from './further-names';
import { ABROAD } from './sources';

interface Locale {
	readonly person?: {
		readonly first_name?: unknown;
		readonly last_name?: unknown;
	};
}

/** Variants of a language, and languages whose lists are no names of people. */
const LEFT_OUT = new Set( [
	'base',
	'de_AT',
	'en_AU_ocker',
	'eo',
	'fi',
	'uz_UZ_latin',
	'az',
	'zu_ZA',
	'yo_NG',
	'id_ID',
] );
const WHOLE = new Set( [
	'sv',
	'da',
	'nb_NO',
	'tr',
	'vi',
	'ru',
	'uk',
	'lv',
	'hu',
] );
const LATIN = /^[A-Za-z\u00C0-\u017F'-]{3,}$/;
const CYRILLIC: Readonly< Record< string, string > > = {
	а: 'a',
	б: 'b',
	в: 'v',
	г: 'g',
	ґ: 'g',
	д: 'd',
	е: 'e',
	є: 'je',
	ё: 'jo',
	ж: 'zh',
	з: 'z',
	и: 'i',
	і: 'i',
	ї: 'ji',
	й: 'i',
	к: 'k',
	л: 'l',
	м: 'm',
	н: 'n',
	о: 'o',
	п: 'p',
	р: 'r',
	с: 's',
	т: 't',
	у: 'u',
	ф: 'f',
	х: 'h',
	ц: 'ts',
	ч: 'tsh',
	ш: 'sh',
	щ: 'shtsh',
	ъ: '',
	ы: 'y',
	ь: '',
	э: 'e',
	ю: 'ju',
	я: 'ja',
	ʼ: '',
	'’': '',
};

async function main( folder: string ): Promise< void > {
	const { allLocales } = ( await import(
		pathToFileURL( path.resolve( folder, 'dist', 'index.js' ) ).href
	) ) as { allLocales: Record< string, Locale > };
	const given = new Map< string, number >();
	const surnames = new Map< string, number >();
	for ( const [ code, { person } ] of Object.entries( allLocales ) ) {
		if ( ! LEFT_OUT.has( code ) && person ) {
			const weight = WHOLE.has( code ) ? 2 : 1;
			note( given, namesIn( person.first_name ), weight );
			note( surnames, namesIn( person.last_name ), weight );
		}
	}
	writeFileSync(
		ABROAD,
		`${ JSON.stringify(
			{
				source: '@faker-js/faker 9.9.0 (MIT) and tools/names/further-names.ts, by tools/names/names-abroad.ts',
				given: common( given, FURTHER_GIVEN ),
				surnames: common( surnames, FURTHER_SURNAMES ),
			},
			null,
			'\t'
		) }\n`
	);
}

function namesIn( lists: unknown ): Set< string > {
	const all = (
		Array.isArray( lists )
			? [ lists ]
			: Object.values( ( lists ?? {} ) as Record< string, unknown > )
	).flat();
	return new Set(
		all
			.filter( ( name ) => typeof name === 'string' )
			.flatMap( ( name ) => name.split( ' ' ) )
			.map( ( name ) => plain( name ) )
			.filter(
				( name ) =>
					LATIN.test( name ) &&
					name.charAt( 0 ) !== foldCase( name.charAt( 0 ) )
			)
			.map( foldCase )
	);
}

/** In Latin letters, and without the marks of Vietnamese. */
function plain( name: string ): string {
	const folded = name.toLowerCase();
	if ( /[а-яєіїґё]/.test( folded ) ) {
		const latin = Array.from(
			folded,
			( letter ) => CYRILLIC[ letter ] ?? letter
		).join( '' );
		return latin.charAt( 0 ).toUpperCase() + latin.slice( 1 );
	}
	return /[\u1EA0-\u1EF9\u01A0-\u01B0\u0103\u0111]/.test( folded )
		? name
				.normalize( 'NFD' )
				.replace( /[\u0300-\u036F]/g, '' )
				.replaceAll( 'đ', 'd' )
				.replaceAll( 'Đ', 'D' )
		: name;
}

function note(
	counts: Map< string, number >,
	names: ReadonlySet< string >,
	weight: number
): void {
	for ( const name of names ) {
		counts.set( name, ( counts.get( name ) ?? 0 ) + weight );
	}
}

function common(
	counts: ReadonlyMap< string, number >,
	further: string
): string {
	const names = Array.from( counts )
		.filter( ( [ , count ] ) => count >= 2 )
		.map( ( [ name ] ) => name );
	return Array.from( new Set( [ ...names, ...further.split( ' ' ) ] ) )
		.sort()
		.join( ' ' );
}

main( process.argv[ 2 ] ?? 'package' ).catch( ( error: unknown ) => {
	console.error(
		`names-abroad: ${
			error instanceof Error ? error.message : String( error )
		}`
	);
	process.exitCode = 1;
} );
