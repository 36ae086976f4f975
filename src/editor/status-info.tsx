import { Button } from '@wordpress/components';
import { useRegistry, useSelect } from '@wordpress/data';
import { PluginPostStatusInfo } from '@wordpress/editor';
import { __ } from '@wordpress/i18n';
import { verdictLine } from './findings/wording';
import { openSidebar } from './sidebar/open';
import { store } from './store';

/** One line among the post's settings; on narrow screens the toolbar has no room for the guard's sign. */
export function StatusInfo() {
	const registry = useRegistry();
	const { reading, outlook } = useSelect( ( select ) => {
		const guard = select( store );
		return { reading: guard.getReading(), outlook: guard.getOutlook() };
	}, [] );

	return (
		<PluginPostStatusInfo className="julkaisuvahti-status-info">
			<span>{ __( 'Julkaisuvahti', 'julkaisuvahti' ) }</span>
			<Button
				variant="link"
				onClick={ () => {
					openSidebar( registry );
				} }
			>
				{ reading && outlook
					? verdictLine( outlook, reading.isEmpty )
					: __( 'Open', 'julkaisuvahti' ) }
			</Button>
		</PluginPostStatusInfo>
	);
}
