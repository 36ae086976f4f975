import { Button, CheckboxControl, Notice } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { Waiting } from '../../waiting';
import {
	elementId,
	putBack,
	replaceItem,
	without,
	type Faults,
	type ListName,
	type MediaSettings,
	type Removed,
} from './draft';
import { Lines } from './lines';
import { StandingList } from './standing-list';
import { savedLine, type SettingsDesk } from './use-settings';

const NO_FAULTS: Faults = {};

/** What the site has decided of its media, for all who publish on it. */
export function SettingsForm( { desk }: { readonly desk: SettingsDesk } ) {
	const { loaded, draft, saving } = desk;
	const faults = saving.state === 'refused' ? saving.faults : NO_FAULTS;
	const [ removed, setRemoved ] = useState< Removed | null >( null );
	return (
		<Waiting loaded={ loaded } onAskAgain={ desk.reload }>
			{ () =>
				draft && (
					<form
						noValidate
						className="julkaisuvahti-settings"
						onSubmit={ ( event ) => {
							event.preventDefault();
							setRemoved( null );
							void desk.save();
						} }
					>
						<Outcome desk={ desk } />
						<Choices draft={ draft } onChange={ desk.change } />
						<Lists
							draft={ draft }
							faults={ faults }
							removed={ removed }
							onRemoved={ setRemoved }
							onChange={ desk.change }
						/>
						<SaveBar desk={ desk } />
					</form>
				)
			}
		</Waiting>
	);
}

interface PartProps {
	readonly draft: MediaSettings;
	readonly onChange: ( draft: MediaSettings ) => void;
}

function Choices( { draft, onChange }: PartProps ) {
	return (
		<Section title={ __( 'For every file', 'julkaisuvahti' ) }>
			<CheckboxControl
				label={ __(
					'Always remove the location from pictures that are uploaded',
					'julkaisuvahti'
				) }
				help={ __(
					'A phone writes into a picture where it was taken. The rest of the file stays as it is.',
					'julkaisuvahti'
				) }
				checked={ draft.removesLocation }
				onChange={ ( removesLocation ) => {
					onChange( { ...draft, removesLocation } );
				} }
			/>
			<CheckboxControl
				label={ __(
					'Add the credits of pictures to the end of a publication automatically',
					'julkaisuvahti'
				) }
				help={ __(
					'Without this, an author adds the credits as a block or in a caption.',
					'julkaisuvahti'
				) }
				checked={ draft.appendsCredits }
				onChange={ ( appendsCredits ) => {
					onChange( { ...draft, appendsCredits } );
				} }
			/>
		</Section>
	);
}

interface ListsProps extends PartProps {
	readonly faults: Faults;
	readonly removed: Removed | null;
	readonly onRemoved: ( removed: Removed | null ) => void;
}

function Lists( { draft, faults, removed, onRemoved, onChange }: ListsProps ) {
	const remove = ( list: ListName, at: number, name: string ) => {
		const item = draft[ list ][ at ];
		if ( item !== undefined ) {
			onChange( without( draft, list, at ) );
			onRemoved( name.trim() === '' ? null : { list, at, item, name } );
		}
	};
	const undo = ( list: ListName ) => (
		<Undo
			removed={ removed?.list === list ? removed : null }
			onUndo={ ( taken ) => {
				onChange( putBack( draft, taken ) );
				onRemoved( null );
			} }
		/>
	);
	return (
		<>
			<Section
				title={ __( 'Photographers and agencies', 'julkaisuvahti' ) }
				help={ __(
					'Names that recur. They are offered when somebody fills in the creator.',
					'julkaisuvahti'
				) }
			>
				<Lines
					list="creators"
					columns={ [
						{
							part: '',
							label: __( 'Name', 'julkaisuvahti' ),
							type: 'text',
							longest: 500,
						},
					] }
					lines={ draft.creators.map( ( name ) => [ name ] ) }
					faults={ faults }
					addLabel={ __( 'Add a name', 'julkaisuvahti' ) }
					emptyLine={ __( 'None yet.', 'julkaisuvahti' ) }
					onChange={ ( at, _, name ) => {
						onChange( replaceItem( draft, 'creators', at, name ) );
					} }
					onAdd={ () => {
						onChange( {
							...draft,
							creators: [ ...draft.creators, '' ],
						} );
					} }
					onRemove={ ( at, name ) => {
						remove( 'creators', at, name );
					} }
				/>
				{ undo( 'creators' ) }
			</Section>
			<Section
				title={ __( 'Licences of our own', 'julkaisuvahti' ) }
				help={ __(
					'Beside the Creative Commons licences, which are there already: terms of an image bank, an agreement.',
					'julkaisuvahti'
				) }
			>
				<Lines
					list="licences"
					columns={ [
						{
							part: 'text',
							label: __( 'Name of the licence', 'julkaisuvahti' ),
							type: 'text',
							longest: 500,
						},
						{
							part: 'url',
							label: __( 'Link to the terms', 'julkaisuvahti' ),
							type: 'url',
							longest: 2000,
						},
					] }
					lines={ draft.licences.map( ( { text, url } ) => [
						text,
						url,
					] ) }
					faults={ faults }
					addLabel={ __( 'Add a licence', 'julkaisuvahti' ) }
					emptyLine={ __( 'None yet.', 'julkaisuvahti' ) }
					onChange={ ( at, column, value ) => {
						const known = draft.licences[ at ] ?? {
							text: '',
							url: '',
						};
						onChange(
							replaceItem( draft, 'licences', at, {
								...known,
								[ column === 0 ? 'text' : 'url' ]: value,
							} )
						);
					} }
					onAdd={ () => {
						onChange( {
							...draft,
							licences: [
								...draft.licences,
								{ text: '', url: '' },
							],
						} );
					} }
					onRemove={ ( at, name ) => {
						remove( 'licences', at, name );
					} }
				/>
				{ undo( 'licences' ) }
			</Section>
			<Section
				title={ __( 'Recurring material', 'julkaisuvahti' ) }
				help={ __(
					'Details that are the same each time, such as those of a funder’s logo. They are chosen by name.',
					'julkaisuvahti'
				) }
			>
				<StandingList
					records={ draft.standing }
					faults={ faults }
					onPut={ ( at, record ) => {
						onChange( {
							...draft,
							standing: [
								...draft.standing.slice( 0, at ),
								record,
								...draft.standing.slice( at + 1 ),
							],
						} );
					} }
					onRemove={ ( at ) => {
						remove(
							'standing',
							at,
							draft.standing[ at ]?.label ?? ''
						);
					} }
				/>
				{ undo( 'standing' ) }
			</Section>
		</>
	);
}

