/**
 * What @wordpress/scripts checks, strict TypeScript, and the layers of the design:
 * editor and admin may use media-rights and worker, those may use engine and media-files, media-files may use engine, engine uses nothing.
 */
const wordpress = require( '@wordpress/eslint-plugin' );
const typescript = require( 'typescript-eslint' );

/** Imports that would point up or across the layers. */
const LAYERS = {
	engine: [
		'media-files',
		'worker',
		'editor',
		'admin',
		'blocks',
		'media-rights',
		'server',
	],
	'media-files': [
		'worker',
		'editor',
		'admin',
		'blocks',
		'media-rights',
		'server',
	],
	worker: [ 'editor', 'admin', 'blocks', 'media-rights', 'server' ],
	'media-rights': [ 'editor', 'admin', 'blocks', 'server' ],
	editor: [ 'admin', 'blocks', 'server' ],
};
const PACKAGES = {
	// Pure: one small library for the digests that the browser cannot give on plain HTTP.
	engine: [ '@wordpress/*', 'react', 'react-dom', 'node:*' ],
	// Runs in pages and in workers alike.
	'media-files': [ '@wordpress/*', 'react', 'react-dom', 'node:*' ],
	worker: [ 'react', 'react-dom', 'node:*' ],
	'media-rights': [ 'node:*' ],
	editor: [ 'node:*' ],
};

module.exports = [
	{ ignores: [ 'build/**', '.cache/**', '**/node_modules/**' ] },
	...wordpress.configs.recommended,
	...typescript.configs.strictTypeChecked.map( ( config ) => ( {
		...config,
		files: [ '**/*.ts', '**/*.tsx' ],
	} ) ),
	{
		languageOptions: {
			parserOptions: {
				requireConfigFile: false,
				babelOptions: {
					presets: [
						require.resolve( '@wordpress/babel-preset-default' ),
					],
				},
			},
		},
		rules: {
			// TypeScript and Node resolve imports; this rule knows neither `exports` nor .mjs.
			'import/no-unresolved': 'off',
			'import/no-extraneous-dependencies': 'off',
			// JSDoc types of .mjs files are TypeScript's, and tsc checks them; descriptions that repeat a name say nothing.
			'jsdoc/valid-types': 'off',
			'jsdoc/no-undefined-types': 'off',
			'jsdoc/require-returns-description': 'off',
			'jsdoc/require-property-description': 'off',
			'jsdoc/check-line-alignment': 'off',
			'no-bitwise': 'off',
		},
	},
	{
		files: [ '**/*.ts', '**/*.tsx' ],
		languageOptions: {
			parserOptions: {
				projectService: true,
				tsconfigRootDir: `${ __dirname }/..`,
			},
		},
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_' },
			],
			// Numbers read well in messages.
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true },
			],
			// `const {} = …` in class bodies and `for (;;)` are how scanners are written.
			'@typescript-eslint/no-unnecessary-condition': [
				'error',
				{ allowConstantLoopConditions: true },
			],
			// The typed rule knows index signatures, which noPropertyAccessFromIndexSignature wants in brackets.
			'dot-notation': 'off',
			'@typescript-eslint/dot-notation': 'error',
			'@typescript-eslint/no-misused-spread': 'off',
			// TypeScript says it better.
			'jsdoc/require-param': 'off',
			'jsdoc/require-param-type': 'off',
			'jsdoc/require-returns-type': 'off',
			'no-shadow': 'off',
			'@wordpress/no-unused-vars-before-return': 'off',
		},
	},
	...Object.entries( LAYERS ).map( ( [ layer, above ] ) => ( {
		files: [ `src/${ layer }/**/*.ts`, `src/${ layer }/**/*.tsx` ],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						...above.map( ( name ) => ( {
							// WordPress's packages have names like our layers'.
							group: [
								`**/${ name }`,
								`**/${ name }/**`,
								'!@wordpress/**',
							],
							message: `src/${ layer } must not know src/${ name }: dependencies point down.`,
						} ) ),
						...PACKAGES[ layer ].map( ( name ) => ( {
							group: [ name ],
							message: `src/${ layer } must not use ${ name }.`,
						} ) ),
					],
				},
			],
		},
	} ) ),
	{
		files: [ 'tests/**' ],
		rules: {
			'jsdoc/check-tag-names': [
				'error',
				{ definedTags: [ 'jest-environment' ] },
			],
			// Interfaces are asynchronous where their stand-ins at the browser's edge are not.
			'@typescript-eslint/require-await': 'off',
			'@typescript-eslint/unbound-method': 'off',
			// Playwright's `use` is no hook.
			'react-hooks/rules-of-hooks': 'off',
		},
	},
	{
		// Node's runner waits for what `test` returns.
		files: [ 'tests/resilience/**' ],
		rules: { '@typescript-eslint/no-floating-promises': 'off' },
	},
	{
		// Tools speak to people in the terminal.
		files: [ 'tools/**' ],
		rules: { 'no-console': 'off' },
	},
];
