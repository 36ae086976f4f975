import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

interface Props {
	readonly label: string;
	readonly done: number;
	readonly all: number;
	readonly isStopping: boolean;
	readonly note: string;
	readonly onStop: () => void;
}

/** A long work: how far it is, and a way to stop it. */
export function Progress( {
	label,
	done,
	all,
	isStopping,
	note,
	onStop,
}: Props ) {
	const line = sprintf(
		/* translators: 1: number of files that are done. 2: number of all files. */
		__( '%1$d of %2$d files', 'julkaisuvahti' ),
		done,
		all
	);
	return (
		<section className="julkaisuvahti-media__section julkaisuvahti-progress">
			<h2>{ label }</h2>
			<progress aria-label={ label } value={ done } max={ all } />
			<p>
				{ line }. { note }
			</p>
			<Button
				variant="secondary"
				disabled={ isStopping }
				accessibleWhenDisabled
				onClick={ onStop }
				__next40pxDefaultSize
			>
				{ isStopping
					? __( 'Stopping …', 'julkaisuvahti' )
					: __( 'Stop', 'julkaisuvahti' ) }
			</Button>
		</section>
	);
}
