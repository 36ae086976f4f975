import type { FileMetadata, Refusal, Unwanted } from '../../media-files';
import { NOTHING, type FileReading } from './file-reading';

/** A file that waits for somebody's decision. */
export interface Question {
	readonly file: File;
	readonly found: FileMetadata;
	readonly concern: Unwanted;
	/** Why what it holds can't be taken out; null where it can. */
	readonly refused: Refusal | null;
	/** What was taken out unasked. */
	readonly removed: Unwanted;
}

export type Answer = 'remove' | 'keep' | 'cancel';

export interface Admission {
	/** As it is to be uploaded. */
	readonly file: File;
	/** What it says of itself, without what was taken out. */
	readonly found: FileMetadata;
	readonly removed: Unwanted;
}

/** What the desk needs of the page. */
export interface DeskTools {
	readonly reader: {
		read: ( file: File ) => Promise< FileReading >;
		clean: ( file: File, what: Unwanted ) => Promise< File | Refusal >;
	};
	/** Asks about them all at once; every one gets an answer. */
	readonly ask: (
		questions: readonly Question[]
	) => Promise< ReadonlyMap< File, Answer > >;
	readonly tell: {
		/** Taken out unasked, since the site wants it so. */
		locationRemoved: ( files: readonly File[] ) => void;
		unread: ( files: readonly File[] ) => void;
	};
	/** Whether location is always taken out, unasked. */
	readonly removesLocation: boolean;
	/** Whether a file is to be uploaded as far as its text goes; asks where something is found in it. */
	readonly passes: ( file: File ) => Promise< boolean >;
}

interface Waiting {
	readonly file: File;
	readonly resolve: ( admission: Admission | null ) => void;
}

/**
 * Where every file passes before it is uploaded, whichever way it takes. Files that
 * come together are asked about together.
 */
export class UploadDesk {
	readonly #tools: DeskTools;
	/** By what a file is, not by which object it is: WordPress copies files on their way. */
	readonly #admissions = new Map< string, Promise< Admission | null > >();
	/** What was taken out of what is uploaded by now: whoever uploads it once more is not asked once more. */
	readonly #settled = new Map< string, Unwanted >();
	#round: Waiting[] = [];

	constructor( tools: DeskTools ) {
		this.#tools = tools;
	}

	/** @return Null where somebody has decided not to upload it. Never rejects. */
	async admit( file: File ): Promise< Admission | null > {
		const admission = await this.#admission( file );
		if ( ! admission ) {
			// Chosen once more it is asked about once more.
			this.#admissions.delete( keyOf( file ) );
		}
		return admission;
	}

	/** It is on the server: its bytes are needed no more. */
	uploaded( file: File, { removed }: Admission ): void {
		this.#settled.set( keyOf( file ), removed );
		this.#admissions.delete( keyOf( file ) );
	}

	#admission( file: File ): Promise< Admission | null > {
		const known = this.#admissions.get( keyOf( file ) );
		if ( known ) {
			return known;
		}
		const admission = new Promise< Admission | null >( ( resolve ) => {
			if ( this.#round.length === 0 ) {
				// After whatever else comes in the same turn.
				setTimeout( () => void this.#begin(), 0 );
			}
			this.#round.push( { file, resolve } );
		} );
		this.#admissions.set( keyOf( file ), admission );
		return admission;
	}

	async #begin(): Promise< void > {
		const round = this.#round;
		this.#round = [];
		const unread: File[] = [];
		const relieved: File[] = [];
		const questions = new Map< Waiting, Question >();
		for ( const waiting of round ) {
			const { file } = waiting;
			if ( ! ( await this.#passes( file ) ) ) {
				waiting.resolve( null );
				continue;
			}
			const reading = await this.#tools.reader.read( file );
			if ( reading.isUnread ) {
				unread.push( file );
			}
			const outcome = await this.#withoutAsking( file, reading );
			if ( 'question' in outcome ) {
				questions.set( waiting, outcome.question );
			} else {
				waiting.resolve( outcome.admission );
			}
			if ( outcome.isRelieved ) {
				relieved.push( file );
			}
		}
		if ( relieved.length > 0 ) {
			this.#tools.tell.locationRemoved( relieved );
		}
		if ( unread.length > 0 ) {
			this.#tools.tell.unread( unread );
		}
		await this.#decide( questions );
	}

