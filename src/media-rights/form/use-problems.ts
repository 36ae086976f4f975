import { speak } from '@wordpress/a11y';
import { useCallback, useState } from '@wordpress/element';
import { _n, sprintf } from '@wordpress/i18n';
import type { RefObject } from 'react';
import type { FieldName } from '../prefill';
import type { RightsFields } from '../types';
import { focusField } from './focus';

export type Problems = Partial< Record< FieldName, string > >;

interface ProblemsOfForm {
	readonly problems: Problems;
	/** Shows them, each at its field, and leads to the first. */
	readonly complain: ( found: Problems ) => void;
	/** Fields that have been changed since are not complained of. */
	readonly settle: ( before: RightsFields, after: RightsFields ) => void;
}

/** What is wrong with the fields of a form. */
export function useProblems( form: RefObject< HTMLElement > ): ProblemsOfForm {
	const [ problems, setProblems ] = useState< Problems >( {} );

	const complain = useCallback(
		( found: Problems ) => {
			setProblems( found );
			const names = Object.keys( found ) as FieldName[];
			const [ first ] = names;
			if ( ! first ) {
				return;
			}
			speak(
				names.length === 1
					? found[ first ] ?? ''
					: sprintf(
							/* translators: %d: how many. */
							_n(
								'%d point is still open.',
								'%d points are still open.',
								names.length,
								'julkaisuvahti'
							),
							names.length
					  ),
				'assertive'
			);
			// The field's description is there after the next drawing.
			window.requestAnimationFrame( () => {
				focusField( form.current, first );
			} );
		},
		[ form ]
	);

	const settle = useCallback(
		( before: RightsFields, after: RightsFields ) => {
			setProblems( ( now ) =>
				Object.fromEntries(
					Object.entries( now ).filter( ( [ name ] ) => {
						const field = name as FieldName;
						return before[ field ] === after[ field ];
					} )
				)
			);
		},
		[]
	);

	return { problems, complain, settle };
}
