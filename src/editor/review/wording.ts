import { __, sprintf } from '@wordpress/i18n';
import type {
	Language,
	ReferenceProblem,
	ResolutionOutcome,
} from '../../engine';
import type { StoredResolution } from '../store';

/** What was decided, in a few words; an answer of the rule's own list has its own. */
export function outcomeLine( outcome: ResolutionOutcome ): string {
	switch ( outcome ) {
		case 'fine':
			return __( 'Answered', 'julkaisuvahti' );
		case 'ask-reviewer':
			return __( 'A reviewer was asked.', 'julkaisuvahti' );
		case 'disputed':
			return __( 'Reported as a mistake of the check.', 'julkaisuvahti' );
		case 'waived':
			return __( 'Waived', 'julkaisuvahti' );
	}
}

/** Who decided, and when. */
export function signature(
	{ by, at, selfChecked }: StoredResolution,
	language: Language
): string {
	const time = new Date( at ).toLocaleString( language, {
		dateStyle: 'short',
		timeStyle: 'short',
	} );
	if ( by.name === '' ) {
		return time;
	}
	return selfChecked
		? sprintf(
				/* translators: 1: a person's name, 2: date and time. */
				__( '%1$s, %2$s, own post', 'julkaisuvahti' ),
				by.name,
				time
		  )
		: sprintf(
				/* translators: 1: a person's name, 2: date and time. */
				__( '%1$s, %2$s', 'julkaisuvahti' ),
				by.name,
				time
		  );
}

/** Why a reference beside an answer was not taken. */
export function referenceLine( problem: ReferenceProblem | 'needed' ): string {
	switch ( problem ) {
		case 'needed':
			return __( 'Write where it stands, too.', 'julkaisuvahti' );
		case 'personal-data':
			return __(
				'There seems to be a name or a contact in the reference. Write a case number, a date or a link instead.',
				'julkaisuvahti'
			);
		case 'unchecked':
			return __(
				'The reference could not be checked now. Try again in a moment.',
				'julkaisuvahti'
			);
	}
}

/** A word was kept for the site. */
export function keptLine( word: string ): string {
	return sprintf(
		/* translators: %s: a word that is no person's name. */
		__( '“%s” is not a person: kept for the whole site.', 'julkaisuvahti' ),
		word
	);
}

/** The server did not take a decision; its own reason where it gave one. */
export function notStoredLine( error: unknown ): string {
	return [
		__( 'Your choice was not saved.', 'julkaisuvahti' ),
		reasonOf( error ) ??
			__( 'Check the connection and try again.', 'julkaisuvahti' ),
	].join( ' ' );
}

/** Only the plugin's own errors are written for authors. */
function reasonOf( error: unknown ): string | null {
	if (
		typeof error !== 'object' ||
		error === null ||
		! ( 'code' in error && 'message' in error )
	) {
		return null;
	}
	const { code, message } = error;
	return typeof code === 'string' &&
		code.startsWith( 'julkaisuvahti_' ) &&
		typeof message === 'string' &&
		message !== ''
		? message
		: null;
}
