import { Button, TextControl } from '@wordpress/components';
import { useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { elementId, faultsIn, type Faults } from './draft';
import { Fault } from './fault';

interface Column {
	/** Part of a line's place. */
	readonly part: string;
	readonly label: string;
	readonly type: 'text' | 'url';
	readonly longest: number;
}

interface Props {
	readonly list: 'creators' | 'licences';
	readonly columns: readonly [ Column, ...Column[] ];
	readonly lines: ReadonlyArray< readonly string[] >;
	readonly faults: Faults;
	readonly addLabel: string;
	readonly emptyLine: string;
	readonly onChange: ( at: number, column: number, value: string ) => void;
	readonly onAdd: () => void;
	readonly onRemove: ( at: number, name: string ) => void;
}

/** A list of which each line is a field or two. */
export function Lines( {
	list,
	columns,
	lines,
	faults,
	addLabel,
	emptyLine,
	onChange,
	onAdd,
	onRemove,
}: Props ) {
	const root = useRef< HTMLDivElement >( null );
	const focusOn = (
		find: ( inputs: HTMLElement[] ) => HTMLElement | undefined
	) => {
		window.requestAnimationFrame( () => {
			find( [
				...( root.current?.querySelectorAll< HTMLElement >(
					'[data-line]'
				) ?? [] ),
			] )?.focus();
		} );
	};
	return (
		<div ref={ root } className="julkaisuvahti-lines">
			{ lines.length === 0 && (
				<p className="julkaisuvahti-media__empty">{ emptyLine }</p>
			) }
			{ lines.length > 0 && (
				<div className="julkaisuvahti-lines__head" aria-hidden="true">
					{ columns.map( ( { part, label } ) => (
						<span key={ part }>{ label }</span>
					) ) }
				</div>
			) }
			<ul>
				{ lines.map( ( values, at ) => (
					<li key={ at }>
						{ columns.map( ( column, place ) => (
							<LineField
								key={ column.part }
								{ ...column }
								place={
									list === 'creators'
										? `creators.${ at }`
										: `licences.${ at }.${ column.part }`
								}
								number={ at + 1 }
								isFirst={ place === 0 }
								value={ values[ place ] ?? '' }
								faults={ faults }
								onChange={ ( value ) => {
									onChange( at, place, value );
								} }
							/>
						) ) }
						<Button
							variant="tertiary"
							isDestructive
							onClick={ () => {
								onRemove( at, values[ 0 ] ?? '' );
								focusOn(
									( inputs ) =>
										inputs[ at ] ?? inputs.at( -1 )
								);
							} }
							__next40pxDefaultSize
						>
							{ __( 'Remove', 'julkaisuvahti' ) }
							<span className="screen-reader-text">
								{ ` ${ values[ 0 ] ?? '' }` }
							</span>
						</Button>
					</li>
				) ) }
			</ul>
			<Button
				variant="secondary"
				onClick={ () => {
					onAdd();
					focusOn( ( inputs ) => inputs.at( -1 ) );
				} }
				__next40pxDefaultSize
			>
				{ addLabel }
			</Button>
		</div>
	);
}

interface FieldProps extends Column {
	readonly place: string;
	readonly number: number;
	readonly isFirst: boolean;
	readonly value: string;
	readonly faults: Faults;
	readonly onChange: ( value: string ) => void;
}

function LineField( {
	label,
	type,
	longest,
	place,
	number,
	isFirst,
	value,
	faults,
	onChange,
}: FieldProps ) {
	const id = elementId( place );
	const [ fault ] = faultsIn( faults, place );
	return (
		<div className="julkaisuvahti-lines__field">
			<TextControl
				id={ id }
				label={ sprintf(
					/* translators: 1: what the field is, such as Name. 2: number of the line. */
					__( '%1$s, line %2$d', 'julkaisuvahti' ),
					label,
					number
				) }
				hideLabelFromVision
				type={ type }
				value={ value }
				maxLength={ longest }
				autoComplete="off"
				aria-invalid={ fault !== undefined }
				aria-describedby={
					fault === undefined ? undefined : `${ id }-fault`
				}
				onChange={ onChange }
				__next40pxDefaultSize
				{ ...( isFirst ? { 'data-line': number } : {} ) }
			/>
			<Fault id={ `${ id }-fault` } text={ fault } />
		</div>
	);
}
