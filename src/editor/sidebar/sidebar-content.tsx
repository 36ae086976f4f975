import { useRegistry, useSelect } from '@wordpress/data';
import type { Language } from '../../engine';
import { usePlaceNames, useReadBlocks } from '../findings/use-place-names';
import { showPlace } from '../places/show-place';
import type { Locatable } from '../places/show-place';
import { store } from '../store';
import type { Held, Reading } from '../store';
import { HeldBanner } from './held-banner';
import { Incomplete } from './incomplete';
import { StatusLine } from './status-line';
import { Themes } from './themes';

interface Props {
	readonly language: Language;
	readonly onRetry: () => void;
}

export function SidebarContent( { language, onRetry }: Props ) {
	const registry = useRegistry();
	const { status, reading, ruleset, held } = useSelect( ( select ) => {
		const guard = select( store );
		return {
			status: guard.getStatus(),
			reading: guard.getReading(),
			ruleset: guard.getRuleset(),
			held: guard.getHeld(),
		};
	}, [] );
	const blocks = useReadBlocks( reading );
	const places = usePlaceNames( blocks );
	const onShow = ( finding: Locatable ) => {
		showPlace( registry, finding, blocks );
	};

	return (
		<div className="julkaisuvahti-sidebar__content">
			{ held && (
				<HeldBanner held={ held } places={ places } onShow={ onShow } />
			) }
			{ ! isRefutedBy( held, reading ) && (
				<StatusLine
					status={ status }
					reading={ reading }
					onRetry={ onRetry }
				/>
			) }
			{ reading && ruleset && (
				<>
					<Incomplete
						report={ reading.report }
						ruleset={ ruleset }
						language={ language }
						places={ places }
					/>
					<Themes
						findings={ reading.report.findings }
						ruleset={ ruleset }
						language={ language }
						places={ places }
						onShow={ onShow }
					/>
				</>
			) }
		</div>
	);
}

/** "Ready to publish" must not stand below what the server has just refused. */
function isRefutedBy( held: Held | null, reading: Reading | null ): boolean {
	return (
		reading?.verdict === 'publish' &&
		held !== null &&
		held.others.length > 0
	);
}
