import type { FieldName } from '../prefill';

const CONTROLS =
	'input:checked, input:not([type="radio"]), select, textarea, input';

/** Leads to a field, also where it is folded away. */
export function focusField( form: HTMLElement | null, name: FieldName ): void {
	const field = form?.querySelector( `[data-field="${ name }"]` );
	const folded = field?.closest( 'details' );
	if ( folded ) {
		folded.open = true;
	}
	const control =
		field?.querySelector< HTMLElement >( 'input:checked' ) ??
		field?.querySelector< HTMLElement >( CONTROLS );
	control?.focus();
}

/** Leads to the first thing to answer. */
export function focusFirst( form: HTMLElement | null ): void {
	const control =
		form?.querySelector< HTMLElement >(
			'.julkaisuvahti-rights__quick button'
		) ??
		form?.querySelector< HTMLElement >( 'input:checked' ) ??
		form?.querySelector< HTMLElement >( 'input, select' );
	control?.focus();
}
