/**
 * Where the parts of this script lie that are fetched later. Imported first.
 *
 * Webpack's own way asks for the address of the running script, which is not there when an
 * optimiser has joined the site's scripts into one.
 */
/* eslint-disable camelcase, @typescript-eslint/no-unused-vars -- Webpack's own name, and what it is for. */
declare let __webpack_public_path__: string;

const scriptsUrl = window.julkaisuvahtiMedia?.scriptsUrl;
if ( scriptsUrl ) {
	__webpack_public_path__ = scriptsUrl;
}

export {};
