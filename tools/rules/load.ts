import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ErrorObject } from 'ajv';
import ts from 'typescript';
import type { MediaKnown, Rule, Site, Texts } from '../../src/engine';
import { compilePattern, PatternError } from './patterns';

/** A rule as its file says it: with examples, and with what may be left out left out. */
export interface RuleFile {
	readonly rule: Rule;
	readonly examples: Examples;
	/** Relative to the project. */
	readonly file: string;
}

export interface Examples {
	readonly flagged: readonly FlaggedExample[];
	readonly clean: readonly CleanExample[];
	readonly nearMisses: readonly CleanExample[];
}

export interface ExampleSource {
	readonly content?: string;
	readonly title?: string;
	readonly excerpt?: string;
	/** What the site knows; nothing unless told. */
	readonly settings?: Partial< Site >;
	/** The featured image's id. */
	readonly featured?: string;
	/** What the media library knows; media are not judged unless told. */
	readonly media?: Partial< MediaKnown >;
}

export type CleanExample = string | ExampleSource;

export interface FlaggedExample extends ExampleSource {
	readonly findings: readonly ExpectedFinding[];
}

export interface ExpectedFinding {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly severity?: string;
	readonly rule?: string;
}

export interface RuleFiles {
	readonly rules: readonly RuleFile[];
	readonly packs: Readonly< Record< string, Texts > >;
	/** `file:line: reason`, for people. */
	readonly problems: readonly string[];
}

/** Reads, validates and compiles all rule files below a folder. */
export function loadRules( folder: string ): RuleFiles {
	const ajv = new Ajv( { allErrors: true, allowUnionTypes: true } );
	const validate = ajv.compile(
		JSON.parse( readFileSync( path.join( folder, 'schema.json' ), 'utf8' ) )
	);
	const rules: RuleFile[] = [];
	const packs: Record< string, Texts > = {};
	const problems: string[] = [];

	for ( const id of ruleIds( folder ) ) {
		const file = path.join( path.basename( folder ), `${ id }.json` );
		const text = readFileSync(
			path.join( folder, `${ id }.json` ),
			'utf8'
		);
		const source = new JsonSource( file, text );
		const json = source.parse( problems );
		if ( json === undefined ) {
			continue;
		}
		const pack = id.split( '/' )[ 0 ] ?? '';
		packs[ pack ] ??= readPack( folder, pack, problems );
		if ( ! validate( json ) ) {
			problems.push( ...source.schemaProblems( validate.errors ?? [] ) );
			continue;
		}
		const rule = json as RawRule;
		if ( rule.id !== id ) {
			problems.push(
				source.at(
					[ 'id' ],
					`the id is "${ rule.id }", but the file's path says "${ id }"`
				)
			);
			continue;
		}
		const before = problems.length;
		const compiled = compileRule( rule, source, problems );
		if ( problems.length === before ) {
			rules.push( { rule: compiled, examples: rule.examples, file } );
		}
	}

	for ( const { rule, file } of rules ) {
		for ( const other of rule.yieldsTo ) {
			if ( ! rules.some( ( { rule: { id } } ) => id === other ) ) {
				problems.push(
					`${ file }:1: yieldsTo names no rule: ${ other }`
				);
			}
		}
	}
	return { rules, packs, problems };
}

type Optional =
	| 'whenIncomplete'
	| 'variants'
	| 'yieldsTo'
	| 'fixes'
	| 'answers';
type RawRule = Omit< Rule, Optional | 'match' > &
	Partial< Pick< Rule, Optional > > & {
		readonly match: RawMatcher;
		readonly examples: Examples;
	};
type RawMatcher =
	| Exclude< Rule[ 'match' ], { kind: 'phrase' | 'markup' | 'media' } >
	| RawPhraseMatcher
	| OptionalIn< Extract< Rule[ 'match' ], { kind: 'media' } >, 'disclosures' >
	| OptionalIn< Extract< Rule[ 'match' ], { kind: 'markup' } >, 'except' >;
type RawPhraseMatcher = Omit<
	OptionalIn< PhraseMatcher, 'patterns' | 'unless' | 'per' >,
	'pairs'
