/** Where the part of this script lies that is fetched later: beside the worker. See src/editor/public-path.ts. */
/* eslint-disable camelcase, @typescript-eslint/no-unused-vars -- Webpack's own name, and what it is for. */
declare let __webpack_public_path__: string;

const workerUrl = window.julkaisuvahtiUploadSettings?.workerUrl;
if ( workerUrl ) {
	__webpack_public_path__ = workerUrl
		.replace( /[?#].*$/, '' )
		.replace( /[^/]*$/, '' );
}

export {};
