/**
 * What WordPress 6.8 offers to blocks, as far as it is used here.
 *
 * Declared here since the package publishes no types of its own.
 */
declare module '@wordpress/block-editor' {
	import type { ComponentType, HTMLAttributes, ReactNode } from 'react';

	export const BlockControls: ComponentType< {
		group?: 'default' | 'block' | 'inline' | 'other' | 'parent';
		children: ReactNode;
	} >;

	export const InspectorControls: ComponentType< {
		group?: 'default' | 'settings' | 'styles' | 'advanced';
		children: ReactNode;
	} >;

	export const HeadingLevelDropdown: ComponentType< {
		value: number;
		options?: readonly number[];
		onChange: ( level: number ) => void;
	} >;

	export const RichText: ComponentType< {
		tagName: string;
		className?: string;
		value: string;
		onChange: ( value: string ) => void;
		placeholder?: string;
		allowedFormats?: readonly string[];
		disableLineBreaks?: boolean;
		withoutInteractiveFormatting?: boolean;
		'aria-label'?: string;
	} >;

	export function useBlockProps(
		props?: HTMLAttributes< HTMLElement >
	): HTMLAttributes< HTMLElement >;
}
