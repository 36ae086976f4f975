const BULK = 'julkaisuvahti_confirm';

/** The library's list: *Confirm rights* for the rows that are ticked, without leaving the page. */
export function listenToBulkAction(): void {
	const form = document.querySelector< HTMLFormElement >( '#posts-filter' );
	form?.addEventListener( 'submit', ( event ) => {
		const rights = window.julkaisuvahtiMediaRights;
		if (
			rights === undefined ||
			chosenAction( event.submitter ) !== BULK
		) {
			return;
		}
		event.preventDefault();
		const ids = ticked( form );
		// WordPress itself says so where nothing is ticked.
		if ( ids.length === 0 ) {
			return;
		}
		void rights.open( { ids } ).then( ( { confirmed } ) => {
			untick( form, confirmed );
		} );
	} );
}

/** Of the select beside the button that was pressed. */
function chosenAction( button: HTMLElement | null ): string {
	const select = button?.parentElement?.querySelector( 'select' );
	return button?.id === 'doaction' || button?.id === 'doaction2'
		? select?.value ?? ''
		: '';
}

function boxes( form: HTMLFormElement ): HTMLInputElement[] {
	return [
		...form.querySelectorAll< HTMLInputElement >(
			'input[name="media[]"]:checked'
		),
	];
}

function ticked( form: HTMLFormElement ): number[] {
	return boxes( form )
		.map( ( { value } ) => Number( value ) )
		.filter( ( id ) => id > 0 );
}

/** What is done is no longer chosen: the exceptions that are left are. */
function untick( form: HTMLFormElement, ids: readonly number[] ): void {
	for ( const box of boxes( form ) ) {
		box.checked = ! ids.includes( Number( box.value ) );
	}
	for ( const all of form.querySelectorAll< HTMLInputElement >(
		'.check-column input[id^="cb-select-all"]'
	) ) {
		all.checked = false;
	}
}
