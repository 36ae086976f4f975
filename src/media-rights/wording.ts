import { __, _n, sprintf } from '@wordpress/i18n';
import type { FieldName } from './prefill';
import type { Kind, Path } from './paths';
import type { MediaRights, RightsFields } from './types';

type Person = RightsFields[ 'people' ];

/** What is spoken of: one file, or many alike or unlike. */
export type Subject = Kind | 'images' | 'files';

export function dialogTitle( kind: Kind ): string {
	switch ( kind ) {
		case 'image':
			return __( 'Rights to the picture', 'julkaisuvahti' );
		case 'video':
			return __( 'Rights to the video', 'julkaisuvahti' );
		case 'audio':
			return __( 'Rights to the recording', 'julkaisuvahti' );
		case 'document':
			return __( 'Rights to the document', 'julkaisuvahti' );
	}
}

export function titleOfMany( subject: Subject, count: number ): string {
	return subject === 'images'
		? sprintf(
				/* translators: %d: how many pictures. */
				_n(
					'Rights to %d picture',
					'Rights to %d pictures',
					count,
					'julkaisuvahti'
				),
				count
		  )
		: sprintf(
				/* translators: %d: how many files. */
				_n(
					'Rights to %d file',
					'Rights to %d files',
					count,
					'julkaisuvahti'
				),
				count
		  );
}

export function confirmLabelOfMany( subject: Subject, count: number ): string {
	return subject === 'images'
		? sprintf(
				/* translators: %d: how many pictures. */
				_n(
					'Confirm the rights to %d picture',
					'Confirm the rights to %d pictures',
					count,
					'julkaisuvahti'
				),
				count
		  )
		: sprintf(
				/* translators: %d: how many files. */
				_n(
					'Confirm the rights to %d file',
					'Confirm the rights to %d files',
					count,
					'julkaisuvahti'
				),
				count
		  );
}

export function confirmedCount( subject: Subject, count: number ): string {
	return subject === 'images'
		? sprintf(
				/* translators: %d: how many pictures. */
				_n(
					'%d picture is confirmed.',
					'%d pictures are confirmed.',
					count,
					'julkaisuvahti'
				),
				count
		  )
		: sprintf(
				/* translators: %d: how many files. */
				_n(
					'%d file is confirmed.',
					'%d files are confirmed.',
					count,
					'julkaisuvahti'
				),
				count
		  );
}

/** What a person confirms (clause shared-6). Another wording gets another number on the server. */
export function statement( subject: Subject ): string {
	switch ( subject ) {
		case 'image':
			return __(
				'I have made sure that the picture may be published on the web, and that any permissions to photograph cover publishing on the web.',
				'julkaisuvahti'
			);
		case 'images':
			return __(
				'I have made sure that the pictures may be published on the web, and that any permissions to photograph cover publishing on the web.',
				'julkaisuvahti'
			);
		case 'video':
			return __(
				'I have made sure that the video may be published on the web, and that any permissions to film cover publishing on the web.',
				'julkaisuvahti'
			);
		case 'audio':
			return __(
				'I have made sure that the recording may be published on the web, and that any permissions to record cover publishing on the web.',
				'julkaisuvahti'
			);
		case 'document':
			return __(
				'I have made sure that the document may be published on the web, and that any permissions to photograph cover publishing on the web.',
				'julkaisuvahti'
			);
		case 'files':
			return __(
				'I have made sure that the files may be published on the web, and that any permissions to photograph or record cover publishing on the web.',
				'julkaisuvahti'
			);
	}
}

export function pathLabel( path: Path, subject: Subject ): string {
	switch ( path ) {
		case 'own':
			return ownLabel( subject );
		case 'colleague':
			return subject === 'image' ||
				subject === 'images' ||
				subject === 'video'
				? __(
						'A colleague or the municipality took it',
						'julkaisuvahti'
				  )
				: __(
						'A colleague or the municipality made it',
						'julkaisuvahti'
				  );
		case 'stock':
			return subject === 'audio'
				? __( 'From a sound bank', 'julkaisuvahti' )
				: __( 'From an image bank', 'julkaisuvahti' );
		case 'creative-commons':
			return __(
				'Creative Commons or another free licence',
				'julkaisuvahti'
			);
		case 'partner':
			return subject === 'images' || subject === 'files'
				? __( 'We got them from a partner', 'julkaisuvahti' )
				: __( 'We got it from a partner', 'julkaisuvahti' );
		case 'ai':
			return __( 'Made with artificial intelligence', 'julkaisuvahti' );
	}
}

