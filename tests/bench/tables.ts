import {
	SIZES,
	type SizeSummary,
	type Subject,
	type SubjectSummary,
	type Summary,
} from './summary';

const NAMES: Readonly< Record< Subject, string > > = {
	typescript: '**Julkaisuvahti, TypeScript**',
	'typescript-names': '**with names**',
	php: '**Julkaisuvahti, PHP**',
	'php-names': '**with names**',
	'redact-pii': 'redact-pii 3.4.0',
	yoastseo: 'yoastseo 3.6.0',
	'harper.js': 'harper.js 2.10.0',
};

const BEGIN = '<!-- bench: npm run bench -- --write -->';
const END = '<!-- /bench -->';

/** The tables, each time with its multiple of our TypeScript engine's. */
export function markdown( { subjects, bundles, limit }: Summary ): string {
	const ours = subjects.typescript;
	const rows = (
		Object.entries( subjects ) as [ Subject, SubjectSummary ][]
	 ).map( ( [ subject, summary ] ) => {
		const cells = ( pick: ( size: SizeSummary ) => number | null ) =>
			SIZES.map( ( words ) => {
				const size = summary.sizes[ words ];
				const own = ours?.sizes[ words ];
				return size?.stopped === true
					? `over ${ limit / 1000 } s`
					: time(
							size === undefined ? null : pick( size ),
							subject === 'typescript' || own === undefined
								? null
								: pick( own )
					  );
			} );
		return {
			cold: row( [
				NAMES[ subject ],
				...cells( ( { cold } ) => cold ),
				summary.growth === null ? '–' : summary.growth.toFixed( 2 ),
				time(
					summary.first,
					subject === 'typescript' ? null : ours?.first ?? null
				),
			] ),
			edited: row( [
				NAMES[ subject ],
				...cells( ( { edited } ) => edited ),
				...[ SIZES[ 1 ], SIZES[ 2 ] ].map( ( words ) =>
					megabytes( summary.sizes[ words ]?.memory ?? null )
				),
			] ),
		};
	} );
	return [
		row( [
			'a text never seen before',
			...SIZES.map( heading ),
			'growth per word',
			'first in its process',
		] ),
		row( [ '---', '--:', '--:', '--:', '--:', '--:' ] ),
		...rows.map( ( { cold } ) => cold ),
		'',
		row( [
			'after one changed paragraph',
			...SIZES.map( heading ),
			'memory, 10,000',
			'memory, 100,000',
		] ),
		row( [ '---', '--:', '--:', '--:', '--:', '--:' ] ),
		...rows.map( ( { edited } ) => edited ),
		'',
		row( [ 'what a browser loads', 'size', 'gzipped' ] ),
		row( [ '---', '--:', '--:' ] ),
		...bundles.map( ( { file, bytes, gzipped } ) =>
			row( [ `\`${ file }\``, kilobytes( bytes ), kilobytes( gzipped ) ] )
		),
	].join( '\n' );
}

/** Puts the tables between their marks. */
export function writeInto( readme: string, tables: string ): string {
	const begin = readme.indexOf( BEGIN );
	const end = readme.indexOf( END, begin );
	if ( begin === -1 || end === -1 ) {
		throw new Error( `README.md lacks ${ BEGIN } … ${ END }` );
	}
	return `${ readme.slice(
		0,
		begin + BEGIN.length
	) }\n\n${ tables }\n\n${ readme.slice( end ) }`;
}

function row( cells: readonly string[] ): string {
	return `| ${ cells.join( ' | ' ) } |`;
}

function heading( count: number ): string {
	return `${ count.toLocaleString( 'en' ) } words`;
}

function time( value: number | null, own: number | null ): string {
	if ( value === null ) {
		return '–';
	}
	const shown = `${ figures( value ) } ms`;
	return own === null ? shown : `${ shown } (×${ figures( value / own ) })`;
}

/** Two or three figures: more would be noise. */
function figures( value: number ): string {
	if ( value >= 100 ) {
		return Math.round( value ).toLocaleString( 'en' );
	}
	return value >= 10
		? value.toFixed( 0 )
		: value.toFixed( value >= 1 ? 1 : 2 );
}

function megabytes( bytes: number | null ): string {
	return bytes === null ? '–' : `${ figures( bytes / 1e6 ) } MB`;
}

function kilobytes( bytes: number ): string {
	return `${ ( bytes / 1000 ).toFixed( 1 ) } kB`;
}
