import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parseRuleset, Session } from '../../src/engine';
import { loadNames } from '../../tools/names/load';
import { contentOf, plainOf, type Text } from './text';

/** Something that checks texts in a Node process: our engine or one of its peers. */
export interface Tool {
	/** All that happens once, before the first text. */
	load: () => Promise< OpenDocument >;
}

/** Opens a document that is then checked again and again while it is written. */
export type OpenDocument = () => CheckDocument;

/** Takes the text as it is now; what is done to have it in the tool's form is done before the clock runs. */
export type CheckDocument = ( text: Text ) => () => unknown;

/** @param withNames Whether names of persons are checked, too. */
function ours( withNames: boolean ): Promise< OpenDocument > {
	const built = parseRuleset(
		JSON.parse(
			readFileSync(
				path.join( import.meta.dirname, '../../build/ruleset.json' ),
				'utf8'
			)
		)
	);
	const ruleset = {
		...built,
		rules: built.rules.filter(
			( { match } ) => withNames || match.kind !== 'person-name'
		),
	};
	const names = withNames ? loadNames( built ) : null;
	return Promise.resolve( () => {
		const session = new Session( { ruleset, key: '00', names } );
		return ( text: Text ) => {
			const segments = text.blocks.map( ( { markup } ) => markup );
			return () => session.check( { segments } );
		};
	} );
}

export const TOOLS = {
	typescript: { load: () => ours( false ) },

	'typescript-names': { load: () => ours( true ) },

	'redact-pii': {
		load: () => {
			const { SyncRedactor } = peer( 'redact-pii' ) as RedactPii;
			const redactor = new SyncRedactor();
			return Promise.resolve( () => ( text: Text ) => {
				const plain = plainOf( text );
				return () => redactor.redact( plain );
			} );
		},
	},

	// The readability analysis; it has none of its own for Finnish and falls back as it does on a Finnish site.
	yoastseo: {
		load: () => {
			const { ContentAssessor, Paper } = peer( 'yoastseo' ) as YoastSeo;
			const { default: Researcher } = peer(
				'yoastseo/build/languageProcessing/languages/_default/Researcher'
			) as YoastResearcher;
			return Promise.resolve( () => ( text: Text ) => {
				const content = contentOf( text );
				return () => {
					const paper = new Paper( content, { locale: 'fi_FI' } );
					new ContentAssessor( new Researcher( paper ) ).assess(
						paper
					);
				};
			} );
		},
	},

	// It keeps what it found in each sentence: a text that it has seen costs little.
	'harper.js': {
		load: async () => {
			const { LocalLinter } = ( await peerModule(
				'harper.js'
			) ) as Harper;
			const { binary } = ( await peerModule(
				'harper.js/binary'
			) ) as HarperBinary;
			const linter = new LocalLinter( { binary } );
			await linter.setup();
			return () => ( text: Text ) => {
				const plain = plainOf( text );
				return () => linter.lint( plain, { language: 'plaintext' } );
			};
		},
	},
} satisfies Record< string, Tool >;

export type ToolName = keyof typeof TOOLS;

const peers = createRequire( import.meta.url );

/** Peers are installed for the bench alone, so that the compiler cannot count on their types. */
function peer( name: string ): unknown {
	return peers( name );
}

async function peerModule( name: string ): Promise< unknown > {
	const [ folder = '', file = 'index' ] = name.split( '/' );
	// They are declared for `import` alone, so that `require.resolve` does not find them.
	return import(
		pathToFileURL(
			path.join(
				import.meta.dirname,
				'node_modules',
				folder,
				`dist/${ file }.js`
			)
		).href
	);
}

interface RedactPii {
	readonly SyncRedactor: new () => { redact: ( text: string ) => string };
}

interface YoastSeo {
	readonly Paper: new ( text: string, attributes: object ) => object;
	readonly ContentAssessor: new ( researcher: object ) => {
		assess: ( paper: object ) => void;
	};
}

interface YoastResearcher {
	readonly default: new ( paper: object ) => object;
}

interface Harper {
	readonly LocalLinter: new ( init: { binary: unknown } ) => {
		setup: () => Promise< void >;
		lint: ( text: string, options: object ) => Promise< unknown[] >;
	};
}

interface HarperBinary {
	readonly binary: unknown;
}