export function ownLabel( subject: Subject ): string {
	switch ( subject ) {
		case 'image':
			return __( 'I took the picture myself', 'julkaisuvahti' );
		case 'images':
			return __( 'I took the pictures myself', 'julkaisuvahti' );
		case 'video':
			return __( 'I filmed it myself', 'julkaisuvahti' );
		case 'audio':
			return __( 'I made the recording myself', 'julkaisuvahti' );
		case 'document':
			return __( 'I made the document myself', 'julkaisuvahti' );
		case 'files':
			return __( 'I made them myself', 'julkaisuvahti' );
	}
}

/** The common case, answered in one press. */
export function quickLabel( subject: Subject ): string {
	return sprintf(
		/* translators: %s: such as "I took the picture myself". */
		__( 'Quick answer: %s', 'julkaisuvahti' ),
		ownLabel( subject )
	);
}

export function originQuestion( subject: Subject ): string {
	switch ( subject ) {
		case 'image':
			return __( 'Where is the picture from?', 'julkaisuvahti' );
		case 'images':
			return __( 'Where are the pictures from?', 'julkaisuvahti' );
		case 'video':
			return __( 'Where is the video from?', 'julkaisuvahti' );
		case 'audio':
			return __( 'Where is the recording from?', 'julkaisuvahti' );
		case 'document':
			return __( 'Where is the document from?', 'julkaisuvahti' );
		case 'files':
			return __( 'Where are the files from?', 'julkaisuvahti' );
	}
}

export function peopleQuestion( subject: Subject ): string {
	switch ( subject ) {
		case 'video':
			return __( 'Who is in the video?', 'julkaisuvahti' );
		case 'images':
			return __( 'Who is in the pictures?', 'julkaisuvahti' );
		case 'files':
			return __( 'Who is in the pictures and videos?', 'julkaisuvahti' );
		default:
			return __( 'Who is in the picture?', 'julkaisuvahti' );
	}
}

/** In the order of how common they are. */
export const PEOPLE_ANSWERS: ReadonlyArray< Exclude< Person, 'unanswered' > > =
	[
		'none',
		'unrecognisable',
		'announced',
		'public-task',
		'permission',
		'guardian',
		'ask',
	];

export function peopleLabel( people: Person ): string {
	switch ( people ) {
		case 'none':
			return __( 'No people', 'julkaisuvahti' );
		case 'unrecognisable':
			return __(
				'People, but nobody can be recognised',
				'julkaisuvahti'
			);
		case 'announced':
			return __(
				'A public event where people were told of the photographing',
				'julkaisuvahti'
			);
		case 'public-task':
			return __( 'A person in a public task', 'julkaisuvahti' );
		case 'permission':
			return __(
				'A recognisable person who has given permission',
				'julkaisuvahti'
			);
		case 'guardian':
			return __(
				'Children whose guardians have given permission',
				'julkaisuvahti'
			);
		case 'ask':
			return __( 'I am not sure – I ask a reviewer', 'julkaisuvahti' );
		case 'unanswered':
			return __( 'Not answered', 'julkaisuvahti' );
	}
}

export function fieldLabel( name: FieldName ): string {
	switch ( name ) {
		case 'basis':
			return __( 'Origin', 'julkaisuvahti' );
		case 'creator':
			return __( 'Creator', 'julkaisuvahti' );
		case 'creditLine':
			return __( 'Credit line', 'julkaisuvahti' );
		case 'licence':
			return __( 'Licence', 'julkaisuvahti' );
		case 'source':
			return __( 'Link to where it is from', 'julkaisuvahti' );
		case 'uses':
			return __( 'May be used', 'julkaisuvahti' );
		case 'validUntil':
			return __( 'Valid until', 'julkaisuvahti' );
		case 'people':
			return __( 'People in it', 'julkaisuvahti' );
		case 'permissionReference':
			return __( 'Permission (reference)', 'julkaisuvahti' );
		case 'ai':
			return __( 'Artificial intelligence', 'julkaisuvahti' );
		case 'documentRead':
			return __( 'Looked through', 'julkaisuvahti' );
		case 'standingRecord':
			return __( 'Recurring material', 'julkaisuvahti' );
	}
}