> & {
	readonly pairs?: readonly OptionalIn< PhrasePair, 'parted' >[];
};
type PhraseMatcher = Extract< Rule[ 'match' ], { kind: 'phrase' } >;
type PhrasePair = PhraseMatcher[ 'pairs' ][ number ];
type OptionalIn< T, K extends keyof T > = Omit< T, K > &
	Partial< Pick< T, K > >;

/** Folders that hold what matchers know of names and words, not rules. */
const KNOWLEDGE = [ 'lexicon', 'names' ];

function ruleIds( folder: string ): string[] {
	return readdirSync( folder, { withFileTypes: true } )
		.filter(
			( entry ) =>
				entry.isDirectory() && ! KNOWLEDGE.includes( entry.name )
		)
		.flatMap( ( { name: pack } ) =>
			readdirSync( path.join( folder, pack ) )
				.filter(
					( name ) => name.endsWith( '.json' ) && name !== 'pack.json'
				)
				.map( ( name ) => `${ pack }/${ name.slice( 0, -5 ) }` )
		)
		.sort();
}

/** The pack's title; a pack without one is called by its id. */
function readPack( folder: string, pack: string, problems: string[] ): Texts {
	const plain =
		pack.charAt( 0 ).toUpperCase() + pack.slice( 1 ).replaceAll( '-', ' ' );
	const fallback: Texts = { fi: plain, sv: plain, en: plain };
	const file = path.join( path.basename( folder ), pack, 'pack.json' );
	let text: string;
	try {
		text = readFileSync( path.join( folder, pack, 'pack.json' ), 'utf8' );
	} catch {
		return fallback;
	}
	const json = new JsonSource( file, text ).parse( problems ) as
		| Partial< Texts >
		| undefined;
	const { fi, sv, en } = json ?? {};
	if ( ! fi || ! sv || ! en ) {
		problems.push( `${ file }:1: a pack's title needs fi, sv and en` );
		return fallback;
	}
	return { fi, sv, en };
}

/** The rule as the engines take it: patterns compiled, defaults filled in, without examples. */
function compileRule(
	raw: RawRule,
	source: JsonSource,
	problems: string[]
): Rule {
	const compileAll: CompileAll = ( patterns, ...list ) =>
		patterns.map( ( pattern, index ) => {
			try {
				return compilePattern( pattern );
			} catch ( error ) {
				if ( ! ( error instanceof PatternError ) ) {
					throw error;
				}
				problems.push(
					source.at(
						[ 'match', ...list, index ],
						`pattern refused at character ${ error.index + 1 }: ${
							error.message
						}`
					)
				);
				return pattern;
			}
		} );
	return {
		id: raw.id,
		clause: raw.clause,
		severity: raw.severity,
		whenIncomplete: raw.whenIncomplete ?? 'review',
		profiles: raw.profiles,
		match: compileMatch( raw.match, compileAll ),
		variants: raw.variants ?? [],
		yieldsTo: raw.yieldsTo ?? [],
		message: raw.message,
		why: raw.why,
		todo: raw.todo,
		fixes: raw.fixes ?? [],
		answers: raw.answers ?? [],
	};
}

/** Compiles patterns; where the list stands in the matcher is for the problems. */
type CompileAll = (
	patterns: readonly string[],
	...list: readonly ( string | number )[]
) => string[];

function compileMatch(
	match: RawMatcher,
	compileAll: CompileAll
): Rule[ 'match' ] {
	switch ( match.kind ) {
		case 'phrase':
			return {
				kind: 'phrase',
				patterns: compileAll( match.patterns ?? [], 'patterns' ),
				pairs: ( match.pairs ?? [] ).map( ( pair, index ) => ( {
					some: compileAll( pair.some, 'pairs', index, 'some' ),
					others: compileAll( pair.others, 'pairs', index, 'others' ),
					reach: pair.reach,
					parted: compileAll(
						pair.parted ?? [],
						'pairs',
						index,
						'parted'
					),
				} ) ),
				unless: compileAll( match.unless ?? [], 'unless' ),
				per: match.per ?? 'match',
			};
		case 'markup':
			return {
				kind: 'markup',
				tags: match.tags,
				except: match.except ?? [],
			};
		case 'media':
			return {
				kind: 'media',
				problem: match.problem,
				disclosures: compileAll(
					match.disclosures ?? [],
					'disclosures'
				),
			};
		case 'person-name':
			// What tells names is packed later.
			return { kind: 'person-name', names: '' };
		case 'birth-date':
		case 'block-name':
		case 'contact':
		case 'iban':
		case 'identity-code':
		case 'profile-link':
		case 'service':
		case 'shortcode':
		case 'street-address':
		case 'vehicle-plate':
			return match;
	}
}

