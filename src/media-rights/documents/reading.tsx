import { ProgressBar } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { Progress } from './document-text';

/** How far a document has been read. */
export function Reading( {
	progress,
}: {
	readonly progress: Progress | null;
} ) {
	const text = progress
		? sprintf(
				/* translators: 1: page that is read, 2: number of pages. */
				__(
					'Reading the document: page %1$d of %2$d…',
					'julkaisuvahti'
				),
				progress.done,
				progress.all
		  )
		: __( 'Reading the document…', 'julkaisuvahti' );
	return (
		<div className="julkaisuvahti-document">
			<p>{ text }</p>
			<ProgressBar
				{ ...( progress && {
					value: ( 100 * progress.done ) / progress.all,
				} ) }
			/>
		</div>
	);
}
