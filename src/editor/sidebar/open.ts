import { editorStore, interfaceStore } from '../core-stores';
import type { Registry } from '../core-stores';

export const PLUGIN_NAME = 'julkaisuvahti';
export const SIDEBAR_NAME = 'findings';

/** Shows the sidebar; in place of the panel that asks before publishing, which lies over it. */
export function openSidebar( registry: Registry ): void {
	void registry.dispatch( editorStore ).closePublishSidebar();
	void registry
		.dispatch( interfaceStore )
		.enableComplementaryArea(
			'core',
			`${ PLUGIN_NAME }/${ SIDEBAR_NAME }`
		);
}
