/** The script `julkaisuvahti-documents`: the text of documents, checked by the rules of texts. */
import { DocumentCheck } from './document-check';
import { askBeforeUpload, isDocument } from './upload-question';
import './types';

window.julkaisuvahtiDocuments = {
	isDocument,
	ask: askBeforeUpload,
	Check: DocumentCheck,
};
