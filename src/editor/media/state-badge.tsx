import { Icon } from '@wordpress/components';
import { caution, check, help, scheduled, trash } from '@wordpress/icons';
import type { MediaState } from './items';
import { stateLabel } from './wording';

const ICONS = {
	withdrawn: trash,
	replaced: caution,
	unconfirmed: caution,
	expired: caution,
	'wrong-use': caution,
	people: help,
	unread: help,
	baseline: help,
	expiring: scheduled,
	fine: check,
} as const;

/** How the rights to a file stand, in words and a sign; the colour only repeats it. */
export function StateBadge( { state }: { readonly state: MediaState } ) {
	return (
		<span className={ `julkaisuvahti-media__state is-${ state }` }>
			<Icon icon={ ICONS[ state ] } size={ 20 } />
			{ stateLabel( state ) }
		</span>
	);
}
