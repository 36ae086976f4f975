import { Button, CheckboxControl, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { DocumentFinding, DocumentResult } from './check-document';
import { FindingsList } from './findings-list';
import { Reading } from './reading';
import type { DocumentCheckProps } from './types';
import { useDocumentCheck } from './use-document-check';
import { placeOf, reasonOf, summaryOf } from './wording';
import './documents.scss';

/** How the text of a document stands, and what is still asked of it. */
export function DocumentCheck( props: DocumentCheckProps ) {
	const { state, answer, again } = useDocumentCheck( props );
	switch ( state.kind ) {
		case 'loading':
			return null;
		case 'reading':
			return <Reading progress={ state.progress } />;
		case 'asked':
			return <Asked result={ state.result } onAnswer={ answer } />;
		case 'failed':
			return (
				<Notice status="warning" isDismissible={ false }>
					<p>
						{ state.message ||
							__(
								'The check could not be made as a whole just now.',
								'julkaisuvahti'
							) }
					</p>
					<Again onClick={ again } />
				</Notice>
			);
		case 'read':
			return (
				<div className="julkaisuvahti-document">
					<p>
						{ state.result
							? summaryOf( state.result )
							: readIn( state.how ) }
					</p>
					<Again onClick={ again } />
				</div>
			);
	}
}

function Asked( {
	result,
	onAnswer,
}: {
	readonly result: DocumentResult;
	readonly onAnswer: () => void;
} ) {
	const places = placesOf( result.findings );
	const [ looked, setLooked ] = useState< ReadonlySet< string > >(
		new Set()
	);
	const reason = reasonOf( result );
	return (
		<div className="julkaisuvahti-document">
			<p className="julkaisuvahti-document__summary">
				{ summaryOf( result ) }
			</p>
			{ result.findings.length > 0 && (
				<>
					<FindingsList findings={ result.findings } />
					<p>
						{ __(
							'Remove them from the document and upload it anew.',
							'julkaisuvahti'
						) }
					</p>
				</>
			) }
			{ reason !== '' && (
				<p>
					{ reason }{ ' ' }
					{ __(
						'Look through it yourself: no identity codes, private contacts or other personal details that must not be published.',
						'julkaisuvahti'
					) }
				</p>
			) }
			{ places.length > 0 && (
				<fieldset className="julkaisuvahti-document__places">
					<legend>
						{ __(
							'Or, if they may be published, tick each page that you have looked at:',
							'julkaisuvahti'
						) }
					</legend>
					{ places.map( ( { place, isBlocking } ) => (
						<CheckboxControl
							key={ place }
							label={ statementOf( place, isBlocking ) }
							checked={ looked.has( place ) }
							onChange={ ( isLooked ) => {
								setLooked(
									new Set(
										isLooked
											? [ ...looked, place ]
											: [ ...looked ].filter(
													( one ) => one !== place
											  )
									)
								);
							} }
						/>
					) ) }
				</fieldset>
			) }
			<Button
				variant="secondary"
				__next40pxDefaultSize
				accessibleWhenDisabled
				disabled={ places.some(
					( { place } ) => ! looked.has( place )
				) }
				onClick={ onAnswer }
			>
				{ __( 'I have looked through the document', 'julkaisuvahti' ) }
			</Button>
		</div>
	);
}

function Again( { onClick }: { readonly onClick: () => void } ) {
	return (
		<Button variant="link" onClick={ onClick }>
			{ __( 'Check it again', 'julkaisuvahti' ) }
		</Button>
	);
}

function readIn( how: 'checked' | 'answered' ): string {
	return how === 'checked'
		? __( 'The text has been checked: nothing to ask.', 'julkaisuvahti' )
		: __( 'Somebody has looked through the document.', 'julkaisuvahti' );
}

function statementOf( place: string, isBlocking: boolean ): string {
	return isBlocking
		? sprintf(
				/* translators: %s: such as "Page 2". */
				__(
					'%s: these are no identity codes or other details that must not be published',
					'julkaisuvahti'
				),
				place
		  )
		: sprintf(
				/* translators: %s: such as "Page 2". */
				__( '%s: these may be published', 'julkaisuvahti' ),
				place
		  );
}

function placesOf(
	findings: readonly DocumentFinding[]
): Array< { readonly place: string; readonly isBlocking: boolean } > {
	const places = new Map< string, boolean >();
	for ( const { part, isBlocking } of findings ) {
		const place = placeOf( part );
		places.set( place, isBlocking || places.get( place ) === true );
	}
	return [ ...places ].map( ( [ place, isBlocking ] ) => ( {
		place,
		isBlocking,
	} ) );
}
