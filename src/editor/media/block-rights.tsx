import { BlockControls, InspectorControls } from '@wordpress/block-editor';
import type { Block } from '@wordpress/blocks';
import { PanelBody, ToolbarButton, ToolbarGroup } from '@wordpress/components';
import { createHigherOrderComponent } from '@wordpress/compose';
import { useSelect } from '@wordpress/data';
import { useMemo } from '@wordpress/element';
import { addFilter } from '@wordpress/hooks';
import { __ } from '@wordpress/i18n';
import { caution, shield } from '@wordpress/icons';
import type { ComponentType } from 'react';
import { blockEditorStore } from '../core-stores';
import { store } from '../store';
import { isMediaBlock, mediaOfBlock } from './block-media';
import { isOpen, itemsOf, stateOf } from './items';
import type { PostMedium } from './items';
import { canOpenRights, openRights } from './open-rights';
import { RightsLine } from './rights-line';
import { actionLabel, stateLabel } from './wording';

interface BlockEditProps {
	readonly name: string;
	readonly clientId: string;
	readonly isSelected: boolean;
}

const withRights = createHigherOrderComponent(
	( BlockEdit: ComponentType< BlockEditProps > ) =>
		function WithRights( props: BlockEditProps ) {
			return (
				<>
					<BlockEdit { ...props } />
					{ props.isSelected && isMediaBlock( props.name ) && (
						<BlockRights clientId={ props.clientId } />
					) }
				</>
			);
		},
	'withRights'
);

/** Puts the state of rights, and the way to the form, beside the blocks of media. */
export function installBlockRights(): void {
	addFilter( 'editor.BlockEdit', 'julkaisuvahti/media-rights', withRights );
}

function BlockRights( { clientId }: { readonly clientId: string } ) {
	const { block, reading } = useSelect(
		( select ) => ( {
			block: select( blockEditorStore ).getBlock( clientId ),
			reading: select( store ).getReading(),
		} ),
		[ clientId ]
	);
	const media = useMemo(
		() => ( block && reading ? mediaIn( block, itemsOf( reading ) ) : [] ),
		[ block, reading ]
	);
	const [ first ] = media;
	if ( ! first ) {
		return null;
	}
	const open = media.filter( isOpen );
	return (
		<>
			{ canOpenRights() && (
				<BlockControls>
					<ToolbarGroup>
						<ToolbarButton
							icon={ open.length > 0 ? caution : shield }
							label={
								open.length > 0
									? actionLabel( open.length )
									: `${ __(
											'Rights',
											'julkaisuvahti'
									  ) }: ${ stateLabel(
											stateOf( first.facts )
									  ) }`
							}
							onClick={ () => {
								openRights(
									( open.length > 0 ? open : media ).map(
										( { id } ) => id
									)
								);
							} }
						/>
					</ToolbarGroup>
				</BlockControls>
			) }
			<InspectorControls>
				<PanelBody title={ __( 'Rights', 'julkaisuvahti' ) }>
					<RightsLine media={ media } />
				</PanelBody>
			</InspectorControls>
		</>
	);
}

function mediaIn(
	block: Block,
	known: readonly PostMedium[]
): readonly PostMedium[] {
	const ids = new Set( mediaOfBlock( block ) );
	return known.filter( ( { id } ) => ids.has( id ) );
}
