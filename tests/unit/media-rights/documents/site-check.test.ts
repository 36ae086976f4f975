import { readInWorker } from '../../../../src/media-rights/documents/document-reader';
import { checkFile } from '../../../../src/media-rights/documents/site-check';

jest.mock( '../../../../src/media-rights/documents/document-reader', () => ( {
	readInWorker: jest.fn(),
} ) );

test( 'a reader that fails leaves the document unchecked, and rejects nothing', async () => {
	window.julkaisuvahtiDocumentData = {
		readerUrl: '',
		workerUrl: '',
		namesUrl: '',
		rulesPath: '',
		language: 'fi',
	};
	jest.mocked( readInWorker ).mockRejectedValue( new RangeError( 'Stack' ) );

	expect( await checkFile( new Blob( [ 'a' ] ) ) ).toMatchObject( {
		findings: [],
		incomplete: 'unchecked',
	} );
} );
