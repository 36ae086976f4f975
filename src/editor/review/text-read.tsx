import apiFetch from '@wordpress/api-fetch';
import { Button } from '@wordpress/components';
import { useRegistry, useSelect } from '@wordpress/data';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { editorStore } from '../core-stores';
import type { Registry } from '../core-stores';
import { editedFields } from '../post';
import { store } from '../store';
import { useKeptFocus } from './use-kept-focus';

/** Where nothing could be checked: a reviewer who has read the text lets it pass. */
export function TextRead() {
	const registry = useRegistry() as Registry;
	const [ phase, setPhase ] = useState<
		'open' | 'sending' | 'read' | 'failed'
	>( 'open' );
	const keptFocus = useKeptFocus< HTMLDivElement >( phase );
	const canReview = useSelect(
		( select ) => select( store ).getReview().canReview,
		[]
	);
	if ( ! canReview ) {
		return (
			<p>
				{ __(
					'Nothing could be checked. A reviewer can read the text and let it pass.',
					'julkaisuvahti'
				) }
			</p>
		);
	}

	const send = async () => {
		setPhase( 'sending' );
		try {
			await sayRead( registry );
			setPhase( 'read' );
		} catch {
			setPhase( 'failed' );
		}
	};
	return (
		<div { ...keptFocus } className="julkaisuvahti-answer" tabIndex={ -1 }>
			<p>
				{ phase === 'read'
					? __(
							'You have read the text. As it is now, it can be published; a changed text asks again.',
							'julkaisuvahti'
					  )
					: __(
							'Nothing could be checked. If you read the text and find nothing in it that must not be published, you can let it pass.',
							'julkaisuvahti'
					  ) }
			</p>
			{ phase === 'failed' && (
				<p>
					{ __(
						'That could not be saved. Try again.',
						'julkaisuvahti'
					) }
				</p>
			) }
			{ phase !== 'read' && (
				<Button
					variant="secondary"
					size="compact"
					isBusy={ phase === 'sending' }
					onClick={ () => {
						void send();
					} }
				>
					{ __( 'I have read the text', 'julkaisuvahti' ) }
				</Button>
			) }
		</div>
	);
}

/** The server keeps a digest of the text as it stands here. */
async function sayRead( registry: Registry ): Promise< void > {
	const { getCurrentPostId, getEditedPostContent } =
		registry.select( editorStore );
	const { footnotes, ...fields } = editedFields( registry );
	await apiFetch( {
		path: `/julkaisuvahti/v1/posts/${ getCurrentPostId() }/text-read`,
		method: 'POST',
		data: {
			...fields,
			content: getEditedPostContent(),
			meta: { footnotes },
		},
	} );
}
