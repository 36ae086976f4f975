import { __ } from '@wordpress/i18n';
import { NamedButton } from './named-button';
import { Waits } from './waits';

interface Props {
	/** Which finding, for who hears a button alone. */
	readonly name: string;
	/** What the author said of it, if anything. */
	readonly said: string | null;
	/** A reviewer's own post, which nobody else can look at. */
	readonly isOwn: boolean;
	readonly onWaive: ( () => void ) | null;
	readonly onChange: ( () => void ) | null;
	readonly onTakeBack: ( () => void ) | null;
}

/** What waits for a reviewer, and what the person at the keyboard can do about it. */
export function InReview( {
	name,
	said,
	isOwn,
	onWaive,
	onChange,
	onTakeBack,
}: Props ) {
	return (
		<div className="julkaisuvahti-answer">
			<Waits said={ said } isOwn={ isOwn } />
			<div className="julkaisuvahti-answer__buttons">
				<NamedButton
					label={ __( 'Waive', 'julkaisuvahti' ) }
					about={ name }
					variant="secondary"
					onPress={ onWaive }
				/>
				<NamedButton
					label={ __( 'Change', 'julkaisuvahti' ) }
					about={ name }
					onPress={ onChange }
				/>
				<NamedButton
					label={
						onWaive && ! isOwn
							? __( 'Return to the author', 'julkaisuvahti' )
							: __( 'Undo', 'julkaisuvahti' )
					}
					about={ name }
					onPress={ onTakeBack }
				/>
			</div>
		</div>
	);
}
