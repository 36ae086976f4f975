/**
 * The places that WordPress 6.8 offers to plugins.
 *
 * Declared here since the package's own types cover a far newer editor, and
 * pull in all of it.
 */
declare module '@wordpress/editor' {
	import type { IconType } from '@wordpress/components';
	import type { ComponentType, ReactNode } from 'react';

	export const PluginSidebar: ComponentType< {
		name: string;
		title: string;
		className?: string;
		headerClassName?: string;
		/** In place of the title; WordPress adds the button that closes. */
		header?: ReactNode;
		icon?: IconType;
		closeLabel?: string;
		children: ReactNode;
	} >;

	export const PluginSidebarMoreMenuItem: ComponentType< {
		target: string;
		icon?: IconType;
		children: ReactNode;
	} >;

	export const PluginPrePublishPanel: ComponentType< {
		className?: string;
		title?: string;
		icon?: IconType;
		initialOpen?: boolean;
		children: ReactNode;
	} >;

	export const PluginPostStatusInfo: ComponentType< {
		className?: string;
		children: ReactNode;
	} >;
}
