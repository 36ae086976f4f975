import { Icon } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { shield } from '@wordpress/icons';
import { store } from '../store';

/** The guard's sign in the toolbar, with the number of what needs the person at the keyboard. Its words are the button's. */
export function GuardIcon() {
	const { count, verdict } = useSelect( ( select ) => {
		const guard = select( store );
		return {
			count: guard.getCount(),
			verdict: guard.getVerdict(),
		};
	}, [] );
	return (
		<span className="julkaisuvahti-icon" aria-hidden="true">
			<Icon icon={ shield } size={ 24 } />
			{ count > 0 && (
				<span
					className={ `julkaisuvahti-icon__count julkaisuvahti-icon__count--${
						verdict ?? 'publish'
					}` }
				>
					{ count > 99 ? '99+' : count }
				</span>
			) }
		</span>
	);
}
