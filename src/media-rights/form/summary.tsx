import { Button } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { pathOf } from '../paths';
import { refusalOf } from '../rest';
import type { MediaRights } from '../types';
import { fieldLabel, pathLabel } from '../wording';
import { Rows, rowsOf } from './found-list';
import { History } from './history';

interface Props {
	readonly rights: MediaRights;
	readonly onChange: () => void;
	readonly onUndo: () => Promise< void >;
	readonly onClose: () => void;
}

/** What is known of a file about which there is nothing to ask. */
export function Summary( { rights, onChange, onUndo, onClose }: Props ) {
	const { fields, canChange, facts } = rights;
	const [ isBusy, setBusy ] = useState( false );
	const [ failure, setFailure ] = useState( '' );
	const first = useRef< HTMLButtonElement >( null );
	const path = pathOf( fields );

	useEffect( () => {
		first.current?.focus();
	}, [] );

	return (
		<div className="julkaisuvahti-rights__summary">
			{ ! canChange && rights.reason === '' && (
				<p className="julkaisuvahti-rights__note">
					{ __(
						'Somebody else has confirmed the rights to this file. Ask them or a reviewer to change them.',
						'julkaisuvahti'
					) }
				</p>
			) }
			<Rows
				rows={ [
					...( path === null
						? []
						: [
								{
									name: fieldLabel( 'basis' ),
									value:
										path === 'own'
											? __(
													'Made by who confirmed it',
													'julkaisuvahti'
											  )
											: pathLabel( path, facts.kind ),
								},
						  ] ),
					...rowsOf( fields ),
				] }
			/>
			<History history={ rights.history } />
			{ failure !== '' && (
				<p role="alert" className="julkaisuvahti-rights__problem">
					{ failure }
				</p>
			) }
			<div className="julkaisuvahti-rights__buttons">
				<Button
					ref={ first }
					variant="primary"
					onClick={ onClose }
					__next40pxDefaultSize
				>
					{ __( 'Close', 'julkaisuvahti' ) }
				</Button>
				{ canChange && rights.standing !== 'withdrawn' && (
					<>
						<Button
							variant="secondary"
							onClick={ onChange }
							__next40pxDefaultSize
						>
							{ __( 'Change the details', 'julkaisuvahti' ) }
						</Button>
						<Button
							variant="tertiary"
							isBusy={ isBusy }
							aria-disabled={ isBusy }
							onClick={ () => {
								if ( isBusy ) {
									return;
								}
								setBusy( true );
								setFailure( '' );
								onUndo()
									.catch( ( error: unknown ) => {
										setFailure(
											refusalOf( error ).message
										);
									} )
									// An earlier confirmation may be undone next.
									.finally( () => {
										setBusy( false );
									} );
							} }
							__next40pxDefaultSize
						>
							{ __( 'Undo the last change', 'julkaisuvahti' ) }
						</Button>
					</>
				) }
			</div>
		</div>
	);
}
