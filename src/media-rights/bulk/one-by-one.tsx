import { speak } from '@wordpress/a11y';
import { useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { Single } from '../form/single';
import type { RightsRequest } from '../types';

interface Props {
	readonly ids: readonly number[];
	readonly found: RightsRequest[ 'found' ];
	readonly onTitle: ( title: string ) => void;
	readonly onConfirmed: ( id: number ) => void;
	readonly onSaved: ( id: number ) => void;
	/** Behind the last one. */
	readonly onEnd: ( areAllConfirmed: boolean ) => void;
	readonly onClose: () => void;
}

/** The form of one file after another. */
export function OneByOne( {
	ids,
	found,
	onTitle,
	onConfirmed,
	onSaved,
	onEnd,
	onClose,
}: Props ) {
	// Those that get confirmed leave the list of the caller, not this one.
	const [ list ] = useState( ids );
	const [ at, setAt ] = useState( 0 );
	const [ confirmed, setConfirmed ] = useState( 0 );
	const id = list[ at ];
	const line = sprintf(
		/* translators: 1: the number of the file. 2: how many there are. */
		__( 'File %1$d of %2$d', 'julkaisuvahti' ),
		at + 1,
		list.length
	);

	useEffect( () => {
		speak( line );
	}, [ line ] );

	const next = ( nowConfirmed: number ) => {
		setConfirmed( nowConfirmed );
		if ( at + 1 < list.length ) {
			setAt( at + 1 );
		} else {
			onEnd( nowConfirmed === list.length );
		}
	};

	return (
		<>
			<p className="julkaisuvahti-rights__quiet julkaisuvahti-rights__step">
				{ line }
			</p>
			{ id !== undefined && (
				<Single
					key={ id }
					id={ id }
					metadata={ found?.[ id ] }
					onTitle={ onTitle }
					onConfirmed={ () => {
						onConfirmed( id );
						next( confirmed + 1 );
					} }
					onSaved={ () => {
						onSaved( id );
					} }
					onClose={ onClose }
					onSkip={ () => {
						next( confirmed );
					} }
				/>
			) }
		</>
	);
}
