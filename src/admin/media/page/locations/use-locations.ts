export function useLocations(): null {
	return null;
}
