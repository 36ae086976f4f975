import { InspectorControls } from '@wordpress/block-editor';
import { PanelBody } from '@wordpress/components';
import { createHigherOrderComponent } from '@wordpress/compose';
import { addFilter } from '@wordpress/hooks';
import { __ } from '@wordpress/i18n';
import type { ComponentType } from 'react';
import type {} from '../../media-rights/documents/types';

interface BlockEdit {
	readonly name: string;
	readonly isSelected: boolean;
	readonly attributes: Readonly< Record< string, unknown > >;
}

/** Shows beside a file block how the text of its document stands. */
export function addDocumentCheck(): void {
	addFilter(
		'editor.BlockEdit',
		'julkaisuvahti/document-check',
		createHigherOrderComponent(
			( Edit: ComponentType< BlockEdit > ) => ( props: BlockEdit ) => (
				<>
					<Edit { ...props } />
					{ props.name === 'core/file' && props.isSelected && (
						<Panel id={ Number( props.attributes[ 'id' ] ?? 0 ) } />
					) }
				</>
			),
			'withDocumentCheck'
		)
	);
}

function Panel( { id }: { readonly id: number } ) {
	const Check = window.julkaisuvahtiDocuments?.Check;
	return Check && id > 0 ? (
		<InspectorControls>
			<PanelBody title={ __( 'Text of the document', 'julkaisuvahti' ) }>
				<Check key={ id } id={ id } />
			</PanelBody>
		</InspectorControls>
	) : null;
}
