import { Modal } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { Many } from './bulk/many';
import { tellOfChange } from './changes';
import { Single } from './form/single';
import { refusalOf, undoRights } from './rest';
import { addRoot, returnFocus } from './root';
import { clearToast, showToast } from './toast';
import type { RightsOutcome, RightsRequest } from './types';

let last: Promise< unknown > = Promise.resolve();

/** Shows the form over whatever the page shows; resolves when it is closed. One dialog at a time: the next waits. */
export function openDialog( request: RightsRequest ): Promise< RightsOutcome > {
	const ids = [ ...new Set( request.ids ) ];
	if ( ids.length === 0 ) {
		return Promise.resolve( { confirmed: [], changed: [] } );
	}
	const outcome = last.then( () => show( { ...request, ids } ) );
	last = outcome;
	return outcome;
}

function show( request: RightsRequest ): Promise< RightsOutcome > {
	clearToast();
	const { place, root } = addRoot();
	const before = place.ownerDocument.activeElement;
	return new Promise( ( resolve ) => {
		root.render(
			<Dialog
				request={ request }
				onClose={ ( outcome ) => {
					root.unmount();
					place.remove();
					returnFocus( before );
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

function Dialog( { request, onClose }: Props ) {
	const [ title, setTitle ] = useState< string >(
		__( 'Rights to the file', 'julkaisuvahti' )
	);
	const confirmed = useRef( new Set< number >() );
	const changed = useRef( new Set< number >() );
	const tell = ( kind: typeof confirmed, ids: readonly number[] ) => {
		[ confirmed, changed ].forEach( ( { current } ) => {
			ids.forEach( ( id ) => current.delete( id ) );
		} );
		ids.forEach( ( id ) => kind.current.add( id ) );
		tellOfChange( ids );
	};
	const close = () => {
		onClose( {
			confirmed: [ ...confirmed.current ],
			changed: [ ...changed.current ],
		} );
	};
	const closeDone = ( line: string ) => {
		close();
		offerUndo( [ ...confirmed.current ], line );
	};
	const overlay = useRef< HTMLDivElement >( null );
	useEffect( () => {
		// Not React's: it listens on the body, as WordPress does, and would come too late.
		overlay.current?.addEventListener( 'keydown', keepKeys );
	}, [] );
	const [ id, ...others ] = request.ids;
	return (
		<Modal
			ref={ overlay }
			title={ title }
			className={ `julkaisuvahti-rights${
				others.length > 0 ? ' is-many' : ''
			}` }
			overlayClassName="julkaisuvahti-rights-overlay"
			size="large"
			shouldCloseOnClickOutside={ false }
			onRequestClose={ close }
		>
			{ id !== undefined && others.length === 0 && (
				<Single
					id={ id }
					metadata={ request.found?.[ id ] }
					onTitle={ setTitle }
					onConfirmed={ ( rights, name ) => {
						tell( confirmed, [ rights.id ] );
						closeDone(
							sprintf(
								/* translators: %s: the name of a file. */
								__( 'Confirmed: %s', 'julkaisuvahti' ),
								name
							)
						);
					} }
					onSaved={ ( rights ) => {
						tell( changed, [ rights.id ] );
					} }
					onClose={ close }
				/>
			) }
			{ others.length > 0 && (
				<Many
					request={ request }
					onTitle={ setTitle }
					onConfirmed={ ( ids ) => {
						tell( confirmed, ids );
					} }
					onSaved={ ( ids ) => {
						tell( changed, ids );
					} }
					onDone={ ( line ) => {
						closeDone( line );
					} }
					onClose={ close }
				/>
			) }
		</Modal>
	);
}

function offerUndo( ids: readonly number[], line: string ): void {
	if ( ids.length === 0 ) {
		return;
	}
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

/**
 * The page's own shortcuts, such as the arrows of the media library, are not meant while somebody
 * answers. WordPress leaves fields alone by itself, and the form listens to the arrows in those.
 */
function keepKeys( event: KeyboardEvent ): void {
	if (
		event.key.startsWith( 'Arrow' ) &&
		! (
			event.target instanceof HTMLInputElement ||
			event.target instanceof HTMLTextAreaElement
		)
	) {
		event.stopPropagation();
	}
}
