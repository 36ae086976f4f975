import { Button, Notice, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import type { Loaded } from './loaded';

interface Props< Value > {
	readonly loaded: Loaded< Value >;
	readonly onAskAgain: () => void;
	readonly children: ( value: Value ) => ReactNode;
}

/** Something that comes from the server: until it is there, or where it did not come, that is said. */
export function Waiting< Value >( {
	loaded,
	onAskAgain,
	children,
}: Props< Value > ) {
	switch ( loaded.state ) {
		case 'loading':
			return (
				<p className="julkaisuvahti-media__waiting" role="status">
					<Spinner />
					{ __( 'Loading …', 'julkaisuvahti' ) }
				</p>
			);
		case 'failed':
			return (
				<Notice status="error" isDismissible={ false }>
					<p>{ loaded.message }</p>
					<Button variant="secondary" onClick={ onAskAgain }>
						{ __( 'Try again', 'julkaisuvahti' ) }
					</Button>
				</Notice>
			);
		case 'ready':
			return <>{ children( loaded.value ) }</>;
	}
}
