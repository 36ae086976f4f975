export function Locations( _: { readonly work: null } ) {
	return null;
}
