import { TabPanel } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { Baseline } from './baseline';
import { useBaseline, type BaselineDesk } from './baseline/use-baseline';
import { Locations } from './locations';
import { useLocations } from './locations/use-locations';
import { Overview } from './overview';
import { mediaPageData } from './page-data';
import { SettingsForm } from './settings';
import { useSettings, type SettingsDesk } from './settings/use-settings';

type TabName = 'overview' | 'baseline' | 'locations' | 'settings';

/** *Media → Rights*. Whoever uploads sees how things stand; whoever manages the site decides, too. */
export function MediaPage() {
	return mediaPageData().canManage ? (
		<ManagersPage />
	) : (
		<Page desks={ null } />
	);
}

function ManagersPage() {
	return (
		<Page desks={ { settings: useSettings(), baseline: useBaseline() } } />
	);
}

/** Whoever manages the site has these, too. */
interface Desks {
	readonly settings: SettingsDesk;
	readonly baseline: BaselineDesk;
}

/** What is under way outlives the tab that shows it: a long job goes on, and nothing typed is lost. */
function Page( { desks }: { readonly desks: Desks | null } ) {
	const locations = useLocations();
	const tabs = tabsFor( desks );
	const [ tab, setTab ] = useState( () => tabOfAddress( tabs ) );
	const [ turn, setTurn ] = useState( 0 );
	const show = ( name: string ) => {
		setTab( name as TabName );
		window.history.replaceState( null, '', `#${ name }` );
	};
	useEffect( () => {
		if ( turn > 0 ) {
			document
				.querySelector< HTMLElement >(
					'.julkaisuvahti-media [role="tab"][aria-selected="true"]'
				)
				?.focus();
		}
	}, [ turn ] );
	return (
		<TabPanel
			// It begins anew where another tab is chosen from inside one.
			key={ turn }
			className="julkaisuvahti-media"
			tabs={ tabs }
			initialTabName={ tab }
			onSelect={ show }
		>
			{ ( { name } ) => (
				<div className="julkaisuvahti-media__panel">
					{ name === 'overview' && (
						<Overview
							onShowBaseline={ () => {
								show( 'baseline' );
								setTurn( turn + 1 );
							} }
						/>
					) }
					{ name === 'baseline' && desks && (
						<Baseline desk={ desks.baseline } />
					) }
					{ name === 'locations' && <Locations desk={ locations } /> }
					{ name === 'settings' && desks && (
						<SettingsForm desk={ desks.settings } />
					) }
				</div>
			) }
		</TabPanel>
	);
}

function tabsFor(
	desks: Desks | null
): Array< { name: TabName; title: string } > {
	return [
		{ name: 'overview', title: __( 'Overview', 'julkaisuvahti' ) },
		...( desks
			? ( [
					{
						name: 'baseline',
						title: __( 'Earlier library', 'julkaisuvahti' ),
					},
			  ] as const )
			: [] ),
		{
			name: 'locations',
			title: __( 'Location in files', 'julkaisuvahti' ),
		},
		...( desks
			? ( [
					{
						name: 'settings',
						title: desks.settings.isDirty
							? __( 'Settings – not saved', 'julkaisuvahti' )
							: __( 'Settings', 'julkaisuvahti' ),
					},
			  ] as const )
			: [] ),
	];
}

function tabOfAddress( tabs: ReturnType< typeof tabsFor > ): TabName {
	const asked = window.location.hash.slice( 1 );
	return tabs.find( ( { name } ) => name === asked )?.name ?? 'overview';
}
