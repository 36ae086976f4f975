export function Baseline( _: { readonly work: null } ) {
	return null;
}
