import { speak } from '@wordpress/a11y';
import { Button, Spinner } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { ConfirmBar } from '../form/confirm-bar';
import { CopyFrom } from '../form/copy-from';
import { draftOfMany, dropDraftOfMany, keepDraftOfMany } from '../form/drafts';
import { focusFirst } from '../form/focus';
import { Questions } from '../form/questions';
import { useProblems } from '../form/use-problems';
import { pageData } from '../page-data';
import { asksOfPeople, asksOfReading } from '../paths';
import { BLANK, NOTHING_FOUND } from '../prefill';
import { confirmMany, refusalOf } from '../rest';
import type { RightsFields, RightsRequest } from '../types';
import {
	aiCredit,
	confirmedCount,
	confirmLabelOfMany,
	lackingLine,
	statement,
	titleOfMany,
	type Subject,
} from '../wording';
import { batches, isAtOdds, lackingOf } from './merge';
import { OneByOne } from './one-by-one';
import { Rest } from './rest-of-them';
import { Thumbnails } from './thumbnails';
import { useFiles, withdrawnLine, type OpenEntry } from './use-files';

interface Props {
	readonly request: RightsRequest;
	readonly onTitle: ( title: string ) => void;
	readonly onConfirmed: ( ids: readonly number[] ) => void;
	readonly onSaved: ( ids: readonly number[] ) => void;
	/** Nothing is left to ask; the line says what was done. */
	readonly onDone: ( line: string ) => void;
	readonly onClose: () => void;
}

/** The form of many files. */
export function Many( props: Props ) {
	const files = useFiles( props.request );
	switch ( files.state ) {
		case 'loading':
			return (
				<p className="julkaisuvahti-rights__loading">
					<Spinner />
					{ __( 'Loading …', 'julkaisuvahti' ) }
				</p>
			);
		case 'failed':
			return <p role="alert">{ files.message }</p>;
		case 'ready':
			return (
				<Stages
					{ ...props }
					entries={ files.entries }
					withdrawn={ files.withdrawn }
				/>
			);
	}
}

/** First one form for all, then what is left of them: one after another, or again together. */
function Stages( {
	request,
	entries,
	withdrawn,
	onTitle,
	onConfirmed,
	onSaved,
	onDone,
	onClose,
}: Props & {
	readonly entries: readonly OpenEntry[];
	/** How many more were asked for, and are not asked about. */
	readonly withdrawn: number;
} ) {
	const [ stage, setStage ] = useState< 'together' | 'rest' | 'one-by-one' >(
		'together'
	);
	const [ confirmed, setConfirmed ] = useState< ReadonlySet< number > >(
		() =>
			new Set(
				entries
					.filter( ( { standing } ) => standing === 'confirmed' )
					.map( ( { id } ) => id )
			)
	);
	const [ shared, setShared ] = useState< RightsFields >(
		() => draftOfMany( request.ids )?.shared ?? BLANK
	);
	/** Why a file was not confirmed, where the server has said so. */
	const [ refused, setRefused ] = useState<
		Readonly< Record< number, string > >
	>( {} );
	const open = entries.filter( ( { id } ) => ! confirmed.has( id ) );
	const count = entries.length;
	const subject = subjectOf( entries );

	useEffect( () => {
		onTitle( titleOfMany( subject, count ) );
	}, [ count, onTitle, subject ] );

	const confirm = ( ids: readonly number[] ) => {
		const now = new Set( [ ...confirmed, ...ids ] );
		setConfirmed( now );
		onConfirmed( ids );
		return entries.filter( ( { id } ) => ! now.has( id ) );
	};

	switch ( stage ) {
		case 'together':
			return (
				<Together
					ids={ request.ids }
					entries={ open.length > 0 ? open : entries }
					settled={ open.length > 0 ? confirmed.size : 0 }
					withdrawn={ withdrawn }
					shared={ shared }
					onShare={ setShared }
					refused={ refused }
					onConfirmed={ ( ids, problems ) => {
						setRefused( problems );
						if ( ids.length > 0 ) {
							dropDraftOfMany( request.ids );
						}
						const left = confirm( ids );
						if ( left.length > 0 ) {
							setStage( 'rest' );
						} else {
							onDone( confirmedCount( subject, ids.length ) );
						}
					} }
				/>
			);
		case 'rest':
			return (
				<Rest
					entries={ open }
					subject={ subject }
					confirmed={ confirmed.size }
					noteOf={ ( entry ) =>
						refused[ entry.id ] ?? oddLine( entry, shared )
					}
					onOneByOne={ () => {
						setStage( 'one-by-one' );
					} }
					onTogether={ () => {
						setStage( 'together' );
					} }
					onClose={ onClose }
				/>
			);
		case 'one-by-one':
			return (
				<OneByOne
					ids={ open.map( ( { id } ) => id ) }
					found={ request.found }
					onTitle={ onTitle }
					onConfirmed={ ( id ) => {
						confirm( [ id ] );
					} }
					onSaved={ ( id ) => {
						onSaved( [ id ] );
					} }
					onEnd={ ( areAllConfirmed ) => {
						if ( areAllConfirmed ) {
							onDone( confirmedCount( subject, count ) );
						} else {
							setStage( 'rest' );
						}
					} }
					onClose={ onClose }
				/>
			);
	}
}

