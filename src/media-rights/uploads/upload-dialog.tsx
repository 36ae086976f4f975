import { Button, CheckboxControl, Modal } from '@wordpress/components';
import { useId, useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Refusal } from '../../media-files';
import type { Answer, Question } from './upload-desk';

interface Props {
	readonly questions: readonly Question[];
	readonly onAnswer: ( answers: ReadonlyMap< File, Answer > ) => void;
}

/** What was found in files that are about to be uploaded, and what to do with it. Closing it uploads none of them. */
export function UploadDialog( { questions, onAnswer }: Props ) {
	const [ anyway, setAnyway ] = useState< ReadonlySet< File > >( new Set() );
	const cleanable = questions.filter( ( { refused } ) => ! refused );
	const stuck = questions.filter( ( { refused } ) => refused );
	const isMixed = cleanable.length > 0 && stuck.length > 0;

	const answerAll = ( answer: Answer ) => {
		onAnswer(
			new Map(
				questions.map( ( { file, refused } ) => [
					file,
					! refused || answer === 'cancel'
						? answer
						: answerTo( file ),
				] )
			)
		);
	};
	/** Alone they have a button of their own; beside others each is ticked. */
	const answerTo = ( file: File ): Answer =>
		! isMixed || anyway.has( file ) ? 'keep' : 'cancel';

	return (
		<Modal
			title={ titleOf( questions ) }
			className="julkaisuvahti-upload-dialog"
			overlayClassName="julkaisuvahti-upload-overlay"
			size="medium"
			shouldCloseOnClickOutside={ false }
			onRequestClose={ () => {
				answerAll( 'cancel' );
			} }
		>
			{ cleanable.length > 0 && (
				<>
					<p>
						{ __(
							'Readers of the page could read this from the file. Removing it changes nothing else: the picture and the author’s details stay as they are.',
							'julkaisuvahti'
						) }
					</p>
					<FileList questions={ cleanable } />
				</>
			) }
			{ stuck.length > 0 && (
				<section>
					{ isMixed && (
						<h2>
							{ __(
								'These cannot be cleaned here',
								'julkaisuvahti'
							) }
						</h2>
					) }
					<FileList
						questions={ stuck }
						control={
							isMixed
								? ( { file } ) => (
										<CheckboxControl
											label={ __(
												'Upload anyway',
												'julkaisuvahti'
											) }
											aria-label={ sprintf(
												// translators: %s: name of a file.
												__(
													'Upload anyway: %s',
													'julkaisuvahti'
												),
												file.name
											) }
											checked={ anyway.has( file ) }
											onChange={ ( isChecked ) => {
												const next = new Set( anyway );
												if ( isChecked ) {
													next.add( file );
												} else {
													next.delete( file );
												}
												setAnyway( next );
											} }
										/>
								  )
								: null
						}
					/>
				</section>
			) }
			<div className="julkaisuvahti-upload-dialog__buttons">
				{ cleanable.length > 0 ? (
					<>
						<Button
							__next40pxDefaultSize
							variant="primary"
							onClick={ () => {
								answerAll( 'remove' );
							} }
						>
							{ _n(
								'Remove from the picture',
								'Remove from the pictures',
								cleanable.length,
								'julkaisuvahti'
							) }
						</Button>
						<Button
							__next40pxDefaultSize
							variant="secondary"
							onClick={ () => {
								answerAll( 'keep' );
							} }
						>
							{ _n(
								'Leave in the picture',
								'Leave in the pictures',
								cleanable.length,
								'julkaisuvahti'
							) }
						</Button>
					</>
				) : (
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ () => {
							answerAll( 'keep' );
						} }
					>
						{ __( 'Upload anyway', 'julkaisuvahti' ) }
					</Button>
				) }
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ () => {
						answerAll( 'cancel' );
					} }
				>
					{ __( 'Cancel the upload', 'julkaisuvahti' ) }
				</Button>
			</div>
		</Modal>
	);
}

function titleOf( questions: readonly Question[] ): string {
	const isAbout = ( what: 'location' | 'people' ) =>
		questions.some( ( { concern } ) => concern[ what ] );
	const count = questions.length;
	if ( ! isAbout( 'people' ) ) {
		return questions.every( ( { file } ) =>
			file.type.startsWith( 'image/' )
		)
			? _n(
					'The picture tells where it was taken',
					'The pictures tell where they were taken',
					count,
					'julkaisuvahti'
			  )
			: _n(
					'The file tells where it was made',
					'The files tell where they were made',
					count,
					'julkaisuvahti'
			  );
	}
	return isAbout( 'location' )
		? _n(
				'The file holds a location and names of people',
				'The files hold locations and names of people',
				count,
				'julkaisuvahti'
		  )
		: _n(
				'The file holds names of people',
				'The files hold names of people',
				count,
				'julkaisuvahti'
		  );
}

