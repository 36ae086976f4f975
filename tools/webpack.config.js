/**
 * Scripts of two worlds, on top of what @wordpress/scripts builds: the editor's
 * and the settings page's take WordPress's packages from the page, the worker's
 * has no page.
 */
const path = require( 'path' );
const DependencyExtractionPlugin = require( '@wordpress/dependency-extraction-webpack-plugin' );
const { DefinePlugin } = require( 'webpack' );
const defaults = require( '@wordpress/scripts/config/webpack.config' );

const source = path.resolve( __dirname, '..', 'src' );

/** Plugins that look for blocks, or list what a script needs of WordPress. */
const NOT_FOR_WORKERS = [
	'DependencyExtractionWebpackPlugin',
	'CopyPlugin',
	'PhpFilePathsPlugin',
	'MiniCssExtractPlugin',
	'RtlCssPlugin',
];

const output = {
	...defaults.output,
	// Other steps of the build write here too.
	clean: false,
	// Set at run time: see src/editor/public-path.ts.
	publicPath: '',
};

const optimization = {
	...defaults.optimization,
	splitChunks: {
		cacheGroups: {
			...defaults.optimization.splitChunks.cacheGroups,
			// The engine is one file, fetched whole or not at all.
			defaultVendors: false,
		},
	},
};

/** For scripts that run without a page. */
const worker = {
	...defaults,
	target: 'webworker',
	output,
	devServer: undefined,
	plugins: [
		...defaults.plugins.filter(
			( plugin ) => ! NOT_FOR_WORKERS.includes( plugin.constructor.name )
		),
		// Takes nothing from the page; writes the version that the address carries.
		new DependencyExtractionPlugin( { useDefaults: false } ),
	],
};

module.exports = [
	{
		...defaults,
		name: 'editor',
		entry: {
			editor: path.join( source, 'editor', 'index.tsx' ),
			'media-credits': path.join(
				source,
				'blocks',
				'media-credits',
				'index.tsx'
			),
			documents: path.join(
				source,
				'media-rights',
				'documents',
				'index.ts'
			),
			settings: path.join( source, 'admin', 'settings', 'index.ts' ),
			'media-library': path.join(
				source,
				'admin',
				'media',
				'library',
				'index.ts'
			),
			'media-page': path.join(
				source,
				'admin',
				'media',
				'page',
				'index.tsx'
			),
			'media-rights': path.join( source, 'media-rights', 'index.tsx' ),
			'media-uploads': path.join(
				source,
				'media-rights',
				'uploads',
				'index.ts'
			),
		},
		output,
		optimization,
	},
	{
		...worker,
		name: 'worker',
		entry: {
			worker: path.join( source, 'worker', 'worker.ts' ),
			'media-worker': path.join(
				source,
				'media-rights',
				'uploads',
				'metadata-worker.ts'
			),
		},
	},
	{
		...worker,
		name: 'document-worker',
		entry: {
			'document-worker': path.join(
				source,
				'media-rights',
				'documents',
				'document-worker.ts'
			),
		},
		resolve: {
			...defaults.resolve,
			alias: {
				...defaults.resolve.alias,
				'pdfjs-dist/legacy/build/pdf.mjs$':
					'pdfjs-dist/legacy/build/pdf.min.mjs',
				'pdfjs-dist/legacy/build/pdf.worker.mjs$':
					'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
			},
		},
		// PDF.js is all of it, and comes minified; doing it again takes a minute.
		optimization: { ...optimization, minimize: false },
		plugins: [
			...worker.plugins,
			// Else webpack writes the path of this machine; PDF.js uses it in Node alone.
			new DefinePlugin( { 'import.meta.url': '""' } ),
		],
		// It is fetched when there is a document to read.
		performance: { hints: false },
	},
];
