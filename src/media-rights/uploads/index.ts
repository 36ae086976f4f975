/** Holds what is uploaded until what the files say of people and places is decided about. */
import './public-path';
import apiFetch from '@wordpress/api-fetch';
import { __, _n, sprintf } from '@wordpress/i18n';
import '../types';
import type {} from '../documents/types';
import { whenIdle } from '../../worker/when-idle';
import { spawnWorker } from '../../worker/spawn-worker';
import { createAsk } from './ask';
import {
	cleanExisting,
	examineExisting,
	rememberDetails,
} from './clean-existing';
import { MetadataReader } from './metadata-reader';
import { uploadMiddleware } from './middleware';
import { showNotice } from './notices';
import { holdUploads, type Plupload, type PluploadFile } from './plupload-hold';
import type { UploadSettings } from './types';
import { UploadDesk } from './upload-desk';
import { chosenAs, watchQueue } from './upload-queue';
import { UploadMemory } from './upload-memory';
import './uploads.scss';

declare global {
	interface Window {
		/** WordPress's own, where the page has it. */
		plupload?: Plupload;
	}
}

const settings = window.julkaisuvahtiUploadSettings;
if ( settings && ! window.julkaisuvahtiUploads ) {
	start( settings );
}

function start( { workerUrl, removesLocation }: UploadSettings ): void {
	const reader = new MetadataReader(
		() => spawnWorker( workerUrl ),
		// As large as everything else here together, and hardly ever needed.
		async ( request ) => ( await import( './answer' ) ).answer( request )
	);
	void whenIdle().then( () => {
		reader.prepare();
	} );
	const memory = new UploadMemory();
	const desk = new UploadDesk( {
		reader,
		ask: createAsk(),
		removesLocation,
		tell: { locationRemoved, unread },
		passes: async ( file ) => {
			const documents = window.julkaisuvahtiDocuments;
			return ! documents?.isDocument( file ) || documents.ask( file );
		},
	} );
	apiFetch.use(
		uploadMiddleware( {
			desk,
			memory,
			chosenAs,
			clean: ( file, what ) => reader.clean( file, what ),
			cancelled,
			uncleaned,
		} )
	);
	watchQueue( ( file, cancel ) => {
		void desk.admit( file ).then( ( admission ) => {
			if ( ! admission ) {
				cancel( cancelled( file ) );
			}
		} );
	} );
	if ( window.plupload ) {
		holdUploads( window.plupload, {
			desk,
			memory,
			takeAway,
			uploaded: ( ids ) => {
				offerForm( ids, memory );
			},
		} );
	}
	memory.onUploaded( ( ids ) => {
		ids.forEach( ( id ) => {
			rememberWhatStays( id, memory );
		} );
	} );
	window.julkaisuvahtiUploads = {
		found: () => memory.found(),
		onUploaded: ( listener ) => memory.onUploaded( listener ),
		clean: ( ids, what, work ) => cleanExisting( reader, ids, what, work ),
		examine: ( ids, work ) => examineExisting( reader, ids, work ),
	};
}

/** The server reads few formats itself; that somebody left something in is told to it. */
function rememberWhatStays( id: number, memory: UploadMemory ): void {
	const { gps, people } = memory.found()[ id ]?.values ?? {};
	if ( gps ?? people ) {
		rememberDetails( id, {
			location: gps !== undefined,
			people: people !== undefined,
		} ).catch( () => {
			// Nothing that the author could do about it; the library can be examined later.
		} );
	}
}

/** Why a file was not uploaded, for the block that it was for. */
function cancelled( file: File ): Error {
	return new Error(
		sprintf(
			// translators: %s: name of a file.
			__( '%s was not uploaded, as you chose.', 'julkaisuvahti' ),
			file.name
		)
	);
}

function uncleaned( file: File ): Error {
	return new Error(
		sprintf(
			// translators: %s: name of a file.
			__(
				'%s was not uploaded: the details that were to be removed could not be removed from it.',
				'julkaisuvahti'
			),
			file.name
		)
	);
}

/** The rows of *Add media file* have no model, and the tiles of the media modal no row. */
function takeAway( file: PluploadFile ): void {
	file.attachment?.destroy();
	document.getElementById( `media-item-${ file.id }` )?.remove();
}

function locationRemoved( files: readonly File[] ): void {
	showNotice( {
		id: 'julkaisuvahti-location-removed',
		content: sprintf(
			// translators: %d: number of files.
			_n(
				'The location was removed from %d file.',
				'The location was removed from %d files.',
				files.length,
				'julkaisuvahti'
			),
			files.length
		),
	} );
}

function unread( files: readonly File[] ): void {
	showNotice( {
		id: 'julkaisuvahti-unread',
		content: sprintf(
			// translators: %s: names of files.
			__(
				'What is stored in these files could not be read: %s. Make sure that they do not tell a location.',
				'julkaisuvahti'
			),
			files.map( ( { name } ) => name ).join( ', ' )
		),
	} );
}

function offerForm( ids: readonly number[], memory: UploadMemory ): void {
	showNotice( {
		id: 'julkaisuvahti-uploaded',
		content: sprintf(
			// translators: %d: number of files.
			_n(
				'%d file uploaded.',
				'%d files uploaded.',
				ids.length,
				'julkaisuvahti'
			),
			ids.length
		),
		action: {
			label:
				ids.length === 1
					? __( 'Confirm the rights', 'julkaisuvahti' )
					: __( 'Confirm rights', 'julkaisuvahti' ),
			onClick: () => {
				void window.julkaisuvahtiMediaRights?.open( {
					ids,
					found: memory.found(),
				} );
			},
		},
	} );
}
