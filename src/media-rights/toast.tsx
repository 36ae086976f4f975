import { Snackbar } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { addRoot } from './root';

/** Long enough to read it twice; the form offers the same afterwards. */
const SHOWN_MS = 20_000;

let clear = () => {};

export function clearToast(): void {
	clear();
}

/** Says what was done, below, after the dialog has gone; and takes it back where asked. */
export function showToast(
	message: string,
	undo?: () => Promise< string >
): void {
	clear();
	const { place, root } = addRoot( 'julkaisuvahti-rights-toast' );
	const timer = window.setTimeout( () => {
		clear();
	}, SHOWN_MS );
	clear = () => {
		window.clearTimeout( timer );
		root.unmount();
		place.remove();
		clear = () => {};
	};
	// The snackbar speaks its message by itself.
	root.render(
		<Snackbar
			explicitDismiss
			onRemove={ () => {
				clear();
			} }
			actions={
				undo
					? [
							{
								label: __( 'Undo', 'julkaisuvahti' ),
								onClick: () => {
									void undo().then( ( line ) => {
										showToast( line );
									} );
								},
							},
					  ]
					: []
			}
		>
			{ message }
		</Snackbar>
	);
}
