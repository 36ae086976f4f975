import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

interface Props {
	/** What it does, as it stands on the button. */
	readonly label: string;
	/** What it does it to, for who hears the button alone. */
	readonly about: string;
	/** None where it cannot be done: then there is no button. */
	readonly onPress: ( () => void ) | null;
	readonly variant?: 'link' | 'secondary';
	readonly className?: string;
}

/** One of many buttons with the same word on it. */
export function NamedButton( {
	label,
	about,
	onPress,
	variant = 'link',
	...props
}: Props ) {
	return (
		onPress && (
			<Button
				{ ...props }
				variant={ variant }
				{ ...( variant === 'secondary' && { size: 'compact' } ) }
				aria-label={ sprintf(
					/* translators: 1: what a button does, e.g. Change, 2: what it does it to. */
					__( '%1$s: %2$s', 'julkaisuvahti' ),
					label,
					about
				) }
				onClick={ onPress }
			>
				{ label }
			</Button>
		)
	);
}