/** What to do about a field without which nothing can be confirmed. */
export function lackingLine( name: FieldName ): string {
	switch ( name ) {
		case 'basis':
			return __( 'Choose where it is from.', 'julkaisuvahti' );
		case 'licence':
			return __( 'Choose the licence.', 'julkaisuvahti' );
		case 'creator':
			return __(
				'The licence asks that the creator is named. Write the name as it stands where you got it.',
				'julkaisuvahti'
			);
		case 'people':
			return __( 'Choose one of these.', 'julkaisuvahti' );
		case 'documentRead':
			return __(
				'Look the document through first, and tick this.',
				'julkaisuvahti'
			);
		default:
			return '';
	}
}

export function labelOfUse( use: RightsFields[ 'uses' ][ number ] ): string {
	switch ( use ) {
		case 'web':
			return __( 'On the web', 'julkaisuvahti' );
		case 'social':
			return __( 'In social media', 'julkaisuvahti' );
		case 'print':
			return __( 'In print', 'julkaisuvahti' );
	}
}

export function aiLabel( ai: RightsFields[ 'ai' ] ): string {
	switch ( ai ) {
		case 'none':
			return __( 'Not used', 'julkaisuvahti' );
		case 'edited':
			return __( 'Edited with it', 'julkaisuvahti' );
		case 'generated':
			return __( 'Made with it', 'julkaisuvahti' );
	}
}

/** What readers are told of a file that AI has made, if nothing else is written. */
export function aiCredit( subject: Subject ): string {
	switch ( subject ) {
		case 'image':
		case 'images':
		case 'files':
			return __(
				'Picture: made with artificial intelligence',
				'julkaisuvahti'
			);
		case 'video':
			return __(
				'Video: made with artificial intelligence',
				'julkaisuvahti'
			);
		case 'audio':
			return __(
				'Sound: made with artificial intelligence',
				'julkaisuvahti'
			);
		case 'document':
			return __(
				'Document: made with artificial intelligence',
				'julkaisuvahti'
			);
	}
}

export function standingLabel( standing: MediaRights[ 'standing' ] ): string {
	switch ( standing ) {
		case 'none':
			return __( 'Not confirmed', 'julkaisuvahti' );
		case 'confirmed':
			return __( 'Confirmed', 'julkaisuvahti' );
		case 'replaced':
			return __( 'The file has been replaced', 'julkaisuvahti' );
		case 'withdrawn':
			return __( 'Taken out of use', 'julkaisuvahti' );
		case 'baseline':
			return __( 'Earlier library', 'julkaisuvahti' );
	}
}

/** A row of the history; values are the server's `Change`. */
export function changeLabel( why: string ): string {
	switch ( why ) {
		case 'confirmed':
			return __( 'Confirmed', 'julkaisuvahti' );
		case 'changed':
			return __( 'Details changed', 'julkaisuvahti' );
		case 'withdrawn':
			return __( 'Taken out of use', 'julkaisuvahti' );
		case 'baseline':
			return __( 'Taken in with the earlier library', 'julkaisuvahti' );
		case 'undone':
			return __( 'A change was undone', 'julkaisuvahti' );
		case 'replaced':
			return __( 'The file has been replaced', 'julkaisuvahti' );
		case 'derived':
			return __(
				'The same file in another size or form',
				'julkaisuvahti'
			);
		case 'cropped':
			return __( 'The picture has been cropped', 'julkaisuvahti' );
		case 'restored':
			return __( 'The earlier file was put back', 'julkaisuvahti' );
		default:
			return why;
	}
}

/** A day or a time in the reader's language and time zone. */
export function dateLine( rfc3339: string ): string {
	const date = new Date( rfc3339 );
	return Number.isNaN( date.getTime() )
		? rfc3339
		: new Intl.DateTimeFormat( document.documentElement.lang || undefined, {
				dateStyle: 'medium',
				...( rfc3339.includes( 'T' )
					? { timeStyle: 'short' as const }
					: { timeZone: 'UTC' } ),
		  } ).format( date );
}

export function confirmedLine( {
	confirmedBy,
	confirmedAt,
}: MediaRights ): string {
	if ( ! confirmedBy ) {
		return '';
	}
	return confirmedBy.name === ''
		? dateLine( confirmedAt )
		: sprintf(
				/* translators: 1: a person's name. 2: a date and a time. */
				__( '%1$s, %2$s', 'julkaisuvahti' ),
				confirmedBy.name,
				dateLine( confirmedAt )
		  );
}
