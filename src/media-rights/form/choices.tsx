import { useInstanceId } from '@wordpress/compose';
import { Problem } from './problem';

interface Props< Value extends string > {
	readonly legend: string;
	/** Empty for none. */
	readonly selected: Value | '';
	readonly options: ReadonlyArray< {
		readonly value: Value;
		readonly label: string;
		readonly hint?: string;
	} >;
	readonly look: 'chips' | 'list';
	readonly problem: string | undefined;
	readonly help?: string;
	readonly name: string;
	readonly onChange: ( value: Value ) => void;
}

/** A question with one answer. The browser's own radio buttons: everybody's keys and readers know them. */
export function Choices< Value extends string >( {
	legend,
	selected,
	options,
	look,
	problem,
	help = '',
	name,
	onChange,
}: Props< Value > ) {
	const id = useInstanceId( Choices, 'julkaisuvahti-rights-choices' );
	const described = [
		...( help === '' ? [] : [ `${ id }-help` ] ),
		...( problem ? [ `${ id }-problem` ] : [] ),
	].join( ' ' );
	return (
		<fieldset
			className={ `julkaisuvahti-rights__choices is-${ look }` }
			data-field={ name }
			aria-describedby={ described === '' ? undefined : described }
		>
			<legend>{ legend }</legend>
			{ help !== '' && (
				<p id={ `${ id }-help` } className="julkaisuvahti-rights__help">
					{ help }
				</p>
			) }
			<Problem id={ `${ id }-problem` } text={ problem } />
			<div className="julkaisuvahti-rights__options">
				{ options.map( ( { value, label, hint } ) => (
					<div key={ value } className="julkaisuvahti-rights__option">
						<input
							id={ `${ id }-${ value }` }
							type="radio"
							name={ id }
							value={ value }
							checked={ value === selected }
							onChange={ () => {
								onChange( value );
							} }
						/>
						<label htmlFor={ `${ id }-${ value }` }>
							{ label }
							{ hint ? (
								<span className="julkaisuvahti-rights__hint">
									{ hint }
								</span>
							) : null }
						</label>
					</div>
				) ) }
			</div>
		</fieldset>
	);
}
