/** The answer, or null if there is none after so many milliseconds. */
export function within< Answer >(
	milliseconds: number,
	answer: Promise< Answer >
): Promise< Answer | null > {
	return new Promise( ( resolve, reject ) => {
		const timer = setTimeout( () => {
			resolve( null );
		}, milliseconds );
		answer.then( resolve, reject ).finally( () => {
			clearTimeout( timer );
		} );
	} );
}
