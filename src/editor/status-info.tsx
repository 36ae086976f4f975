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
	const reading = useSelect( ( select ) => select( store ).getReading(), [] );

	return (
		<PluginPostStatusInfo className="julkaisuvahti-status-info">
			<span>{ __( 'Julkaisuvahti', 'julkaisuvahti' ) }</span>
			<Button
				variant="link"
				onClick={ () => {
					openSidebar( registry );
				} }
			>
				{ reading
					? verdictLine( reading )
					: __( 'Open', 'julkaisuvahti' ) }
			</Button>
		</PluginPostStatusInfo>
	);
}
