import { Modal } from '@wordpress/components';
import { createRoot, useCallback, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { tellOfChange } from './changes';
import { Single } from './form/single';
import { refusalOf, undoRights } from './rest';
import { showToast } from './toast';
import type { RightsOutcome, RightsRequest } from './types';

/** Shows the form over whatever the page shows; resolves when it is closed. */
export function openDialog( request: RightsRequest ): Promise< RightsOutcome > {
	const before = document.activeElement;
	const place = document.createElement( 'div' );
	document.body.append( place );
	const root = createRoot( place );
	return new Promise( ( resolve ) => {
		root.render(
			<Dialog
				request={ request }
				onClose={ ( outcome ) => {
					root.unmount();
					place.remove();
					if ( before instanceof HTMLElement ) {
						before.focus();
					}
					resolve( outcome );
				} }
			/>
		);
	} );
}

interface Props {
	readonly request: RightsRequest;
	readonly onClose: ( outcome: RightsOutcome ) => void;
}

function Dialog( { request: { ids, found = {} }, onClose }: Props ) {
	const [ title, setTitle ] = useState< string >(
		__( 'Rights to the file', 'julkaisuvahti' )
	);
	const [ changed, setChanged ] = useState< readonly number[] >( [] );
	const close = useCallback(
		( confirmed: readonly number[] ) => {
			onClose( {
				confirmed,
				changed: changed.filter( ( id ) => ! confirmed.includes( id ) ),
			} );
		},
		[ changed, onClose ]
	);
	const [ id ] = ids;
	return (
		<Modal
			title={ title }
			className="julkaisuvahti-rights"
			overlayClassName="julkaisuvahti-rights-overlay"
			size="large"
			shouldCloseOnClickOutside={ false }
			onRequestClose={ () => {
				close( [] );
			} }
			onKeyDown={ keepKeys }
		>
			{ id !== undefined && (
				<Single
					id={ id }
					metadata={ found[ id ] }
					onTitle={ setTitle }
					onConfirmed={ ( rights, name ) => {
						tellOfChange( [ rights.id ] );
						close( [ rights.id ] );
						offerUndo( [ rights.id ], sprintf(
							/* translators: %s: the name of a file. */
							__( 'Confirmed: %s', 'julkaisuvahti' ),
							name
						) );
					} }
					onSaved={ ( rights ) => {
						setChanged( [ ...changed, rights.id ] );
						tellOfChange( [ rights.id ] );
					} }
					onClose={ () => {
						close( [] );
					} }
				/>
			) }
		</Modal>
	);
}

function offerUndo( ids: readonly number[], line: string ): void {
	showToast( line, async () => {
		const undone: number[] = [];
		try {
			for ( const id of ids ) {
				await undoRights( id );
				undone.push( id );
			}
		} catch ( error ) {
			return refusalOf( error ).message;
		} finally {
			tellOfChange( undone );
		}
		return __( 'The confirmation was undone.', 'julkaisuvahti' );
	} );
}

/** The page's own shortcuts, such as the arrows of the media library, are not meant while somebody answers. */
function keepKeys( event: React.KeyboardEvent ): void {
	if ( event.key.startsWith( 'Arrow' ) ) {
		event.nativeEvent.stopPropagation();
	}
}