/** Of a hundred photos from a trip nobody reads more before deciding, and drawing all of them takes its time. */
const SHOWN_AT_FIRST = 10;

function FileList( {
	questions,
	control = null,
}: {
	readonly questions: readonly Question[];
	readonly control?: ( ( question: Question ) => React.ReactNode ) | null;
} ) {
	const [ isWhole, setIsWhole ] = useState( false );
	const list = useRef< HTMLUListElement >( null );
	// What has a choice of its own is never hidden.
	const isShort =
		! isWhole && ! control && questions.length > SHOWN_AT_FIRST + 2;
	const shown = isShort ? questions.slice( 0, SHOWN_AT_FIRST ) : questions;
	return (
		<>
			<ul
				ref={ list }
				tabIndex={ -1 }
				className="julkaisuvahti-upload-dialog__files"
			>
				{ shown.map( ( question, index ) => (
					<li key={ index }>
						<FileItem question={ question } />
						{ control?.( question ) }
					</li>
				) ) }
			</ul>
			{ isShort && (
				<p>
					<Button
						variant="link"
						onClick={ () => {
							// The button goes away.
							list.current?.focus();
							setIsWhole( true );
						} }
					>
						{ sprintf(
							// translators: %d: number of files.
							__( 'Show all %d files', 'julkaisuvahti' ),
							questions.length
						) }
					</Button>
				</p>
			) }
		</>
	);
}

function FileItem( { question }: { readonly question: Question } ) {
	const { file, found, concern, refused } = question;
	const names = found.values.people?.value ?? [];
	return (
		<>
			<strong>{ file.name }</strong>
			{ concern.location && <Location question={ question } /> }
			{ concern.people && (
				<p>
					{ sprintf(
						// translators: %s: names of people.
						__( 'People in the picture: %s', 'julkaisuvahti' ),
						names.join( ', ' )
					) }
				</p>
			) }
			{ refused && <p>{ reasonOf( refused ) }</p> }
			{ found.notes.includes( 'content-credentials' ) && ! refused && (
				<p>
					{ __(
						'The file has Content Credentials. Their seal breaks when something is removed.',
						'julkaisuvahti'
					) }
				</p>
			) }
		</>
	);
}

/** Somebody may look over the shoulder: where it is, is shown when it is asked for. */
function Location( { question }: { readonly question: Question } ) {
	const { found, file } = question;
	const [ isShown, setIsShown ] = useState( false );
	const id = useId();
	const place = found.values.gps?.value;
	const told = [
		place && place.latitude !== null && place.longitude !== null
			? `${ degrees( place.latitude ) }, ${ degrees( place.longitude ) }`
			: __( 'No coordinates that can be read', 'julkaisuvahti' ),
		...( found.values.placeNames?.value ?? [] ),
	];
	return (
		<p>
			{ __( 'Location (coordinates)', 'julkaisuvahti' ) }{ ' ' }
			<Button
				variant="link"
				aria-expanded={ isShown }
				aria-controls={ id }
				aria-label={
					isShown
						? sprintf(
								// translators: %s: name of a file.
								__( 'Hide the location: %s', 'julkaisuvahti' ),
								file.name
						  )
						: sprintf(
								// translators: %s: name of a file.
								__( 'Show the location: %s', 'julkaisuvahti' ),
								file.name
						  )
				}
				onClick={ () => {
					setIsShown( ! isShown );
				} }
			>
				{ isShown
					? __( 'Hide', 'julkaisuvahti' )
					: __( 'Show', 'julkaisuvahti' ) }
			</Button>
			<span id={ id }>{ isShown && ` ${ told.join( ' · ' ) }` }</span>
		</p>
	);
}

/** A metre or so. */
function degrees( value: number ): string {
	return value.toFixed( 5 );
}

function reasonOf( refused: Refusal ): string {
	switch ( refused ) {
		case 'format':
			return __(
				'This kind of file cannot be cleaned without making it anew.',
				'julkaisuvahti'
			);
		case 'unreadable':
			return __(
				'The file is damaged or unusual, so that cleaning it could harm it.',
				'julkaisuvahti'
			);
		case 'content-credentials':
			return __(
				'The file has Content Credentials that tell this, too. They cannot be changed.',
				'julkaisuvahti'
			);
		case 'remains':
			return __(
				'Not all of it could be taken out of the file.',
				'julkaisuvahti'
			);
	}
}
