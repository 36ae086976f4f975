import { __, _n, sprintf } from '@wordpress/i18n';
import type { Severity } from '../../engine';
import type { Outlook } from '../review/outlook';
import type { Reason } from '../store';

export function severityWord( severity: Exclude< Severity, 'off' > ): string {
	switch ( severity ) {
		case 'block':
			return __( 'Correct', 'julkaisuvahti' );
		case 'review':
			return __( 'A reviewer looks', 'julkaisuvahti' );
		case 'confirm':
			return __( 'Answer', 'julkaisuvahti' );
		case 'note':
			return __( 'Hint', 'julkaisuvahti' );
	}
}

/** The verdict in one line: what comes first. */
export function verdictLine( outlook: Outlook, isEmpty: boolean ): string {
	const [ line = '' ] = verdictLines( outlook, isEmpty );
	return line;
}

/** Everything that is left to do, what the author can do first. At least one line. */
export function verdictLines(
	{ corrections, questions, waiting, unchecked }: Outlook,
	isEmpty: boolean
): readonly string[] {
	const lines: string[] = [];
	if ( corrections > 0 ) {
		lines.push(
			sprintf(
				/* translators: %d: number of places in the text. */
				_n(
					'%d place must be corrected before publishing.',
					'%d places must be corrected before publishing.',
					corrections,
					'julkaisuvahti'
				),
				corrections
			)
		);
	}
	if ( questions > 0 ) {
		lines.push(
			sprintf(
				/* translators: %d: number of questions to the author. */
				_n(
					'%d question left before publishing.',
					'%d questions left before publishing.',
					questions,
					'julkaisuvahti'
				),
				questions
			)
		);
	}
	if ( waiting > 0 ) {
		lines.push( waitingLine( waiting ) );
	}
	if ( unchecked !== 'nothing' ) {
		lines.push( uncheckedLine( unchecked ) );
	}
	return lines.length > 0 ? lines : [ clearLine( isEmpty ) ];
}

function waitingLine( count: number ): string {
	return sprintf(
		/* translators: %d: number of places in the text. */
		_n(
			'%d place waits for a reviewer.',
			'%d places wait for a reviewer.',
			count,
			'julkaisuvahti'
		),
		count
	);
}

function uncheckedLine( by: 'names' | 'author' | 'reviewer' ): string {
	switch ( by ) {
		case 'names':
			return __(
				'Names could not be checked now. Go through them yourself and confirm.',
				'julkaisuvahti'
			);
		case 'author':
			return __(
				'Not everything could be checked now. Go through the text yourself.',
				'julkaisuvahti'
			);
		case 'reviewer':
			return __(
				'Not everything could be checked now. A reviewer looks at the text before publishing.',
				'julkaisuvahti'
			);
	}
}

function clearLine( isEmpty: boolean ): string {
	return isEmpty
		? __(
				'Nothing to check yet. Write in peace: the text is checked as you go.',
				'julkaisuvahti'
		  )
		: __( 'Ready to publish.', 'julkaisuvahti' );
}

/** The toolbar button in words: its number, and the hints, which the number does not count. */
export function buttonLine( count: number, hints: number ): string {
	const name = __( 'Julkaisuvahti', 'julkaisuvahti' );
	const parts: string[] = [];
	if ( count > 0 ) {
		parts.push(
			sprintf(
				/* translators: %d: number of places in the text, and of other things to do. */
				_n(
					'%d point needs you',
					'%d points need you',
					count,
					'julkaisuvahti'
				),
				count
			)
		);
	}
	if ( hints > 0 ) {
		parts.push(
			sprintf(
				/* translators: %d: number of places in the text about which nothing has to be done. */
				_n( '%d hint', '%d hints', hints, 'julkaisuvahti' ),
				hints
			)
		);
	}
	return parts.length > 0 ? `${ name }: ${ parts.join( ', ' ) }` : name;
}

export function reasonLine( reason: Reason ): string {
	switch ( reason ) {
		case 'rules-not-fetched':
			return __(
				'The rules could not be fetched from the server.',
				'julkaisuvahti'
			);
		case 'rules-not-read':
			return __(
				'The rules are faulty. Tell the site’s administrator.',
				'julkaisuvahti'
			);
		case 'engine-not-started':
			return __(
				'The check did not start in this browser.',
				'julkaisuvahti'
			);
		case 'engine-failed':
			return __( 'The check stopped at an error.', 'julkaisuvahti' );
		case 'timed-out':
			return __( 'The check took too long.', 'julkaisuvahti' );
	}
}

/** The refusal in one sentence or two; tells where the text is. */
export function refusalLine( isLive: boolean ): string {
	return isLive
		? __(
				'The change is not published yet. The page shows the earlier version, and your new text is saved.',
				'julkaisuvahti'
		  )
		: __(
				'Not published yet. Your text is saved as a draft.',
				'julkaisuvahti'
		  );
}

/** The refusal with what the author can do and what waits for others, as plain text: WordPress drops a message that holds tags. */
export function refusalNotice(
	isLive: boolean,
	messages: readonly string[],
	waiting: number,
	isUnchecked: boolean
): string {
	const parts = [ refusalLine( isLive ) ];
	if ( isUnchecked ) {
		parts.push(
			`${ __( 'Not everything was checked', 'julkaisuvahti' ) }.`
		);
	}
	if ( messages.length > 0 ) {
		parts.push(
			sprintf(
				/* translators: %s: what was found, as sentences. */
				__( 'This waits for you: %s', 'julkaisuvahti' ),
				[ ...new Set( messages ) ].join( ' ' )
			)
		);
	}
	if ( waiting > 0 ) {
		parts.push( waitingLine( waiting ) );
	}
	return parts.join( ' ' ).replace( /[<>]/g, '' );
}
