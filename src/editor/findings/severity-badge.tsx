import { Icon } from '@wordpress/components';
import { error, help, people, tip } from '@wordpress/icons';
import type { FindingState, Severity } from '../../engine';
import { severityWord } from './wording';

const ICONS = {
	block: error,
	review: people,
	confirm: help,
	note: tip,
} as const;

/** What a finding asks, in words and a sign; the colour only repeats it. */
export function SeverityBadge( {
	severity,
	state,
}: {
	readonly severity: Exclude< Severity, 'off' >;
	readonly state: FindingState;
} ) {
	// What was sent to a reviewer asks nothing of the author any more.
	const shown = state === 'in-review' ? 'review' : severity;
	return (
		<span
			className={ `julkaisuvahti-severity julkaisuvahti-severity--${ shown }` }
		>
			<Icon icon={ ICONS[ shown ] } size={ 20 } />
			{ severityWord( shown ) }
		</span>
	);
}
