import { __, _n, sprintf } from '@wordpress/i18n';
import type { DocumentFinding, DocumentResult } from './check-document';
import { isClean } from './check-document';

/** Where in a document something is. */
export function placeOf( { kind, number }: DocumentFinding[ 'part' ] ): string {
	switch ( kind ) {
		case 'page':
			/* translators: %d: number of a page. */
			return sprintf( __( 'Page %d', 'julkaisuvahti' ), number );
		case 'slide':
			/* translators: %d: number of a slide. */
			return sprintf( __( 'Slide %d', 'julkaisuvahti' ), number );
		case 'sheet':
			/* translators: %d: number of a sheet. */
			return sprintf( __( 'Sheet %d', 'julkaisuvahti' ), number );
		case 'text':
			return __( 'In the text', 'julkaisuvahti' );
	}
}

/** What came of it, in a sentence; it is announced, too. */
export function summaryOf( result: DocumentResult ): string {
	if ( isClean( result ) ) {
		return result.kind === 'page'
			? sprintf(
					/* translators: %d: number of pages. */
					_n(
						'The text has been checked: %d page, nothing to ask.',
						'The text has been checked: %d pages, nothing to ask.',
						result.parts,
						'julkaisuvahti'
					),
					result.parts
			  )
			: __(
					'The text has been checked: nothing to ask.',
					'julkaisuvahti'
			  );
	}
	if ( result.findings.length > 0 ) {
		return sprintf(
			/* translators: %d: how many. */
			_n(
				'There is %d thing to look at in the document.',
				'There are %d things to look at in the document.',
				result.findings.length,
				'julkaisuvahti'
			),
			result.findings.length
		);
	}
	return __(
		'The document could not be checked as a whole.',
		'julkaisuvahti'
	);
}

/** Why something may be missing, and where; empty where nothing is. */
export function reasonOf( { incomplete, blank }: DocumentResult ): string {
	switch ( incomplete ) {
		case null:
			return '';
		case 'encrypted':
			return __(
				'It is protected by a password, so that its text could not be read.',
				'julkaisuvahti'
			);
		case 'scanned':
			return sprintf(
				/* translators: %s: numbers of pages, such as "2, 4–6". */
				_n(
					'The text of page %s is a picture or cannot be read by a program.',
					'The text of pages %s is pictures or cannot be read by a program.',
					blank.length,
					'julkaisuvahti'
				),
				ranges( blank )
			);
		case 'damaged':
			return __(
				'The file seems to be damaged. Try to open it yourself.',
				'julkaisuvahti'
			);
		case 'too-large':
			return __(
				'It is too large to be read as a whole.',
				'julkaisuvahti'
			);
		case 'unsupported':
			return __(
				'Files of this kind cannot be read by the check.',
				'julkaisuvahti'
			);
		case 'unchecked':
			return __(
				'The check could not be made as a whole just now.',
				'julkaisuvahti'
			);
	}
}

/** `2, 4–6`. */
export function ranges( numbers: readonly number[] ): string {
	const found: Array< [ first: number, last: number ] > = [];
	for ( const number of numbers ) {
		const last = found.at( -1 );
		if ( last && last[ 1 ] === number - 1 ) {
			last[ 1 ] = number;
		} else {
			found.push( [ number, number ] );
		}
	}
	return found
		.map( ( [ first, last ] ) =>
			first === last ? String( first ) : `${ first }–${ last }`
		)
		.join( ', ' );
}
