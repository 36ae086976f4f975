/** The site that tools/stack/run.mjs started us beside. */
export const site = {
	get url(): string {
		return fromEnvironment( 'WP_URL' );
	},
	/** The folder that WordPress is in. */
	get root(): string {
		return fromEnvironment( 'WP_ROOT' );
	},
	/** The file that PHP's and WordPress's complaints go to. */
	get log(): string {
		return fromEnvironment( 'WP_LOG' );
	},
};

function fromEnvironment( name: string ): string {
	const value = process.env[ name ];
	if ( value === undefined ) {
		throw new Error(
			`${ name } is not set: run the tests with npm run test:e2e.`
		);
	}
	return value;
}
