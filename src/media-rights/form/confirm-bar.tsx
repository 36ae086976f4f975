import { Button } from '@wordpress/components';
import { useInstanceId } from '@wordpress/compose';
import type { ReactNode, RefObject } from 'react';

interface Props {
	/** What the person says by pressing the button. */
	readonly statement: string;
	readonly label: string;
	readonly isBusy: boolean;
	/** Why nothing was stored; empty where nothing is wrong. */
	readonly failure: string;
	readonly buttonRef: RefObject< HTMLButtonElement >;
	readonly onConfirm: () => void;
	/** Other ways out. */
	readonly children?: ReactNode;
}

/** The statement, and the button that says it. */
export function ConfirmBar( {
	statement,
	label,
	isBusy,
	failure,
	buttonRef,
	onConfirm,
	children,
}: Props ) {
	const id = useInstanceId( ConfirmBar, 'julkaisuvahti-rights-statement' );
	return (
		<div className="julkaisuvahti-rights__confirm">
			{ failure !== '' && (
				<p role="alert" className="julkaisuvahti-rights__problem">
					{ failure }
				</p>
			) }
			<p id={ id } className="julkaisuvahti-rights__statement">
				{ statement }
			</p>
			<div className="julkaisuvahti-rights__buttons">
				<Button
					ref={ buttonRef }
					variant="primary"
					isBusy={ isBusy }
					aria-disabled={ isBusy }
					aria-describedby={ id }
					onKeyDown={ ( event: React.KeyboardEvent ) => {
						// The key that answered the question is still down.
						if ( event.repeat ) {
							event.preventDefault();
						}
					} }
					onClick={ () => {
						if ( ! isBusy ) {
							onConfirm();
						}
					} }
					__next40pxDefaultSize
				>
					{ label }
				</Button>
				{ children }
			</div>
		</div>
	);
}