	/** A check that fails keeps no file back, nor those that came with it: the text is asked about when it is used. */
	async #passes( file: File ): Promise< boolean > {
		try {
			return await this.#tools.passes( file );
		} catch {
			return true;
		}
	}

	async #withoutAsking(
		file: File,
		{ found, concern, refused }: FileReading
	): Promise<
		( { admission: Admission } | { question: Question } ) & {
			isRelieved: boolean;
		}
	> {
		if ( ! concern.location && ! concern.people ) {
			return {
				admission: { file, found, removed: NOTHING },
				isRelieved: false,
			};
		}
		const question = { file, found, concern, refused, removed: NOTHING };
		const settled = this.#settled.get( keyOf( file ) );
		if ( settled ) {
			const admission = await this.#admitted( file, found, settled );
			if ( admission ) {
				return { admission, isRelieved: false };
			}
		}
		if ( ! concern.location || ! this.#tools.removesLocation || refused ) {
			return { question, isRelieved: false };
		}
		const what = { location: true, people: false };
		const cleaned = await this.#tools.reader.clean( file, what );
		if ( ! ( cleaned instanceof File ) ) {
			return {
				question: { ...question, refused: cleaned },
				isRelieved: false,
			};
		}
		const rest = without( found, what );
		return {
			...( concern.people
				? {
						question: {
							file: cleaned,
							found: rest,
							concern: { location: false, people: true },
							refused: null,
							removed: what,
						},
				  }
				: {
						admission: {
							file: cleaned,
							found: rest,
							removed: what,
						},
				  } ),
			isRelieved: true,
		};
	}

	/** Null where it can't be taken out. */
	async #admitted(
		file: File,
		found: FileMetadata,
		removed: Unwanted
	): Promise< Admission | null > {
		if ( ! removed.location && ! removed.people ) {
			return { file, found, removed };
		}
		const cleaned = await this.#tools.reader.clean( file, removed );
		return cleaned instanceof File
			? { file: cleaned, found: without( found, removed ), removed }
			: null;
	}

	/** Asks until everything is settled: what turns out not to be removable after all is asked about again. */
	async #decide(
		questions: ReadonlyMap< Waiting, Question >
	): Promise< void > {
		if ( questions.size === 0 ) {
			return;
		}
		const answers = await this.#tools.ask( [ ...questions.values() ] );
		const again = new Map< Waiting, Question >();
		for ( const [ waiting, question ] of questions ) {
			const { file, found, concern, removed } = question;
			switch ( answers.get( file ) ?? 'cancel' ) {
				case 'keep':
					waiting.resolve( { file, found, removed } );
					break;
				case 'cancel':
					waiting.resolve( null );
					break;
				case 'remove': {
					const cleaned = await this.#tools.reader.clean(
						file,
						concern
					);
					if ( cleaned instanceof File ) {
						waiting.resolve( {
							file: cleaned,
							found: without( found, concern ),
							removed: {
								location: removed.location || concern.location,
								people: concern.people,
							},
						} );
					} else {
						again.set( waiting, { ...question, refused: cleaned } );
					}
				}
			}
		}
		await this.#decide( again );
	}
}

function keyOf( file: File ): string {
	return [ file.name, file.size, file.type, file.lastModified ].join( '\n' );
}

function without(
	found: FileMetadata,
	{ location, people }: Unwanted
): FileMetadata {
	const { gps, placeNames, people: names, ...values } = found.values;
	return {
		...found,
		values: {
			...values,
			...( gps && ! location ? { gps } : {} ),
			...( placeNames && ! location ? { placeNames } : {} ),
			...( names && ! people ? { people: names } : {} ),
		},
	};
}