interface TogetherProps {
	/** All that were asked for: what is filled in is kept by them. */
	readonly ids: readonly number[];
	readonly entries: readonly OpenEntry[];
	/** How many of the others are confirmed already, and not shown. */
	readonly settled: number;
	readonly withdrawn: number;
	readonly shared: RightsFields;
	readonly onShare: ( fields: RightsFields ) => void;
	readonly refused: Readonly< Record< number, string > >;
	readonly onConfirmed: (
		ids: readonly number[],
		refused: Readonly< Record< number, string > >
	) => void;
}

function Together( {
	ids: asked,
	entries,
	settled,
	withdrawn,
	shared,
	onShare,
	refused,
	onConfirmed,
}: TogetherProps ) {
	const [ selected, setSelected ] = useState< ReadonlySet< number > >( () =>
		selectionOf( entries, draftOfMany( asked )?.selected )
	);
	const select = ( now: ReadonlySet< number > ) => {
		setSelected( now );
		keepDraftOfMany( asked, { shared, selected: now } );
	};
	const [ progress, setProgress ] = useState< number | null >( null );
	const form = useRef< HTMLDivElement >( null );
	const confirmButton = useRef< HTMLButtonElement >( null );
	const { problems, complain, settle } = useProblems( form );
	const [ failure, setFailure ] = useState( '' );
	const chosen = entries.filter( ( { id } ) => selected.has( id ) );
	const fitting = chosen.filter( ( entry ) => ! isAtOdds( entry, shared ) );
	const subject = subjectOf( chosen.length > 0 ? chosen : entries );

	useEffect( () => {
		focusFirst( form.current );
	}, [] );

	const change = ( changed: RightsFields ) => {
		settle( shared, changed );
		setFailure( '' );
		onShare( changed );
		keepDraftOfMany( asked, { shared: changed, selected } );
	};

	const confirmAll = async () => {
		const confirmed: number[] = [];
		const refusals: Record< number, string > = {};
		let done = 0;
		setProgress( 0 );
		for ( const { ids, fields } of batches( fitting, shared ) ) {
			try {
				for ( const result of await confirmMany( ids, fields ) ) {
					if ( 'error' in result ) {
						refusals[ result.id ] = result.message;
					} else {
						confirmed.push( result.id );
					}
				}
			} catch ( error ) {
				const { message, field } = refusalOf( error );
				// What is wrong in the form is wrong for all of them.
				if ( field && confirmed.length === 0 ) {
					setProgress( null );
					complain( { [ field ]: message } );
					return;
				}
				ids.forEach( ( id ) => {
					refusals[ id ] = message;
				} );
			}
			done += ids.length;
			setProgress( done );
		}
		setProgress( null );
		if ( confirmed.length === 0 ) {
			setFailure(
				Object.values( refusals )[ 0 ] ??
					__( 'That could not be saved. Try again.', 'julkaisuvahti' )
			);
			return;
		}
		onConfirmed( confirmed, refusals );
	};

	return (
		<div
			ref={ form }
			className="julkaisuvahti-rights__form julkaisuvahti-rights__together"
		>
			<div className="julkaisuvahti-rights__form">
				<Questions
					subject={ subject }
					asks={ {
						people: chosen.some( ( { kind } ) =>
							asksOfPeople( kind )
						),
						reading: chosen.some( ( { kind } ) =>
							asksOfReading( kind )
						),
					} }
					fields={ shared }
					ground={ {
						userName: pageData().userName,
						aiCredit: aiCredit( subject ),
						before: BLANK,
					} }
					found={ NOTHING_FOUND }
					from={ [] }
					problems={ problems }
					onChange={ change }
					onQuick={ ( quick ) => {
						change( quick );
						confirmButton.current?.focus();
					} }
				/>
				<CopyFrom
					id={ null }
					onCopy={ ( copied ) => {
						change( {
							...copied,
							people: shared.people,
							permissionReference: shared.permissionReference,
							documentRead: shared.documentRead,
						} );
					} }
				/>
			</div>
			<div>
				<div className="julkaisuvahti-rights__selection">
					<h2>
						{ sprintf(
							/* translators: 1: how many are ticked. 2: of how many. */
							__( 'Selected: %1$d of %2$d', 'julkaisuvahti' ),
							chosen.length,
							entries.length
						) }
					</h2>
					<Button
						variant="link"
						onClick={ () => {
							select(
								chosen.length === entries.length
									? new Set()
									: new Set( entries.map( ( { id } ) => id ) )
							);
						} }
					>
						{ chosen.length === entries.length
							? __( 'Select none', 'julkaisuvahti' )
							: __( 'Select all', 'julkaisuvahti' ) }
					</Button>
				</div>
				<p className="julkaisuvahti-rights__help">
					{ __(
						'Leave out the ones that need another answer: they are asked about next.',
						'julkaisuvahti'
					) }
					{ settled > 0 &&
						' ' +
							sprintf(
								/* translators: %d: how many files. */
								_n(
									'%d is confirmed already.',
									'%d are confirmed already.',
									settled,
									'julkaisuvahti'
								),
								settled
							) }
				</p>
				{ withdrawn > 0 && (
					<p className="julkaisuvahti-rights__note">
						{ withdrawnLine( withdrawn ) }
					</p>
				) }
				<Thumbnails
					label={ __( 'Files', 'julkaisuvahti' ) }
					entries={ entries }
					selected={ selected }
					noteOf={ ( entry ) =>
						refused[ entry.id ] ?? foundLine( entry, shared )
					}
					onSelect={ select }
				/>
			</div>
			<ConfirmBar
				statement={ statement( subject ) }
				label={ confirmLabelOfMany( subject, fitting.length ) }
				isBusy={ progress !== null }
				failure={ failure }
				buttonRef={ confirmButton }
				onConfirm={ () => {
					const lacks = lackingOf( fitting, shared );
					if ( chosen.length === 0 ) {
						setFailure(
							__( 'Select at least one file.', 'julkaisuvahti' )
						);
					} else if ( lacks.length > 0 ) {
						complain(
							Object.fromEntries(
								lacks.map( ( name ) => [
									name,
									lackingLine( name ),
								] )
							)
						);
					} else if ( fitting.length === 0 ) {
						onConfirmed( [], {} );
					} else {
						void confirmAll();
					}
				} }
			>
				{ progress !== null && (
					<Progress done={ progress } of={ fitting.length } />
				) }
			</ConfirmBar>
		</div>
	);
}

