import apiFetch from '@wordpress/api-fetch';
import { BlockControls } from '@wordpress/block-editor';
import { ToolbarButton } from '@wordpress/components';
import { createHigherOrderComponent } from '@wordpress/compose';
import { useDispatch, useRegistry } from '@wordpress/data';
import { useState } from '@wordpress/element';
import { addFilter } from '@wordpress/hooks';
import { __ } from '@wordpress/i18n';
import type { ComponentType } from 'react';
import type { MediaKnown } from '../../engine';
import { blockEditorStore, noticesStore } from '../stores';
import { CAPTIONED, withCredit } from './caption';
import { icon } from './icon';

interface BlockEdit {
	readonly name: string;
	readonly clientId: string;
	readonly isSelected: boolean;
	readonly attributes: Readonly< Record< string, unknown > >;
	readonly setAttributes: ( attributes: Record< string, unknown > ) => void;
}

const NOTICE = 'julkaisuvahti-caption-credit';

/** Puts a button into the toolbar of blocks with a caption. */
export function addCaptionCredit(): void {
	addFilter(
		'editor.BlockEdit',
		'julkaisuvahti/caption-credit',
		createHigherOrderComponent(
			( Edit: ComponentType< BlockEdit > ) => ( props: BlockEdit ) => (
				<>
					<Edit { ...props } />
					{ props.isSelected &&
						isCaptioned( props.name ) &&
						Number( props.attributes[ 'id' ] ) > 0 && (
							<BlockControls group="other">
								<CreditButton { ...props } />
							</BlockControls>
						) }
				</>
			),
			'withCaptionCredit'
		)
	);
}

function CreditButton( {
	name,
	clientId,
	attributes,
	setAttributes,
}: BlockEdit ) {
	const registry = useRegistry();
	const { createInfoNotice } = useDispatch( noticesStore );
	const [ isBusy, setBusy ] = useState( false );
	const id = Number( attributes[ 'id' ] );

	const tell = (
		message: string,
		action?: { label: string; onClick: () => void }
	) => {
		void createInfoNotice( message, {
			id: NOTICE,
			type: 'snackbar',
			...( action && { actions: [ action ] } ),
		} );
	};
	const add = async () => {
		setBusy( true );
		const credit = await creditOf( id );
		setBusy( false );
		// The author may have written on, or taken another picture, meanwhile.
		const now = registry
			.select( blockEditorStore )
			.getBlockAttributes( clientId );
		if ( now === null || Number( now[ 'id' ] ) !== id ) {
			return;
		}
		if ( credit === null ) {
			tell(
				__(
					'The credit could not be fetched. Try again.',
					'julkaisuvahti'
				)
			);
		} else if ( credit === '' ) {
			const form = window.julkaisuvahtiMediaRights;
			tell(
				__( 'Nobody has told yet who made this.', 'julkaisuvahti' ),
				form && {
					label: __( 'Fill in the rights', 'julkaisuvahti' ),
					onClick: () => {
						void form.open( { ids: [ id ] } );
					},
				}
			);
		} else {
			const caption = isCaptioned( name )
				? withCredit( now[ 'caption' ], credit, CAPTIONED[ name ] )
				: null;
			if ( caption === null ) {
				tell(
					__(
						'The caption names the maker already.',
						'julkaisuvahti'
					)
				);
			} else {
				setAttributes( { caption } );
				tell(
					__( 'The credit is in the caption now.', 'julkaisuvahti' )
				);
			}
		}
	};

	return (
		<ToolbarButton
			icon={ icon }
			label={ __( 'Add the credit to the caption', 'julkaisuvahti' ) }
			isBusy={ isBusy }
			disabled={ isBusy }
			onClick={ () => {
				void add();
			} }
		/>
	);
}

function isCaptioned( name: string ): name is keyof typeof CAPTIONED {
	return Object.hasOwn( CAPTIONED, name );
}

/** Null where it could not be had, empty where there is none. */
async function creditOf( id: number ): Promise< string | null > {
	try {
		const { items } = await apiFetch< MediaKnown >( {
			path: `/julkaisuvahti/v1/media?ids=${ id }`,
		} );
		return items[ String( id ) ]?.credit ?? '';
	} catch {
		return null;
	}
}
