import { speak } from '@wordpress/a11y';
import apiFetch from '@wordpress/api-fetch';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { messageOf, useLoaded, type Loaded } from '../../loaded';
import { isSame, tidy, type Faults, type MediaSettings } from './draft';

const PATH = '/julkaisuvahti/v1/media/settings';

export type Saving =
	| { readonly state: 'idle' | 'saving' | 'saved' }
	| {
			readonly state: 'refused';
			readonly message: string;
			readonly faults: Faults;
	  };

export interface SettingsDesk {
	readonly loaded: Loaded< MediaSettings >;
	/** As it is on the screen. */
	readonly draft: MediaSettings | null;
	readonly isDirty: boolean;
	readonly saving: Saving;
	readonly reload: () => void;
	readonly change: ( draft: MediaSettings ) => void;
	readonly save: () => Promise< void >;
	readonly discard: () => void;
}

/** The site's settings and what is being changed of them. It outlives the tab that shows it. */
export function useSettings(): SettingsDesk {
	const [ loaded, reload ] = useLoaded< MediaSettings >( PATH );
	const [ stored, setStored ] = useState< MediaSettings | null >( null );
	const [ draft, setDraft ] = useState< MediaSettings | null >( null );
	const [ saving, setSaving ] = useState< Saving >( { state: 'idle' } );
	useEffect( () => {
		if ( loaded.state === 'ready' ) {
			setStored( loaded.value );
			setDraft( loaded.value );
		}
	}, [ loaded ] );

	const isDirty =
		stored !== null && draft !== null && ! isSame( stored, draft );
	useWarningOnLeaving( isDirty );

	const change = useCallback( ( changed: MediaSettings ) => {
		setDraft( changed );
		setSaving( ( before ) =>
			before.state === 'saved' ? { state: 'idle' } : before
		);
	}, [] );
	const save = useCallback( async () => {
		if ( draft === null ) {
			return;
		}
		const tidied = tidy( draft );
		setDraft( tidied );
		setSaving( { state: 'saving' } );
		try {
			const answer = await apiFetch< MediaSettings >( {
				path: PATH,
				method: 'PUT',
				data: tidied,
			} );
			setStored( answer );
			// What was typed meanwhile stays.
			setDraft( ( now ) => ( now === tidied ? answer : now ) );
			setSaving( { state: 'saved' } );
			speak( savedLine() );
		} catch ( error ) {
			const message = messageOf( error );
			setSaving( {
				state: 'refused',
				message,
				faults: faultsOf( error ),
			} );
			speak( message, 'assertive' );
		}
	}, [ draft ] );
	const discard = useCallback( () => {
		setDraft( stored );
		setSaving( { state: 'idle' } );
	}, [ stored ] );

	return { loaded, draft, isDirty, saving, reload, change, save, discard };
}

export function savedLine(): string {
	return __( 'The settings are saved.', 'julkaisuvahti' );
}

function faultsOf( error: unknown ): Faults {
	const { data } = error as { data?: { places?: Faults } | null };
	return data?.places ?? {};
}

/** The browser asks in its own words. */
function useWarningOnLeaving( isDirty: boolean ): void {
	useEffect( () => {
		if ( ! isDirty ) {
			return;
		}
		const warn = ( event: BeforeUnloadEvent ) => {
			event.preventDefault();
		};
		window.addEventListener( 'beforeunload', warn );
		return () => {
			window.removeEventListener( 'beforeunload', warn );
		};
	}, [ isDirty ] );
}
