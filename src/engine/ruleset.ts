import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { MATCHER_KINDS } from './matchers';
import type { Rule, Ruleset, Severity, Variant } from './rule';
import { isEmptySite, type Site } from './site';

const SEVERITIES = [ 'off', 'note', 'confirm', 'review', 'block' ];

/**
 * Takes a compiled ruleset as the build or the server hands it over.
 *
 * The build has validated every rule against the schema; this looks for what a
 * cut or mixed-up file would break.
 *
 * @throws {Error} What is wrong, and where.
 */
export function parseRuleset( json: unknown ): Ruleset {
	if ( ! isRecord( json ) || json[ 'format' ] !== 1 ) {
		throw new Error( 'ruleset: not of format 1' );
	}
	const { hash, packs, rules } = json;
	if ( typeof hash !== 'string' || ! /^[0-9a-f]{64}$/.test( hash ) ) {
		throw new Error( 'ruleset: hash is not a SHA-256' );
	}
	if (
		! isRecord( packs ) ||
		! Array.isArray( rules ) ||
		rules.length === 0
	) {
		throw new Error( 'ruleset: no rules' );
	}
	for ( const [ index, rule ] of ( rules as unknown[] ).entries() ) {
		const problem = problemOf( rule, packs );
		if ( problem !== null ) {
			throw new Error( `ruleset: rules[${ index }]: ${ problem }` );
		}
	}
	return json as unknown as Ruleset;
}

function problemOf(
	rule: unknown,
	packs: Record< string, unknown >
): string | null {
	if ( ! isRecord( rule ) || typeof rule[ 'id' ] !== 'string' ) {
		return 'no id';
	}
	if ( ! Object.hasOwn( packs, rule[ 'id' ].split( '/' )[ 0 ] ?? '' ) ) {
		return 'unknown pack';
	}
	if ( ! SEVERITIES.includes( rule[ 'severity' ] as string ) ) {
		return 'unknown severity';
	}
	if (
		! [ 'confirm', 'review' ].includes( rule[ 'whenIncomplete' ] as string )
	) {
		return 'unknown whenIncomplete';
	}
	const { match } = rule;
	if (
		! isRecord( match ) ||
		! ( MATCHER_KINDS as readonly unknown[] ).includes( match[ 'kind' ] )
	) {
		return 'unknown matcher';
	}
	for ( const list of [
		'profiles',
		'variants',
		'yieldsTo',
		'fixes',
		'answers',
	] ) {
		if ( ! Array.isArray( rule[ list ] ) ) {
			return `${ list } is not a list`;
		}
	}
	for ( const answer of rule[ 'answers' ] as unknown[] ) {
		if (
			! isRecord( answer ) ||
			! [ undefined, true, 'required' ].includes(
				answer[ 'reference' ] as undefined
			)
		) {
			return 'unknown reference';
		}
	}
	for ( const texts of [ 'message', 'why', 'todo' ] ) {
		if ( ! isRecord( rule[ texts ] ) ) {
			return `${ texts } is missing`;
		}
	}
	return null;
}

function isRecord( value: unknown ): value is Record< string, unknown > {
	return (
		typeof value === 'object' && value !== null && ! Array.isArray( value )
	);
}

/**
 * The ruleset with other severities, and so another hash.
 *
 * @param ruleset    The rules as built.
 * @param severities By rule, or by rule and kind where a rule tells kinds apart:
 *                   `personal-data/person-name/minor`.
 * @throws {Error} For an unknown rule.
 */
export function withSeverities(
	ruleset: Ruleset,
	severities: Readonly< Record< string, Severity > >
): Ruleset {
	const changed = Object.keys( severities );
	if ( changed.length === 0 ) {
		return ruleset;
	}
	const known = new Set( ruleset.rules.flatMap( severityKeys ) );
	for ( const key of changed ) {
		if ( ! known.has( key ) ) {
			throw new Error( `severities: unknown rule ${ key }` );
		}
	}
	const at = ( key: string, severity: Severity ): Severity =>
		Object.hasOwn( severities, key )
			? severities[ key ] ?? severity
			: severity;
	const content = {
		format: 1 as const,
		packs: ruleset.packs,
		rules: ruleset.rules.map( ( rule ) => ( {
			...rule,
			severity: at( rule.id, rule.severity ),
			variants: rule.variants.map( ( variant ) => ( {
				...variant,
				severity: at( kindKey( rule, variant ), variant.severity ),
			} ) ),
		} ) ),
	};
	return {
		hash: hashOf( content ),
		...content,
	};
}

/** The rules that judge no media: for texts of whose media nobody tells anything. */
export function withoutMedia( ruleset: Ruleset ): Ruleset {
	return {
		...ruleset,
		rules: ruleset.rules.filter( ( { match } ) => match.kind !== 'media' ),
	};
}

function severityKeys( rule: Rule ): string[] {
	return [
		rule.id,
		...rule.variants
			.filter( ( { when } ) => typeof when[ 'kind' ] === 'string' )
			.map( ( variant ) => kindKey( rule, variant ) ),
	];
}

function kindKey( { id }: Rule, { when }: Variant ): string {
	return typeof when[ 'kind' ] === 'string'
		? `${ id }/${ when[ 'kind' ] }`
		: '';
}

/**
 * The hash of all that a report stands on: the rules, and what the site knows.
 * Where it knows nothing, the ruleset's own.
 */
export function hashFor( { hash }: Ruleset, site: Site ): string {
	return isEmptySite( site ) ? hash : hashOf( { rules: hash, site } );
}

function hashOf( content: object ): string {
	return bytesToHex( sha256( utf8ToBytes( JSON.stringify( content ) ) ) );
}
