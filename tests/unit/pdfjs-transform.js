/** PDF.js is published as ECMAScript modules that ask for their own address, which Jest has no word for. */
const { transformSync } = require( 'esbuild' );

module.exports = {
	process: ( source ) => ( {
		code: transformSync(
			source.replaceAll( 'import.meta.url', '"file:///pdf.mjs"' ),
			{ format: 'cjs', target: 'node20' }
		).code,
	} ),
};