function Progress( {
	done,
	of,
}: {
	readonly done: number;
	readonly of: number;
} ) {
	const line = sprintf(
		/* translators: 1: how many are ready. 2: of how many. */
		__( 'Confirming: %1$d of %2$d', 'julkaisuvahti' ),
		done,
		of
	);
	useEffect( () => {
		speak( line );
	}, [ line ] );
	return (
		<div className="julkaisuvahti-rights__progress">
			<progress value={ done } max={ of } aria-label={ line } />
			<span aria-hidden>{ line }</span>
		</div>
	);
}

/** Those that were ticked when it was closed; all of them where none of those is left. */
function selectionOf(
	entries: readonly OpenEntry[],
	drafted: ReadonlySet< number > | undefined
): ReadonlySet< number > {
	const ids = entries.map( ( { id } ) => id );
	const kept = ids.filter( ( id ) => drafted?.has( id ) );
	return new Set( kept.length > 0 ? kept : ids );
}

/** How the files are spoken of. */
function subjectOf( entries: readonly OpenEntry[] ): Subject {
	return entries.every( ( { kind } ) => kind === 'image' )
		? 'images'
		: 'files';
}

/** What a file says of itself, in a word; and what becomes of it where that is something else than was answered. */
function foundLine( entry: OpenEntry, shared: RightsFields ): string {
	const { creator = '', ai } = entry.found.fields;
	const found = ai
		? __( 'artificial intelligence', 'julkaisuvahti' )
		: creator;
	return (
		oddLine( entry, shared ) ||
		( found &&
			sprintf(
				/* translators: %s: a person, an agency, or "artificial intelligence". */
				__( 'In the file: %s', 'julkaisuvahti' ),
				found
			) )
	);
}

function oddLine( entry: OpenEntry, shared: RightsFields ): string {
	return isAtOdds( entry, shared )
		? __(
				'The file says otherwise: it is asked about alone.',
				'julkaisuvahti'
		  )
		: '';
}
