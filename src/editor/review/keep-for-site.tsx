import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { MouseEvent } from 'react';

interface Props {
	/** In its basic form. */
	readonly word: string;
	readonly onKeep: ( word: string ) => void;
}

/** For a reviewer: what is no name here is none in any post. */
export function KeepForSite( { word, onKeep }: Props ) {
	return (
		<Button
			className="julkaisuvahti-keep"
			variant="link"
			onClick={ ( { currentTarget }: MouseEvent< HTMLElement > ) => {
				// The finding goes away, and this button with it.
				currentTarget
					.closest< HTMLElement >( '.julkaisuvahti-sidebar__content' )
					?.focus();
				onKeep( word );
			} }
		>
			{ sprintf(
				/* translators: %s: a word that is no person's name. */
				__(
					'Keep for the whole site: “%s” is not a person',
					'julkaisuvahti'
				),
				word
			) }
		</Button>
	);
}
