import type { FileMetadata, Unwanted } from '../../media-files';
import { NOTHING } from './file-reading';
import type { Admission } from './upload-desk';

/** What this page has uploaded, and what the files said of themselves. */
export class UploadMemory {
	#found: Readonly< Record< number, FileMetadata > > = {};
	readonly #removed = new Map< number, Unwanted >();
	readonly #listeners = new Set< ( ids: readonly number[] ) => void >();

	found(): Readonly< Record< number, FileMetadata > > {
		return this.#found;
	}

	removedFrom( id: number ): Unwanted {
		return this.#removed.get( id ) ?? NOTHING;
	}

	uploaded( id: number, { found, removed }: Admission ): void {
		this.#found = { ...this.#found, [ id ]: found };
		this.#removed.set( id, removed );
		this.#listeners.forEach( ( listener ) => {
			listener( [ id ] );
		} );
	}

	/** @return Ends it. */
	onUploaded( listener: ( ids: readonly number[] ) => void ): () => void {
		this.#listeners.add( listener );
		return () => {
			this.#listeners.delete( listener );
		};
	}
}
