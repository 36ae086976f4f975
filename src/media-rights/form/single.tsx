import { speak } from '@wordpress/a11y';
import { Button, Spinner } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FileMetadata } from '../../media-files';
import { pageData } from '../page-data';
import {
	alongItsPath,
	asksOfPeople,
	asksOfReading,
	lacking,
	type Ground,
} from '../paths';
import { withFound } from '../prefill';
import { putRights, refusalOf, undoRights } from '../rest';
import type { MediaRights, RightsFields } from '../types';
import { aiCredit, dialogTitle, lackingLine, statement } from '../wording';
import { ConfirmBar } from './confirm-bar';
import { CopyFrom } from './copy-from';
import { draftOf, dropDraft, keepDraft } from './drafts';
import { focusFirst } from './focus';
import { FoundList } from './found-list';
import { Header } from './header';
import { History } from './history';
import { Questions } from './questions';
import { Summary } from './summary';
import { useFile, type OpenFile } from './use-file';
import { useProblems } from './use-problems';

interface Props {
	readonly id: number;
	/** What was read from the file before it was uploaded. */
	readonly metadata: FileMetadata | undefined;
	readonly onTitle: ( title: string ) => void;
	readonly onConfirmed: ( rights: MediaRights, name: string ) => void;
	/** Stored, not confirmed. */
	readonly onSaved: ( rights: MediaRights ) => void;
	readonly onClose: () => void;
	/** Where it is one of several: goes past it. */
	readonly onSkip?: () => void;
}

/** The form of one file. */
export function Single( props: Props ) {
	const { id, metadata, onTitle, onClose } = props;
	const [ file, setRights ] = useFile( id, metadata );
	const kind = file.state === 'ready' ? file.rights.facts.kind : null;

	useEffect( () => {
		if ( kind !== null ) {
			onTitle( dialogTitle( kind ) );
		}
	}, [ kind, onTitle ] );

	switch ( file.state ) {
		case 'loading':
			return (
				<p className="julkaisuvahti-rights__loading">
					<Spinner />
					{ __( 'Loading …', 'julkaisuvahti' ) }
				</p>
			);
		case 'failed':
			return (
				<>
					<p role="alert">{ file.message }</p>
					<Button
						variant="secondary"
						onClick={ onClose }
						__next40pxDefaultSize
					>
						{ __( 'Close', 'julkaisuvahti' ) }
					</Button>
				</>
			);
		case 'ready':
			return <Ready { ...props } file={ file } onRights={ setRights } />;
	}
}

type ReadyFile = Extract< OpenFile, { readonly state: 'ready' } >;

function Ready( {
	file: { item, rights, found },
	onRights,
	...props
}: Props & {
	readonly file: ReadyFile;
	readonly onRights: ( rights: MediaRights ) => void;
} ) {
	const [ isChanging, setChanging ] = useState( false );
	// Confirming would publish a withdrawn file again: that is done on its own screen.
	const showsForm =
		rights.canChange &&
		rights.standing !== 'withdrawn' &&
		( rights.standing !== 'confirmed' || isChanging );
	return (
		<div className="julkaisuvahti-rights__one">
			<Header item={ item } rights={ rights } />
			{ showsForm ? (
				<Form
					{ ...props }
					file={ { state: 'ready', item, rights, found } }
				/>
			) : (
				<Summary
					rights={ rights }
					onChange={ () => {
						setChanging( true );
					} }
					onUndo={ async () => {
						const undone = await undoRights( props.id );
						dropDraft( props.id );
						onRights( undone );
						props.onSaved( undone );
						speak(
							__( 'The change was undone.', 'julkaisuvahti' )
						);
					} }
					onClose={ props.onSkip ?? props.onClose }
				/>
			) }
		</div>
	);
}

function Form( {
	id,
	file: { item, rights, found },
	onConfirmed,
	onSaved,
	onClose,
	onSkip,
}: Props & { readonly file: ReadyFile } ) {
	const { kind } = rights.facts;
	const { userName } = pageData();
	const said = withFound( rights.fields, found );
	const ground: Ground = {
		userName,
		aiCredit: aiCredit( kind ),
		before: said.fields,
	};
	const prefilled = alongItsPath( said, ground );
	const [ edited, setEdited ] = useState( draftOf( id ) );
	const fields = edited ?? prefilled.fields;
	const [ failure, setFailure ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );
	const form = useRef< HTMLDivElement >( null );
	const confirmButton = useRef< HTMLButtonElement >( null );
	const { problems, complain, settle } = useProblems( form );

	useEffect( () => {
		// The dialog takes the focus before there is anything to answer.
		focusFirst( form.current );
	}, [] );

	const change = ( changed: RightsFields ) => {
		keepDraft( id, changed );
		setEdited( changed );
		setFailure( '' );
		settle( fields, changed );
	};

	const store = async ( confirm: boolean ) => {
		setBusy( true );
		setFailure( '' );
		try {
			const stored = await putRights( id, fields, confirm );
			dropDraft( id );
			if ( confirm ) {
				onConfirmed( stored, item.name );
			} else {
				onSaved( stored );
				speak( __( 'Saved. Not confirmed yet.', 'julkaisuvahti' ) );
				( onSkip ?? onClose )();
			}
		} catch ( error ) {
			const { message, field } = refusalOf( error );
			if ( field ) {
				complain( { [ field ]: message } );
			} else {
				setFailure( message );
			}
		}
		setBusy( false );
	};

	return (
		<div ref={ form } className="julkaisuvahti-rights__form">
			<FoundList found={ found } />
			<Questions
				subject={ kind }
				asks={ {
					people: asksOfPeople( kind ),
					reading: asksOfReading( kind ),
				} }
				fields={ fields }
				ground={ ground }
				found={ found }
				from={ prefilled.from.filter(
					( name ) => fields[ name ] === prefilled.fields[ name ]
				) }
				problems={ problems }
				onChange={ change }
				onQuick={ ( quick ) => {
					change( quick );
					confirmButton.current?.focus();
				} }
			/>
			<CopyFrom
				id={ id }
				onCopy={ ( copied ) => {
					change( {
						...copied,
						people: fields.people,
						permissionReference: fields.permissionReference,
						documentRead: fields.documentRead,
					} );
				} }
			/>
			<History history={ rights.history } />
			<ConfirmBar
				statement={ statement( kind ) }
				label={ __( 'Confirm the rights', 'julkaisuvahti' ) }
				isBusy={ isBusy }
				failure={ failure }
				buttonRef={ confirmButton }
				onConfirm={ () => {
					const lacks = lacking( fields, kind );
					if ( lacks.length > 0 ) {
						complain(
							Object.fromEntries(
								lacks.map( ( name ) => [
									name,
									lackingLine( name ),
								] )
							)
						);
					} else {
						void store( true );
					}
				} }
			>
				<Button
					variant="tertiary"
					aria-disabled={ isBusy }
					onClick={ () => {
						if ( ! isBusy ) {
							void store( false );
						}
					} }
					__next40pxDefaultSize
				>
					{ __( 'Save unfinished', 'julkaisuvahti' ) }
				</Button>
				{ onSkip && (
					<Button
						variant="tertiary"
						onClick={ onSkip }
						__next40pxDefaultSize
					>
						{ __( 'Skip', 'julkaisuvahti' ) }
					</Button>
				) }
			</ConfirmBar>
		</div>
	);
}
