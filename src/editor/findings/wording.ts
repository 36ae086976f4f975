import { __, _n, sprintf } from '@wordpress/i18n';
import type { Finding, Severity } from '../../engine';
import type { Reading, Reason } from '../store';

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

/** The verdict in one line. */
export function verdictLine( { report, verdict, isEmpty }: Reading ): string {
	const count = ( severity: Severity ) =>
		countOf( report.findings, severity );
	switch ( verdict ) {
		case 'blocked':
			return sprintf(
				/* translators: %d: number of places in the text. */
				_n(
					'%d place must be corrected before publishing.',
					'%d places must be corrected before publishing.',
					count( 'block' ),
					'julkaisuvahti'
				),
				count( 'block' )
			);
		case 'needs-review':
			return count( 'review' ) === 0
				? __(
						'Not everything could be checked now. A reviewer looks at the text before publishing.',
						'julkaisuvahti'
				  )
				: sprintf(
						/* translators: %d: number of places in the text. */
						_n(
							'%d place waits for a reviewer.',
							'%d places wait for a reviewer.',
							count( 'review' ),
							'julkaisuvahti'
						),
						count( 'review' )
				  );
		case 'needs-confirmation':
			return count( 'confirm' ) === 0
				? __(
						'Not everything could be checked now. Go through the text yourself.',
						'julkaisuvahti'
				  )
				: sprintf(
						/* translators: %d: number of questions to the author. */
						_n(
							'%d question left before publishing.',
							'%d questions left before publishing.',
							count( 'confirm' ),
							'julkaisuvahti'
						),
						count( 'confirm' )
				  );
		case 'publish':
			return isEmpty
				? __(
						'Nothing to check yet. Write in peace: the text is checked as you go.',
						'julkaisuvahti'
				  )
				: __( 'Ready to publish.', 'julkaisuvahti' );
	}
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

/** The refusal with what it stands on, as plain text: WordPress drops a message that holds tags. */
export function refusalNotice(
	isLive: boolean,
	messages: readonly string[]
): string {
	const parts = [ refusalLine( isLive ) ];
	if ( messages.length > 0 ) {
		parts.push(
			sprintf(
				/* translators: %s: what was found, as sentences. */
				__( 'This waits for you: %s', 'julkaisuvahti' ),
				[ ...new Set( messages ) ].join( ' ' )
			)
		);
	}
	return parts.join( ' ' ).replace( /[<>]/g, '' );
}

export function countOf(
	findings: readonly Pick< Finding, 'severity' >[],
	severity: Severity
): number {
	return findings.filter( ( finding ) => finding.severity === severity )
		.length;
}
