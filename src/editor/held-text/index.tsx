import { Button, Flex, Modal } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { HeldText } from './held-text';

interface Props {
	readonly heldText: HeldText;
}

/** Offers the held text, and asks before it is thrown away. */
export function HeldTextOffer( { heldText }: Props ) {
	const [ isAsking, setAsking ] = useState( false );

	useEffect( () => {
		heldText.offer( () => {
			setAsking( true );
		} );
	}, [ heldText ] );

	const close = () => {
		setAsking( false );
	};
	return isAsking ? (
		<Modal
			title={ __( 'Discard the saved text?', 'julkaisuvahti' ) }
			size="small"
			onRequestClose={ close }
		>
			<p>
				{ __(
					'It is deleted for good. What is published stays as it is.',
					'julkaisuvahti'
				) }
			</p>
			<Flex justify="flex-end">
				<Button variant="tertiary" onClick={ close }>
					{ __( 'Keep it', 'julkaisuvahti' ) }
				</Button>
				<Button
					variant="primary"
					isDestructive
					onClick={ () => {
						close();
						void heldText.discard();
					} }
				>
					{ __( 'Discard', 'julkaisuvahti' ) }
				</Button>
			</Flex>
		</Modal>
	) : null;
}
