import { TextControl } from '@wordpress/components';
import { useInstanceId } from '@wordpress/compose';
import { __, sprintf } from '@wordpress/i18n';
import { LONGEST_REFERENCE } from '../../engine/reference';

interface Props {
	/** What is asked for. */
	readonly label: string;
	readonly isRequired: boolean;
	readonly value: string;
	/** Why it was not taken; empty where nothing is wrong. */
	readonly problem: string;
	readonly onChange: ( value: string ) => void;
}

/** Where an answer stands: a case number, a link, a date. */
export function ReferenceField( {
	label,
	isRequired,
	value,
	problem,
	onChange,
}: Props ) {
	const problemId = useInstanceId(
		ReferenceField,
		'julkaisuvahti-reference-problem'
	);
	return (
		<div className="julkaisuvahti-answer__reference">
			<TextControl
				label={
					isRequired
						? label
						: sprintf(
								/* translators: %s: a question that may be left without an answer. */
								__( '%s (optional)', 'julkaisuvahti' ),
								label
						  )
				}
				value={ value }
				maxLength={ LONGEST_REFERENCE }
				autoComplete="off"
				required={ isRequired }
				aria-invalid={ problem !== '' }
				aria-describedby={ problem === '' ? undefined : problemId }
				onChange={ onChange }
				__next40pxDefaultSize
			/>
			{ problem !== '' && (
				<p
					id={ problemId }
					role="alert"
					className="julkaisuvahti-answer__missing"
				>
					{ problem }
				</p>
			) }
		</div>
	);
}
