import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { NamedButton } from './named-button';
import { useKeptFocus } from './use-kept-focus';

interface Props {
	/** Which finding, for who hears the button alone. */
	readonly name: string;
	readonly onDispute: () => void;
}

/** For an author who sees that the check is wrong: a reviewer decides. */
export function Dispute( { name, onDispute }: Props ) {
	const [ isAsking, setAsking ] = useState( false );
	const keptFocus = useKeptFocus< HTMLDivElement >(
		isAsking ? 'asking' : 'idle'
	);

	return (
		<div { ...keptFocus } className="julkaisuvahti-answer">
			{ isAsking && (
				<p>
					{ __(
						'A reviewer looks at this place before publishing.',
						'julkaisuvahti'
					) }
				</p>
			) }
			<div className="julkaisuvahti-answer__buttons">
				{ isAsking ? (
					<>
						<Button
							variant="secondary"
							size="compact"
							onClick={ onDispute }
						>
							{ __( 'Send to a reviewer', 'julkaisuvahti' ) }
						</Button>
						<Button
							variant="tertiary"
							size="compact"
							onClick={ () => {
								setAsking( false );
							} }
						>
							{ __( 'Cancel', 'julkaisuvahti' ) }
						</Button>
					</>
				) : (
					<NamedButton
						label={ __( 'This is a mistake', 'julkaisuvahti' ) }
						about={ name }
						onPress={ () => {
							setAsking( true );
						} }
					/>
				) }
			</div>
		</div>
	);
}
