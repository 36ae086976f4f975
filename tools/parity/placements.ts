import type { Answer, Vector } from './vectors';

/** A text and the attachments that it shows: no more and no fewer. */
interface Placement {
	readonly name: string;
	readonly content: string;
	readonly attachments: readonly string[];
	/** How many files it shows that the library does not know. */
	readonly unknown?: number;
	/** How many it shows of other sites. */
	readonly elsewhere?: number;
}

const UPLOADS = 'esimerkkila.example/wp-content/uploads/';
const FOLDER = `${ UPLOADS }2026/05/`;

/** Files whose names tell nothing of their attachment. */
const NAMED: Readonly< Record< number, string > > = {
	36: 'm36.vtt',
	37: 'järvi.jpg',
	38: 'kartta-150x150.jpg',
	39: 'kartta.jpg',
	40: 'iso-scaled.jpg',
};

/**
 * The placements of `tests/media-placements`, as vectors for both engines.
 * `{{5}}` stands for the address of attachment 5, `{{5:-300x200}}` for one of
 * its sizes. Nothing is confirmed, so that whatever is found is told.
 */
export function placementsIn( json: string ): Vector[] {
	const written = JSON.parse( json ) as Placement[];
	return written.map( ( placement ) => {
		const { name, attachments, unknown, elsewhere, ...source } = JSON.parse(
			JSON.stringify( placement ).replace(
				/\{\{([0-9]+)(?::([^}]+))?\}\}/g,
				( _, id: string, suffix: string | undefined ) =>
					`https://${ FOLDER }${ fileName(
						Number( id ),
						suffix ?? ''
					) }`
			)
		) as Placement;
		return {
			name,
			request: { ...source, media: KNOWN },
			problem: ( answer ) =>
				differs(
					'attachments',
					shownIn( answer ),
					[ ...attachments ].sort()
				) ??
				differs(
					'unknown',
					countOf( answer, 'unconfirmed', '' ),
					unknown ?? 0
				) ??
				differs(
					'elsewhere',
					countOf( answer, 'hotlinked', '' ),
					elsewhere ?? 0
				),
		};
	} );
}

const IDS = Array.from( { length: 40 }, ( _, index ) => index + 1 );
const KNOWN = {
	items: Object.fromEntries(
		IDS.map( ( id ) => [
			String( id ),
			{
				kind: kindOf( id ),
				rights: kindOf( id ) === 'document' ? 'withdrawn' : 'none',
			},
		] )
	),
	urls: Object.fromEntries(
		IDS.map( ( id ) => [ FOLDER + fileName( id, '' ), String( id ) ] )
	),
	uploads: [ UPLOADS ],
	attached: { '': [ '7', '8', '28' ], 42: [ '18' ] },
};

function kindOf( id: number ): string {
	if ( id <= 20 || id > 36 ) {
		return 'image';
	}
	if ( id <= 25 ) {
		return 'video';
	}
	return id <= 30 ? 'audio' : 'document';
}

function fileName( id: number, suffix: string ): string {
	const extension = { image: 'jpg', video: 'mp4', audio: 'mp3' }[
		kindOf( id )
	];
	return NAMED[ id ] ?? `m${ id }${ suffix }.${ extension ?? 'pdf' }`;
}

function shownIn( { findings = [] }: Answer ): string[] {
	const shown = findings.flatMap( ( { rule, facts } ) =>
		rule === 'media-rights/unconfirmed' && facts[ 'attachment' ] !== ''
			? [ String( facts[ 'attachment' ] ) ]
			: []
	);
	return [ ...new Set( shown ) ].sort();
}

function countOf(
	{ findings = [] }: Answer,
	rule: string,
	attachment: string
): number {
	return findings.filter(
		( finding ) =>
			finding.rule === `media-rights/${ rule }` &&
			finding.facts[ 'attachment' ] === attachment
	).length;
}

function differs(
	what: string,
	found: unknown,
	wanted: unknown
): string | null {
	return JSON.stringify( found ) === JSON.stringify( wanted )
		? null
		: `${ what }: expected ${ JSON.stringify(
				wanted
		  ) }, found ${ JSON.stringify( found ) }`;
}