/** What a schema error's own message leaves out. */
function detailOf( { keyword, params }: ErrorObject ): string {
	switch ( keyword ) {
		case 'additionalProperties':
			return ` (${ String( params[ 'additionalProperty' ] ) })`;
		case 'enum':
			return ` (${ ( params[ 'allowedValues' ] as unknown[] ).join(
				', '
			) })`;
		default:
			return '';
	}
}

/** A JSON text that can tell the line of each of its parts. */
class JsonSource {
	private readonly file: string;
	private readonly ast: ts.JsonSourceFile;
	private readonly text: string;

	constructor( file: string, text: string ) {
		this.file = file;
		this.text = text;
		this.ast = ts.parseJsonText( file, text );
	}

	/** The value; what keeps it from being JSON goes to the problems. */
	parse( problems: string[] ): unknown {
		try {
			return JSON.parse( this.text );
		} catch ( error ) {
			const [ diagnostic ] = (
				this.ast as unknown as { parseDiagnostics: ts.Diagnostic[] }
			 ).parseDiagnostics;
			const said = error instanceof Error ? error.message : '';
			const position =
				diagnostic?.start ??
				Number( /position (\d+)/.exec( said )?.[ 1 ] ?? 0 );
			problems.push(
				`${ this.file }:${ this.lineAt( position ) }: not valid JSON: ${
					diagnostic === undefined
						? said
						: ts.flattenDiagnosticMessageText(
								diagnostic.messageText,
								' '
						  )
				}`
			);
			return undefined;
		}
	}

	schemaProblems( errors: readonly ErrorObject[] ): string[] {
		const told = errors
			// That a branch failed says nothing that its own errors do not.
			.filter(
				( { keyword } ) => keyword !== 'if' && keyword !== 'anyOf'
			)
			.map( ( error ) => {
				const where = error.instancePath.split( '/' ).slice( 1 );
				const detail = detailOf( error );
				return this.at(
					where,
					`${ where.join( '.' ) || 'the rule' } ${
						error.message ?? 'is not valid'
					}${ detail }`
				);
			} );
		return [ ...new Set( told ) ];
	}

	/** `file:line: reason` for the part that the keys lead to, or the nearest that exists. */
	at( keys: readonly ( string | number )[], reason: string ): string {
		let node: ts.Node | undefined = this.ast.statements[ 0 ]?.expression;
		let position = 0;
		for ( const key of keys ) {
			if ( node === undefined ) {
				break;
			}
			if ( ts.isObjectLiteralExpression( node ) ) {
				const property: ts.ObjectLiteralElementLike | undefined =
					node.properties.find(
						( { name } ) =>
							name !== undefined &&
							ts.isStringLiteral( name ) &&
							name.text === key
					);
				position = property?.getStart( this.ast ) ?? position;
				node =
					property !== undefined &&
					ts.isPropertyAssignment( property )
						? property.initializer
						: undefined;
			} else if ( ts.isArrayLiteralExpression( node ) ) {
				node = node.elements[ Number( key ) ];
				position = node?.getStart( this.ast ) ?? position;
			} else {
				break;
			}
		}
		return `${ this.file }:${ this.lineAt( position ) }: ${ reason }`;
	}

	private lineAt( position: number ): number {
		return (
			this.ast.getLineAndCharacterOfPosition(
				Math.min( position, this.text.length )
			).line + 1
		);
	}
}
