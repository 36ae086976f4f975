import { Button } from '@wordpress/components';
import { useInstanceId } from '@wordpress/compose';
import { __ } from '@wordpress/i18n';
import { take, type Ground } from '../paths';
import type { RightsFields } from '../types';
import { quickLabel, type Subject } from '../wording';

/** What is asked beside where a file is from. */
export interface Asks {
	readonly people: boolean;
	readonly reading: boolean;
}

interface Props {
	readonly subject: Subject;
	readonly asks: Asks;
	readonly fields: RightsFields;
	readonly ground: Ground;
	readonly onPick: ( fields: RightsFields ) => void;
}

/** The common case in one press: whose it is and who is in it. The other press confirms it. */
export function Quick( { subject, asks, fields, ground, onPick }: Props ) {
	const id = useInstanceId( Quick, 'julkaisuvahti-rights-quick' );
	const own: RightsFields = {
		...take( 'own', fields, ground ),
		...( asks.reading ? { documentRead: 'answered' } : {} ),
	};
	const choices: ReadonlyArray< {
		readonly label: string;
		readonly fields: RightsFields;
	} > = asks.people
		? [
				{
					label: __( 'No people in it', 'julkaisuvahti' ),
					fields: { ...own, people: 'none' },
				},
				{
					label: __( 'Nobody can be recognised', 'julkaisuvahti' ),
					fields: { ...own, people: 'unrecognisable' },
				},
		  ]
		: [
				{
					label: asks.reading
						? __(
								'Yes, and I have looked it through',
								'julkaisuvahti'
						  )
						: __( 'Yes', 'julkaisuvahti' ),
					fields: own,
				},
		  ];
	return (
		<div
			className="julkaisuvahti-rights__quick"
			role="group"
			aria-labelledby={ id }
		>
			<p id={ id } className="julkaisuvahti-rights__quick-label">
				{ quickLabel( subject ) }
			</p>
			{ choices.map( ( choice ) => (
				<Button
					key={ choice.label }
					variant="secondary"
					className="julkaisuvahti-rights__quick-button"
					__next40pxDefaultSize
					aria-pressed={ isPicked( choice.fields, fields ) }
					onClick={ () => {
						onPick( choice.fields );
					} }
				>
					{ choice.label }
				</Button>
			) ) }
		</div>
	);
}

function isPicked( choice: RightsFields, fields: RightsFields ): boolean {
	return (
		choice.basis === fields.basis &&
		choice.people === fields.people &&
		choice.documentRead === fields.documentRead
	);
}
