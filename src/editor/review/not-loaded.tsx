import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReviewDesk } from './review-desk';

/** Answers given earlier are not lost, only not known here. */
export function NotLoaded( {
	desk,
}: {
	readonly desk: Pick< ReviewDesk, 'load' >;
} ) {
	return (
		<div className="julkaisuvahti-not-loaded">
			<p>
				{ __(
					'Earlier answers could not be fetched. They are safe on the server, which takes them into account when you publish.',
					'julkaisuvahti'
				) }
			</p>
			<Button
				variant="secondary"
				size="compact"
				onClick={ () => {
					void desk.load();
				} }
			>
				{ __( 'Try again', 'julkaisuvahti' ) }
			</Button>
		</div>
	);
}
