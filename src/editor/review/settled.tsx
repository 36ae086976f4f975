import { Button, Icon } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { check } from '@wordpress/icons';

interface Props {
	/** What was found. */
	readonly name: string;
	/** What was decided of it. */
	readonly said: string;
	/** Who decided, and when; for what another person let pass. */
	readonly signature: string | null;
	readonly onChange: ( () => void ) | null;
	readonly onTakeBack: ( () => void ) | null;
}

/** One quiet line of what nobody has to think of any more. */
export function Settled( {
	name,
	said,
	signature,
	onChange,
	onTakeBack,
}: Props ) {
	return (
		<div className="julkaisuvahti-settled">
			<Icon icon={ check } size={ 20 } />
			<p>
				<span className="julkaisuvahti-settled__name">{ name }</span>
				<span>{ said }</span>
				{ signature !== null && (
					<span className="julkaisuvahti-settled__by">
						{ signature }
					</span>
				) }
			</p>
			{ onChange && (
				<Button
					variant="link"
					aria-label={ sprintf(
						/* translators: 1: what was found, 2: the answer given. */
						__( 'Change: %1$s, %2$s', 'julkaisuvahti' ),
						name,
						said
					) }
					onClick={ onChange }
				>
					{ __( 'Change', 'julkaisuvahti' ) }
				</Button>
			) }
			{ onTakeBack && (
				<Button
					variant="link"
					aria-label={ sprintf(
						/* translators: 1: what was found, 2: what was decided. */
						__( 'Undo: %1$s, %2$s', 'julkaisuvahti' ),
						name,
						said
					) }
					onClick={ onTakeBack }
				>
					{ __( 'Undo', 'julkaisuvahti' ) }
				</Button>
			) }
		</div>
	);
}
