/**
 * Scripts of two worlds, on top of what @wordpress/scripts builds: the editor's
 * and the settings page's take WordPress's packages from the page, the worker's
 * has no page.
 */
const path = require( 'path' );
const DependencyExtractionPlugin = require( '@wordpress/dependency-extraction-webpack-plugin' );
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

module.exports = [
	{
		...defaults,
		name: 'editor',
		entry: {
			editor: path.join( source, 'editor', 'index.tsx' ),
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
		...defaults,
		name: 'worker',
		target: 'webworker',
		entry: {
			worker: path.join( source, 'worker', 'worker.ts' ),
			'media-worker': path.join(
				source,
				'media-rights',
				'uploads',
				'metadata-worker.ts'
			),
		},
		output,
		devServer: undefined,
		plugins: [
			...defaults.plugins.filter(
				( plugin ) =>
					! NOT_FOR_WORKERS.includes( plugin.constructor.name )
			),
			// Takes nothing from the page; writes the version that the address carries.
			new DependencyExtractionPlugin( { useDefaults: false } ),
		],
	},
];
