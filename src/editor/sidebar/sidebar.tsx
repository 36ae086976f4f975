import { PluginSidebar, PluginSidebarMoreMenuItem } from '@wordpress/editor';
import { useSelect } from '@wordpress/data';
import { shield } from '@wordpress/icons';
import { __ } from '@wordpress/i18n';
import type { Language } from '../../engine';
import { buttonLine } from '../findings/wording';
import type { ReviewDesk } from '../review/review-desk';
import { store } from '../store';
import type { UrgentPass } from '../urgent/urgent-pass';
import { GuardIcon } from './guard-icon';
import { SIDEBAR_NAME } from './open';
import { SidebarContent } from './sidebar-content';
import { useAnnouncement } from './use-announcement';

interface Props {
	readonly language: Language;
	readonly desk: ReviewDesk;
	readonly urgent: UrgentPass | null;
	readonly onRetry: () => void;
}

export function Sidebar( props: Props ) {
	const { count, hints } = useSelect( ( select ) => {
		const guard = select( store );
		return { count: guard.getCount(), hints: guard.getHints() };
	}, [] );
	useAnnouncement();
	const name = __( 'Julkaisuvahti', 'julkaisuvahti' );

	return (
		<>
			<PluginSidebarMoreMenuItem target={ SIDEBAR_NAME } icon={ shield }>
				{ name }
			</PluginSidebarMoreMenuItem>
			<PluginSidebar
				name={ SIDEBAR_NAME }
				className="julkaisuvahti-sidebar"
				headerClassName="julkaisuvahti-sidebar__header"
				icon={ GuardIcon }
				// The toolbar button's accessible name; the heading is in `header`.
				title={ buttonLine( count, hints ) }
				header={
					<div className="julkaisuvahti-sidebar__title">
						<h2 className="interface-complementary-area-header__title">
							{ name }
						</h2>
						<p>
							{ __( 'Check before publishing', 'julkaisuvahti' ) }
						</p>
					</div>
				}
				closeLabel={ __( 'Close Julkaisuvahti', 'julkaisuvahti' ) }
			>
				<SidebarContent { ...props } />
			</PluginSidebar>
		</>
	);
}
