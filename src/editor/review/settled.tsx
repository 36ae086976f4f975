import { Icon } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { check } from '@wordpress/icons';
import { NamedButton } from './named-button';

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
	const about = `${ name }, ${ said }`;
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
			<NamedButton
				label={ __( 'Change', 'julkaisuvahti' ) }
				about={ about }
				onPress={ onChange }
			/>
			<NamedButton
				label={ __( 'Undo', 'julkaisuvahti' ) }
				about={ about }
				onPress={ onTakeBack }
			/>
		</div>
	);
}
