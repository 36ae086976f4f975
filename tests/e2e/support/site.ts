/** The site that the global setup started. */
export const site = {
	get url(): string {
		return fromEnvironment( 'WP_URL' );
	},
	/** The file that PHP's and WordPress's complaints go to. */
	get log(): string {
		return fromEnvironment( 'WP_LOG' );
	},
};

function fromEnvironment( name: string ): string {
	const value = process.env[ name ];
	if ( value === undefined ) {
		throw new Error( `${ name } is not set: the global setup has not run.` );
	}
	return value;
}
