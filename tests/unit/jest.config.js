const defaults = require( '@wordpress/scripts/config/jest-unit.config' );

module.exports = {
	...defaults,
	rootDir: '../..',
	// Not the WordPress copies in .cache.
	roots: [ '<rootDir>/src', '<rootDir>/tests/unit' ],
	reporters: [ 'default' ],
	testMatch: [ '<rootDir>/tests/unit/**/*.test.[jt]s?(x)' ],
	transform: {
		'/pdfjs-dist/.*\\.mjs$': '<rootDir>/tests/unit/pdfjs-transform.js',
		'\\.[jt]sx?$': require.resolve(
			'@wordpress/scripts/config/babel-transform'
		),
	},
	// Published as ECMAScript modules only.
	transformIgnorePatterns: [
		'/node_modules/(?!(@noble|marked|parsel-js|pdfjs-dist|uuid)/)',
	],
};
