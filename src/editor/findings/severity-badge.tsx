import { Icon } from '@wordpress/components';
import { error, help, people, tip } from '@wordpress/icons';
import type { Severity } from '../../engine';
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
}: {
	readonly severity: Exclude< Severity, 'off' >;
} ) {
	return (
		<span
			className={ `julkaisuvahti-severity julkaisuvahti-severity--${ severity }` }
		>
			<Icon icon={ ICONS[ severity ] } size={ 20 } />
			{ severityWord( severity ) }
		</span>
	);
}