interface SectionProps {
	readonly title: string;
	readonly help?: string;
	readonly children: ReactNode;
}

function Section( { title, help = '', children }: SectionProps ) {
	return (
		<section className="julkaisuvahti-media__section">
			<h2>{ title }</h2>
			{ help !== '' && <p>{ help }</p> }
			{ children }
		</section>
	);
}

interface UndoProps {
	readonly removed: Removed | null;
	readonly onUndo: ( removed: Removed ) => void;
}

function Undo( { removed, onUndo }: UndoProps ) {
	return (
		<div role="status" className="julkaisuvahti-media__undo">
			{ removed && (
				<>
					{ sprintf(
						/* translators: %s: name of what was removed. */
						__( '“%s” was removed.', 'julkaisuvahti' ),
						removed.name
					) }{ ' ' }
					<Button
						variant="link"
						onClick={ () => {
							onUndo( removed );
						} }
					>
						{ __( 'Undo', 'julkaisuvahti' ) }
					</Button>
				</>
			) }
		</div>
	);
}

/** What came of saving, above the form; what was refused leads to its places. */
function Outcome( { desk: { saving } }: { readonly desk: SettingsDesk } ) {
	const notice = useRef< HTMLDivElement >( null );
	const { state } = saving;
	useEffect( () => {
		if ( state === 'refused' ) {
			notice.current?.focus();
		}
	}, [ state ] );
	return (
		<div
			ref={ notice }
			tabIndex={ -1 }
			className="julkaisuvahti-media__outcome"
		>
			{ state === 'refused' && (
				<Notice status="error" isDismissible={ false }>
					<p>{ saving.message }</p>
					<ul>
						{ Object.entries( saving.faults ).map(
							( [ place, fault ] ) => (
								<li key={ place }>
									<Button
										variant="link"
										onClick={ () => {
											document
												.getElementById(
													elementId( place )
												)
												?.focus();
										} }
									>
										{ fault }
									</Button>
								</li>
							)
						) }
					</ul>
				</Notice>
			) }
		</div>
	);
}

function SaveBar( { desk }: { readonly desk: SettingsDesk } ) {
	const { isDirty, saving } = desk;
	const isSaving = saving.state === 'saving';
	return (
		<div className="julkaisuvahti-media__bar">
			<Button
				type="submit"
				variant="primary"
				isBusy={ isSaving }
				disabled={ isSaving }
				__next40pxDefaultSize
			>
				{ __( 'Save', 'julkaisuvahti' ) }
			</Button>
			{ isDirty && (
				<Button
					variant="tertiary"
					onClick={ desk.discard }
					__next40pxDefaultSize
				>
					{ __( 'Discard the changes', 'julkaisuvahti' ) }
				</Button>
			) }
			<span className="julkaisuvahti-media__bar-line">
				{ isDirty &&
					! isSaving &&
					__(
						'There are changes that are not saved.',
						'julkaisuvahti'
					) }
				{ saving.state === 'saved' && ! isDirty && (
					<>
						<span
							className="dashicons dashicons-yes-alt"
							aria-hidden="true"
						/>
						{ savedLine() }
					</>
				) }
			</span>
		</div>
	);
}
