import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { useKeptFocus } from './use-kept-focus';

interface Props {
	/** Which finding, for who hears the button alone. */
	readonly name: string;
	readonly onDispute: () => void;
}

/** For an author who sees that the check is wrong: a reviewer decides. */
export function Dispute( { name, onDispute }: Props ) {
	const [ isAsking, setAsking ] = useState( false );
	const { ref, onFocus, onBlur } = useKeptFocus< HTMLDivElement >(
		isAsking ? 'asking' : 'idle'
	);

	return (
		<div
			ref={ ref }
			className="julkaisuvahti-answer"
			onFocus={ onFocus }
			onBlur={ onBlur }
		>
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
					<Button
						variant="link"
						aria-label={ sprintf(
							/* translators: %s: what was found. */
							__( 'This is a mistake: %s', 'julkaisuvahti' ),
							name
						) }
						onClick={ () => {
							setAsking( true );
						} }
					>
						{ __( 'This is a mistake', 'julkaisuvahti' ) }
					</Button>
				) }
			</div>
		</div>
	);
}
