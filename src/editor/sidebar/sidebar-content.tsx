import { useRegistry, useSelect } from '@wordpress/data';
import type { Language } from '../../engine';
import { usePlaceNames, useReadBlocks } from '../findings/use-place-names';
import { MediaList } from '../media/media-list';
import { showPlace } from '../places/show-place';
import type { Locatable } from '../places/show-place';
import { NotLoaded } from '../review/not-loaded';
import type { ReviewDesk } from '../review/review-desk';
import { TextRead } from '../review/text-read';
import { useKeptFocus } from '../review/use-kept-focus';
import { store } from '../store';
import { UrgentNotice } from '../urgent/urgent-notice';
import type { UrgentPass } from '../urgent/urgent-pass';
import { HeldBanner } from './held-banner';
import { Incomplete } from './incomplete';
import { StatusLine } from './status-line';
import { Themes } from './themes';

interface Props {
	readonly language: Language;
	readonly desk: ReviewDesk;
	readonly urgent: UrgentPass | null;
	readonly onRetry: () => void;
}

export function SidebarContent( { language, desk, urgent, onRetry }: Props ) {
	const registry = useRegistry();
	const { status, names, reading, outlook, ruleset, held, others, review } =
		useSelect( ( select ) => {
			const guard = select( store );
			return {
				status: guard.getStatus(),
				names: guard.getNames(),
				reading: guard.getReading(),
				outlook: guard.getOutlook(),
				ruleset: guard.getRuleset(),
				held: guard.getHeld(),
				others: guard.getOpenOthers(),
				review: guard.getReview(),
			};
		}, [] );
	const blocks = useReadBlocks( reading );
	const places = usePlaceNames( blocks );
	// With the last answer the banner goes, and the button in it.
	const keptFocus = useKeptFocus< HTMLDivElement >( held ? 'held' : 'free' );
	const onShow = ( finding: Locatable ) => {
		showPlace( registry, finding, blocks );
	};

	return (
		<div
			{ ...keptFocus }
			className="julkaisuvahti-sidebar__content"
			tabIndex={ -1 }
		>
			{ held && (
				<HeldBanner
					held={ held }
					others={ others }
					ruleset={ ruleset }
					language={ language }
					places={ places }
					desk={ desk }
					onShow={ onShow }
				>
					{ held.isUnchecked ? (
						<TextRead />
					) : (
						<UrgentNotice urgent={ urgent } />
					) }
				</HeldBanner>
			) }
			{ /* "Ready to publish" must not stand below what the server has just refused. */ }
			{ ! ( outlook?.verdict === 'publish' && others.length > 0 ) && (
				<StatusLine
					status={ status }
					reading={ reading }
					outlook={ outlook }
					names={ names }
					onRetry={ onRetry }
				/>
			) }
			{ review.status === 'failed' && <NotLoaded desk={ desk } /> }
			{ reading && outlook && ruleset && (
				<>
					<Incomplete
						report={ reading.report }
						standing={ outlook.standing.incomplete }
						ruleset={ ruleset }
						language={ language }
						places={ places }
						right={ review }
						desk={ desk }
					/>
					<Themes
						findings={ outlook.standing.findings }
						ruleset={ ruleset }
						language={ language }
						places={ places }
						desk={ desk }
						onShow={ onShow }
					/>
					<MediaList reading={ reading } />
				</>
			) }
		</div>
	);
}
