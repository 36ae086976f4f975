import { Button, Modal } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { addRoot } from '../root';
import type { DocumentResult } from './check-document';
import { FindingsList } from './findings-list';
import { checkFile } from './site-check';
import { summaryOf } from './wording';

/** What the text of can be read, or is asked about: not sounds and pictures. */
const DOCUMENT = /^(?:application\/(?:pdf|msword|rtf|vnd\.)|text\/)/u;

export function isDocument( { type, name }: File ): boolean {
	return (
		DOCUMENT.test( type ) ||
		/\.(?:pdf|docx?|xlsx?|pptx?|od[tsp])$/iu.test( name )
	);
}

/**
 * Checks a file before it is uploaded, and asks only where something is found: what could
 * not be read is asked about once, when the document is used.
 *
 * @param file
 * @return Whether it is to be uploaded.
 */
export async function askBeforeUpload( file: File ): Promise< boolean > {
	const result = await checkFile( file );
	return result.findings.length === 0 || askAbout( file.name, result );
}

function askAbout( name: string, result: DocumentResult ): Promise< boolean > {
	const { place, root } = addRoot();
	const before = place.ownerDocument.activeElement;
	return new Promise( ( resolve ) => {
		const end = ( isWanted: boolean ) => {
			root.unmount();
			place.remove();
			if ( before instanceof HTMLElement ) {
				before.focus();
			}
			resolve( isWanted );
		};
		root.render(
			<Question name={ name } result={ result } onEnd={ end } />
		);
	} );
}

interface Props {
	readonly name: string;
	readonly result: DocumentResult;
	readonly onEnd: ( isWanted: boolean ) => void;
}

function Question( { name, result, onEnd }: Props ) {
	const title = sprintf(
		/* translators: %s: name of a file. */
		__( 'Before “%s” is uploaded', 'julkaisuvahti' ),
		name
	);
	return (
		<Modal
			title={ title }
			size="medium"
			onRequestClose={ () => {
				onEnd( false );
			} }
		>
			<div className="julkaisuvahti-document">
				<p className="julkaisuvahti-document__summary">
					{ summaryOf( result ) }
				</p>
				<FindingsList findings={ result.findings } />
				<p>
					{ __(
						'Remove them from the document and upload it anew.',
						'julkaisuvahti'
					) }
				</p>
				<div className="julkaisuvahti-document__buttons">
					<Button
						variant="tertiary"
						__next40pxDefaultSize
						onClick={ () => {
							onEnd( true );
						} }
					>
						{ __( 'Upload anyway', 'julkaisuvahti' ) }
					</Button>
					<Button
						variant="primary"
						__next40pxDefaultSize
						onClick={ () => {
							onEnd( false );
						} }
					>
						{ __( 'Cancel', 'julkaisuvahti' ) }
					</Button>
				</div>
			</div>
		</Modal>
	);
}
