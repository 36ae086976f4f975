import { useSelect } from '@wordpress/data';
import type { Language } from '../engine';
import { editorStore } from './core-stores';
import { PrePublishPanel } from './pre-publish';
import type { ReviewDesk } from './review/review-desk';
import { Sidebar } from './sidebar/sidebar';
import { StatusInfo } from './status-info';
import type { UrgentPass } from './urgent/urgent-pass';

interface Props {
	readonly postId: number | string;
	readonly language: Language;
	readonly desk: ReviewDesk;
	readonly urgent: UrgentPass | null;
	readonly onRetry: () => void;
}

/** Everything the author sees of the guard; nothing while the page edits something else than the post. */
export function Panels( { postId, ...props }: Props ) {
	const isShown = useSelect(
		( select ) => select( editorStore ).getCurrentPostId() === postId,
		[ postId ]
	);
	return isShown ? (
		<>
			<Sidebar { ...props } />
			<PrePublishPanel
				language={ props.language }
				urgent={ props.urgent }
				onRetry={ props.onRetry }
			/>
			<StatusInfo />
		</>
	) : null;
}
