/**
 * Whether the site that npm start brought up is a WordPress with the plugin and the demo content.
 *
 *     node .ci/site-answers.mjs http://localhost:9400
 */
const [ address ] = process.argv.slice( 2 );

/** @param {string} path */
const json = async ( path ) =>
	( await fetch( `${ address }${ path }` ) ).json();

const { namespaces } = await json( '/wp-json/' );
const events = await json( '/wp-json/wp/v2/event' );
const frontPage = await fetch( `${ address }/` );

/** @type {[ string, boolean ][]} */
const expectations = [
	[ 'the front page opens', frontPage.ok ],
	[ 'the plugin is active', namespaces.includes( 'julkaisuvahti/v1' ) ],
	[ 'live demo events are there', events.length > 0 ],
];
for ( const [ what, holds ] of expectations ) {
	process.stdout.write( `${ holds ? '✓' : '✗' } ${ what }\n` );
}
process.exitCode = expectations.every( ( [ , holds ] ) => holds ) ? 0 : 1;
