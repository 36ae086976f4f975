import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';

/** The part of rules/names/roles.json that is expanded into forms. */
export interface Roles {
	readonly inflections: Readonly<
		Record< string, Readonly< Record< string, readonly string[] > > >
	>;
	readonly cues: readonly Cue[];
}

export interface Cue {
	readonly meaning: string;
	readonly language: string;
	readonly inflection?: string;
	readonly position?: string;
	readonly as?: string;
	readonly words: readonly string[];
}

/**
 * What is wrong with the roles: against their schema, a word that does not end
 * as its inflection says, and a form that means two things in one place.
 */
export function roleProblems( folder: string ): string[] {
	const file = path.join( path.basename( folder ), 'roles.json' );
	const roles = readJson( folder, 'roles.json' ) as Roles;
	const validate = new Ajv( { allErrors: true } ).compile(
		readJson( folder, 'roles.schema.json' ) as object
	);
	if ( ! validate( roles ) ) {
		return ( validate.errors ?? [] ).map(
			( { instancePath, message } ) =>
				`${ file }: ${ instancePath } ${ message ?? 'is not valid' }`
		);
	}
	const problems: string[] = [];
	const meanings = new Map< string, string >();
	for ( const cue of roles.cues ) {
		for ( const word of cue.words ) {
			const forms = formsOf( word, cue, roles );
			if ( forms === null ) {
				problems.push(
					`${ file }: "${ word }" is not inflected as "${
						cue.inflection ?? ''
					}"`
				);
				continue;
			}
			for ( const form of forms ) {
				const place = [
					cue.language,
					cue.as ?? 'word',
					cue.position ?? 'beside',
					form,
				].join( ' ' );
				const other = meanings.get( place ) ?? cue.meaning;
				if ( other !== cue.meaning ) {
					problems.push(
						`${ file }: "${ form }" means both ${ other } and ${ cue.meaning }`
					);
				}
				meanings.set( place, cue.meaning );
			}
		}
	}
	return problems;
}

/** All forms of a cue's word, the listed one first; null where the inflection does not fit. */
export function formsOf(
	word: string,
	cue: Cue,
	roles: Roles
): readonly string[] | null {
	if ( cue.inflection === undefined ) {
		return [ word ];
	}
	const endings = roles.inflections[ cue.language ]?.[ cue.inflection ];
	const [ listed ] = endings ?? [];
	if (
		endings === undefined ||
		listed === undefined ||
		! word.endsWith( listed )
	) {
		return null;
	}
	const stem = word.slice( 0, word.length - listed.length );
	return endings.map( ( ending ) => stem + ending );
}

function readJson( folder: string, name: string ): unknown {
	return JSON.parse( readFileSync( path.join( folder, name ), 'utf8' ) );
}
