import { Button } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { fieldLabel, dateLine } from '../../../../media-rights/wording';
import { originLabel, basisLabel } from '../../wording';
import {
	elementId,
	faultsIn,
	newId,
	type Faults,
	type StandingRecord,
} from './draft';
import { Fault } from './fault';
import { RecordDialog } from './record-dialog';

interface Props {
	readonly records: readonly StandingRecord[];
	readonly faults: Faults;
	/** At the end of the list for a place that is not there. */
	readonly onPut: ( at: number, record: StandingRecord ) => void;
	readonly onRemove: ( at: number ) => void;
}

/** Records for what recurs: funders' logos, the municipality's own maps, a photographer under contract. */
export function StandingList( { records, faults, onPut, onRemove }: Props ) {
	const [ edited, setEdited ] = useState< number | null >( null );
	const add = useRef< HTMLButtonElement >( null );
	const focusBeside = ( at: number ) => {
		const last = records.length - 2;
		window.requestAnimationFrame( () => {
			const beside = document.getElementById(
				elementId( `standing.${ Math.min( at, last ) }` )
			);
			( beside ?? add.current )?.focus();
		} );
	};
	const record =
		edited === null
			? null
			: records[ edited ] ?? {
					id: newId( records.map( ( { id } ) => id ) ),
					label: '',
					fields: {},
			  };
	return (
		<>
			{ records.length === 0 ? (
				<p className="julkaisuvahti-media__empty">
					{ __( 'None yet.', 'julkaisuvahti' ) }
				</p>
			) : (
				<table className="widefat striped julkaisuvahti-records">
					<thead>
						<tr>
							<th scope="col">
								{ __( 'Name', 'julkaisuvahti' ) }
							</th>
							<th scope="col">{ originLabel() }</th>
							<th scope="col">{ fieldLabel( 'creditLine' ) }</th>
							<th scope="col">{ fieldLabel( 'validUntil' ) }</th>
							<th scope="col">
								<span className="screen-reader-text">
									{ __( 'Actions', 'julkaisuvahti' ) }
								</span>
							</th>
						</tr>
					</thead>
					<tbody>
						{ records.map( ( known, at ) => (
							<Row
								key={ known.id }
								record={ known }
								place={ `standing.${ at }` }
								faults={ faults }
								onEdit={ () => {
									setEdited( at );
								} }
								onRemove={ () => {
									onRemove( at );
									focusBeside( at );
								} }
							/>
						) ) }
					</tbody>
				</table>
			) }
			<Button
				ref={ add }
				variant="secondary"
				onClick={ () => {
					setEdited( records.length );
				} }
				__next40pxDefaultSize
			>
				{ __( 'Add recurring material', 'julkaisuvahti' ) }
			</Button>
			{ edited !== null && record !== null && (
				<RecordDialog
					record={ record }
					isNew={ edited >= records.length }
					onClose={ () => {
						setEdited( null );
					} }
					onDone={ ( changed ) => {
						onPut( edited, changed );
						setEdited( null );
					} }
				/>
			) }
		</>
	);
}

interface RowProps {
	readonly record: StandingRecord;
	readonly place: string;
	readonly faults: Faults;
	readonly onEdit: () => void;
	readonly onRemove: () => void;
}

function Row( { record, place, faults, onEdit, onRemove }: RowProps ) {
	const { label, fields } = record;
	const id = elementId( place );
	const [ fault ] = faultsIn( faults, place );
	return (
		<tr>
			<th scope="row">
				{ label }
				<Fault id={ `${ id }-fault` } text={ fault } />
			</th>
			<td>{ fields.basis ? basisLabel( fields.basis ) : '–' }</td>
			<td>{ fields.creditLine || fields.creator || '–' }</td>
			<td>{ fields.validUntil ? dateLine( fields.validUntil ) : '–' }</td>
			<td className="julkaisuvahti-records__actions">
				<Button
					id={ id }
					variant="link"
					onClick={ onEdit }
					aria-describedby={
						fault === undefined ? undefined : `${ id }-fault`
					}
				>
					{ __( 'Edit', 'julkaisuvahti' ) }
					<span className="screen-reader-text">{ ` ${ label }` }</span>
				</Button>
				<Button variant="link" isDestructive onClick={ onRemove }>
					{ __( 'Remove', 'julkaisuvahti' ) }
					<span className="screen-reader-text">{ ` ${ label }` }</span>
				</Button>
			</td>
		</tr>
	);
}
