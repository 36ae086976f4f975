import { Button } from '@wordpress/components';
import { useRegistry, useSelect } from '@wordpress/data';
import { PluginPrePublishPanel } from '@wordpress/editor';
import { useMemo } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { shield } from '@wordpress/icons';
import type { Language } from '../../engine';
import { themesOf } from '../findings/grouping';
import { SeverityBadge } from '../findings/severity-badge';
import { openSidebar } from '../sidebar/open';
import { StatusLine } from '../sidebar/status-line';
import { store } from '../store';
import { UrgentNotice } from '../urgent/urgent-notice';
import type { UrgentPass } from '../urgent/urgent-pass';

/** The sidebar tells the rest. */
const LONGEST_LIST = 5;

interface Props {
	readonly language: Language;
	readonly urgent: UrgentPass | null;
	readonly onRetry: () => void;
}

/** The verdict once more, where the author is about to publish. */
export function PrePublishPanel( { language, urgent, onRetry }: Props ) {
	const registry = useRegistry();
	const { status, names, reading, outlook, ruleset } = useSelect(
		( select ) => {
			const guard = select( store );
			return {
				status: guard.getStatus(),
				names: guard.getNames(),
				reading: guard.getReading(),
				outlook: guard.getOutlook(),
				ruleset: guard.getRuleset(),
			};
		},
		[]
	);
	const cards = useMemo(
		() =>
			outlook && ruleset
				? themesOf(
						outlook.standing.findings.filter(
							( { state } ) => state !== 'answered'
						),
						ruleset,
						language
				  ).flatMap( ( theme ) => theme.cards )
				: [],
		[ outlook, ruleset, language ]
	);

	return (
		<PluginPrePublishPanel
			className="julkaisuvahti-pre-publish"
			title={ __( 'Julkaisuvahti', 'julkaisuvahti' ) }
			icon={ shield }
			initialOpen
		>
			<StatusLine
				status={ status }
				reading={ reading }
				outlook={ outlook }
				names={ names }
				onRetry={ onRetry }
			/>
			{ cards.length > 0 && (
				<>
					<ul>
						{ cards.slice( 0, LONGEST_LIST ).map( ( card ) => (
							<li key={ card.id }>
								<SeverityBadge
									severity={ card.severity }
									state={ card.state }
								/>
								<span>{ card.message }</span>
							</li>
						) ) }
					</ul>
					<Button
						variant="secondary"
						onClick={ () => {
							openSidebar( registry );
						} }
					>
						{ __( 'See the findings', 'julkaisuvahti' ) }
					</Button>
				</>
			) }
			{ outlook && outlook.verdict !== 'publish' && (
				<UrgentNotice urgent={ urgent } />
			) }
		</PluginPrePublishPanel>
	);
}
