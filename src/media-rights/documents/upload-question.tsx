import { Button, Modal } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { addRoot, returnFocus } from '../root';
import type { DocumentResult } from './check-document';
import type { Progress } from './document-text';
import { FindingsList } from './findings-list';
import { Reading } from './reading';
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

/** In milliseconds: most documents are read before anybody would see that they are. */
const UNSEEN = 1000;

/**
 * Checks a file before it is uploaded, and asks only where something is found: what could
 * not be read is asked about once, when the document is used.
 *
 * @param file
 * @return Whether it is to be uploaded.
 */
export async function askBeforeUpload( file: File ): Promise< boolean > {
	const { place, root } = addRoot();
	const before = place.ownerDocument.activeElement;
	let isOver = false;
	const shown = { isDrawn: false };
	let progress: Progress | null = null;
	try {
		return await new Promise( ( resolve ) => {
			const showWait = () => {
				shown.isDrawn = true;
				root.render(
					<Waiting
						name={ file.name }
						progress={ progress }
						onEnd={ resolve }
					/>
				);
			};
			let isWaiting = false;
			setTimeout( () => {
				if ( ! isOver ) {
					isWaiting = true;
					showWait();
				}
			}, UNSEEN );
			void checkFile( file, ( step ) => {
				progress = step;
				if ( isWaiting && ! isOver ) {
					showWait();
				}
			} ).then( ( result ) => {
				isWaiting = false;
				if ( isOver || result.findings.length === 0 ) {
					resolve( true );
					return;
				}
				isOver = true;
				shown.isDrawn = true;
				root.render(
					<Question
						name={ file.name }
						result={ result }
						onEnd={ resolve }
					/>
				);
			} );
		} );
	} finally {
		isOver = true;
		root.unmount();
		place.remove();
		if ( shown.isDrawn ) {
			returnFocus( before );
		}
	}
}

interface WaitingProps {
	readonly name: string;
	readonly progress: Progress | null;
	readonly onEnd: ( isWanted: boolean ) => void;
}

/** A long document takes its time; whoever is in a hurry is asked when they use it. */
function Waiting( { name, progress, onEnd }: WaitingProps ) {
	return (
		<Modal
			title={ titleOf( name ) }
			overlayClassName="julkaisuvahti-document-overlay"
			size="medium"
			shouldCloseOnClickOutside={ false }
			onRequestClose={ () => {
				onEnd( false );
			} }
		>
			<Reading progress={ progress } />
			<div className="julkaisuvahti-document__buttons">
				<Button
					variant="tertiary"
					__next40pxDefaultSize
					onClick={ () => {
						onEnd( true );
					} }
				>
					{ __( 'Upload without waiting', 'julkaisuvahti' ) }
				</Button>
				<Button
					variant="secondary"
					__next40pxDefaultSize
					onClick={ () => {
						onEnd( false );
					} }
				>
					{ __( 'Cancel', 'julkaisuvahti' ) }
				</Button>
			</div>
		</Modal>
	);
}

function titleOf( name: string ): string {
	return sprintf(
		/* translators: %s: name of a file. */
		__( 'Before “%s” is uploaded', 'julkaisuvahti' ),
		name
	);
}

interface Props {
	readonly name: string;
	readonly result: DocumentResult;
	readonly onEnd: ( isWanted: boolean ) => void;
}

function Question( { name, result, onEnd }: Props ) {
	return (
		<Modal
			title={ titleOf( name ) }
			overlayClassName="julkaisuvahti-document-overlay"
			size="medium"
			shouldCloseOnClickOutside={ false }
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
