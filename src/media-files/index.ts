/** What the rest of the plugin may know of media files. Runs in pages, in workers and in Node. */
export type {
	FileFormat,
	FileMetadata,
	FileValues,
	Found,
	ModelRelease,
	Note,
	Origin,
	Place,
	PropertyRelease,
} from './file-metadata';
export { formatOf } from './file-format';
export { readMetadata } from './read-metadata';
export { removeFields } from './remove-fields';
export type { Refusal, Removal, Unwanted } from './remove-fields';
