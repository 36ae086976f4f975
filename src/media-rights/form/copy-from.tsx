import { speak } from '@wordpress/a11y';
import { Button, SearchControl, Spinner } from '@wordpress/components';
import { useDebounce } from '@wordpress/compose';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import {
	getFacts,
	getRights,
	refusalOf,
	searchItems,
	type MediaItem,
} from '../rest';
import type { RightsFields } from '../types';

/** As many as a person looks through. */
const MOST_SHOWN = 12;

interface Props {
	/** The file that is being filled in: it is no example to itself. */
	readonly id: number | null;
	/** What the other has; what is of its own people goes no further than the caller lets it. */
	readonly onCopy: ( fields: RightsFields ) => void;
}

/** Takes the details of a file that has been confirmed already. */
export function CopyFrom( { id, onCopy }: Props ) {
	const [ isOpen, setOpen ] = useState( false );
	const toggle = useRef< HTMLButtonElement >( null );
	return (
		<div className="julkaisuvahti-rights__copy">
			<Button
				ref={ toggle }
				variant="link"
				aria-expanded={ isOpen }
				onClick={ () => {
					setOpen( ! isOpen );
				} }
			>
				{ __( 'Copy the details from another file', 'julkaisuvahti' ) }
			</Button>
			{ isOpen && (
				<Picker
					id={ id }
					onCopy={ ( fields, name ) => {
						onCopy( fields );
						setOpen( false );
						toggle.current?.focus();
						speak(
							sprintf(
								/* translators: %s: the name of a file. */
								__( 'Copied from %s.', 'julkaisuvahti' ),
								name
							)
						);
					} }
				/>
			) }
		</div>
	);
}

function Picker( {
	id,
	onCopy,
}: {
	readonly id: number | null;
	readonly onCopy: ( fields: RightsFields, name: string ) => void;
} ) {
	const [ typed, setTyped ] = useState( '' );
	const [ search, setSearch ] = useState( '' );
	const searchLater = useDebounce( setSearch, 300 );
	const [ items, setItems ] = useState< readonly MediaItem[] | null >( null );
	const [ failure, setFailure ] = useState( '' );

	useEffect( () => {
		let isGone = false;
		const load = async () => {
			const all = await searchItems( search );
			const facts = await getFacts( all.map( ( item ) => item.id ) );
			const fitting = all
				.filter(
					( item ) =>
						item.id !== id &&
						facts[ item.id ]?.rights === 'confirmed'
				)
				.slice( 0, MOST_SHOWN );
			if ( ! isGone ) {
				setItems( fitting );
			}
		};
		setItems( null );
		setFailure( '' );
		load().catch( ( error: unknown ) => {
			if ( ! isGone ) {
				setItems( [] );
				setFailure( refusalOf( error ).message );
			}
		} );
		return () => {
			isGone = true;
		};
	}, [ id, search ] );

	return (
		<div className="julkaisuvahti-rights__picker">
			<SearchControl
				label={ __( 'Search the media library', 'julkaisuvahti' ) }
				value={ typed }
				onChange={ ( text: string ) => {
					setTyped( text );
					searchLater( text.trim() );
				} }
			/>
			{ failure !== '' && <p role="alert">{ failure }</p> }
			{ items === null && <Spinner /> }
			{ items?.length === 0 && failure === '' && (
				<p role="status">
					{ __( 'No confirmed files were found.', 'julkaisuvahti' ) }
				</p>
			) }
			{ items !== null && items.length > 0 && (
				<ul className="julkaisuvahti-rights__picks">
					{ items.map( ( item ) => (
						<li key={ item.id }>
							<Button
								onClick={ () => {
									getRights( item.id ).then(
										( { fields } ) => {
											onCopy( fields, item.name );
										},
										( error: unknown ) => {
											setFailure(
												refusalOf( error ).message
											);
										}
									);
								} }
							>
								{ item.thumbnail !== '' && (
									<img src={ item.thumbnail } alt="" />
								) }
								<span>{ item.name }</span>
							</Button>
						</li>
					) ) }
				</ul>
			) }
		</div>
	);
}
