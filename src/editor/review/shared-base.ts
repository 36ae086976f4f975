import type { Finding } from '../../engine';
import { basesOf, caseOf } from '../../engine/names/inflection';

/**
 * The basic form of what was found in these places, for a person to look at;
 * null where it is not one and the same (a list of names).
 *
 * A place that says less than the others (`Talossa` after `Toivo Talo`) is of the same by its fingerprint.
 */
export function sharedBase(
	findings: ReadonlyArray< Pick< Finding, 'text' | 'facts' > >
): string | null {
	const forms = findings.map( ( { text, facts } ) => ( {
		words: text.split( /[ \t\u00A0]+/ ),
		form: facts[ 'form' ],
	} ) );
	const most = Math.max( 0, ...forms.map( ( { words } ) => words.length ) );
	const [ first, ...others ] = forms
		.filter( ( { words } ) => words.length === most )
		.map( ( { words, form } ) => {
			const last = words.at( -1 ) ?? '';
			const before = words.slice( 0, -1 ).map( ( word ) => `${ word } ` );
			const bases = basesOf( last );
			const likely = bases.filter(
				( base ) => caseOf( last, base ) === form
			);
			return [ ...likely, ...bases ].map(
				( base ) => before.join( '' ) + base
			);
		} );
	return (
		first?.find( ( base ) =>
			others.every( ( bases ) => bases.includes( base ) )
		) ?? null
	);
}
